"""What is known of pages while Sphinx reads: their themes, and those of the activities on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref

from build_tools.sphinx_ext.finding.places import finding_place, listing_place
from build_tools.sphinx_ext.finding.themes import Names, names_of, themes_in
from build_tools.sphinx_ext.glossary import entries_of, entry_ids
from build_tools.sphinx_ext.learning.activity import TITLE, activity, part, parts_of
from build_tools.sphinx_ext.learning.case import LEAD, RESULT
from build_tools.sphinx_ext.learning.reading_pieces import FACT, NAME
from build_tools.sphinx_ext.page_memory import PageMemory
from build_tools.sphinx_ext.page_parts import marked
from build_tools.sphinx_ext.term_links import term_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from build_tools.model.selection import Selection

# Minutes that a method takes, as its directive keeps them; empty when nobody said.
_MINUTES: Final = "minutes"
_LANGUAGE: Final = "language-"
# What the book puts on the page of a story beside the teller's own words (``page_head``).
_NOT_TOLD: Final = frozenset({"verhaal-soort", "verhaal-pijlers", "voorbeeld-melding"})


class Piece(NamedTuple):
    """A piece of a line in one language.

    :ivar language: BCP 47 tag when it is foreign, else empty.
    """

    text: str
    language: str = ""


Line = tuple[Piece, ...]


def words_of(line: Line) -> Iterator[nodes.Node]:
    """Yield the words of a line; those of another language are marked."""
    for piece in line:
        mark = f"{_LANGUAGE}{piece.language}"
        yield marked(piece.text, mark) if piece.language else nodes.Text(piece.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfActivity:
    """What is known of one activity.

    :ivar themes: first names of terms. :ivar minutes: how long it takes; 0 when nobody said.
    :ivar lines: what it says of itself, by name: ``Doel``, ``Waar``, and its title as ``titel``.
    """

    themes: frozenset[str]
    minutes: int
    lines: Mapping[str, Line] = field(default_factory=dict)


NOTHING: Final = OfActivity(themes=frozenset(), minutes=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPage:
    """What is known of one page or story.

    :ivar themes: first names of terms. :ivar activities: id to what is known of it.
    :ivar overview: whether what stands on other pages is listed on it.
    """

    themes: frozenset[str] = frozenset()
    activities: Mapping[str, OfActivity] = field(default_factory=dict)
    overview: bool = False


EMPTY: Final = OfPage()
_PAGES: Final = PageMemory[OfPage]("leerboek_remembered")


def remembered(env: BuildEnvironment) -> dict[str, OfPage]:
    """Return what is known of the pages that were read, by docname."""
    return _PAGES.of(env)


class _Reader:
    """Remembers the themes of pages; what it looks for is made once, not for every page."""

    def __init__(self, selection: Selection) -> None:
        entries = entries_of(selection)
        self._stories = selection.stories
        self._names = names_of(entries)
        self._terms = {identity: name for name, identity in entry_ids(entries).items()}

    def __call__(self, app: Sphinx, doctree: nodes.document) -> None:
        """Remember one page."""
        docname = app.env.current_document.docname
        if docname in self._stories:
            themes = themes_in(" ".join(_told(doctree)), self._names)
        else:
            themes = frozenset(_linked(doctree, self._terms))
        remembered(app.env)[docname] = OfPage(
            themes=themes,
            activities={
                node["identity"]: _of_activity(node, self._names)
                for node in doctree.findall(activity)
            },
            overview=next(iter(doctree.findall(_lists)), None) is not None,
        )


def on_builder_inited(app: Sphinx) -> None:
    """Listen while pages are read."""
    app.connect("doctree-read", _Reader(app.config.leerboek_selection))


def _of_activity(node: activity, names: Names) -> OfActivity:
    minutes = str(node.get(_MINUTES, ""))
    return OfActivity(
        themes=themes_in(node.astext(), names),
        minutes=int(minutes) if minutes.isdecimal() else 0,
        lines={name: pieces for name, pieces in _lines(node) if pieces},
    )


def _lists(node: nodes.Node) -> bool:
    return isinstance(node, finding_place | listing_place)


def _lines(node: activity) -> Iterator[tuple[str, Line]]:
    """Yield what an activity says of itself, without the bold words before its result."""
    for one in (*parts_of(node, TITLE), *parts_of(node, FACT), *parts_of(node, RESULT)):
        yield one.get(NAME, one["name"]), tuple(_pieces(one))


def _pieces(one: part) -> Iterator[Piece]:
    """Yield the words of a part; a source in brackets is left out."""
    for text in one.findall(nodes.Text):
        around = list(_around(text, one))
        if any(isinstance(outer, pending_xref) or LEAD in outer["classes"] for outer in around):
            continue
        yield Piece(str(text), _language(around))


def _around(text: nodes.Text, one: part) -> Iterator[nodes.Element]:
    current = text.parent
    while current is not None and current is not one:
        yield current
        current = current.parent


def _language(around: Iterable[nodes.Element]) -> str:
    """Return the language that the nearest element gives, or an empty text."""
    names = (name for outer in around for name in outer["classes"])
    return next((n.removeprefix(_LANGUAGE) for n in names if n.startswith(_LANGUAGE)), "")


def _linked(doctree: nodes.document, terms: Mapping[str, str]) -> Iterator[str]:
    """Yield the terms to which the editor made a link."""
    for link in doctree.findall(term_link):
        if link["fragment"] in terms:
            yield terms[link["fragment"]]


def _told(doctree: nodes.document) -> Iterator[str]:
    """Yield title and paragraphs of a story, without what the book says about it."""
    for node in doctree.findall(lambda one: isinstance(one, nodes.title | nodes.paragraph)):
        if not any(_NOT_TOLD.intersection(classes) for classes in _classes_around(node)):
            yield node.astext()


def _classes_around(node: nodes.Node) -> Iterator[list[str]]:
    current: nodes.Node | None = node
    while isinstance(current, nodes.Element):
        yield current.get("classes", [])
        current = current.parent


def register(app: Sphinx) -> None:
    """Listen while pages are read."""
    app.connect("builder-inited", on_builder_inited)
    _PAGES.register(app)

"""``vertaalwoordenboek``: pairs of words to look up from both sides; readers add their own."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.model.translation import Languages
from build_tools.sphinx_ext.apostrophe import typeset
from build_tools.sphinx_ext.content_directive import Given, Shape
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    TITLE,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    anchor,
    line_part,
    part,
)
from build_tools.sphinx_ext.learning.dictionary_form import own_pairs, search_form
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import epub_frame, head, writing_lines
from build_tools.sphinx_ext.page_parts import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection
    from build_tools.model.translation import WordPair

BLOCK: Final = "vertaalwoordenboek"
LABEL: Final = "Vertaalwoordenboek"
OWN: Final = "Jouw eigen woordparen"
TRANSLATIONS_FILE: Final = "book/gegevens/vertalingen.toml"
MADE_UP: Final = "De voorbeeldzinnen heeft de redactie bedacht. Niemand heeft ze zo gezegd."
# Headings from left to right and back, and what the other side is called.
_HEADINGS: Final = MappingProxyType({
    Languages.SPEECH: ("Van initiatief naar organisatie", "Van organisatie naar initiatief"),
    Languages.COUNTRY: ("Van Nederland naar Vlaanderen", "Van Vlaanderen naar Nederland"),
})  # fmt: skip
_THERE: Final = MappingProxyType({
    Languages.SPEECH: "In de organisatie: ", Languages.COUNTRY: "In Vlaanderen: ",
})  # fmt: skip
_LINES: Final = 6


class Dictionary(ActivityDirective):
    """``:::{vertaalwoordenboek}``: once on a page, because every pair has an address there."""

    kind: ClassVar[ActivityKind] = ActivityKind.DICTIONARY
    shape: ClassVar[Shape] = Shape(options=IDENTITY_OPTION)

    def parts(self, given: Given) -> list[part]:  # noqa: ARG002 - the data say it all
        """Return the title of the reader's own part.

        Nothing without pairs (LB420), or for the second time on a page (LB440).
        """
        if not pairs_of(self.selection):
            self.say("LB420", self.name, TRANSLATIONS_FILE)
            return []
        if self.is_second():
            return []
        return [line_part(TITLE, [nodes.Text(OWN)])]


def pairs_of(selection: Selection) -> list[WordPair]:
    """Return the pairs of an edition in the order of the alphabet of their left sides."""
    slug = selection.edition.slug
    own = [pair for pair in selection.book.translations if pair.is_for(slug)]
    return sorted(own, key=lambda pair: (alphabetical(pair.left), alphabetical(pair.right)))


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the lists with what a script needs to search them, and the form for own pairs."""
    identity = node["identity"]
    own = element(
        "section",
        *head(node, LABEL),
        *own_pairs(identity),
        element("div", *paper(node, around), classes=["op-papier"]),
        classes=["activiteit", f"activiteit-{node['kind']}"],
        id=anchor(identity),
        aria_labelledby=f"{anchor(identity)}-titel",
    )
    return _in_place_of(node, search_form(), *_lists(around.selection), own)


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the lists, and room to write own pairs."""
    own = epub_frame(node, LABEL, *writing_lines(_LINES), around=around)
    return _in_place_of(node, *_lists(around.selection), *own)


def _in_place_of(node: activity, *made: nodes.Node) -> list[nodes.Node]:
    """Return what takes the place of the activity; its id stays with the reader's own part.

    docutils hands the ids of what is replaced to the first that comes in its place.
    """
    node["ids"].clear()
    return [*made]


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return lines to write own pairs on."""
    return writing_lines(_LINES)


def _lists(selection: Selection) -> Iterator[nodes.Node]:
    """Yield what the sentences are, then for each two languages the way there and the way back."""
    yield nodes.paragraph("", MADE_UP, classes=["woordparen-bedacht"])
    pairs = pairs_of(selection)
    names = _ids(pairs)
    for languages, headings in _HEADINGS.items():
        found = [pair for pair in pairs if pair.languages is languages]
        if not found:
            continue
        there, back = headings
        yield element(
            "div",
            _heading(there, f"{languages.value}-heen", len(found)),
            element("dl", *(_entry(pair, names[pair]) for pair in found), classes=["woordparen"]),
            data_woordparen=languages.value,
        )
        turned = sorted(found, key=lambda pair: (alphabetical(pair.right), names[pair]))
        yield element(
            "div",
            _heading(back, f"{languages.value}-terug", len(found)),
            element("ul", *(_turned(pair, names[pair]) for pair in turned)),
            classes=["woordparen-terug"],
            data_woordparen_terug="",
        )


def _heading(title: str, name: str, count: int) -> nodes.rubric:
    shown = element("span", words(str(count)), data_telling="")
    heading = nodes.rubric("", f"{title} (", shown, nodes.Text(")"), ids=[name])
    heading["heading-level"] = 2
    return heading


def _ids(pairs: Sequence[WordPair]) -> dict[WordPair, str]:
    """Return the id of each pair on the page, made from its left side."""
    names: dict[WordPair, str] = {}
    for pair in pairs:
        base = name = nodes.make_id(f"paar-{pair.left}")
        count = 1
        while name in names.values():
            count += 1
            name = f"{base}-{count}"
        names[pair] = name
    return names


def _entry(pair: WordPair, name: str) -> tag:
    """Return one pair: what it is here, what it is there, and a sentence."""
    label = element("span", words(_THERE[pair.languages]), classes=["woord-label"])
    return element(
        "div",
        element("dt", words(typeset(pair.left)), data_links=""),
        element("dd", label, element("span", words(typeset(pair.right)), data_rechts="")),
        element("dd", words(typeset(pair.example)), classes=["voorbeeldzin"]),
        id=name,
        data_paar="",
    )


def _turned(pair: WordPair, name: str) -> tag:
    """Return the way from the other side to the pair."""
    link = nodes.reference("", typeset(pair.right), refuri=f"#{name}", internal=True)
    return element("li", link, words(typeset(f": {pair.left}")))


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive(BLOCK, Dictionary)

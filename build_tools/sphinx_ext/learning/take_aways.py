"""``leeropbrengst``: what a pillar yields, to tick in the browser or with a pen."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.book import TakeAwayKind
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape
from build_tools.sphinx_ext.learning.activity import line_of, part
from build_tools.sphinx_ext.learning.elements import element, tag, words
from build_tools.sphinx_ext.learning.frames import message_line
from build_tools.sphinx_ext.page_parts import bullets, claim_id, facts, named_region, region, text
from build_tools.sphinx_ext.pillars import PILLARS_FILE
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.book import Pillar

BLOCK: Final = "leeropbrengst"
FIELD: Final = "opbrengst"
_FIELD_LABEL: Final = "Wat ik hier haalde"
_EPUB: Final = "epub"
_ONLY: Final = "soort"
_LONGEST: Final = 60
_KINDS: Final = MappingProxyType({
    TakeAwayKind.THEORY: "Theorie",
    TakeAwayKind.PRACTICE: "Praktijk",
    TakeAwayKind.HANDLE: "Handvat",
})  # fmt: skip


class take_aways(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """A list to tick.  Attribute: ``identity``.  Children: the title, and a ``part`` per line.

    A part has a ``name``, the kind in words, and a ``value``.
    """


def form_id(pillar: int, kind: str = "") -> str:
    """Return the id under which the ticks are kept: of a whole pillar, or of one kind of it."""
    return f"opbrengst-pijler-{pillar}" + (f"-{kind}" if kind else "")


def tick_values(pillar: Pillar) -> list[str]:
    """Return for each take-away its value: made from its text, so that another text is another."""
    values: list[str] = []
    for one in pillar.take_aways:
        base = nodes.make_id(f"k {one.text}").removeprefix("k")[: _LONGEST + 1].strip("-")
        value = base = base or FIELD
        while value in values:
            value = f"{base}-{len(values)}"
        values.append(value)
    return values


class TakeAways(ContentDirective):
    """``:::{leeropbrengst}``: what somebody takes home from the pillar of this page."""

    shape: ClassVar[Shape] = Shape(
        options={_ONLY: Option(choices=tuple(kind.value for kind in TakeAwayKind))}
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the list; once on a page (LB440), and never without lines (LB499)."""
        pillar = self._pillar()
        if pillar is None:
            return []
        only = given.options.get(_ONLY, "")
        lines = list(_lines(pillar, only))
        if only and not lines:
            self.say("LB499", pillar.number, only, PILLARS_FILE, line=given.lines[_ONLY])
            return []
        identity = form_id(pillar.number, only)
        if self.is_second(identity):
            return []
        title = text(f"Pijler {pillar.number}: wat je hier haalt", "leeropbrengst-titel")
        claim_id(self.state.document, title, BLOCK)
        return [take_aways("", title, *lines, identity=identity)]

    def _pillar(self) -> Pillar | None:
        """Return the pillar of this page (LB442 if it has none, LB420 if it is unknown)."""
        page = self.selection.pages.get(self.env.docname)
        if page is None or page.pillar is None:
            self.say("LB442", self.name)
            return None
        for pillar in self.selection.book.pillars:
            if pillar.number == page.pillar:
                return pillar
        self.say("LB420", self.name, PILLARS_FILE)
        return None


def _lines(pillar: Pillar, only: str) -> Iterator[part]:
    """Yield the take-aways by kind: theory, practice, handles."""
    values = tick_values(pillar)
    for kind, word in _KINDS.items():
        for one, value in zip(pillar.take_aways, values, strict=True):
            if one.kind is kind and only in ("", kind.value):
                yield part("", text(one.text), name=word, value=value)


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:  # noqa: ARG001 - Sphinx's signature
    """Put the form of this builder in the place of every list."""
    form = _epub if app.builder.name == _EPUB else _web
    for node in waiting(doctree, take_aways):
        node.replace_self(form(node))


def _web(node: take_aways) -> region:
    """Return check boxes, in a group for each kind; paper shows them as they are ticked."""
    title, by_kind = _split(node)
    shown = element(
        "p", *title.children, classes=title["classes"], id=title["ids"][0], data_vraag=""
    )
    form = element(
        "form",
        shown,
        *(_group(word, lines) for word, lines in by_kind.items()),
        element("p", classes=["teller"], data_teller=""),
        message_line(),
        data_activiteit=node["identity"],
        data_soort=BLOCK,
        method="dialog",
        autocomplete="off",
    )
    return named_region([form], classes=[BLOCK], labelled_by=title["ids"][0])


def _group(word: str, lines: list[part]) -> tag:
    return element("fieldset", element("legend", words(word)), *(_box(one) for one in lines))


def _box(one: part) -> tag:
    box = element("input", type="checkbox", name=FIELD, value=one["value"], data_veld=_FIELD_LABEL)
    return element("label", box, words(" "), element("span", *line_of(one)), classes=["keuze"])


def _epub(node: take_aways) -> region:
    """Return the same with boxes for a pen; voices pass over those."""
    title, by_kind = _split(node)
    rows = [(word, [bullets(map(_line, lines), "opbrengsten")]) for word, lines in by_kind.items()]
    return named_region([title, facts(rows)], classes=[BLOCK], labelled_by=title["ids"][0])


def _line(one: part) -> list[nodes.Node]:
    box = element("span", classes=["hokje"], aria_hidden="true")
    return [nodes.paragraph("", "", box, *line_of(one))]


def _split(node: take_aways) -> tuple[nodes.paragraph, dict[str, list[part]]]:
    """Return the title, and the lines below the word for their kind."""
    found: dict[str, list[part]] = {}
    title = nodes.paragraph()
    for child in node.children:
        if isinstance(child, part):
            found.setdefault(child["name"], []).append(child)
        elif isinstance(child, nodes.paragraph):
            title = child
    return title, found


def register(app: Sphinx) -> None:
    """Make node and directive known."""
    app.add_node(take_aways)
    app.add_directive(BLOCK, TakeAways)
    app.connect("doctree-resolved", on_doctree_resolved)

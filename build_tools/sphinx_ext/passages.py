"""What an editor wrote on a page, piece by piece, for the checks of language (ADR 0018)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docutils import nodes
from docutils.parsers.rst import directives

from build_tools.model.activity import ActivityKind
from build_tools.model.language import GAP, Passage, PassageKind
from build_tools.problems import Location
from build_tools.sphinx_ext.content_directive import ContentDirective, Text
from build_tools.sphinx_ext.learning.activity import activity, part
from build_tools.sphinx_ext.page_memory import PageMemory
from build_tools.sphinx_ext.passage_words import ADDRESS, LANGUAGE, Said, is_citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_BLOCK: Final = re.compile(r"\s*:{3,}\{([a-z-]+)\}")
_TELLING: Final = frozenset({ActivityKind.CASE.value, ActivityKind.FILM.value})
# Of what a reader does: the parts that tell what is so.
_TOLD: Final = frozenset({
    (ActivityKind.SELF_TEST.value, "uitleg"),
    (ActivityKind.STANCE.value, "argumenten"),
})  # fmt: skip
_EXERCISES: Final = frozenset({"kader-oefening", "kader-vraag"})
# A source beside the words covers all of them; in a case only its facts.
_COVERED: Final = frozenset({"kerngetal", "citaat", "figuur"})
_STORY_OF_A_CASE: Final = "verhaal"
_LINES: Final = frozenset({"titel", "gegeven"})
# Paragraphs without a line of their own that an editor wrote all the same.
_WRITTEN: Final = frozenset({"kader-titel"})
# What a paragraph with a colon may introduce.
_INTRODUCED: Final = (nodes.bullet_list, nodes.enumerated_list, nodes.table)
# What stands there as it was typed, a piece of code, and the mark of a note: no language.
_AS_TYPED: Final = (nodes.FixedTextElement, nodes.label)
_KEPT: Final = PageMemory[tuple[Passage, ...]]("leerboek_passages")


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for everything inside a node."""

    line: int
    kind: PassageKind | None = None
    cited: bool = False
    exercise: bool = False
    quotation: bool = False
    foreign: bool = False
    inside: str = ""  # kind of the activity
    made: bool = True  # paragraphs without a line of their own were made by us


def passages_of(env: BuildEnvironment) -> tuple[Passage, ...]:
    """Return what was read, page by page."""
    kept = _KEPT.of(env)
    return tuple(passage for name in sorted(kept) for passage in kept[name])


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Keep what an editor wrote on a page; the story of a participant is theirs."""
    docname = app.env.current_document.docname
    story = app.config.leerboek_selection.stories.get(docname)
    if story is not None and not story.example:
        return
    lines = Path(app.env.doc2path(docname)).read_text(encoding="utf-8").splitlines()
    reader = _Reader(f"{docname}.md", lines, story=story is not None)
    _KEPT.of(app.env)[docname] = tuple(reader.inside(doctree, _Around(line=1)))


class _Reader:
    """Walks through one page."""

    def __init__(self, source: str, lines: list[str], *, story: bool) -> None:
        self._source = source
        self._lines = lines
        self._story = story

    def inside(self, node: nodes.Element, around: _Around) -> Iterator[Passage]:
        """Yield what stands in a node, in reading order."""
        introduced = False
        for child in node.children:
            if not isinstance(child, nodes.Element) or self._is_made(child, around):
                continue
            here = self._around(child, around)
            if introduced and isinstance(child, _INTRODUCED):
                here = replace(here, cited=True)
            found = list(self._of(child, here))
            yield from found
            last = found[-1] if isinstance(child, nodes.paragraph) and found else None
            introduced = last is not None and last.cited and last.text.rstrip().endswith(":")

    def _of(self, node: nodes.Element, here: _Around) -> Iterator[Passage]:
        if isinstance(node, nodes.table):
            yield from self._table(node, here)
        elif isinstance(node, nodes.image):
            if alt := node.get("alt", ""):
                yield self._line(str(alt), here)
        elif isinstance(node, _AS_TYPED):
            return
        elif isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
            passage = self._passage([node], here, here.kind or PassageKind.PARAGRAPH)
            if passage.text.strip():
                yield passage
        else:
            yield from self.inside(node, here)

    def _table(self, table: nodes.table, here: _Around) -> Iterator[Passage]:
        """Yield a table as one: its source stands once, in its title or anywhere in it."""
        blocks = [
            block
            for block in table.findall(nodes.TextElement)
            if not isinstance(block, nodes.Inline)
        ]
        if blocks:
            yield self._passage(blocks, here, PassageKind.TABLE)

    def _line(self, text: str, here: _Around) -> Passage:
        words = ADDRESS.sub(GAP, text)
        return Passage(
            where=Location(self._source, here.line), kind=PassageKind.LINE, text=words,
            dutch=words, own=words, cited=here.cited, story=self._story,
        )  # fmt: skip

    def _passage(
        self, blocks: list[nodes.TextElement], here: _Around, kind: PassageKind
    ) -> Passage:
        said = Said()
        for block in blocks:
            said.take(block, foreign=here.foreign, stressed=False)
            said.add("\n" if len(blocks) > 1 else "")
        return Passage(
            where=Location(self._source, here.line),
            kind=kind,
            text="".join(said.text).strip(),
            dutch="".join(said.dutch).strip(),
            own="".join(said.own).strip(),
            cited=said.cited or here.cited,
            exercise=here.exercise,
            quotation=here.quotation,
            story=self._story,
            terms=tuple(said.terms),
            foreign=tuple(said.foreign),
            strong=tuple(said.strong),
            links=tuple(said.links),
        )

    def _is_made(self, node: nodes.Element, around: _Around) -> bool:
        """Whether a node was made from data, or is one of our own fixed texts."""
        if isinstance(node, nodes.paragraph):
            own = bool(node.line) or bool(_WRITTEN.intersection(node["classes"]))
            return around.made and not own
        block = self._block(node)
        return bool(block) and _takes_no_text(block)

    def _block(self, node: nodes.Element) -> str:
        """Return the name of the block that begins where a node does; empty if there is none."""
        line = node.line or 0
        found = _BLOCK.match(self._lines[line - 1]) if 0 < line <= len(self._lines) else None
        return found[1] if found else ""

    def _around(self, node: nodes.Element, around: _Around) -> _Around:
        here = replace(around, line=_line_of(node) or around.line)
        classes: set[str] = set(node.get("classes", ()))
        if any(LANGUAGE.match(name) for name in classes):
            here = replace(here, foreign=True)
        if classes & _EXERCISES:
            here = replace(here, exercise=True)
        if classes & _COVERED:
            here = replace(here, cited=_names_a_source(node))
        return self._of_activity(node, _of_kind(node, here))

    @staticmethod
    def _of_activity(node: nodes.Element, here: _Around) -> _Around:
        if isinstance(node, activity):
            doing = node["kind"] not in _TELLING
            return replace(here, inside=node["kind"], exercise=doing, cited=_has_source(node))
        if isinstance(node, part):
            told = (here.inside, node["name"]) in _TOLD
            body = node["name"] == _STORY_OF_A_CASE
            return replace(
                here, made=False, exercise=here.exercise and not told, cited=here.cited and not body
            )
        return here


def _takes_no_text(block: str) -> bool:
    """Whether a block is filled with data."""
    made_by: object = getattr(directives, "_directives", {}).get(block)
    if not isinstance(made_by, type) or not issubclass(made_by, ContentDirective):
        return False
    return made_by.shape.text is Text.NONE


def _of_kind(node: nodes.Element, here: _Around) -> _Around:
    """Return what a node changes of what its text is."""
    if isinstance(node, nodes.block_quote):
        return replace(here, quotation=True)
    kind = here.kind
    if isinstance(node, nodes.list_item):
        kind = PassageKind.POINT
    elif isinstance(node, nodes.title | nodes.rubric):
        kind = PassageKind.HEADING
    elif _is_line(node):
        kind = PassageKind.LINE
    return replace(here, kind=kind)


def _is_line(node: nodes.Element) -> bool:
    """Whether a node holds a title or a fact."""
    fact = isinstance(node, part) and node["name"] in _LINES
    return fact or bool(_WRITTEN.intersection(node.get("classes", ())))


def _has_source(node: activity) -> bool:
    """Whether a case names the source of its facts."""
    parts = (one for one in node.children if isinstance(one, part))
    return any(one["name"] == "bron" and one.children for one in parts)


def _names_a_source(node: nodes.Node) -> bool:
    return any(is_citation(one) for one in node.findall(nodes.Element))


def _line_of(node: nodes.Element) -> int:
    return node.line or (node["at"] if isinstance(node, activity) else 0)


def register(app: Sphinx) -> None:
    """Look at each page once it was read."""
    app.connect("doctree-read", on_doctree_read)
    _KEPT.register(app)

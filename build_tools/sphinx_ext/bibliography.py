"""``bronnenlijst`` and the references to sources, on top of sphinxcontrib-bibtex."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final, cast

from docutils import nodes
from pybtex.database.input.bibtex import Parser  # type: ignore[import-untyped] # no types
from pybtex.exceptions import PybtexError  # type: ignore[import-untyped] # pybtex ships no types
from pybtex_docutils import Backend
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinxcontrib.bibtex.citation_target import parse_citation_targets
from sphinxcontrib.bibtex.directives import BibliographyDirective, BibliographyKey
from sphinxcontrib.bibtex.nodes import bibliography
from sphinxcontrib.bibtex.roles import CiteRole

from build_tools.model.document import PageKind
from build_tools.problems import Location, Problem
from build_tools.reading.text import Limits, text_problems
from build_tools.sphinx_ext.citation_style import ADDRESS, NAME, register_styles
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.page_parts import text
from build_tools.sphinx_ext.reporting import report
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinxcontrib.bibtex.citation_target import CitationTarget
    from sphinxcontrib.bibtex.domain import BibtexDomain

    from build_tools.model.selection import Selection

SOURCES_FILE: Final = "book/bronnen.bib"
NOTHING_CITED: Final = "In deze editie noemen we geen bronnen."
# Only these may become links and language marks; everything else in a source is text.
_FORMS: Final = MappingProxyType({
    "url": re.compile(r"https?://[^\s<>\"]+"),
    "doi": re.compile(r"10\.[0-9]{4,9}/[^\s<>\"]+"),
    "langid": re.compile(r"[a-z]{2,3}(-[A-Z]{2})?|dutch|english|french|german"),
})  # fmt: skip
_UNREADABLE: Final = frozenset({"LB130", "LB444", "LB449"})
_LIMITS: Final = Limits(size=500_000, lines=20_000, line_length=10_000)
_BLOCK: Final = "bronnenlijst"
_ENTRY: Final = re.compile(r"^\s*@\w+\s*\{\s*([^,\s{}]+)\s*,", re.MULTILINE)


class SourcesList(ContentDirective):
    """``:::{bronnenlijst}``: the sources that this edition cites, once, on the page for it."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the place of the list; what stands in it is known when all pages were read."""
        page = self.selection.page_of(PageKind.SOURCES)
        if page != self.env.docname:
            self.say("LB439", f"{page}.md" if page else "die van het soort ‘bronnen’")
            return []
        if self.is_second():
            return []
        inner = BibliographyDirective(
            name="bibliography",
            arguments=[],
            options={"style": NAME},
            content=self.content[:0],
            lineno=self.lineno,
            content_offset=self.content_offset,
            block_text=self.block_text,
            state=self.state,
            state_machine=self.state_machine,
        )
        return list(inner.run())


class CheckedCite(CiteRole):
    """``{cite:p}`` and ``{cite:t}``: only what is in the file of sources reaches the library."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the reference; what is wrong is reported and left out."""
        where = Location(f"{self.env.docname}.md", self.lineno or 1)
        try:
            targets = list(parse_citation_targets(self.target))
        except ValueError:
            report(Problem(where, "LB441", (self.target,)))
            return [], []
        known = [one for one in targets if not _is_unknown(self.env, one.key, where)]
        if not known or not _has_page(self.env, where):
            return [], []
        self.target = self.title = ",".join(_written(one) for one in known)
        made, messages = super().run()
        for node in made:
            if isinstance(node, nodes.Element):
                node["ids"].clear()  # numbers in order of reading, which nothing refers to
        return made, messages


def _written(target: CitationTarget) -> str:
    before = f"{{{target.pre}}}" if target.pre else ""
    after = f"{{{target.post}}}" if target.post else ""
    return f"{before}{target.key}{after}"


def known_keys(environment: BuildEnvironment) -> frozenset[str]:
    """Return the keys of all sources; empty when their file could not be read."""
    domain = cast("BibtexDomain", environment.get_domain("cite"))
    return frozenset(key for file in domain.bibdata.bibfiles.values() for key in file.keys)


def nearest_key(key: str, known: frozenset[str]) -> str:
    """Return `` Bedoel je ‘…’?`` with the nearest key, or nothing."""
    near = difflib.get_close_matches(key, sorted(known), n=1)
    return f" Bedoel je ‘{near[0]}’?" if near else ""


def _is_unknown(environment: BuildEnvironment, key: str, where: Location) -> bool:
    """Whether a key is unknown (LB422); silent when the whole file is unreadable."""
    known = known_keys(environment)
    if key not in known and not environment.config.leerboek_sources_unreadable:
        report(Problem(where, "LB422", (key, nearest_key(key, known))))
    return key not in known


def _has_page(environment: BuildEnvironment, where: Location) -> bool:
    """Whether the edition has a page with sources (LB437)."""
    selection: Selection = environment.config.leerboek_selection
    if selection.page_of(PageKind.SOURCES):
        return True
    report(Problem(where, "LB437", ("bron", selection.edition.slug, PageKind.SOURCES.value)))
    return False


def citation(
    directive: ContentDirective, key: str, where: Location, *, in_sentence: bool = False
) -> list[nodes.Node]:
    """Return a reference to one source, between brackets; an unknown key is LB422.

    :param where: what to name when the key is unknown.
    :param in_sentence: without brackets around it, as a part of the sentence.
    """
    if _is_unknown(directive.env, key, where):
        return []
    role = "cite:t" if in_sentence else "cite:p"
    parsed, messages = directive.parse_inline(f"{{{role}}}`{key}`", lineno=directive.lineno - 1)
    return [*parsed, *messages]


class DutchBackend(Backend):
    """Turns pybtex's text into nodes, with languages and addresses as classes."""

    def format_tag(self, tag_name: str, text: list[nodes.Node]) -> list[nodes.Node]:  # noqa: D102 - as in pybtex
        if tag_name == ADDRESS or tag_name.startswith("language-"):
            return [nodes.inline("", "", *text, classes=[tag_name])]
        return super().format_tag(tag_name, text)


class FillSourcesList(SphinxPostTransform):
    """Put the cited sources in their place, as a list whose items have the ids to link to.

    Before the library's own transform (priority 5): that one changes nodes which it shares
    between builders, so a second builder would show every source twice.
    """

    default_priority = 4

    def run(self, **_kwargs: object) -> None:
        """Change the tree of one document."""
        domain = cast("BibtexDomain", self.env.get_domain("cite"))
        for place in waiting(self.document, bibliography):
            key = BibliographyKey(docname=place["docname"], id_=place["ids"][0])
            items = [
                nodes.list_item(
                    "",
                    DutchBackend().paragraph(citation.formatted_entry),
                    ids=[citation.citation_id],
                )
                for citation in domain.citations
                if citation.bibliography_key == key
            ]
            filled = nodes.bullet_list("", *items, classes=[_BLOCK], ids=list(place["ids"]))
            place.replace_self(filled if items else text(NOTHING_CITED))


def on_builder_inited(app: Sphinx) -> None:
    """Look at the file of sources before the library does: it dies of a broken one.

    A file that is not there or cannot be read is taken away; the second is told once.
    """
    path = Path(app.confdir) / SOURCES_FILE
    problems = list(source_problems(path)) if path.is_file() else []
    for problem in problems:
        report(problem)
    unreadable = any(problem.code in _UNREADABLE for problem in problems)
    app.config.leerboek_sources_unreadable = unreadable
    if unreadable or not path.is_file():
        app.config.bibtex_bibfiles = []


def source_problems(path: Path) -> Iterator[Problem]:
    """Yield what is wrong with a BibTeX file: LB130, LB133, LB444, LB447, LB449 or LB452."""
    if path.is_symlink():
        yield Problem(Location(SOURCES_FILE), "LB130")
        return
    last = path.read_bytes().count(b"\n") or 1
    try:
        written = path.read_text(encoding="utf-8-sig")
        lines = _lines_of_keys(written)
        if twice := list(_twice(written)):
            yield from twice
            return
        entries = Parser().parse_string(written).entries
    except (PybtexError, UnicodeDecodeError) as error:
        line = min(getattr(error, "lineno", None) or 1, last)
        yield Problem(Location(SOURCES_FILE, line), "LB444")
        return
    yield from text_problems(written, SOURCES_FILE, _LIMITS)
    for key, entry in entries.items():
        where = Location(SOURCES_FILE, lines.get(key, 1))
        if not entry.fields.get("title"):
            yield Problem(where, "LB447", (key, "title"))
        for field, form in _FORMS.items():
            value = entry.fields.get(field, "")
            if value and not form.fullmatch(value):
                yield Problem(where, "LB452", (key, field, value[:60]))


def _lines_of_keys(written: str) -> dict[str, int]:
    """Return the line of the first entry with each key, counted from 1."""
    found: dict[str, int] = {}
    for match in _ENTRY.finditer(written):
        found.setdefault(match[1], written.count("\n", 0, match.start(1)) + 1)
    return found


def _twice(written: str) -> Iterator[Problem]:
    """Yield an LB449 for every key that was there before."""
    first = _lines_of_keys(written)
    for match in _ENTRY.finditer(written):
        line = written.count("\n", 0, match.start(1)) + 1
        if line != first[match[1]]:
            yield Problem(Location(SOURCES_FILE, line), "LB449", (match[1], first[match[1]]))


def register(app: Sphinx) -> None:
    """Make the directive and the checked roles known; the library must be there first."""
    app.setup_extension("sphinxcontrib.bibtex")
    register_styles()
    app.add_config_value("leerboek_sources_unreadable", False, "")  # noqa: FBT003 - Sphinx's signature
    app.connect("builder-inited", on_builder_inited, priority=200)
    app.add_directive(_BLOCK, SourcesList)
    for role in ("p", "t"):
        app.add_role_to_domain("cite", role, CheckedCite(), override=True)
    app.add_post_transform(FillSourcesList)

"""``begrippenlijst``: the words of this edition explained; ``begrip``: the way to one of them."""

from __future__ import annotations

import difflib
import re
from itertools import chain, count
from typing import TYPE_CHECKING, ClassVar, Final, cast

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from build_tools.model.document import PageKind
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.bibliography import citation, known_keys, nearest_key
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Shape
from build_tools.sphinx_ext.dutch_words import distinct
from build_tools.sphinx_ext.foreign_words import with_languages
from build_tools.sphinx_ext.page_parts import alphabetical, claim_id, marked, text
from build_tools.sphinx_ext.reporting import report
from build_tools.sphinx_ext.term_links import paragraphs_of, to_term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from build_tools.model.book import GlossaryEntry
    from build_tools.model.selection import Selection

GLOSSARY_FILE: Final = "book/gegevens/begrippen.toml"
EMPTY: Final = "Deze editie heeft nog geen begrippenlijst."
_WITH_TEXT: Final = re.compile(r"(?P<shown>.*?)\s*<(?P<name>[^<>]*)>", re.DOTALL)


def entries_of(selection: Selection) -> list[GlossaryEntry]:
    """Return the entries of an edition in the order of the alphabet."""
    slug = selection.edition.slug
    own = [entry for entry in selection.book.glossary if entry.is_for(slug)]
    return sorted(own, key=lambda entry: alphabetical(entry.names[0]))


def entry_ids(entries: Iterable[GlossaryEntry]) -> dict[str, str]:
    """Return the id on the glossary page by first name; made from the name, so it is stable."""
    ids: dict[str, str] = {}
    for entry in entries:
        base = nodes.make_id(f"begrip-{entry.names[0]}")
        numbered = (f"{base}-{number}" for number in count(2))
        free = (name for name in chain([base], numbered) if name not in ids.values())
        ids[entry.names[0]] = next(free)
    return ids


def find_entry(entries: Iterable[GlossaryEntry], name: str) -> GlossaryEntry | None:
    """Return the entry that has a name, also one of its other names; case does not count."""
    wanted = " ".join(name.split()).casefold()
    for entry in entries:
        if any(one.casefold() == wanted for one in entry.names):
            return entry
    return None


class Glossary(ContentDirective):
    """``:::{begrippenlijst}``: a definition list; every name has its own id."""

    shape: ClassVar[Shape] = Shape()

    def content_nodes(self, given: Given) -> list[nodes.Node]:  # noqa: ARG002 - nothing can be given
        """Return the list of this edition."""
        entries = entries_of(self.selection)
        if not entries:
            return [text(EMPTY, "begrippenlijst")]
        ids = entry_ids(entries)
        items = [self._item(entry, ids[entry.names[0]]) for entry in entries]
        return [nodes.definition_list("", *items, classes=["begrippenlijst"])]

    def _item(self, entry: GlossaryEntry, identity: str) -> nodes.definition_list_item:
        term = nodes.term("", "", _named(entry.names[0], entry.language))
        claim_id(self.state.document, term, identity)
        explained: list[nodes.Node] = [
            nodes.paragraph("", "", *with_languages(part))
            for part in paragraphs_of(entry.explanation)
        ]
        if cited := self._source(entry):
            last = cast("nodes.paragraph", explained[-1])
            last.extend([nodes.Text(" "), *cited])
        if other := list(distinct(entry.names))[1:]:
            also = with_languages(f"Ook: {', '.join(other)}.")
            explained.append(nodes.paragraph("", "", *also, classes=["begrip-ook"]))
        return nodes.definition_list_item("", term, nodes.definition("", *explained))

    def _source(self, entry: GlossaryEntry) -> list[nodes.Node]:
        """Return the reference to the source of an entry (LB448 if it is unknown)."""
        if not entry.source or self.selection.page_of(PageKind.SOURCES) is None:
            return []
        where = Location(GLOSSARY_FILE, entry.line)
        known = known_keys(self.env)
        if entry.source in known:
            return citation(self, entry.source, where)
        if not self.config.leerboek_sources_unreadable:
            values = (entry.names[0], entry.source, nearest_key(entry.source, known))
            report(Problem(where, "LB448", values))
        return []


def _named(name: str, language: str) -> nodes.inline:
    return marked(name, *([f"language-{language}"] if language else []))


class GlossaryWord(SphinxRole):
    """``{begrip}`co-creatie``` or ``{begrip}`samen maken <co-creatie>```."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return a link to the entry; a word without an entry stays a word (LB414, LB437)."""
        selection = cast("Selection", self.config.leerboek_selection)
        found = _WITH_TEXT.fullmatch(self.text)
        shown, name = (found["shown"], found["name"]) if found else (self.text, self.text)
        where = Location(f"{self.env.docname}.md", self.lineno or 1)
        plain: list[nodes.Node] = [nodes.Text(shown or name)]
        if not name.strip() or not shown.strip():
            report(Problem(where, "LB446", (self.text,)))
            return plain, []
        entries = entries_of(selection)
        entry = find_entry(entries, name)
        page = selection.page_of(PageKind.GLOSSARY)
        if entry is None:
            report(Problem(where, "LB414", (name, selection.edition.slug, _near(name, entries))))
            return plain, []
        if page is None:
            values = ("begrip", selection.edition.slug, PageKind.GLOSSARY.value)
            report(Problem(where, "LB437", values))
            return plain, []
        anchor = entry_ids(entries)[entry.names[0]]
        link = to_term(page, shown, anchor, entry)
        if entry.language and find_entry([entry], shown):
            link["classes"].append(f"language-{entry.language}")
        return [link], []


def _near(name: str, entries: Iterable[GlossaryEntry]) -> str:
    known = {one.casefold(): one for entry in entries for one in entry.names}
    near = difflib.get_close_matches(name.casefold(), sorted(known), n=1)
    return f" Bedoel je ‘{known[near[0]]}’?" if near else ""


def register(app: Sphinx) -> None:
    """Make the directive and the role known."""
    app.add_directive("begrippenlijst", Glossary)
    app.add_role("begrip", GlossaryWord())

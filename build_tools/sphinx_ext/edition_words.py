"""What differs per edition inside a page: the ``editie`` block and the ``woord`` role."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective, SphinxRole

from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from build_tools.model.book import Term
    from build_tools.model.selection import Selection


class EditionBlock(SphinxDirective):
    """``::::{editie} editie-1``, where the gate could not take it out: in a list or quotation.

    What is not for this edition is never parsed.
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Parse the content for the named editions, and nothing for the others."""
        selection = cast("Selection", self.config.leerboek_selection)
        editions = self.arguments[0].split() if self.arguments else []
        known = {edition.slug for edition in selection.book.editions}
        where = Location(f"{self.env.docname}.md", self.lineno)
        if not editions:
            report(Problem(where, "LB411"))
        for slug in editions:
            if slug not in known:
                report(Problem(where, "LB410", (slug, ", ".join(sorted(known)))))
        if not editions or not known.issuperset(editions) or selection.edition.slug not in editions:
            return []
        return self.parse_content_to_nodes()


class EditionWord(SphinxRole):
    """``{woord}`college van B en W```: the word that this edition uses."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Give the word of the edition; an unknown word is shown as it is, and reported."""
        selection = cast("Selection", self.config.leerboek_selection)
        word = word_for(self.text, selection.book.terms, flemish=selection.edition.flemish)
        if word is None:
            near = nearest(self.text, [term.dutch for term in selection.book.terms])
            where = Location(f"{self.env.docname}.md", self.lineno or 1)
            report(Problem(where, "LB413", (self.text, near)))
        return [nodes.Text(word or self.text)], []


def word_for(word: str, terms: Iterable[Term], *, flemish: bool) -> str | None:
    """Return the word of the edition, or None if the list lacks it.

    A capital at the start is kept: ``Wethouder`` becomes ``Schepen``.
    """
    for term in terms:
        chosen = term.flemish if flemish else term.dutch
        if word == term.dutch:
            return chosen
        if word and word == term.dutch[:1].upper() + term.dutch[1:]:
            return chosen[:1].upper() + chosen[1:]
    return None


def nearest(word: str, known: Iterable[str]) -> str:
    """Return `` Bedoel je ‘…’?`` with the nearest known word, or nothing."""
    near = difflib.get_close_matches(word.lower(), list(known), n=1)
    return f" Bedoel je ‘{near[0]}’?" if near else ""


def register(app: Sphinx) -> None:
    """Make the directive and the role known to Sphinx."""
    app.add_directive("editie", EditionBlock)
    app.add_role("woord", EditionWord())

"""*Mijn leerboek*: the page where readers find what they wrote again, and what it must know.

What a reader writes stays in the browser; the page itself only knows what the edition holds, so
that answers can be put in reading order and what is not done yet can be named (ADR 0009).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from build_tools.model.activity import ActivityKind
from build_tools.model.document import Page, PageKind
from build_tools.model.selection import public_path
from build_tools.sphinx_ext.book_links import base_address
from build_tools.sphinx_ext.foreign_words import in_html
from build_tools.sphinx_ext.learning.activity import anchor
from build_tools.sphinx_ext.learning.take_aways import form_id, tick_values
from build_tools.sphinx_ext.navigation import Link, address_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markupsafe import Markup

    from build_tools.model.book import Pillar
    from build_tools.model.selection import Selection
    from build_tools.sphinx_ext.learning.collected import Collected

NOTEBOOK_PAGE: Final = "mijn-leerboek"
# Something is kept of these; of the others there is nothing to fill in.
FILLED_IN: Final = frozenset({
    ActivityKind.REFLECTION, ActivityKind.SELF_TEST, ActivityKind.STANCE,
    ActivityKind.TRANSLATION, ActivityKind.ACTION_PLAN, ActivityKind.CHECKLIST,
    ActivityKind.DICTIONARY,
})  # fmt: skip
_CHAPTERS: Final = frozenset({PageKind.CHAPTER, PageKind.PILLAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """What can be done on one page, for who has no script.

    :ivar activities: addresses from the edition's root, and what is asked.
    """

    title: str
    activities: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotebookView:
    """What the template of the page gets to know.

    :ivar data: JSON that cannot end the script element it stands in.
    :ivar stylesheet: address from the edition's root; so are ``scripts``, in their order.
    """

    data: Markup
    to_do: tuple[ToDo, ...]
    stylesheet: str
    scripts: tuple[str, ...]


def notebook_data(
    selection: Selection,
    titles: Mapping[str, str],
    activities: Iterable[Collected],
    *,
    epub: bool,
) -> dict[str, Any]:
    """Return what ``mijn-leerboek.html`` holds as JSON; its form stands in ADR 0009.

    :param titles: docname to title as it is printed, plain text.
    :param activities: those of this edition, in reading order.
    :param epub: whether the EPUB of the edition is made too.
    :return: only what this edition has: a pillar without a page in it stays out.
    """
    filled_in = [one for one in activities if one.kind in FILLED_IN]
    edition = selection.edition
    base = base_address(selection)
    shown = [one for one in selection.book.pillars if one.page in selection.pages]
    return {
        "editie": {
            "slug": edition.slug,
            "naam": edition.name,
            "titel": edition.title,
            "epub": f"{edition.epub_name}.epub" if epub else "",
        },
        "adres": f"{base.rstrip('/')}/{edition.slug}/" if base else "",
        "hoofdstukken": list(_chapters(selection, titles, {one.docname for one in filled_in})),
        "activiteiten": [_activity(one) for one in filled_in],
        "pijlers": [_pillar(pillar) for pillar in shown],
        "opbrengsten": [one for pillar in shown for one in _take_aways(pillar)],
    }


def to_do(data: Mapping[str, Any]) -> Iterator[ToDo]:
    """Yield the pages on which something can be filled in.

    :param data: as ``notebook_data`` gives it.
    """
    for chapter in data["hoofdstukken"]:
        found = [one for one in data["activiteiten"] if one["hoofdstuk"] == chapter["adres"]]
        if found:
            links = tuple(Link(one["adres"], in_html(one["titel"])) for one in found)
            yield ToDo(title=chapter["titel"], activities=links)


def _chapters(
    selection: Selection, titles: Mapping[str, str], active: set[str]
) -> Iterator[dict[str, Any]]:
    """Yield the chapters, and every other page on which something can be filled in."""
    parts = {name: part.title for part in selection.parts for name in part.pages}
    for docname in selection.docnames():
        document = selection.document(docname)
        page = document if isinstance(document, Page) else None
        if docname in active or (page is not None and page.kind in _CHAPTERS):
            yield {
                "titel": titles[docname],
                "adres": address_of(docname),
                "pijler": (page.pillar or 0) if page is not None else 0,
                "deel": parts.get(docname, ""),
            }


def _activity(one: Collected) -> dict[str, str]:
    address = address_of(one.docname)
    return {
        "id": one.identity,
        "soort": one.kind.value,
        "titel": one.title,
        "adres": f"{address}#{anchor(one.identity)}",
        "hoofdstuk": address,
    }


def _pillar(pillar: Pillar) -> dict[str, Any]:
    return {
        "nummer": pillar.number,
        "titel": pillar.title,
        "adres": f"{public_path(pillar.page)}.html",
    }


def _take_aways(pillar: Pillar) -> Iterator[dict[str, Any]]:
    """Yield the take-aways; a tick is kept where the page of the pillar keeps it.

    ``lijst`` is the record of the whole pillar, ``waarde`` the value of the check box in it.
    """
    for one, value in zip(pillar.take_aways, tick_values(pillar), strict=True):
        yield {
            "id": f"opbrengst-{pillar.number}-{value}",
            "lijst": form_id(pillar.number),
            "pijler": pillar.number,
            "soort": one.kind.value,
            "tekst": one.text,
            "waarde": value,
        }

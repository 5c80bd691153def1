"""What machines are told about a page: search engines, and whoever shows a shared link.

All of it needs the public address of the book; without one there is nothing to tell.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from build_tools.model.document import Story
from build_tools.sphinx_ext.navigation import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.edition import Edition, Subject
    from build_tools.model.selection import Selection

CURRENT: Final = "actueel"
# MARC relator code to what schema.org calls it; whoever did something else is a contributor.
_ROLES: Final = MappingProxyType({
    "aut": "author", "edt": "editor", "ill": "illustrator", "trl": "translator",
    "pbl": "publisher",
})  # fmt: skip
_OTHER: Final = "contributor"


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language.

    :ivar language: BCP 47 tag. :ivar url: absolute.
    """

    language: str
    url: str


def url_of(base: str, edition: str, address: str) -> str:
    """Return the public address of something in an edition; the front page is its folder."""
    return f"{base.rstrip('/')}/{edition}/{'' if address == 'index.html' else address}"


def alternates(selection: Selection, docname: str, base: str) -> Iterator[Alternate]:
    """Yield a page in each language that has it, itself among them; nothing if only one does.

    Of several editions in one language the current one speaks for it, so that what two pages say
    about each other agrees; other editions say nothing.
    """
    page = selection.pages.get(docname)
    if page is None:
        return
    chosen: dict[str, Edition] = {}
    for edition in sorted(selection.book.editions, key=_importance):
        if page.is_for(edition.slug) and edition.slug in selection.together:
            chosen[edition.language] = edition
    if len(chosen) > 1 and selection.edition in chosen.values():
        for language, edition in sorted(chosen.items()):
            yield Alternate(language, url_of(base, edition.slug, address_of(docname)))


def _importance(edition: Edition) -> tuple[bool, int]:
    return edition.status == CURRENT, edition.order


def has_card(selection: Selection, docname: str) -> bool:
    """Whether a page may be shown by its own words where its link is shared."""
    return docname not in selection.stories or docname in selection.on_cards


def description_of(selection: Selection, docname: str) -> str:
    """Return the sentence that says what a page is about; of a story, its lesson.

    Of a story that may have no card of its own it is the sentence of the edition.
    """
    if not has_card(selection, docname):
        return selection.edition.summary
    document = selection.document(docname)
    return document.lesson if isinstance(document, Story) else document.summary


def book_data(edition: Edition, *, base: str, licence: str) -> Markup:
    """Return an edition as a schema.org ``Book``, ready to stand inside a script element.

    :param base: public address, or empty. :param licence: name or URL, or empty.
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Book",
        "name": edition.title,
        "alternativeHeadline": edition.subtitle,
        "bookEdition": edition.name,
        "description": edition.summary,
        "inLanguage": edition.language,
        "datePublished": edition.published.isoformat(),
        "identifier": f"urn:uuid:{edition.uuid}",
        "bookFormat": "https://schema.org/EBook",
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "BookSeries", "name": edition.title},
        "position": edition.order,
        "about": [_term(subject) for subject in edition.subjects],
        "copyrightYear": edition.published.year,
        "isBasedOn": _source(edition.derived_from),
        **_makers(edition),
    }
    if licence:
        data["license"] = licence
    if base:
        data["url"] = url_of(base, edition.slug, "index.html")
        data["image"] = url_of(base, edition.slug, "beeld/omslag.jpg")
    return inert_json({key: value for key, value in data.items() if value})


def _makers(edition: Edition) -> dict[str, list[dict[str, str]]]:
    """Return who made it, under what they did."""
    made: dict[str, list[dict[str, str]]] = {}
    for maker in edition.contributors:
        made.setdefault(_ROLES.get(maker.role, _OTHER), []).append(_organisation(maker.name))
    return made


def _term(subject: Subject) -> dict[str, str]:
    return {
        "@type": "DefinedTerm",
        "name": subject.name,
        "termCode": subject.code,
        "inDefinedTermSet": subject.scheme,
    }


def _source(words: str) -> str | dict[str, str]:
    """Return what it was made from: an address as it is, a sentence as that of a work."""
    if not words or words.startswith("https://"):
        return words
    return {"@type": "CreativeWork", "description": words}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def inert_json(data: object) -> Markup:
    """Return JSON in which no text can end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - every character that means something in HTML is escaped above

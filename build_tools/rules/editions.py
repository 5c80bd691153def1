"""Rules about editions, the contents and which page belongs where."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from build_tools.model.document import PageKind
from build_tools.model.edition import THEMA
from build_tools.model.selection import ROOT_PAGE, public_path
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition

CONTENTS: Final = "book/inhoud.toml"
GLOSSARY: Final = "book/gegevens/begrippen.toml"
TRANSLATIONS: Final = "book/gegevens/vertalingen.toml"
_NEEDED: Final = {
    PageKind.PILLAR: ("pijler",),
    PageKind.NOTICE: ("kicker", "datum"),
}
# Field of the model to key of editie.toml: what readers see as it is written.
_SHOWN: Final = {
    "title": "titel",
    "subtitle": "ondertitel",
    "name": "naam",
    "years": "jaren",
    "participants": "deelnemers",
    "summary": "samenvatting",
    "derived_from": "ontstaan_uit",
}
_STRAIGHT: Final = re.compile(r"(?<!\d)[\"']")
_ADDRESS: Final = re.compile(r"https?://\S+$")


def there_is_an_edition(book: Book) -> Iterator[Problem]:
    """A book without an edition has nothing to build (LB210)."""
    if not book.editions:
        yield Problem(Location("participant_stories"), "LB210")


def editions_differ(book: Book) -> Iterator[Problem]:
    """Every edition has its own uuid, order and name (LB209)."""
    for field, word in (("uuid", "uuid"), ("order", "volgorde"), ("name", "naam")):
        first: dict[str, str] = {}
        for edition in book.editions:
            value = str(getattr(edition, field))
            other = first.setdefault(value, edition.source)
            if other != edition.source:
                where = Location(edition.source, edition.lines.get(word, 1))
                yield Problem(where, "LB209", (word, value, other))


# What stands in the root of a publication beside the editions, without its suffix: some hosts
# leave that out of an address.
ROOT_NAMES: Final = frozenset({"404", "index", "opds", "robots", "sitemap", "voorkant"})


def editions_have_free_names(book: Book) -> Iterator[Problem]:
    """No edition takes the place of what every publication has itself (LB220)."""
    for edition in book.editions:
        if edition.slug in ROOT_NAMES:
            where = Location(edition.source, edition.lines.get("slug", 1))
            yield Problem(where, "LB220", (edition.slug,))


def subjects_are_told_once(book: Book) -> Iterator[Problem]:
    """An edition has every code of a scheme once (LB222)."""
    for edition in book.editions:
        told = Counter((one.scheme, one.code) for one in edition.subjects)
        for (scheme, code), times in told.items():
            if times > 1:
                yield Problem(_at(edition, scheme), "LB222", (code, scheme))


def places_come_with_a_subject(book: Book) -> Iterator[Problem]:
    """A qualifier of Thema, which begins with a figure, says nothing by itself (LB223).

    Source: Thema, general guidance of EDItEUR: qualifiers are only used with subject categories.
    """
    for edition in book.editions:
        codes = [one.code for one in edition.subjects if one.scheme == THEMA]
        if codes and all(code[0].isdigit() for code in codes):
            yield Problem(_at(edition, THEMA), "LB223", (codes[0],))


def _at(edition: Edition, scheme: str) -> Location:
    """Return the first block of a scheme of subjects."""
    return Location(edition.source, edition.lines.get(scheme.lower(), 1))


def editions_have_round_marks(book: Book) -> Iterator[Problem]:
    """What an edition says of itself has no typewriter's quotation marks and apostrophes (LB224).

    It reaches covers, front pages and catalogues as it is written; the text of a page is typeset.
    Behind a number such a mark is a foot, an inch, a minute or a second.
    """
    for edition in book.editions:
        for key, text in _sentences(edition):
            if not _ADDRESS.match(text) and _STRAIGHT.search(text):
                where = Location(edition.source, edition.lines.get(key, 1))
                yield Problem(where, "LB224", (key, text))


def _sentences(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield every text that readers see, with the key that it stands behind."""
    for field, key in _SHOWN.items():
        yield key, str(getattr(edition, field))
    yield from (("makers", maker.name) for maker in edition.contributors)
    yield from ((subject.scheme.lower(), subject.name) for subject in edition.subjects)


def contents_exist(book: Book) -> Iterator[Problem]:
    """Every name in the contents is a page (LB205)."""
    for part in book.parts:
        for name in part.pages:
            if name not in book.pages:
                where = Location(CONTENTS, part.lines.get(name, 1))
                yield Problem(where, "LB205", (name.removeprefix("book/"),))


def pages_are_in_the_contents(book: Book) -> Iterator[Problem]:
    """Every page stands in the contents; the front page need not (LB206)."""
    listed = {name for part in book.parts for name in part.pages} | {ROOT_PAGE}
    for name, page in book.pages.items():
        if name not in listed:
            yield Problem(Location(page.source, 1), "LB206")


def named_editions_exist(book: Book) -> Iterator[Problem]:
    """Every edition that a page, a glossary entry or a pair of words names exists (LB207)."""
    known = {edition.slug for edition in book.editions}
    choice = ", ".join(sorted(known))
    for page in book.pages.values():
        where = Location(page.source, page.lines.get("edities", 1))
        for slug in sorted((page.editions or frozenset()) - known):
            yield Problem(where, "LB207", (slug, choice))
    for entry in book.glossary:
        for slug in sorted((entry.editions or frozenset()) - known):
            yield Problem(Location(GLOSSARY, entry.line), "LB207", (slug, choice))
    for pair in book.translations:
        for slug in sorted((pair.editions or frozenset()) - known):
            yield Problem(Location(TRANSLATIONS, pair.line), "LB207", (slug, choice))


def kinds_have_their_fields(book: Book) -> Iterator[Problem]:
    """A page has the fields that its kind needs (LB208)."""
    for page in book.pages.values():
        for key in _NEEDED.get(page.kind, ()):
            if key not in page.lines:
                where = Location(page.source, page.lines.get("soort", 1))
                yield Problem(where, "LB208", (page.kind.value, key))


def glossary_names_are_unique(book: Book) -> Iterator[Problem]:
    """Within one edition a name stands in the glossary once (LB211)."""
    for edition in book.editions:
        first: dict[str, int] = {}
        for entry in book.glossary:
            if not entry.is_for(edition.slug):
                continue
            for name in entry.names:
                line = first.setdefault(name.casefold(), entry.line)
                if line != entry.line:
                    where = Location(GLOSSARY, entry.line)
                    yield Problem(where, "LB211", (name, line, edition.slug))


def editions_have_a_front_page(book: Book) -> Iterator[Problem]:
    """Every edition has the front page (LB212)."""
    front = book.pages.get(ROOT_PAGE)
    line = front.lines.get("edities", 1) if front else 0
    for edition in book.editions:
        if front is None or not front.is_for(edition.slug):
            yield Problem(Location(f"{ROOT_PAGE}.md", line), "LB212", (edition.slug,))


def stories_have_a_page(book: Book) -> Iterator[Problem]:
    """Every edition that has stories has a page for them (LB213)."""
    listed = [book.pages[name] for part in book.parts for name in part.pages if name in book.pages]
    shelves = [page for page in listed if page.kind is PageKind.STORIES]
    for slug in sorted({story.edition for story in book.stories.values()}):
        if not any(page.is_for(slug) for page in shelves):
            yield Problem(Location(CONTENTS), "LB213", (slug,))


# Addresses of pages that the book makes itself.
_GENERATED: Final = ("zoeken", "mijn-leerboek", "muur", "404")
# Short addresses of activities, whatever their ids are.
_SENDS_ON: Final = "a/"
_ITSELF: Final = "een bladzijde die het boek zelf maakt"


def addresses_are_unique(book: Book) -> Iterator[Problem]:
    """No two documents of an edition share a public address (LB214)."""
    for edition in book.editions:
        taken = dict.fromkeys(_GENERATED, _ITSELF)
        pages = [name for name, page in book.pages.items() if page.is_for(edition.slug)]
        stories = [name for name, story in book.stories.items() if story.edition == edition.slug]
        for name in (*pages, *stories):
            address = public_path(name)
            ours = _ITSELF if address.startswith(_SENDS_ON) else name
            first = taken.setdefault(address, ours)
            if first != name:
                other = first if first == _ITSELF else f"{first}.md"
                yield Problem(Location(f"{name}.md", 1), "LB214", (other,))

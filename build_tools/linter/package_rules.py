"""What must hold for the archive and the package document of an EPUB.

Sources: EPUB 3.3 (https://www.w3.org/TR/epub-33/), EPUB Accessibility 1.1
(https://www.w3.org/TR/epub-a11y-11/), and for names and sizes what shops and reading systems take.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.linter.model import Fault
from build_tools.linter.opening import resolved
from build_tools.linter.prose import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.linter.model import Item, Package, Publication, PublicationRule

_COVER: Final = "cover-image"
_MIMETYPE: Final = b"application/epub+zip"
_PLAIN_NAME: Final = re.compile(r"[a-z0-9._/-]+")
_FILE_KILOBYTES: Final = 1_500
_BOOK_MEGABYTES: Final = 50
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_WANTED_DC: Final = (
    "identifier", "title", "language", "creator", "publisher", "description", "rights", "date",
)  # fmt: skip
_WANTED_META: Final = (
    "dcterms:modified", "schema:bookEdition", "schema:accessMode", "schema:accessModeSufficient",
    "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary",
)  # fmt: skip
_SAYS_NOTHING: Final = frozenset({"unknown", "onbekend", "untitled", "zonder titel", "n/a", "todo"})
_UNWANTED: Final = frozenset({"ibooks:specified-fonts", "ibooks:binding"})
_HAZARDS: Final = ("flashing", "motionSimulation", "sound")
_CSS_ADDRESS: Final = re.compile(
    r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE
)


def archive_begins_with_its_kind(publication: Publication) -> Iterator[Fault]:
    """The first file says what the archive is, unpacked and without anything before it (LB914).

    Source: EPUB 3.3, OCF ZIP container media type identification.
    """
    if package := publication.package:
        first = package.entries[0]
        told = publication.files.get("mimetype") == _MIMETYPE
        if first.name != "mimetype" or first.packed or first.extra or not told:
            yield Fault("LB914", "mimetype")


def archive_has_one_date(publication: Publication) -> Iterator[Fault]:
    """All files have one date: only then the same book gives the same bytes again (LB915)."""
    if package := publication.package:
        first = package.entries[0].date
        for entry in package.entries:
            if entry.date != first:
                yield Fault("LB915", entry.name)
                return


def names_are_plain(publication: Publication) -> Iterator[Fault]:
    """Names of files are small letters, digits, dots and dashes: shops refuse others (LB916).

    The folder of the package itself is often called EPUB or OEBPS, and takes part in no link.
    """
    if package := publication.package:
        folder = package.href.rpartition("/")[0]
        for name in publication.files:
            own = name.removeprefix(f"{folder}/")
            if not name.startswith("META-INF/") and not _PLAIN_NAME.fullmatch(own):
                yield Fault("LB916", name)


def files_are_small(publication: Publication) -> Iterator[Fault]:
    """No file is above 1.5 MB and no book above 50 MB (LB917)."""
    if package := publication.package:
        for entry in package.entries:
            if entry.size > _FILE_KILOBYTES * 1000:
                yield Fault("LB917", entry.name, values=(entry.size // 1000, _FILE_KILOBYTES))
        total = sum(entry.size for entry in package.entries) // 1000
        if total > _BOOK_MEGABYTES * 1000:
            yield Fault("LB917", package.href, values=(total, _BOOK_MEGABYTES * 1000))


def files_are_listed_and_used(publication: Publication) -> Iterator[Fault]:
    """Every file stands in the manifest, and something in the book asks for it (LB918)."""
    if package := publication.package:
        used = _used(publication, package)
        for name in publication.files:
            around = name in ("mimetype", package.href) or name.startswith("META-INF/")
            if not around and name not in used:
                yield Fault("LB918", name)


def _used(publication: Publication, package: Package) -> set[str]:
    """Return what the manifest lists and the book asks for."""
    asked = {href for href, _ in package.spine} | {package.nav}
    asked |= {item.href for item in package.items if _is_asked_for_by_itself(item)}
    for href, page in publication.pages.items():
        for element in page.root.iter(etree.Element):
            asked |= {resolved(href, address) for address in _addresses(element)}
    for href, text in publication.styles.items():
        asked |= {resolved(href, one or two) for one, two in _CSS_ADDRESS.findall(text)}
    asked |= {
        resolved(package.href, link.get("href", ""))
        for link in package.root.iter(f"{_OPF}link")
    }  # fmt: skip
    return asked & {item.href for item in package.items}


def _is_asked_for_by_itself(item: Item) -> bool:
    """Whether a reading system asks for it: a cover, the NCX, or what plays beside the text."""
    kinds = {"application/x-dtbncx+xml", "application/smil+xml", "application/pls+xml"}
    return _COVER in item.properties or item.media_type in kinds


def _addresses(element: etree._Element) -> Iterator[str]:
    """Yield the addresses in the attributes of an element."""
    for name in ("href", "src", "data", "poster", "{http://www.w3.org/1999/xlink}href"):
        if address := element.get(name):
            yield address
    for one in element.get("srcset", "").split(","):
        yield from one.split()[:1]


def metadata_is_whole(publication: Publication) -> Iterator[Fault]:
    """The metadata says what libraries and readers with a disability look for (LB919)."""
    if package := publication.package:
        has = {name for name, _, _ in _metadata(package)}
        for name in (*(f"dc:{name}" for name in _WANTED_DC), *_WANTED_META):
            if name not in has:
                yield Fault("LB919", package.href, values=(name,))


def metadata_says_something(publication: Publication) -> Iterator[Fault]:
    """No metadata is empty, or only says that something is unknown (LB920).

    The hazard ``unknown`` of EPUB Accessibility is a statement, and stays.
    """
    if package := publication.package:
        for name, text, element in _metadata(package):
            says_nothing = not text or text.casefold() in _SAYS_NOTHING
            if says_nothing and name != "schema:accessibilityHazard":
                yield Fault("LB920", package.href, element, (name, text))


def metadata_is_not_too_much(publication: Publication) -> Iterator[Fault]:
    """There is one date, and nothing that takes the choice of a typeface away (LB921).

    Sources: EPUB 3.3, the dc:date element; Apple Books Asset Guide, specified fonts.
    """
    if package := publication.package:
        found = list(_metadata(package))
        dates = [element for name, _, element in found if name == "dc:date"]
        for element in dates[1:]:
            yield Fault("LB921", package.href, element, ("dc:date",))
        for name, _, element in found:
            if name in _UNWANTED:
                yield Fault("LB921", package.href, element, (name,))


def package_knows_its_language(publication: Publication) -> Iterator[Fault]:
    """The package says in which language its own words are: that of the book (LB922)."""
    if package := publication.package:
        told = [text for name, text, _ in _metadata(package) if name == "dc:language"]
        if package.root.get(_XML_LANG) not in told:
            yield Fault("LB922", package.href, package.root)


def cover_is_named(publication: Publication) -> Iterator[Fault]:
    """One picture is the cover, by the property that reading systems look at (LB923).

    Source: EPUB 3.3, the cover-image property.
    """
    if package := publication.package:
        covers = [item for item in package.items if _COVER in item.properties]
        if len(covers) != 1:
            yield Fault("LB923", package.href)


def claims_are_whole(publication: Publication) -> Iterator[Fault]:
    """Who claims a norm says who certifies that; hazards are one 'none', or each of them (LB924).

    Source: EPUB Accessibility 1.1, conformance reporting and accessibility hazards.
    """
    if package := publication.package:
        found = list(_metadata(package))
        certified = {element.get("refines", "") for name, _, element in found
                     if name == "a11y:certifiedBy"}  # fmt: skip
        for name, _, element in found:
            if name == "dcterms:conformsTo" and f"#{element.get('id')}" not in certified:
                yield Fault("LB924", package.href, element, (name,))
        hazards = sorted(text for name, text, _ in found if name == "schema:accessibilityHazard")
        if hazards and not _covers_all_hazards(hazards):
            yield Fault("LB924", package.href, values=("schema:accessibilityHazard",))


def _covers_all_hazards(told: list[str]) -> bool:
    """Whether something is said of every hazard, and nothing twice or against itself."""
    if told in (["none"], ["unknown"]):
        return True
    each = [sum(one in told for one in _forms(hazard)) for hazard in _HAZARDS]
    return len(told) == len(_HAZARDS) and each == [1, 1, 1]


def _forms(hazard: str) -> tuple[str, str, str]:
    named = hazard[0].upper() + hazard[1:]
    return hazard, f"no{named}Hazard", f"unknown{named}Hazard"


def _metadata(package: Package) -> Iterator[tuple[str, str, etree._Element]]:
    """Yield name, text and element of every line of metadata."""
    metadata = package.root.find(f"{_OPF}metadata")
    for element in () if metadata is None else metadata.iter(etree.Element):
        name = str(element.tag)
        if name.startswith(_DC):
            yield f"dc:{name.removeprefix(_DC)}", said(element), element
        elif name == f"{_OPF}meta" and (told := element.get("property")):
            yield told, said(element), element


PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (
    archive_begins_with_its_kind,
    archive_has_one_date,
    names_are_plain,
    files_are_small,
    files_are_listed_and_used,
    metadata_is_whole,
    metadata_says_something,
    metadata_is_not_too_much,
    package_knows_its_language,
    cover_is_named,
    claims_are_whole,
)

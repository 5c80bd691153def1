"""From finished pages to a package: every file of it, or the problems that stand in the way.

Pure: the content of the files comes in, the content of the package goes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.epub import package, words
from build_tools.epub.accessibility import Accessibility, PackageFacts, accessibility_of
from build_tools.epub.facts import facts_of, moves
from build_tools.epub.measures import EpubMeasures, measures_of
from build_tools.epub.navigation import (
    COVER_PAGE,
    NAV,
    SUFFIX,
    contents,
    depth,
    flattened,
    guide,
    href_of,
    landmarks,
    nav_points,
)
from build_tools.epub.pages import plain_id
from build_tools.epub.rendering import render
from build_tools.epub.rigidity import moving, rigid
from build_tools.epub.statement import epub_places
from build_tools.model.measured import emptied, filled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_tools.epub.facts import PageFacts
    from build_tools.epub.metadata import Metadata
    from build_tools.model.review import Review
    from build_tools.model.selection import Selection

STYLESHEET = "boek_stijl/leerboek.css"
PICTURES = "boek_beeld"
ENCRYPTION = "META-INF/encryption.xml"
_MADE: Final = re.compile(rb'(<meta property="dcterms:modified">)[^<]*')


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a package is made of.

    :ivar title_of: gives the title of a document as its heading shows it.
    :ivar pages: address in the package to finished page, of every document.
    :ivar pictures: address in the package to picture, of every picture that a page shows.
    :ivar cover: name of the cover's file and its bytes, or None.
    :ivar old_readers: whether to add what only readers of EPUB 2 need: NCX, guide, cover name.
    """

    selection: Selection
    book: Metadata
    title_of: Callable[[str], str]
    pages: Mapping[str, bytes]
    pictures: Mapping[str, bytes]
    stylesheet: bytes
    cover: tuple[str, bytes] | None
    review: Review | None
    old_readers: bool


def facts_of_pages(pages: Mapping[str, bytes]) -> dict[str, PageFacts]:
    """Return what is true of every page."""
    return {href: facts_of(href, page) for href, page in pages.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A package that is ready to be zipped.

    :ivar files: every file of it but ``mimetype``, by name.
    :ivar measures: what was measured of it, for whoever else tells of it.
    """

    files: dict[str, bytes]
    measures: EpubMeasures


def finished(material: Material, facts: Mapping[str, PageFacts]) -> Finished:
    """Return every file of the package, with what was measured of it on its own pages."""
    files = {
        STYLESHEET: material.stylesheet,
        **material.pages,
        **material.pictures,
        **_cover_files(material),
        **_navigation_files(material),
    }
    digest = content_digest(files)
    access = _access(material, facts, files, digest)
    files[package.OPF] = _opf(material, facts, files, access)
    measures = measures_of(facts.values(), access, inspected_digest(files))
    edition = material.selection.edition
    inspection = material.selection.book.inspections.get(edition.slug)
    places = epub_places(measures, edition, inspection)
    files |= {href: filled(page, places) for href, page in material.pages.items()}
    files[package.CONTAINER] = render("container.xml.jinja", opf=package.OPF)
    return Finished(files=files, measures=measures)


def content_digest(files: Mapping[str, bytes]) -> str:
    """Return the fingerprint of content: of every file, with nothing in the measured places."""
    return package.digest({
        name: emptied(data) if name.endswith(SUFFIX) else data for name, data in files.items()
    })  # fmt: skip


def inspected_digest(files: Mapping[str, bytes]) -> str:
    """Return the fingerprint of what checkers look at: of content and the package document.

    Nothing in that document follows from an inspection, so all of it counts, claims included; but
    the moment does not: to keep an inspection can make a later ``SOURCE_DATE_EPOCH``.

    :param files: without ``mimetype`` and ``container.xml``.
    """
    return content_digest({**files, package.OPF: _MADE.sub(rb"\1", files[package.OPF])})


def _access(
    material: Material, facts: Mapping[str, PageFacts], files: Mapping[str, bytes], digest: str
) -> Accessibility:
    stylesheet = material.stylesheet.decode()
    entries = contents(material.selection, material.title_of, cover=material.cover is not None)
    listed = dict.fromkeys(entry.href.partition("#")[0] for entry in flattened(entries))
    pictures = (name for name, picture in material.pictures.items() if moves(picture))
    about = PackageFacts(
        contents=tuple(listed),
        spine=tuple(href for href in spine(material) if href != NAV),
        locked=ENCRYPTION in files,
        rigid=rigid(stylesheet),
        moving=(*pictures, *moving(stylesheet)),
    )
    pages = tuple(facts.values())
    return accessibility_of(pages, about, review=material.review, digest=digest)


def _cover_files(material: Material) -> dict[str, bytes]:
    if material.cover is None:
        return {}
    name, data = material.cover
    book = material.book
    page = render(
        "cover.xhtml.jinja",
        book=book,
        label=words.COVER_LABEL,
        stylesheet=STYLESHEET,
        image=name,
        alt=words.COVER_ALT.format(title=book.title, subtitle=book.subtitle),
    )
    return {name: data, COVER_PAGE: page}


def _navigation_files(material: Material) -> dict[str, bytes]:
    cover = material.cover is not None
    entries = contents(material.selection, material.title_of, cover=cover)
    nav = render(
        "nav.xhtml.jinja",
        book=material.book,
        title=words.NAV_TITLE,
        landmarks_title=words.LANDMARKS_TITLE,
        stylesheet=STYLESHEET,
        entries=entries,
        landmarks=landmarks(material.selection, material.title_of, cover=cover),
    )
    if not material.old_readers:
        return {NAV: nav}
    ncx = render(
        "toc.ncx.jinja", book=material.book, points=nav_points(entries), depth=depth(entries)
    )
    return {NAV: nav, package.NCX: ncx}


def _opf(
    material: Material,
    facts: Mapping[str, PageFacts],
    files: Mapping[str, bytes],
    access: Accessibility,
) -> bytes:
    cover = material.cover is not None
    marks = landmarks(material.selection, material.title_of, cover=cover)
    return render(
        "package.opf.jinja",
        book=material.book,
        access=access,
        manifest=[package.item(href, _properties(href, material, facts)) for href in sorted(files)],
        spine=[plain_id(href) for href in spine(material)],
        ncx=plain_id(package.NCX) if material.old_readers else "",
        cover=plain_id(material.cover[0]) if material.cover else "",
        guide=guide(marks) if material.old_readers else (),
    )


def _properties(href: str, material: Material, facts: Mapping[str, PageFacts]) -> tuple[str, ...]:
    if href == NAV:
        return ("nav",)
    if material.cover and href == material.cover[0]:
        return ("cover-image",)
    return facts[href].properties if href in facts else ()


def spine(material: Material) -> list[str]:
    """Return the reading order: that of the contents, which stand behind the front page."""
    cover = material.cover is not None
    entries = contents(material.selection, material.title_of, cover=cover)
    hrefs = [entry.href for entry in flattened(entries)]
    after = hrefs.index(href_of(next(material.selection.docnames()))) + 1
    return [*hrefs[:after], NAV, *hrefs[after:]]

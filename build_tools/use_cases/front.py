"""The front of the publication: the page before the editions, and what hosts and robots read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.model.consent import Channel
from build_tools.model.edition import Imprint
from build_tools.model.selection import public_path
from build_tools.sphinx_ext.downloads import CATALOGUE, CATALOGUE_TYPE, readable_size
from build_tools.sphinx_ext.security_policy import header_policy
from build_tools.sphinx_ext.web_assets import TEMPLATES, before_paint
from build_tools.use_cases import artwork
from build_tools.use_cases.agreed import Agreed
from build_tools.use_cases.front_files import FOLDER, KICKER, front_files, front_policy
from build_tools.use_cases.hosting import headers_file, home_of, robots, sitemap
from build_tools.use_cases.opds import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition

_NOTHING: Final = Agreed()
_WEB: Final = Path(__file__).parent.parent / "web"
_STATUS: Final = {
    "actueel": "Deze editie houden we bij.",
    "archief": "Deze editie is een archief: zij spreekt over haar eigen tijd.",
}


@dataclass(frozen=True, slots=True)
class BuiltEdition:
    """An edition that was built.

    :ivar epub_size: bytes; 0 when there is no EPUB.
    :ivar epub_facts: what is true of its accessibility, in words; may be empty.
    :ivar epub_sha256: of the EPUB, in hexadecimal; empty when there is none.
    """

    edition: Edition
    epub_size: int
    epub_facts: str = ""
    epub_sha256: str = ""


def write_front(  # noqa: PLR0913 - all that it shows, by name
    site: Path,
    editions: Sequence[BuiltEdition],
    book: Book,
    *,
    formats: Sequence[str],
    examples: bool,
    consent: Agreed = _NOTHING,
) -> None:
    """Write everything that belongs to no edition.

    :param site: the folder of the publication. :param formats: ``web``, ``epub`` or both.
    :param examples: whether the editions show the examples that the editors made up.
    :param consent: what the tellers agreed to; nothing, when nobody says.
    """
    base = book.imprint.base_address if book.imprint else ""
    listed = catalogue(editions, book.imprint or Imprint(), web="web" in formats)
    if listed:
        _write(site / CATALOGUE, listed)
    words = {
        "editions": [_shown(one, web="web" in formats) for one in editions],
        **_of_every_page(),
        "kicker": KICKER,
        "base": base,
        "home": home_of(base),
        "folder": FOLDER,
        "catalogue": CATALOGUE if listed else "",
        "catalogue_type": CATALOGUE_TYPE,
    }
    templates = _templates()
    for name, data in front_files().items():
        home = site / FOLDER / name
        home.parent.mkdir(parents=True, exist_ok=True)
        home.write_bytes(data)
    for name in ("index.html", "404.html"):
        _write(site / name, templates.get_template(f"{name}.jinja").render(words))
    _write(site / "_headers", headers_of_all())
    if "web" in formats and base:
        pages = [
            _address(one.edition, name)
            for one in editions
            for name in _names(one, book, consent, examples=examples)
        ]
        _write(site / "sitemap.xml", sitemap(base, pages))
    _write(site / "robots.txt", robots(base))
    if "web" in formats:
        _write_moved(site, editions, book, templates)


def headers_of_all() -> str:
    """Return the ``_headers`` file: what every page may run, that of an edition as well."""
    return headers_file(header_policy([before_paint()]), {f"/{CATALOGUE}": CATALOGUE_TYPE})


def _of_every_page() -> dict[str, str]:
    """Return what stands in the head of every page of the front."""
    script = before_paint()
    return {"policy": front_policy(script), "before_paint": script}


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader([_WEB / FOLDER, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _shown(built: BuiltEdition, *, web: bool) -> Mapping[str, object]:
    """Return what the front page shows of an edition."""
    edition = built.edition
    return {
        "slug": edition.slug,
        "name": edition.name,
        "subtitle": edition.subtitle,
        "summary": edition.summary,
        "status": edition.status,
        "status_words": _STATUS[edition.status],
        "participants": edition.participants,
        "language": edition.language,
        "web": web,
        "epub": f"{edition.slug}/{edition.epub_name}.epub" if built.epub_size else "",
        "epub_size": readable_size(built.epub_size),
        "epub_facts": built.epub_facts,
        "date": format_date(edition.published, format="long", locale="nl"),
        "iso_date": edition.published.isoformat(),
        "cover": f"{edition.slug}/{artwork.COVER_FALLBACK}",
        "cover_small": f"{edition.slug}/{artwork.FOLDER}/omslag-480.webp",
    }


def _names(built: BuiltEdition, book: Book, consent: Agreed, *, examples: bool) -> list[str]:
    """Return every document that the edition shows, its stories included."""
    selection = consent.selection(book, built.edition.slug, Channel.WEB, examples=examples)
    return sorted((*selection.pages, *selection.stories))


def _address(edition: Edition, docname: str) -> str:
    return f"{edition.slug}/{public_path(docname)}.html"


def _write_moved(
    site: Path, editions: Sequence[BuiltEdition], book: Book, templates: Environment
) -> None:
    """Leave a page at every old address that sends its reader on."""
    template = templates.get_template("verhuisd.html.jinja")
    for built in editions:
        for old, new in book.moved.items():
            home = site / built.edition.slug / old
            if (site / built.edition.slug / new).is_file() and not home.exists():
                home.parent.mkdir(parents=True, exist_ok=True)
                up = "../" * old.count("/")
                words = {"target": up + new, "up": up, "folder": FOLDER}
                language = built.edition.language
                _write(home, template.render(_of_every_page(), **words, language=language))

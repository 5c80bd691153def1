"""The EPUB: Sphinx's builder with our own pages, our own contents and our own package.

What Sphinx's builder does for us: it walks the documents, resolves every reference and calls the
translator, in parallel if asked. Everything that it would add of its own (theme, CSS and scripts of
extensions, index, NCX of its own, a zip with the clock in it) is overridden here; the tests in
``tests/epub/test_hooks.py`` fail when a new Sphinx moves one of these methods.

Pages are written by worker processes: nothing is kept on the builder while writing, all that must
be known of the pages is read back from disk at the end.
"""

from __future__ import annotations

import os
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from sphinx.builders.epub3 import Epub3Builder
from sphinx.util.osutil import relative_uri

from build_tools.epub.checks import check
from build_tools.epub.metadata import metadata_of
from build_tools.epub.navigation import head_titles, href_of
from build_tools.epub.package import moment, pack
from build_tools.epub.pages import Frame, NotWellFormedError, classes_in, finish_page
from build_tools.epub.pictures import (
    EpubPicture,
    PictureDoubts,
    PictureSource,
    no_doubts,
    plain_pictures,
    suffix_of,
)
from build_tools.epub.publication import (
    PICTURES,
    STYLESHEET,
    Material,
    facts_of_pages,
    finished,
)
from build_tools.epub.reporting import report
from build_tools.epub.semantics import semantics_in
from build_tools.epub.translator import EpubTranslator
from build_tools.model.edition import Imprint
from build_tools.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from build_tools.epub.facts import PageFacts
    from build_tools.epub.measures import EpubMeasures
    from build_tools.epub.metadata import Metadata
    from build_tools.model.selection import Selection

EPOCH_VARIABLE: Final = "SOURCE_DATE_EPOCH"
_COVER: Final = "boek_omslag"


class LeerboekEpubBuilder(Epub3Builder):
    """Builds the EPUB of one edition into ``<outdir>/<edition.epub_name>.epub``.

    The name stays ``epub``: Sphinx and other extensions look at it (ADR 0003).
    """

    name = "epub"
    default_translator_class = EpubTranslator
    supported_image_types = ["image/jpeg", "image/png", "image/webp"]  # noqa: RUF012 - Sphinx's attribute

    def init(self) -> None:
        """Prepare what every page needs; workers get a copy of it."""
        super().init()
        style = files("build_tools") / "web" / "epub" / "leerboek.css"
        self.stylesheet = style.read_bytes()
        self.known_classes = classes_in(self.stylesheet.decode())
        self.head_titles: dict[str, str] = {}
        self.stopped = False
        self.made: EpubMeasures | None = None
        self.shown: set[str] = set()
        self.doubts_about: PictureDoubts = self.config.leerboek_picture_doubts or no_doubts
        self.picture_of: PictureSource = self.config.leerboek_pictures or plain_pictures(
            Path(self.srcdir)
        )

    @property
    def selection(self) -> Selection:
        """What the edition holds."""
        selection: Selection = self.config.leerboek_selection
        return selection

    # What another extension or a theme would put in.

    def init_css_files(self) -> None:
        """Know no stylesheet of a theme or an extension."""
        self._css_files = []

    def init_js_files(self) -> None:
        """Know no script at all."""
        self._js_files = []

    def copy_assets(self) -> None:
        """Copy no static, downloadable or extra file."""

    # Addresses.

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:  # noqa: ARG002 - Sphinx's signature
        """Return the address of a document in the package."""
        return href_of(docname)

    def get_output_path(self, page_name: str, /) -> Path:
        """Return the file of a document."""
        return Path(self.outdir) / href_of(page_name)

    # Writing.

    def get_outdated_docs(self) -> Iterator[str]:
        """Name every document: a package is whole, or it is not made."""
        yield from sorted(self.env.found_docs)

    def prepare_writing(self, docnames: Any) -> None:  # noqa: ANN401 - Sphinx's set of names
        """Know the titles before the first page is written."""
        super().prepare_writing(docnames)
        book = self._metadata()
        self.head_titles = head_titles(self.selection, self._title_of, book.title)

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Replace every picture by its clean copy; runs in the main process."""
        for node in list(doctree.findall(nodes.image)):
            candidates: dict[str, str] = node.get("candidates") or {}
            source = candidates.get("*", node["uri"])
            try:
                picture = self.picture_of(Path(self.srcdir) / source)
            except ContentError as error:
                for problem in error.problems:
                    self._stop(problem)
                node.replace_self(nodes.inline("", node.get("alt", "")))
                continue
            href = f"{PICTURES}/{picture.file_name}"
            if source not in self.shown:
                self.shown.add(source)
                self._show(source, picture, href)
            node["uri"] = relative_uri(href_of(docname), href)

    def _show(self, source: str, picture: EpubPicture, href: str) -> None:
        """Write a picture, and report what a reader may not see of it; that stops nothing."""
        self._write(href, picture.data)
        for problem in self.doubts_about(Path(self.srcdir) / source, picture):
            report(problem)

    def fix_ids(self, tree: nodes.document) -> None:
        """Leave addresses as they are: ``finish_page`` makes all of them plain, in one way."""

    def add_visible_links(self, tree: nodes.document, show_urls: str = "no") -> None:
        """Print no addresses between the words: a link is a link, and voices would read them."""

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:  # noqa: ARG002 - Sphinx's signature
        """Return what a page needs, without the navigation of a web page."""
        return {"body": body}

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",  # noqa: ARG002 - Sphinx's signature
        *,
        outfilename: Path | None = None,  # noqa: ARG002 - Sphinx's signature
        event_arg: Any = None,  # noqa: ANN401, ARG002 - Sphinx's signature
    ) -> None:
        """Write one page as strict XHTML, or report that it is not (LB520)."""
        frame = Frame(
            title=self.head_titles[pagename],
            language=self.selection.edition.language,
            stylesheet=relative_uri(href_of(pagename), STYLESHEET),
            semantics=semantics_in(pagename, self.selection),
            classes=self.known_classes,
        )
        self.get_output_path(pagename).unlink(missing_ok=True)
        try:
            page = finish_page(addctx["body"], frame)
        except NotWellFormedError as error:
            report(Problem(Location(f"{pagename}.md"), "LB520", (error.reason,)))
            return
        self._write(href_of(pagename), page)

    # The package.

    def finish(self) -> None:
        """Make the package, or say why not (LB530); nothing of Sphinx's own goes into it."""
        home = Path(self.outdir) / f"{self.selection.edition.epub_name}.epub"
        home.unlink(missing_ok=True)
        sources = {href_of(name): f"{name}.md" for name in self.selection.docnames()}
        pages = {href: data for href in sources if (data := self._read(href)) is not None}
        facts = facts_of_pages(pages)
        pictures = self._pictures(facts)
        cover = self._cover()
        for problem in check(sources, facts, {*sources, *pictures, STYLESHEET}):
            self._stop(problem)
        if self.stopped or len(pages) < len(sources):
            edition = self.selection.edition
            report(Problem(Location(edition.source), "LB530", (edition.name,)))
            return
        material = Material(
            selection=self.selection,
            book=self._metadata(),
            title_of=self._title_of,
            pages=pages,
            pictures=pictures,
            stylesheet=self.stylesheet,
            cover=cover,
            review=self.config.leerboek_review,
            old_readers=self.config.leerboek_old_readers,
        )
        whole = finished(material, facts)
        if material.review is not None and whole.measures.access.review is None:
            edition = self.selection.edition
            report(Problem(Location(f"reviews/{edition.slug}.yaml"), "LB977", (edition.name,)))
        home.write_bytes(pack(whole.files, material.book.modified))
        self.made = replace(whole.measures, size=home.stat().st_size)

    def _stop(self, problem: Problem) -> None:
        """Report what keeps the package from being made; only in the main process."""
        report(problem)
        self.stopped = True

    def _metadata(self) -> Metadata:
        selection = self.selection
        return metadata_of(
            selection.edition,
            selection.book.imprint or Imprint(),
            subjects=self.config.leerboek_subjects,
            modified=moment(os.environ.get(EPOCH_VARIABLE), selection.edition.published),
        )

    def _title_of(self, docname: str) -> str:
        """Return the title of a document as its heading shows it."""
        return self.env.titles[docname].astext()

    def _pictures(self, facts: Mapping[str, PageFacts]) -> dict[str, bytes]:
        """Return the pictures that the pages show."""
        hrefs = sorted({href for page in facts.values() for href in page.pictures})
        return {href: data for href in hrefs if (data := self._read(href)) is not None}

    def _cover(self) -> tuple[str, bytes] | None:
        """Return the cover with its name in the package; None when no cover was given."""
        if not self.config.leerboek_cover:
            return None
        try:
            data = Path(self.config.leerboek_cover).read_bytes()
        except OSError:
            data = b""
        suffix = suffix_of(data)
        if suffix not in {".jpg", ".png"}:
            self._stop(Problem(Location(self.selection.edition.source), "LB528"))
            return None
        return f"{_COVER}{suffix}", data

    def _write(self, href: str, data: bytes) -> None:
        path = Path(self.outdir) / href
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def _read(self, href: str) -> bytes | None:
        """Return a file that was written before, or None when it was not."""
        try:
            return (Path(self.outdir) / href).read_bytes()
        except FileNotFoundError:
            return None


def register(app: Sphinx) -> None:
    """Take the place of Sphinx's EPUB builder.

    Settings: ``leerboek_pictures``, a ``PictureSource``; ``leerboek_picture_doubts``, a
    ``PictureDoubts``; ``leerboek_cover``, path of a JPEG or PNG;
    ``leerboek_subjects``, words for a catalogue; ``leerboek_review``, a ``Review`` or None;
    ``leerboek_old_readers``, whether readers of EPUB 2 must be able to find their way.
    """
    app.add_config_value("leerboek_pictures", None, "")
    app.add_config_value("leerboek_picture_doubts", None, "")
    app.add_config_value("leerboek_cover", "", "")
    app.add_config_value("leerboek_subjects", (), "")
    app.add_config_value("leerboek_review", None, "")
    app.add_config_value("leerboek_old_readers", default=True, rebuild="")
    app.add_builder(LeerboekEpubBuilder, override=True)

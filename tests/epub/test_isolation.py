"""Nothing that another extension or a web setting brings changes the EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.epub.conftest import Books, Build, Built

if TYPE_CHECKING:
    from pathlib import Path

_NOSY: Final = """
from pathlib import Path


def on_page(app, pagename, templatename, context, doctree):
    app.add_js_file("pagina.js")
    context["body"] = "<p>overgenomen</p>"
    return "eigen.html"


def collect(app):
    yield ("extra-bladzijde", {"body": "<p>extra</p>", "title": "Extra"}, "page.html")


def add_folder(app, config):
    config.html_static_path.append(str(Path(__file__).parent / "_web"))


def setup(app):
    here = Path(__file__).parent
    (here / "_web").mkdir(exist_ok=True)
    (here / "_web" / "web.css").write_text("body { color: red }")
    (here / "_web" / "web.js").write_text("alert(1)")
    app.connect("config-inited", add_folder)
    app.add_css_file("web.css")
    app.add_js_file("web.js")
    app.add_js_file("https://example.org/ver-weg.js")
    app.add_js_file(None, body="alert(2)")
    app.connect("html-page-context", on_page)
    app.connect("html-collect-pages", collect)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
"""


def test_an_extension_for_the_web_changes_no_byte(
    books: Books, built: Built, cover: Path, tmp_path: Path
) -> None:
    root = books.copy(tmp_path / "boek")
    settings = {
        "leerboek_cover": str(cover),
        "html_css_files": "web.css",
        "html_js_files": "web.js",
        "html_use_index": "1",
        "epub_use_index": "1",
        "html_permalinks": "1",
        "epub_show_urls": "footnote",
    }
    rebuilt = books.build(root, Build(settings=settings, extension=_NOSY))
    assert rebuilt.package.data == built.package.data

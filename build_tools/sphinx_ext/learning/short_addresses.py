"""``a/<id>.html`` in the web edition: an address for ever, which sends on to the activity.

What is printed, scanned or kept in a calendar holds this address, so an activity can move to
another page.  The pages need no script.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.util.osutil import relative_uri

from build_tools.sphinx_ext.foreign_words import in_html
from build_tools.sphinx_ext.learning.activity import anchor
from build_tools.sphinx_ext.learning.collected import activities_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

FOLDER: Final = "a"
_WEB: Final = "html"
_TEMPLATES: Final = Path(__file__).parents[2] / "web" / "doorsturen"
_TEMPLATE: Final = "activiteit.html.jinja"
# Nothing is loaded but the mark, without which browsers ask for a favicon.ico; nothing runs.
POLICY: Final = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'"
_MARK: Final = "beeld/merk.svg"


def short_address(identity: str) -> str:
    """Return the address of an activity, from the root of the web edition."""
    return f"{FOLDER}/{identity}.html"


def short_pages(app: Sphinx) -> Iterator[tuple[str, str]]:
    """Yield address and text of the page of every activity of this edition."""
    selection: Selection = app.config.leerboek_selection
    folder = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    template = folder.get_template(_TEMPLATE)
    mark = f"../{_MARK}" if Path(app.outdir, _MARK).is_file() else ""
    for one in activities_of(app.env, selection):
        address = short_address(one.identity)
        page = relative_uri(address, app.builder.get_target_uri(one.docname))
        yield (
            address,
            template.render(
                target=f"{page}#{anchor(one.identity)}",
                title=one.title,
                heading=in_html(one.title),
                policy=POLICY,
                mark=mark,
                language=selection.edition.language,
            ),
        )


def on_build_finished(app: Sphinx, failed: Exception | None) -> None:
    """Write the pages of the web edition, when the build went well."""
    if failed is not None or app.builder.name != _WEB:
        return
    for address, text in short_pages(app):
        path = Path(app.outdir, address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def register(app: Sphinx) -> None:
    """Listen for the end of a build."""
    app.connect("build-finished", on_build_finished)

"""Pictures on the web: clean copies in several widths, never the file that the editor has.

Replaces every ``image`` before Sphinx can copy it, so no byte of the original is published.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.model.selection import public_path
from build_tools.problems import ContentError
from build_tools.sphinx_ext.html_builder import root_prefix
from build_tools.sphinx_ext.reporting import report
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.application import Sphinx

FOLDER: Final = "afbeeldingen"
# A picture is never wider than the text; beside it stand margins of about 4 rem.
_SIZES: Final = "(max-width: 48rem) 100vw, 44rem"


class Variant(Protocol):
    """One file of a picture."""

    @property
    def file_name(self) -> str:
        """Its name; holds a hash of the content."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def data(self) -> bytes:
        """Its bytes."""


class Picture(Protocol):
    """A picture for the web."""

    @property
    def width(self) -> int:
        """Of the largest variant, in pixels."""

    @property
    def height(self) -> int:
        """Of the largest variant, in pixels."""

    @property
    def variants(self) -> Sequence[Variant]:
        """WebP, the narrowest first."""

    @property
    def fallback(self) -> Variant:
        """JPEG or PNG."""


class web_picture(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """A picture with its clean files.  Attributes: ``alt``, ``markup``."""


class CleanPictures(SphinxPostTransform):
    """Replace pictures by their clean copies, and write those."""

    default_priority = 10
    formats = ("html",)

    def is_supported(self) -> bool:
        """Whether this is the web edition; the EPUB takes care of its own pictures."""
        return self.app.builder.name == "html"

    def run(self, **_kwargs: object) -> None:
        """Change the tree of one document; runs in the main process."""
        for node in waiting(self.document, nodes.image):
            try:
                picture: Picture = self.config.leerboek_web_pictures(self._file(node))
            except ContentError as error:
                for problem in error.problems:
                    report(problem)
                node.replace_self(nodes.inline("", node.get("alt", "")))
                continue
            self._write(picture)
            folder = root_prefix(public_path(self.env.docname)) + FOLDER
            markup = picture_markup(
                picture, folder, str(node.get("alt", "")), str(node.get("details", ""))
            )
            node.replace_self(web_picture("", markup=markup, classes=node["classes"]))

    def _file(self, node: nodes.image) -> Path:
        candidates: dict[str, str] = node.get("candidates", {})
        return Path(self.app.srcdir, candidates.get("*", str(node["uri"])))

    def _write(self, picture: Picture) -> None:
        folder = Path(self.app.outdir) / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for variant in (*picture.variants, picture.fallback):
            home = folder / variant.file_name
            if not home.exists():
                home.write_bytes(variant.data)


def picture_markup(picture: Picture, folder: str, alt: str, details: str = "") -> str:
    """Return the ``picture`` element.

    :param folder: the way from the page to the folder of pictures.
    :param alt: text alternative; empty for a decoration.
    :param details: the id of a longer description on the page, or empty.
    """
    choices = ", ".join(f"{folder}/{one.file_name} {one.width}w" for one in picture.variants)
    shown = f"{folder}/{picture.fallback.file_name}"
    longer = f'aria-details="{escape(details)}" ' if details else ""
    return (
        f'<picture><source type="image/webp" srcset="{escape(choices)}" sizes="{_SIZES}">'
        f'<img src="{escape(shown)}" alt="{escape(alt)}" {longer}'
        f'width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
        "</picture>"
    )


def visit_picture(self: Any, node: web_picture) -> None:  # noqa: ANN401 - Sphinx's translator
    """Write the markup that the transform made."""
    self.body.append(node["markup"])
    raise nodes.SkipNode


def register(app: Sphinx) -> None:
    """Make the transform and its node known."""
    app.add_config_value("leerboek_web_pictures", None, "")
    app.add_node(web_picture, html=(visit_picture, None))
    app.add_post_transform(CleanPictures)

"""Put films and captions beside the pages of a web edition, and the films of a text together."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.model.activity import ActivityKind
from build_tools.model.selection import public_path
from build_tools.sphinx_ext.html_builder import root_prefix
from build_tools.sphinx_ext.learning.activity import activity
from build_tools.sphinx_ext.learning.elements import element, tag
from build_tools.sphinx_ext.waiting import waiting

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER: Final = "films"
_DIGEST: Final = 16
_WEB: Final = "html"
_CLASS: Final = f"activiteit-{ActivityKind.FILM.value}"
# After the activities have got their form.
_LATE: Final = 600


class CopyFilms(SphinxPostTransform):
    """Copy what a page shows, under a name with a hash, and note where it stands.

    Only for the web: an EPUB with a film in it would be too large for most readers.
    """

    default_priority = 10
    formats = ("html",)

    def is_supported(self) -> bool:
        """Whether this is the web edition."""
        return self.app.builder.name == _WEB

    def run(self, **_kwargs: object) -> None:
        """Change the tree of one document; runs in the main process."""
        up = root_prefix(public_path(self.env.docname)) + FOLDER
        for node in waiting(self.document, activity):
            if node["kind"] == ActivityKind.FILM:
                node["file_at"] = f"{up}/{node['file']}" if self._film(node) else ""
                captions = self._captions(node)
                node["captions_at"] = f"{up}/{captions}" if captions else ""

    def _film(self, node: activity) -> bool:
        if node["file"]:
            home = self._home(node["file"])
            if not home.exists():
                shutil.copyfile(node["path"], home, follow_symlinks=False)
        return bool(node["file"])

    def _captions(self, node: activity) -> str:
        """Return the name of the captions; without a film there is nothing to show them with."""
        data = node["captions"].encode()
        if not data or not node["file"]:
            return ""
        name = f"{node['identity']}-{hashlib.sha256(data).hexdigest()[:_DIGEST]}.vtt"
        self._home(name).write_bytes(data)
        return name

    def _home(self, name: str) -> Path:
        folder = Path(self.app.outdir) / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name


def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:  # noqa: ARG001 - Sphinx's signature
    """Put the films that belong to one text together, where the last stands (web edition).

    Then a style sheet can show them beside that text, and a narrow screen below it.
    """
    if app.builder.name != _WEB:
        return
    for text in list(doctree.findall(nodes.section)):
        films = [child for child in text.children if _is_film(child)]
        if films:
            together = element("div", *(film.deepcopy() for film in films), classes=["films"])
            # Not ``replace_self``: that gives the new node the ids of the old one.
            text.replace(films[-1], together)
            for film in films[:-1]:
                text.remove(film)


def _is_film(node: nodes.Node) -> bool:
    return isinstance(node, tag) and _CLASS in node["classes"]


def register(app: Sphinx) -> None:
    """Make the transform known, and listen for pages whose films have got their form."""
    app.add_post_transform(CopyFilms)
    app.connect("doctree-resolved", on_doctree_resolved, priority=_LATE)

"""Put the films of a web edition and their captions beside its pages, as pictures are."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.model.activity import ActivityKind
from build_tools.model.selection import public_path
from build_tools.sphinx_ext.html_builder import root_prefix
from build_tools.sphinx_ext.learning.activity import activity

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER: Final = "films"
_DIGEST: Final = 16


class CopyFilms(SphinxPostTransform):
    """Copy what a page shows, under a name with a hash, and note where it stands.

    Only for the web: an EPUB with a film in it would be too large for most readers.
    """

    default_priority = 10
    formats = ("html",)

    def is_supported(self) -> bool:
        """Whether this is the web edition."""
        return self.app.builder.name == "html"

    def run(self, **_kwargs: object) -> None:
        """Change the tree of one document; runs in the main process."""
        up = root_prefix(public_path(self.env.docname)) + FOLDER
        for node in self.document.findall(activity):
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


def register(app: Sphinx) -> None:
    """Make the transform known."""
    app.add_post_transform(CopyFilms)

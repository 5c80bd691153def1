"""Say what is wrong through Sphinx, so that its warnings, ``-W`` and our own list agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sphinx.util import logging

from build_tools.catalogue import Severity, describe, severity_of

if TYPE_CHECKING:
    from build_tools.problems import Problem

_LOGGER: Final = logging.getLogger(__name__)
TYPE: Final = "leerboek"


def report(problem: Problem) -> None:
    """Pass a problem to Sphinx's log; the record carries it as ``problem``.

    An error becomes a warning of Sphinx (it fails under ``-W``), a notice becomes information.
    """
    # Without a line Sphinx takes a path for the name of a document.
    place = f"{problem.where.path}:{problem.where.line or 1}"
    text = describe(problem).removeprefix(f"{problem.where}: ")
    extra = {"problem": problem}
    if severity_of(problem) is Severity.NOTICE:
        _LOGGER.info("%s: %s", place, text, extra=extra)
        return
    _LOGGER.warning("%s", text, location=place, type=TYPE, subtype=problem.code, extra=extra)

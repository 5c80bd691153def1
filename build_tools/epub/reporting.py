"""Say what is wrong through Sphinx, as ``sphinx_ext`` does; the two may not know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sphinx.util import logging

from build_tools.catalogue import describe

if TYPE_CHECKING:
    from build_tools.problems import Problem

_LOGGER: Final = logging.getLogger(__name__)


def report(problem: Problem) -> None:
    """Pass a problem to Sphinx's log, also from a worker; the record carries it as ``problem``."""
    # Without a line Sphinx would take the path for the name of a document.
    place = f"{problem.where.path}:{problem.where.line or 1}"
    text = describe(problem).removeprefix(f"{problem.where}: ")
    _LOGGER.warning(
        "%s",
        text,
        location=place,
        type="leerboek",
        subtype=problem.code,
        extra={"problem": problem},
    )

"""Run Sphinx for one edition, and hear everything that it has to say as problems."""

from __future__ import annotations

import gc
import logging
import os
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator

from build_tools.catalogue.sphinx_words import of_sphinx
from build_tools.consent.days import NO_DAY
from build_tools.problems import Location, Problem, in_order
from build_tools.reading.private import PRIVATE_VARIABLE
from build_tools.sphinx_ext.news import marks_of
from build_tools.sphinx_ext.passages import passages_of
from build_tools.use_cases.settings import (
    CHANNEL_VARIABLE,
    DAY_VARIABLE,
    EDITION_VARIABLE,
    EXAMPLES_VARIABLE,
    TOGETHER_VARIABLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from build_tools.epub.measures import EpubMeasures
    from build_tools.model.consent import Channel
    from build_tools.model.language import Passage
    from build_tools.model.selection import Selection

_PLACE: Final = re.compile(r"^(?:.*?: )?(?:WARNING|ERROR|CRITICAL): ")
_KIND: Final = re.compile(r"\s*\[(?P<kind>[a-z_]+(?:\.[A-Za-z0-9_]+)?)\]$")
_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")
# A fifth of all work was to look through trees that are still needed (docs/quality).
_SELDOM: Final = (100_000, 50, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class SphinxJob:
    """What Sphinx must do for one edition.

    :ivar root: the repository. :ivar work: folder for doctrees; fresh for a publication.
    :ivar builds: name of a builder to the folder it writes to, in the order of building.
    :ivar together: the editions that are published with it; none means all.
    :ivar channel: what it is made for; None: only what is agreed to for web and EPUB.
    :ivar day: for which consent must hold, in Europe/Amsterdam; on no day there is none.
    :ivar private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :ivar overrides: settings that ``conf.py`` cannot know, per builder.
    :ivar workers: processes that Sphinx itself may use; 1 is none but itself.
    """

    root: Path
    edition: str
    work: Path
    builds: Mapping[str, Path]
    examples: bool
    together: tuple[str, ...] = ()
    channel: Channel | None = None
    day: date = NO_DAY
    private: str = ""
    overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    workers: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SphinxOutcome:
    """What Sphinx did.

    :ivar problems: all that it reported, ours among them.
    :ivar cpu: processor seconds of this process and its children, per builder.
    :ivar selections: what was shown, per builder.
    :ivar marks: docname to the mark of the words of a page, per builder.
    :ivar epub: what was measured of the EPUB; None when none was made.
    :ivar passages: what an editor wrote.
    """

    edition: str
    problems: tuple[Problem, ...]
    cpu: Mapping[str, float]
    selections: Mapping[str, Selection]
    marks: Mapping[str, Mapping[str, str]]
    epub: EpubMeasures | None = None
    passages: tuple[Passage, ...] = ()


def run_sphinx(job: SphinxJob) -> SphinxOutcome:
    """Build one edition with every builder of the job, from one reading of the sources.

    Sets environment variables for as long as it runs, so run it in a process of its own when
    several run at once.

    :raises SphinxError: Sphinx cannot go on; its message is a sentence.
    :raises OSError: the disk is full, or a file cannot be written.
    """
    problems: list[Problem] = []
    cpu: dict[str, float] = {}
    selections: dict[str, Selection] = {}
    marks: dict[str, Mapping[str, str]] = {}
    epub: EpubMeasures | None = None
    passages: tuple[Passage, ...] = ()
    with _environment(job), _collecting_seldom():
        for builder, out in job.builds.items():
            before = _cpu()
            made = _build(job, builder, out)
            problems.extend(made.said)
            selections[builder] = made.selection
            marks[builder] = made.marks
            epub = made.epub or epub
            passages = made.passages or passages
            cpu[builder] = _cpu() - before
            gc.freeze()
    return SphinxOutcome(
        edition=job.edition,
        problems=in_order(problems),
        cpu=cpu,
        selections=selections,
        marks=marks,
        epub=epub,
        passages=passages,
    )


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for rings of objects that nobody needs less often; at the end as before.

    What one builder leaves behind may be frozen: the next need not look through it.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


@contextmanager
def _environment(job: SphinxJob) -> Iterator[None]:
    """Tell ``conf.py`` what to build; afterwards the environment is what it was."""
    told = {
        EDITION_VARIABLE: job.edition,
        EXAMPLES_VARIABLE: "ja" if job.examples else "nee",
        TOGETHER_VARIABLE: " ".join(job.together),
        CHANNEL_VARIABLE: job.channel or "",
        DAY_VARIABLE: job.day.isoformat(),
        PRIVATE_VARIABLE: job.private,
    }
    before = {name: os.environ[name] for name in told if name in os.environ}
    os.environ.update(told)
    try:
        yield
    finally:
        for name in told:
            del os.environ[name]
        os.environ.update(before)


def _cpu() -> float:
    own = time.process_time()
    children = os.times()
    return own + children.children_user + children.children_system


class _Made(NamedTuple):
    """What one builder said, what it showed in which words, and what it measured of an EPUB."""

    said: list[Problem]
    selection: Selection
    marks: Mapping[str, str]
    epub: EpubMeasures | None
    passages: tuple[Passage, ...]


def _build(job: SphinxJob, builder: str, out: Path) -> _Made:
    """Run one builder."""
    listener = _Listener(job.root)
    with patch_docutils(job.root), docutils_namespace():
        try:
            app = _HeardSphinx(
                listener,
                srcdir=job.root,
                confdir=job.root,
                outdir=out,
                doctreedir=job.work,
                buildername=builder,
                confoverrides=dict(job.overrides.get(builder, {})),
                status=None,
                warning=None,
                parallel=job.workers,
            )
            app.build()
        finally:
            logging.getLogger(NAMESPACE).removeHandler(listener)
    # Sphinx knows a builder by its base class only; ours alone has something measured.
    measures: EpubMeasures | None = getattr(app.builder, "made", None)
    return _Made(
        said=listener.problems,
        selection=app.config.leerboek_selection,
        marks=marks_of(app.env),
        epub=measures,
        passages=passages_of(app.env),
    )


class _HeardSphinx(Sphinx):
    """Sphinx with a listener from the first extension on, also for what is said at the start.

    Its constructor first takes every handler away, so one cannot be there before.
    """

    def __init__(self, listener: _Listener, **settings: Any) -> None:  # noqa: ANN401 - what Sphinx takes
        self._listener = listener
        super().__init__(**settings)

    def setup_extension(self, extname: str) -> None:
        """Load an extension, and be heard while it loads."""
        if not self._listener.filters:
            self._listener.addFilter(WarningLogRecordTranslator(self))
            logging.getLogger(NAMESPACE).addHandler(self._listener)
        super().setup_extension(extname)


class _Listener(logging.Handler):
    """Turns what Sphinx says into problems: warnings, and notices of our own."""

    def __init__(self, root: Path) -> None:
        super().__init__(logging.INFO)
        self.root = root
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one record."""
        own = getattr(record, "problem", None)
        if isinstance(own, Problem):
            self.problems.append(own)
        elif record.levelno >= logging.WARNING:
            self._hear(record)

    def _hear(self, record: logging.LogRecord) -> None:
        """Remember a warning of Sphinx, MyST or docutils, in our words."""
        kind = ".".join(
            part for part in (getattr(record, "type", ""), getattr(record, "subtype", "")) if part
        )
        place = place_of(str(getattr(record, "location", "") or ""), self.root)
        if found := of_sphinx(kind, _bare(record.getMessage())):
            code, values = found
            self.problems.append(Problem(place, code, values))


def _bare(message: str) -> str:
    """Return a message without the place and the kind that Sphinx's own handlers add to it."""
    text = _PLACE.sub("", _COLOURS.sub("", message), count=1)
    while kind := _KIND.search(text):
        text = text[: kind.start()]
    return " ".join(text.split())


def failure(error: SphinxError) -> Problem:
    """Return why Sphinx could not go on (LB503): what it says first and last, no traceback."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    said = " ".join(dict.fromkeys([*lines[:1], *lines[-1:]]))
    return Problem(Location("conf.py"), "LB503", (said,))


def place_of(location: str, root: Path) -> Location:
    """Return a place from what Sphinx prints: an absolute path, a colon, a line."""
    path, _, line = location.rpartition(":")
    if not line.isdigit():
        path, line = location, "0"
    path = path.removeprefix(f"{root}{os.sep}").removesuffix(":<autosummary>")
    return Location(Path(path).as_posix() if path else "conf.py", int(line))


__all__ = ["SphinxError", "SphinxJob", "SphinxOutcome", "failure", "place_of", "run_sphinx"]

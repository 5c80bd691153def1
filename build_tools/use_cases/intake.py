"""Take in what participants sent: every file apart, so that a bad one never stops the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import Severity, severity_of
from build_tools.intake.consent_fields import shown
from build_tools.intake.refusal import IntakeRefused
from build_tools.leaks.recognisable import warnings
from build_tools.problems import Location, Problem
from build_tools.reading.documents import is_public_name
from build_tools.reading.strays import EDITION_FILE
from build_tools.use_cases.intake_drafts import Places, keep, known_before
from build_tools.use_cases.intake_files import find_files, read_bytes
from build_tools.use_cases.intake_forms import read_mappings
from build_tools.use_cases.intake_readers import Incoming, is_photo, is_text, read_incoming
from build_tools.use_cases.progress import Phase, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from build_tools.intake.mapping import FormMapping
    from build_tools.register import Register
    from build_tools.use_cases.intake_files import Found
    from build_tools.use_cases.intake_readers import Sent

_OF_THE_BOOK: Final = ("book", "participant_stories", "build_tools", "docs", "dist")


class Outcome(StrEnum):
    """What came of one file, or of one row of a table."""

    TAKEN = "opgenomen"
    DOUBT = "met twijfel"
    KNOWN = "al opgenomen"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the report.

    :ivar name: of the file, as it was asked for. :ivar part: of it, such as ``rij 3``, or empty.
    :ivar story: its id, or empty. :ivar draft: its path from the root, or empty.
    :ivar problems: why it was refused, what to look at and what is good to know.
    """

    name: str
    part: str
    outcome: Outcome
    story: str = ""
    draft: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to take in.

    :ivar edition: the slug that was asked for, or None: what a participant chose, else the newest.
    :ivar asked: files and folders. :ivar base: what a relative path starts at.
    """

    root: Path
    private: Path
    edition: str | None
    newest: str
    asked: tuple[Path, ...]
    base: Path


def take_in(request: Request, register: Register, step: Callable[[Step], None]) -> Iterator[Line]:
    """Take in files, one after another.

    :raises ContentError: a mapping is wrong; nothing is taken in then.
    """
    mappings = read_mappings(request.root)
    closed = [request.private, *(request.root / name for name in _OF_THE_BOOK)]
    found = list(find_files(request.asked, request.base, closed))
    beside = _beside(found)
    alone = [one for one in found if one not in {p for group in beside.values() for p in group}]
    for done, one in enumerate(alone):
        step(Step(Phase.INTAKE, one.shown, done, len(alone)))
        yield from _File(request, register, mappings).lines(one, beside.get(one, ()))
    step(Step(Phase.INTAKE, "", len(alone), len(alone)))


def _beside(found: Iterable[Found]) -> Mapping[Found, Sequence[Found]]:
    """Return the photos that have the same name as the one text in their folder."""
    groups: dict[Path, list[Found]] = defaultdict(list)
    for one in found:
        groups[one.path.with_suffix("")].append(one)
    beside = {}
    for group in groups.values():
        texts = [one for one in group if is_text(one.suffix) and one.refused is None]
        photos = [one for one in group if is_photo(one.suffix) and one.refused is None]
        if len(texts) == 1 and photos:
            beside[texts[0]] = photos
    return beside


@dataclass(frozen=True, slots=True)
class _File:
    """Takes in one file."""

    request: Request
    register: Register
    mappings: tuple[FormMapping, ...]

    def lines(self, found: Found, beside: Sequence[Found]) -> Iterator[Line]:
        """Yield what came of it: a line for each story, and for each row that was refused."""
        try:
            file, *photos = (self._opened(one) for one in (found, *beside))
            if known := known_before(file.data, self.request.private, self.register):
                yield self._known(known, "", found)
                return
            contents = read_incoming(file, self.mappings, photos)
        except IntakeRefused as refused:
            yield _refused(found.shown, "", [refused.problem(found.shown)])
            return
        except OSError:  # the system gives no process to read it in
            yield _refused(found.shown, "", [Problem(Location(found.shown), "LB751")])
            return
        waiting = _by_line(contents.refused)
        for sent in contents.sent:
            for line in [one for one in waiting if one < sent.line]:
                yield _refused(found.shown, _part(line), waiting.pop(line))
            yield self._kept(sent, found)
        for line, problems in waiting.items():
            yield _refused(found.shown, _part(line), problems)

    def _opened(self, found: Found) -> Incoming:
        return Incoming(found.shown, found.suffix, read_bytes(found, self.request.base))

    def _kept(self, sent: Sent, found: Found) -> Line:
        request = self.request
        part = sent.submission.part
        edition, unknown = self._edition(sent, found)
        places = Places(request.root, request.private, edition)
        try:
            kept = keep(sent, found.name, places, self.register)
        except IntakeRefused as refused:
            return _refused(found.shown, part, [refused.problem(found.shown)])
        if not kept.draft:
            return self._known(kept.story, part, found)
        doubts = (*unknown, *sent.submission.doubts, *kept.doubts, *self._recognisable(kept.draft))
        return Line(
            name=found.shown,
            part=part,
            outcome=Outcome.DOUBT if _asks_for_a_look(doubts) else Outcome.TAKEN,
            story=kept.story,
            draft=kept.draft,
            problems=doubts,
        )

    def _known(self, story: str, part: str, found: Found) -> Line:
        return Line(
            name=found.shown,
            part=part,
            outcome=Outcome.KNOWN,
            story=story,
            problems=(Problem(Location(found.shown), "LB785", (story,)),),
        )

    def _edition(self, sent: Sent, found: Found) -> tuple[str, tuple[Problem, ...]]:
        """Return the edition of a story; a choice that does not exist is a doubt."""
        request, chosen = self.request, sent.submission.edition
        if request.edition is not None or not chosen:
            return request.edition or request.newest, ()
        if is_public_name(chosen) and edition_file(request.root, chosen).is_file():
            return chosen, ()
        values = (shown(chosen), request.newest)
        return request.newest, (Problem(Location(found.shown), "LB783", values),)

    def _recognisable(self, draft: str) -> tuple[Problem, ...]:
        text = (self.request.root / draft).read_text(encoding="utf-8")
        return warnings(text, draft)


def edition_file(root: Path, edition: str) -> Path:
    """Return where the data of an edition are, if it exists."""
    return root / "participant_stories" / edition / EDITION_FILE


def _refused(name: str, part: str, problems: Iterable[Problem]) -> Line:
    return Line(name=name, part=part, outcome=Outcome.REFUSED, problems=tuple(problems))


def _asks_for_a_look(problems: Iterable[Problem]) -> bool:
    """Whether there is more than what is only good to know."""
    return any(severity_of(problem) is not Severity.NOTICE for problem in problems)


def _part(line: int) -> str:
    return f"rij {line}" if line else ""


def _by_line(problems: Iterable[Problem]) -> dict[int, list[Problem]]:
    grouped: dict[int, list[Problem]] = {}
    for problem in sorted(problems, key=lambda one: one.where.line):
        grouped.setdefault(problem.where.line, []).append(problem)
    return grouped

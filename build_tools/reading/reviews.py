"""Read and draft the record of a review: ``reviews/<edition>.yaml`` (ADR 0013)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.reviews import DRAFT_HEAD, TO_FILL_IN
from build_tools.catalogue.wcag import ALWAYS_APPLY, CRITERIA
from build_tools.model.review import Norm, Review, Verdict
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.marked import Marked, read_front_matter
from build_tools.reading.schema_reviews import ReviewFile
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = "reviews"
SUFFIX: Final = ".yaml"
_FENCE: Final = "---"
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_ADDRESS: Final = re.compile(r"https://[^\s\"<>]+")
# What the reader of heads says that it cannot read; here it is said of the file.
_UNREADABLE: Final = frozenset({"LB101", "LB102", "LB104", "LB105", "LB107"})
_OPEN: Final = frozenset({"", TO_FILL_IN, Verdict.OPEN})
_LEVELS: Final = {Norm.WCAG_22_A: {"A"}, Norm.WCAG_22_AA: {"A", "AA"}}


def parse_review(text: str, source: str) -> Review:
    """Read a record that is filled in.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB103, LB110-LB129, LB909, LB971-LB973, LB975, LB976; LB974 when it is
        a draft.
    """
    marked = _read(text, source)
    if count := _still_open(marked.data):
        raise ContentError([Problem(Location(source), "LB974", (count,))])
    record = validate(marked, ReviewFile)
    if wrong := list(_wrong(record, marked)):
        raise ContentError(wrong)
    asked = _LEVELS[record.norm]
    return Review(
        norm=record.norm,
        organisation=record.organisatie,
        day=record.datum,
        digest=record.vingerafdruk,
        failed=tuple(
            number
            for number, criterion in CRITERIA.items()
            if criterion.level in asked and record.criteria[number] is Verdict.NOT_MET
        ),
        report=record.verslag or "",
        source=source,
        line=marked.location("datum").line,
    )


def draft_of(edition: str, digest: str) -> str:
    """Return the record of an edition for people to fill in.

    :param edition: its name, for the first line.
    :param digest: of the content that is to be reviewed.
    """
    head = DRAFT_HEAD.format(edition=edition, to_fill_in=TO_FILL_IN, still_open=Verdict.OPEN)
    fields = {
        "beoordelaar": TO_FILL_IN,
        "organisatie": TO_FILL_IN,
        "datum": TO_FILL_IN,
        "norm": Norm.WCAG_22_AA,
        "vingerafdruk": digest,
    }
    lines = [f"{name}: {value}" for name, value in fields.items()]
    criteria = [
        f"  {number}: {Verdict.OPEN}  # {one.name} ({one.level})"
        for number, one in CRITERIA.items()
    ]
    return "\n".join([head + lines[0], *lines[1:], "criteria:", *criteria, ""])


def _read(text: str, source: str) -> Marked:
    """Return the data of a record, as strictly as the head of a page is read."""
    fences = [n for n, line in enumerate(text.splitlines(), 1) if line.rstrip() == _FENCE]
    if fences:
        raise ContentError([Problem(Location(source, fences[0]), "LB971")])
    try:
        marked = read_front_matter(f"{_FENCE}\n{text}\n{_FENCE}\n", source)
    except ContentError as error:
        raise ContentError(map(_one_line_up, error.problems)) from error
    return replace(marked, lines={keys: line - 1 for keys, line in marked.lines.items()})


def _one_line_up(problem: Problem) -> Problem:
    """Return a problem at its line in the file, without the line that was put above it."""
    where = Location(problem.where.path, max(1, problem.where.line - 1))
    if problem.code in _UNREADABLE:
        return Problem(where, "LB971")
    values = tuple(one - 1 if isinstance(one, int) else one for one in problem.values)
    return Problem(where, problem.code, values)


def _still_open(value: object) -> int:
    """Return how many values nobody filled in yet."""
    if isinstance(value, dict):
        return sum(_still_open(one) for one in value.values())
    return int(isinstance(value, str) and value.strip() in _OPEN)


def _wrong(record: ReviewFile, marked: Marked) -> Iterator[Problem]:
    if missing := [number for number in CRITERIA if number not in record.criteria]:
        yield Problem(marked.location("criteria"), "LB972", (", ".join(missing),))
    for number in record.criteria:
        if number not in CRITERIA:
            yield Problem(marked.location("criteria", number), "LB973", (number,))
    if passed_over := [
        number
        for number, verdict in record.criteria.items()
        if verdict is Verdict.NOT_APPLICABLE and number in ALWAYS_APPLY
    ]:
        yield Problem(marked.location("criteria"), "LB909", (", ".join(passed_over),))
    if not _DIGEST.fullmatch(record.vingerafdruk):
        yield Problem(marked.location("vingerafdruk"), "LB975", (record.vingerafdruk[:70],))
    if record.verslag is not None and not _ADDRESS.fullmatch(record.verslag):
        yield Problem(marked.location("verslag"), "LB976", (record.verslag[:70],))

"""Turn the heads of pages and stories into the model: the one place that maps the Dutch keys."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, TypeVar

from build_tools.model.document import Page, Photo, Story
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.activities import activities_in
from build_tools.reading.marked import Marked, read_front_matter
from build_tools.reading.schema import PageHead, StoryHead, Strict
from build_tools.reading.to_do import to_dos
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_NAME: Final = 80
_PHOTO: Final = re.compile(r"(beeld/)?[A-Za-z0-9][A-Za-z0-9_-]*\.(jpe?g|png|webp)", re.IGNORECASE)
_Head = TypeVar("_Head", bound=Strict)


def parse_page(text: str, source: str) -> Page:
    """Turn the text of a page into the model.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB101-LB129, LB140.
    """
    head, fields = _read(text, source, PageHead)
    return Page(
        docname=source.removesuffix(".md"),
        title=fields.titel,
        kind=fields.soort,
        summary=fields.samenvatting,
        subtitle=fields.ondertitel or "",
        kicker=fields.kicker or "",
        dated=fields.datum,
        editions=None if fields.edities is None else frozenset(fields.edities),
        pillar=fields.pijler,
        lines=_lines(head),
        activities=tuple(activities_in(text.splitlines(), source)),
    )


def parse_story(text: str, source: str) -> Story:
    """Turn the text of a story into the model; its folder names its edition.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB101-LB129 (LB128: there is still something to do), LB140, LB141, LB142.
    """
    head, fields = _read(text, source, StoryHead, tuple(to_dos(text, source)))
    return Story(
        docname=source.removesuffix(".md"),
        edition=PurePosixPath(source).parent.name,
        title=fields.titel,
        lesson=fields.kernles,
        kind=fields.soort,
        role=fields.rol,
        organisation=fields.organisatie,
        pillars=tuple(sorted(set(fields.pijlers))),
        question=fields.reflectievraag,
        example=fields.voorbeeld,
        photo=_photo(fields, head, source),
        lines=_lines(head),
        name=fields.naam or "",
        name_form=fields.naamvorm,
    )


def _photo(fields: StoryHead, head: Marked, source: str) -> Photo | None:
    if not fields.foto:
        return None
    where = head.location("foto")
    if not fields.foto_beschrijving:
        raise ContentError([Problem(where, "LB141", (fields.foto,))])
    if not _PHOTO.fullmatch(fields.foto):
        raise ContentError([Problem(where, "LB142", (fields.foto,))])
    return Photo(
        path=str(PurePosixPath(source).parent / fields.foto),
        description=fields.foto_beschrijving,
        credit=fields.foto_bron or "",
    )


def _read(
    text: str, source: str, model: type[_Head], to_do: Sequence[Problem] = ()
) -> tuple[Marked, _Head]:
    """Return the head of a file, checked; a name that cannot be an address is told as well.

    :param to_do: what is still to be done, told in the place of other problems of its line.
    """
    problems = [*_name_problems(source), *to_do]
    places = {problem.where for problem in to_do}
    try:
        head = read_front_matter(text, source)
        fields = validate(head, model)
    except ContentError as error:
        others = (problem for problem in error.problems if problem.where not in places)
        raise ContentError([*problems, *others]) from error
    if problems:
        raise ContentError(problems)
    return head, fields


def _lines(head: Marked) -> Mapping[str, int]:
    return {str(keys[0]): line for keys, line in head.lines.items() if len(keys) == 1}


def is_public_name(name: str) -> bool:
    """Whether a file or folder name may be part of a public address."""
    return len(name) <= _LONGEST_NAME and _NAME.fullmatch(name) is not None


def _name_problems(source: str) -> Iterator[Problem]:
    """Yield an LB140 when the path of a file cannot be an address."""
    parts = PurePosixPath(source.removesuffix(".md")).parts[1:]
    if not all(is_public_name(part) for part in parts):
        yield Problem(Location(source), "LB140", (source,))

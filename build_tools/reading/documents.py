"""Turn the heads of pages and stories into the model: the one place that maps the Dutch keys."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from build_tools.model.document import Page, Photo, Story
from build_tools.problems import ContentError, Problem
from build_tools.reading.marked import Marked, read_front_matter
from build_tools.reading.schema import PageHead, StoryHead
from build_tools.reading.validate import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def parse_page(text: str, source: str) -> Page:
    """Turn the text of a page into the model.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB101-LB129, LB140.
    """
    head = read_front_matter(text, source)
    fields = validate(head, PageHead)
    _check_name(source)
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
    )


def parse_story(text: str, source: str) -> Story:
    """Turn the text of a story into the model; its folder names its edition.

    :param source: POSIX path from the repository root.
    :raises ContentError: LB101-LB129, LB140, LB141.
    """
    head = read_front_matter(text, source)
    fields = validate(head, StoryHead)
    _check_name(source)
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
    )


def _photo(fields: StoryHead, head: Marked, source: str) -> Photo | None:
    if not fields.foto:
        return None
    where = head.location("foto")
    if not fields.foto_beschrijving:
        raise ContentError([Problem(where, "LB141", (fields.foto,))])
    if not re.fullmatch(r"(beeld/)?[A-Za-z0-9][A-Za-z0-9._-]*", fields.foto):
        raise ContentError([Problem(where, "LB142", (fields.foto,))])
    return Photo(
        path=str(PurePosixPath(source).parent / fields.foto),
        description=fields.foto_beschrijving,
        credit=fields.foto_bron or "",
    )


def _lines(head: Marked) -> Mapping[str, int]:
    return {str(keys[0]): line for keys, line in head.lines.items() if len(keys) == 1}


def is_public_name(name: str) -> bool:
    """Whether a file or folder name may be part of a public address."""
    return _NAME.fullmatch(name) is not None


def _check_name(source: str) -> None:
    """Refuse a name that cannot be an address (LB140)."""
    parts = PurePosixPath(source.removesuffix(".md")).parts[1:]
    if not all(is_public_name(part) for part in parts):
        raise ContentError([Problem(Marked(source, {}, {}).location(), "LB140", (source,))])

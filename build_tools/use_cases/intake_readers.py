"""What is in one file: by its kind, each reader in a process of its own."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from build_tools.intake import documents, photos
from build_tools.intake.bodies import body_of, one_line
from build_tools.intake.bounded import bounded
from build_tools.intake.consent_fields import shown
from build_tools.intake.csv_rows import read_csv
from build_tools.intake.form_file import is_form_file, read_form_file
from build_tools.intake.head_fields import head_fields
from build_tools.intake.limits import PROCESS
from build_tools.intake.mail import read_mail
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.sheet_rows import read_sheets
from build_tools.intake.tables import stories_of
from build_tools.intake.writer import to_myst
from build_tools.model.submission import Submission
from build_tools.problems import Location, Problem
from build_tools.use_cases.intake_photos import take_photo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from build_tools.intake.documents import Document
    from build_tools.intake.mail import Attachment, Mail
    from build_tools.intake.mapping import FormMapping
    from build_tools.intake.tables import Rows
    from build_tools.intake.tree import Block
    from build_tools.model.submission import SubmittedPhoto

_TABLES: Final = {".csv": read_csv, ".xlsx": read_sheets}
_MAIL: Final = ".eml"
_FORM: Final = ".json"
_MAILED: Final = frozenset({".txt"})
"""What a form's file may be called as well, for a mail that takes no JSON."""
_PHOTO_MISSES: Final = "LB898"
"""What a form says of a photo that is to come."""
_NO_PHOTO: Final = "een foto waarvan niet duidelijk is bij welk verhaal zij hoort"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file, opened.

    :ivar name: what to call it in messages. :ivar suffix: in small letters, such as ``.docx``.
    """

    name: str
    suffix: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One story to be, with what to keep of it.

    :ivar source: SHA-256 of what it was made from, in hexadecimals: what it is recognised by.
    :ivar originals: files to keep, by the name that they get.
    :ivar line: where it stands in a table, counted from 1; else 0.
    """

    submission: Submission
    source: str
    originals: tuple[tuple[str, bytes], ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a file.

    :ivar refused: what of it was not taken, with its place and why.
    """

    sent: tuple[Sent, ...]
    refused: tuple[Problem, ...] = ()


def read_incoming(
    file: Incoming, mappings: Sequence[FormMapping], beside: Sequence[Incoming] = ()
) -> Contents:
    """Read a file of any kind.

    :param beside: photos that belong to it.
    :raises IntakeRefused: nothing of it can be taken in.
    """
    if file.suffix in _TABLES:
        return _table(file, mappings)
    if file.suffix == _MAIL:
        return _mail(file)
    if is_text(file.suffix):
        return Contents((_with_photos(_text(file), beside),))
    if file.suffix in photos.SUFFIXES:
        return Contents((_photo(file),))
    raise IntakeRefused("LB780", shown(file.suffix) if file.suffix else "(niets)")


def is_text(suffix: str) -> bool:
    """Whether a file can hold one story, so that a photo of the same name belongs to it."""
    return suffix in (*documents.SUFFIXES, _FORM)


def is_photo(suffix: str) -> bool:
    """Whether a file is a photo, by its name."""
    return suffix in photos.SUFFIXES


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sent(submission: Submission, file: Incoming) -> Sent:
    originals = ((f"origineel{file.suffix}", file.data),)
    return Sent(submission=submission, source=_sha256(file.data), originals=originals)


def _table(file: Incoming, mappings: Sequence[FormMapping]) -> Contents:
    rows = bounded(_read_table, (file, tuple(mappings)), PROCESS)
    if not rows.stories and not rows.refused:
        raise IntakeRefused("LB800")
    sent = tuple(
        Sent(
            submission=row.submission,
            source=row.source,
            originals=(("antwoorden.json", row.original),),
            line=row.line,
        )
        for row in rows.stories
    )
    return Contents(sent, rows.refused)


def _read_table(job: tuple[Incoming, tuple[FormMapping, ...]]) -> Rows:
    file, mappings = job
    return stories_of(_TABLES[file.suffix](file.data, file.name, mappings), file.name)


def _text(file: Incoming) -> Sent:
    """Return the story in a file with text: of the form, or a document."""
    if file.suffix == _FORM or (file.suffix in _MAILED and is_form_file(file.data)):
        return _sent(bounded(_read_form, file, PROCESS), file)
    return _document(file)


def _read_form(file: Incoming) -> Submission:
    return read_form_file(file.data, file.name)


def _document(file: Incoming) -> Sent:
    document = documents.read_document(file.data, file.suffix, file.name)
    title = one_line(document.title)
    submission = Submission(
        part="",
        fields={**({"titel": title} if title else {}), **head_fields(document.head)},
        body=bounded(_written, document.blocks, PROCESS),
        doubts=(*document.doubts, *document.notices),
    )
    return _with_pictures(_sent(submission, file), document, file.name)


def _written(blocks: tuple[Block, ...]) -> str:
    return to_myst(blocks)


def _with_pictures(sent: Sent, document: Document, name: str) -> Sent:
    """Add the pictures of a document; one that cannot be used is a doubt."""
    pictures = (
        Incoming(f"{name}, plaatje {number}", "", data)
        for number, data in enumerate(document.pictures, 1)
    )
    return _with_photos(sent, tuple(pictures))


def _with_photos(sent: Sent, files: Sequence[Incoming]) -> Sent:
    """Add photos to a story; one that cannot be used is a doubt."""
    taken: list[SubmittedPhoto] = []
    doubts: list[Problem] = []
    for file in files:
        try:
            taken.append(take_photo(file.data, file.name))
        except IntakeRefused as refused:
            doubts.append(refused.problem(file.name))
    before = [one for one in sent.submission.doubts if not (taken and one.code == _PHOTO_MISSES)]
    submission = replace(
        sent.submission,
        photos=(*sent.submission.photos, *taken),
        doubts=(*before, *doubts),
    )
    kept = tuple(
        (f"foto-{number}{file.suffix}", file.data)
        for number, file in enumerate(files, 1)
        if file.suffix
    )
    return replace(sent, submission=submission, originals=(*sent.originals, *kept))


def _photo(file: Incoming) -> Sent:
    """Return a photo that came alone, as a story without words."""
    photo = take_photo(file.data, file.name)
    return _sent(Submission(part="", fields={}, body="", photos=(photo,)), file)


def _mail(file: Incoming) -> Contents:
    mail, own = bounded(_read_mail, file, PROCESS)
    pictures = [one for one in mail.attachments if one.suffix in photos.SUFFIXES and not one.inline]
    texts = [one for one in mail.attachments if is_text(one.suffix)]
    others = [one for one in mail.attachments if one not in pictures and one not in texts]
    doubts = [*mail.doubts, *_left_out(others, file.name)]
    read, refused = _attached(texts, file)
    doubts += refused
    if read:
        doubts += _unused_text(mail)
        stories = [_from_mail(sent, file, mail) for sent in read]
    else:
        stories = [_sent(own, file)]
    if len(stories) == 1:
        beside = [_incoming(one, file) for one in pictures]
        stories = [_with_photos(stories[0], beside)]
    else:
        doubts += [Problem(Location(file.name), "LB819", (p.label, _NO_PHOTO)) for p in pictures]
    return Contents(tuple(_with_doubts(sent, doubts) for sent in stories))


def _read_mail(file: Incoming) -> tuple[Mail, Submission]:
    """Return a mail, and the story that its own words are."""
    mail = read_mail(file.data, file.name)
    where = Location(file.name)
    body = body_of(mail.text, where)
    doubts = () if body.text else (Problem(where, "LB824"),)
    submission = Submission(
        part="",
        fields={"titel": mail.title} if mail.title else {},
        body=body.text,
        participant=mail.sender,
        doubts=(*body.doubts, *doubts),
    )
    return mail, submission


def _incoming(one: Attachment, file: Incoming) -> Incoming:
    return Incoming(f"{file.name}, {one.label}", one.suffix, one.data)


def _attached(texts: Iterable[Attachment], file: Incoming) -> tuple[list[Sent], list[Problem]]:
    """Return the stories that were attached, and why others were not taken."""
    read: list[Sent] = []
    refused: list[Problem] = []
    for one in texts:
        attached = _incoming(one, file)
        try:
            read.append(_text(attached))
        except IntakeRefused as error:
            refused.append(error.problem(attached.name))
    return read, refused


def _from_mail(sent: Sent, file: Incoming, mail: Mail) -> Sent:
    """Return a story that was attached: told by who sent it, kept with the mail."""
    fields = {"titel": mail.title, **sent.submission.fields} if mail.title else None
    submission = replace(
        sent.submission,
        participant=sent.submission.participant or mail.sender,
        fields=sent.submission.fields if fields is None else fields,
    )
    kept = (*sent.originals, (f"bericht{file.suffix}", file.data))
    return replace(sent, submission=submission, originals=kept)


def _left_out(others: Iterable[Attachment], name: str) -> Iterator[Problem]:
    for one in others:
        if one.suffix in photos.SUFFIXES:
            yield Problem(Location(name), "LB829", (one.label.capitalize(),))
        else:
            kind = f"een bestand van het soort ‘{shown(one.suffix)}’" if one.suffix else _STRANGE
            yield Problem(Location(name), "LB819", (one.label, kind))


_STRANGE: Final = "een bestand zonder gewone naam"


def _unused_text(mail: Mail) -> Iterator[Problem]:
    if mail.text.strip():
        yield Problem(Location(mail.name), "LB823", (shown(mail.text, 200),))


def _with_doubts(sent: Sent, doubts: Iterable[Problem]) -> Sent:
    every = tuple(dict.fromkeys((*sent.submission.doubts, *doubts)))
    return replace(sent, submission=replace(sent.submission, doubts=every))

"""A mail: its own plain words, and what is attached to it. Consent is never read from it."""

from __future__ import annotations

import codecs
import email
import email.policy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from build_tools.intake.consent_fields import shown
from build_tools.intake.mail_heads import sender_of, suffix_of, title_of
from build_tools.intake.mail_text import cut_at, is_unlike, text_of_html, unwrapped
from build_tools.intake.refusal import IntakeRefused
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from email.message import EmailMessage

    from build_tools.model.submission import Participant

MOST_PARTS: Final = 100
DEEPEST: Final = 10
_BOUNDARY: Final = b"boundary"
# What Python can decode and no mail is in: UTF-7 hides markup, the others are no text at all.
_NO_CHARSETS: Final = frozenset({"utf_7", "idna", "punycode", "raw_unicode_escape",
                                 "unicode_escape", "mbcs", "oem", "undefined"})  # fmt: skip
_ASCII: Final = "ascii"
_REPLACED: Final = "\ufffd"
_MESSAGES: Final = frozenset({"message/rfc822", "message/external-body", "message/partial"})


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail.

    :ivar label: our own name for it, such as ``bijlage 2``.
    :ivar suffix: of the name that it had, such as ``.docx``; empty when there was none to trust.
    :ivar inline: it belongs to the layout of the mail, as the logo of an organisation does.
    """

    label: str
    suffix: str
    data: bytes
    inline: bool


@dataclass(slots=True)
class Mail:
    """What a mail says.

    :ivar text: the sender's own words, with paragraphs apart; may be empty.
    :ivar title: the subject, without ``RE:`` and the like; may be empty.
    :ivar doubts: each thing that was cut or left out.
    """

    name: str
    text: str = ""
    title: str = ""
    sender: Participant | None = None
    attachments: list[Attachment] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)

    def doubt(self, code: str, *values: str | int) -> None:
        """Add a doubt."""
        self.doubts.append(Problem(Location(self.name), code, values))


def read_mail(data: bytes, name: str) -> Mail:
    """Read a mail.

    :param name: what the file is called in messages.
    :raises IntakeRefused: LB816 (too many parts, or too deep), LB817 (unknown encoding), LB818 (no
        mail).
    """
    if data.lower().count(_BOUNDARY) > MOST_PARTS:
        raise IntakeRefused("LB816", MOST_PARTS)
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not message.keys() or not {"from", "subject", "date"} & {k.lower() for k in message}:
        raise IntakeRefused("LB818")
    mail = Mail(name, title=title_of(message), sender=sender_of(message))
    walk = _Walk(mail)
    walk.part(message, 0, inline=False)
    _write_text(mail, walk)
    return mail


@dataclass(slots=True)
class _Walk:
    """Goes through the parts of a mail; never into a mail inside it."""

    mail: Mail
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    count: int = 0

    def part(self, part: EmailMessage, depth: int, *, inline: bool) -> None:
        """Look at a part and all that is in it."""
        self.count += 1
        if depth > DEEPEST or self.count > MOST_PARTS:
            raise IntakeRefused("LB816", MOST_PARTS)
        kind = part.get_content_type()
        if kind in _MESSAGES:
            self.mail.doubt("LB819", self._label(), "een mail in de mail")
        elif part.is_multipart():
            related = kind == "multipart/related"
            for inner in part.iter_parts():
                self.part(inner, depth + 1, inline=related or inline)  # type: ignore[arg-type]
        elif _is_words(part, kind):
            words = _words(part, self.mail)
            (self.plain if kind == "text/plain" else self.html).append(words)
        else:
            self._attached(part, inline=inline)

    def _label(self) -> str:
        return f"bijlage {len(self.mail.attachments) + 1}"

    def _attached(self, part: EmailMessage, *, inline: bool) -> None:
        data = part.get_payload(decode=True)
        self.mail.attachments.append(
            Attachment(
                self._label(), suffix_of(part), data if isinstance(data, bytes) else b"", inline
            )
        )


def _write_text(mail: Mail, walk: _Walk) -> None:
    """Put the sender's own words in a mail."""
    text = "\n\n".join(one for one in walk.plain if one.strip())
    if not text.strip() and walk.html:
        text = "\n\n".join(text_of_html(one) for one in walk.html)
        if text.strip():
            mail.doubt("LB820")
        walk.html.clear()
    own, rest = cut_at(text)
    if rest.strip():
        mail.doubt("LB821", shown(rest, 200))
    mail.text = own.strip("\n")
    if walk.html and is_unlike(mail.text, "\n".join(text_of_html(one) for one in walk.html)):
        mail.doubt("LB778")


def _is_words(part: EmailMessage, kind: str) -> bool:
    if part.get_content_disposition() == "attachment" or part.get_filename():
        return False
    return kind in {"text/plain", "text/html"}


def _words(part: EmailMessage, mail: Mail) -> str:
    """Return the text of a part, as its head says that it is encoded.

    :raises IntakeRefused: LB817, nobody knows that encoding.
    """
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else b""
    charset = _charset(part)
    try:
        text = raw.decode(charset)
    except UnicodeDecodeError:
        text = raw.decode(charset, "replace")
        mail.doubt("LB822", charset, text.count(_REPLACED))
    if part.get_content_type() == "text/plain":
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        return unwrapped(text, flowed=flowed)
    return text


def _charset(part: EmailMessage) -> str:
    """Return the name of an encoding of text, as Python calls it."""
    said = part.get_content_charset() or _ASCII
    try:
        found = codecs.lookup(said)
    except LookupError as error:
        raise IntakeRefused("LB817", shown(said)) from error
    if found.name.replace("-", "_") in _NO_CHARSETS or not getattr(
        found, "_is_text_encoding", True
    ):
        raise IntakeRefused("LB817", shown(said))
    # Without a word about it a mail is in ASCII; UTF-8 is the only other thing that it can be.
    return "utf-8" if found.name == _ASCII else found.name

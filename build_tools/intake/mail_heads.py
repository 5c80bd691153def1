"""The heads of a mail: who sent it, what about, and what an attachment is."""

from __future__ import annotations

import re
from email.errors import MessageError
from typing import TYPE_CHECKING, Final

from build_tools.intake.bodies import one_line
from build_tools.model.submission import Participant

if TYPE_CHECKING:
    from email.message import EmailMessage

_LONGEST: Final = 200
_TITLE: Final = 120
_PREFIX: Final = re.compile(r"^\s*((re|fw|fwd|antw|aw|tr|doorst|betreft)\s*(\[\d+\])?:\s*)+",
                            re.IGNORECASE)  # fmt: skip
# A subject that says only what every mail here is about.
_NO_TITLE: Final = re.compile(
    r"((mijn|een|het|ons|v)? *(verhaal|reflectie|bijdrage|inzending|tekst|formulier)?"
    r"( *(voor|van|bij|aan) *(het|de)? *(leer)?(boek|burgermeesterleerboek|redactie|academie))?)"
    r"[.! ]*",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+")
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")
_PLACES: Final = re.compile(r"[/\\]|\.\.|%2e|%2f", re.IGNORECASE)
_KINDS: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/heif": ".heic",
    "image/webp": ".webp",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "text/calendar": ".ics",
    "application/ms-tnef": ".dat",
}


def title_of(message: EmailMessage) -> str:
    """Return the subject when it can be a title, else an empty text."""
    subject = _PREFIX.sub("", one_line(_head(message, "subject"))).strip()
    if _NO_TITLE.fullmatch(subject) or len(subject) > _TITLE or "\ufffd" in subject:
        return ""
    return subject


def sender_of(message: EmailMessage) -> Participant | None:
    """Return who sent it, as the mail says: for the register alone."""
    addresses = getattr(_header(message, "from"), "addresses", ())
    if not addresses:
        return None
    name = one_line(str(addresses[0].display_name))[:_LONGEST]
    contact = one_line(str(addresses[0].addr_spec))[:_LONGEST]
    contact = contact if _ADDRESS.fullmatch(contact) else ""
    return Participant(name=name, contact=contact) if name or contact else None


def suffix_of(message: EmailMessage) -> str:
    """Return the suffix of an attachment, or an empty text when its name tries something."""
    try:
        name = message.get_filename() or ""
    except (MessageError, ValueError, LookupError, AttributeError, IndexError, TypeError):
        return ""
    if _PLACES.search(name):
        return ""
    suffix = name[name.rindex(".") :].lower() if "." in name else ""
    if _SUFFIX.fullmatch(suffix):
        return suffix
    return "" if name else _KINDS.get(message.get_content_type(), "")


def _head(message: EmailMessage, name: str) -> str:
    found = _header(message, name)
    return "" if found is None else str(found)


def _header(message: EmailMessage, name: str) -> object:
    """Return a head; what Python's parser cannot read is no head (it raises more than it says)."""
    try:
        return message[name]
    except (MessageError, ValueError, LookupError, AttributeError, IndexError, TypeError):
        return None

"""Find what looks like somebody's own address or number: e-mail, telephone, BSN.

What has a check digit is checked; a number that happens to pass is still found (one of eleven of
all numbers of nine digits passes the BSN's), so whoever shows a find says that it looks like one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that was found in a text.

    :ivar start: where it begins, counted in characters from 0.
    :ivar value: it, in one way of writing: lower case, or digits alone.
    """

    start: int
    value: str


_MAIL: Final = re.compile(
    r"(?<![\w.%+-])(?=[^@\s]{1,64}@)([^\W_][\w.%+'-]*@(?:[^\W_](?:[\w-]{0,62})\.){1,4}[^\W\d_]{2,24})"
    r"(?![\w-])"
)
# What comes behind a dot in names such as `icon@2x.png`, which are no addresses.
_FILE_KINDS: Final = frozenset({
    "avif", "css", "gif", "html", "jpeg", "jpg", "js", "json", "md", "png", "svg", "webp", "woff",
})  # fmt: skip
_DATE: Final = re.compile(r"(?<!\d)\d{1,2}([-/. ])\d{1,2}\1(?:19|20)\d{2}(?!\d)")
_CALL: Final = re.compile(
    r"(?<![\w.,/+@=-])(?:\(?(?:\+|00)(?:31|32)\)?[ ./-]{0,2}(?:\(0\))?|\(?0)"
    r"(?:[ ./()-]{0,2}\d){7,9}(?![\w-])"
)
_GROUPED_LANDLINE: Final = re.compile(r"\(?0\d{1,2}\)?[ /-]{1,3}\d{2,3}(?:[ .]\d{2}){2}")
_ABROAD: Final = re.compile(r"(?:\+|00)(3[12])(.*)")
# Numbers that belong to organisations: 0800, 0900, 088 and the like.
_SERVICE: Final = re.compile(r"0(?:800|900|906|909|88|85|70\d)|0[89]0")
_DUTCH_DIGITS: Final = 10
_BELGIAN_LANDLINE_DIGITS: Final = 9
_BSN: Final = re.compile(
    r"(?<![\w.,/-])(?:\d{9}|\d{3}([. -])\d{3}\1\d{3}|\d{4}([. ])\d{2}\2\d{3})(?![\w-]|[.,]\d)"
)
_BSN_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN: Final = 11
_BELGIAN: Final = re.compile(r"(?<![\w.,/-])(\d{2}\.\d{2}\.\d{2})-(\d{3})\.(\d{2})(?![\w-])")
_BELGIAN_MODULUS: Final = 97


def mail_addresses(text: str) -> Iterator[Find]:
    """Yield the e-mail addresses in a text, in lower case."""
    for match in _MAIL.finditer(text):
        value = match[1].lower()
        if value.rpartition(".")[2] not in _FILE_KINDS:
            yield Find(match.start(), value)


def telephone_numbers(text: str) -> Iterator[Find]:
    """Yield the Dutch and Belgian telephone numbers of people, as digits that begin with 0.

    Numbers of services and organisations (0800, 0900, 088) are not anybody's own.
    """
    dates = [(match.start(), match.end()) for match in _DATE.finditer(text)]
    for match in _CALL.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in dates):
            continue
        digits = _national(match[0])
        if digits and not _SERVICE.match(digits):
            yield Find(match.start(), digits)


def _national(written: str) -> str:
    """Return a number as it is dialled at home, or nothing when it is no number of a person."""
    bare = re.sub(r"[^\d+]", "", written.replace("(0)", ""))
    abroad = _ABROAD.fullmatch(bare)
    digits = f"0{abroad[2]}" if abroad else bare
    if len(digits) == _DUTCH_DIGITS:
        return digits
    landline = abroad is not None and abroad[1] == "32"
    if len(digits) == _BELGIAN_LANDLINE_DIGITS and (
        landline or _GROUPED_LANDLINE.fullmatch(written)
    ):
        return digits
    return ""


def personal_numbers(text: str) -> Iterator[Find]:
    """Yield what may be a Dutch BSN or a Belgian national number, as digits: its check fits."""
    for match in _BSN.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if is_bsn(digits):
            yield Find(match.start(), digits)
    for match in _BELGIAN.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if _is_belgian(digits):
            yield Find(match.start(), digits)


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the test of eleven of the Dutch BSN."""
    if len(digits) != len(_BSN_WEIGHTS) or not digits.isdigit() or not int(digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _BSN_WEIGHTS, strict=True))
    return total % _ELEVEN == 0


def _is_belgian(digits: str) -> bool:
    """Whether eleven digits end in what is left of 97; since 2000 with a 2 before them."""
    number, check = digits[:9], int(digits[9:])
    return any(
        _BELGIAN_MODULUS - int(before + number) % _BELGIAN_MODULUS == check for before in ("", "2")
    )

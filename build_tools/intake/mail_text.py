"""The words of a mail: lines mended, and what is not the sender's own cut off."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

# A program for mail breaks its lines between these widths, if it breaks them at all.
_WIDTH: Final = 66
_WIDEST: Final = 80
_NO_BREAK: Final = re.compile(r"[ \t]*(?:[-*•·>]|[0-9]{1,2}[.)])[ \t]")

_QUOTES: Final = re.compile(
    r"""^[ \t>]*(?:
      >                                              # what somebody wrote before
    | (?:op|on|am|le)\b(?=[^\n]*[0-9])[^\n]{4,250}(?:\n[^\n]{0,120}?)??
      \b(?:schreef|wrote|schrieb|a[ ]écrit|heeft[ ][^\n]{0,80}geschreven)
      \b[^\n]{0,120}(?:\n[^\n]{0,120})?:[ \t]*$
    | -{2,}[ ]*(?:oorspronkelijk|origineel|original|doorgestuurd|forwarded|urspr).{0,60}$
    | begin[ ](?:doorgestuurd|forwarded).{0,40}:[ \t]*$
    | _{5,}[ \t]*$
    | (?:van|from|verzonden|sent|datum|date|aan|to|onderwerp|subject|cc)[ \t]*:.{0,200}\n
      (?:[^\n]{0,200}\n){0,2}?[ \t>]*
      (?:van|from|verzonden|sent|datum|date|aan|to|onderwerp|subject|cc)[ \t]*:
    | --[ \t]?$                                      # a signature
    | (?:verstuurd|verzonden|sent)[ ](?:vanaf|vanuit|met|from|via|with)[ ].{1,80}$
    | (?:download|outlook|haal)[ ].{0,20}(?:outlook|voor|for)[ ].{0,40}(?:ios|android).{0,60}$
    | (?:met[ ])?(?:(?:een[ ])?(?:zeer[ ])?(?:vriendelijke|hartelijke|warme|collegiale|beste|lieve
      |oprechte|zonnige|fijne|goede)[ ])?
      (?:groet|groeten|groetjes|groetend)(?:[ ](?:van|uit)[ ].{1,40}|,[ ].{1,60})?[,.!]*[ \t]*$
    | (?:mvg|vr\.?[ ]?gr\.?|gr\.?|hoogachtend|kind[ ]regards|best[ ]regards|regards)[,.!]*[ \t]*$
    )""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|mso-hide"
    r"|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|color\s*:\s*(?:#fff(?:fff)?\b|white)",
    re.IGNORECASE,
)
_UNREAD: Final = frozenset({"script", "style", "head", "title", "template", "noscript", "svg",
                            "object", "iframe", "math", "select", "textarea"})  # fmt: skip
_BLOCKS: Final = frozenset({"p", "div", "li", "ul", "ol", "table", "tr", "blockquote", "h1", "h2",
                            "h3", "h4", "h5", "h6", "hr", "pre", "section", "article"})  # fmt: skip
_DEEPEST: Final = 200
# What a program writes in the plain text of a mail in the place of a link or a picture.
_STANDS_FOR: Final = re.compile(r"<?\b(?:https?|mailto|tel):[^\s>]+>?|\[[^\]\n]*\]", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")


def cut_at(text: str) -> tuple[str, str]:
    """Return the sender's own words, and the rest: from the first quotation or signature on."""
    found = _QUOTES.search(text)
    return (text, "") if found is None else (text[: found.start()], text[found.start() :])


def is_unlike(plain: str, seen: str) -> bool:
    """Whether the plain text of a mail has a word that its text with markup does not show.

    Programs for mail show the text with markup, so nobody saw such a word.
    """
    return not _words(_STANDS_FOR.sub(" ", plain)) <= _words(seen)


def _words(text: str) -> set[str]:
    whole = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return set(_WORD.findall(whole.casefold()))


def unwrapped(text: str, *, flowed: bool) -> str:
    """Return a text in which a line that the program broke goes on.

    :param flowed: the mail says that a space at the end means so (RFC 3676, 4.2); else a line goes
        on when the next word would not have fitted on it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    out: list[str] = []
    goes_on = False
    for at, line in enumerate(lines):
        if goes_on:
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        coming = lines[at + 1] if at + 1 < len(lines) else ""
        if flowed and line.startswith(" "):
            out[-1] = out[-1].removeprefix(" ")  # it was stuffed
        goes_on = line.endswith(" ") and line != "-- " if flowed else _is_full(line, coming)
    return "\n".join(out)


def _is_full(line: str, coming: str) -> bool:
    """Whether a line is one that a program broke: the next word did not fit."""
    words = coming.split()
    if not words or not line.strip() or line.lstrip().startswith(">") or _NO_BREAK.match(coming):
        return False
    longer = len(line.rstrip()) + 1 + len(words[0])
    return len(line) <= _WIDEST and longer > _WIDTH and line.rstrip()[-1] != ":"


def text_of_html(text: str) -> str:
    """Return what a reader of HTML sees, as plain text with paragraphs apart."""
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"),
                                        parser=html.HTMLParser(encoding="utf-8"))  # fmt: skip
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    joined = "".join(_seen(root, 0))
    lines = (" ".join(line.split()) for line in joined.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _seen(element: html.HtmlElement, depth: int) -> Iterator[str]:
    """Yield the words of an element that are shown; a block stands apart."""
    if isinstance(element.tag, str) and depth < _DEEPEST and not _is_hidden(element):
        block = element.tag in _BLOCKS
        yield "\n\n" if block else ("\n" if element.tag == "br" else "")
        yield " ".join((element.text or "").split("\n"))
        for child in element:
            yield from _seen(child, depth + 1)
        yield "\n\n" if block else ""
    if depth:
        yield " ".join((element.tail or "").split("\n"))


def _is_hidden(element: html.HtmlElement) -> bool:
    if element.tag in _UNREAD or element.get("hidden") is not None:
        return True
    return _HIDDEN_STYLE.search(element.get("style") or "") is not None

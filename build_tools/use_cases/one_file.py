"""A page of a built book as one file, which opens from a mail without anything beside it."""

from __future__ import annotations

import base64
import mimetypes
import re
from html import escape
from typing import TYPE_CHECKING, Final

from lxml import html

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}
.page{{grid-template-columns:minmax(0,var(--measure));justify-content:center;padding-inline:1.25rem}}
.above{{margin:0 0 2rem;font:400 1rem/1.5 var(--sans)}}
</style>
</head>
<body class="{kind}">
<div class="book">
<main class="page" id="tekst">
<p class="above">{banner}</p>
{text}
</main>
</div>
</body>
</html>
"""
# What only works in the whole book, on its own site.
_OF_THE_SITE: Final = ".//*[@class='page-tools'] | .//nav | .//details | .//script"
_URL: Final = re.compile(r"url\(([^)'\"]+)\)")
_AWAY: Final = ("http:", "https:", "mailto:", "#")
# What a machine may not know the kind of.
_KINDS: Final = {".woff2": "font/woff2", ".webp": "image/webp"}


def as_one_file(page: Path, banner: str) -> str:
    """Return the text of a page with its clothes and its pictures in it.

    :param page: the file of the page in the folder of its edition, as it was built.
    :param banner: a sentence above it.
    """
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    (text,) = tree.xpath("//main/div[contains(concat(' ', @class, ' '), ' text ')]")
    for part in text.xpath(_OF_THE_SITE):
        part.drop_tree()
    for other_form in list(text.iter("source")):
        other_form.drop_tag()  # lxml takes it for the parent of the picture behind it
    for picture in text.iter("img"):
        picture.set("src", _inline(page.parent / picture.get("src", "")))
        picture.attrib.pop("srcset", None)
    for link in list(text.iter("a")):
        if not link.get("href", "").startswith(_AWAY):
            link.drop_tag()
    return _PAGE.format(
        language=escape(tree.get("lang", "")),
        policy=escape(_POLICY),
        title=escape(tree.findtext(".//title") or ""),
        style="\n".join(_styles(tree, page.parent)),
        kind=escape(" ".join(tree.xpath("//body/@class"))),
        banner=escape(banner),
        text=html.tostring(text, encoding="unicode"),
    )


def _styles(tree: HtmlElement, folder: Path) -> list[str]:
    """Return every style sheet of a page, with its fonts in it."""
    links = tree.xpath("//link[@rel='stylesheet']/@href")
    return [_style(folder / link.partition("?")[0]) for link in links]


def _style(sheet: Path) -> str:
    style = sheet.read_text(encoding="utf-8")
    return _URL.sub(lambda url: f"url({_inline(sheet.parent / url[1])})", style)


def _inline(file: Path) -> str:
    """Return a file as an address that holds it."""
    kind = _KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    data = base64.b64encode(file.read_bytes()).decode("ascii")
    return f"data:{kind or 'application/octet-stream'};base64,{data}"

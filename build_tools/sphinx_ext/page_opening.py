"""Take the opening of a written page apart, so that the template can give it a place of its own.

docutils writes a page as one section: heading, lead, text.  ``page_head`` puts the lead there, with
classes that no editor can write, so that it can be found again in the HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from build_tools.sphinx_ext.soft_hyphens import SoftHyphens

_LEAD_CLASSES: Final = (
    "kicker", "ondertitel", "ondertitel tagline", "datum", "kernvraag", "verhaal-soort", "kernles",
)  # fmt: skip
_LEAD: Final = "|".join(re.escape(name) for name in _LEAD_CLASSES)
_OPENING: Final = re.compile(
    r"\s*(?P<section><section\b[^>]*>)\s*"
    r"(?P<lead>(?:<span id=\"[^\"]*\"></span>)*<h1>.*?</h1>"
    rf"(?:\s*<p class=\"(?:{_LEAD})\">.*?</p>"
    r"|\s*<div class=\"voorbeeld-melding[^\"]*\">\s*<p>.*?</p>\s*</div>)*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class OpenedBody:
    """The HTML of a page in three pieces; together they are the whole, in order.

    :ivar section: the tag that opens the section, or empty when the page has no such opening.
    :ivar lead: heading and lead. :ivar rest: the text, with the end of the section.
    """

    section: Markup
    lead: Markup
    rest: Markup


def open_body(body: str, hyphens: SoftHyphens) -> OpenedBody:
    """Split the HTML of a page after its lead.

    :param body: as Sphinx's own writer gives it.
    """
    found = _OPENING.match(body)
    if not found:
        return OpenedBody(Markup(), Markup(), _trusted(body))
    return OpenedBody(
        _trusted(found["section"]),
        _trusted(hyphens.in_heading(found["lead"])),
        _trusted(body[found.end() :]),
    )


def _trusted(html: str) -> Markup:
    """Mark what the writer made as HTML: it escaped every text that came from a file."""
    return Markup(html)  # noqa: S704 - see the docstring

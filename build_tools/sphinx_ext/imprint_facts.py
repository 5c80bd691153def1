"""``uitgavegegevens``: who answers for this book, and what is not filled in yet.

With ``:met:`` or ``:zonder:`` it holds a text that is only true with, or without, one such fact:
a page may promise nothing that depends on somebody who is not there yet.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import urlsplit

from docutils import nodes

from build_tools.model.edition import Imprint
from build_tools.sphinx_ext.content_directive import ContentDirective, Given, Option, Shape, Text
from build_tools.sphinx_ext.page_parts import facts, link_line, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx

NOT_YET: Final = "Nog niet ingevuld door de uitgever."
# Key in ``uitgave.toml`` to the attribute of the model.
_FACTS: Final = MappingProxyType({
    "basisadres": "base_address",
    "contactadres": "contact",
    "organisatie": "organisation",
    "licentie": "licence",
    "klachtenroute": "complaints",
})  # fmt: skip
_WITH: Final = "met"
_WITHOUT: Final = "zonder"
_ONE_FACT: Final = Option(choices=tuple(_FACTS))


class ImprintFacts(ContentDirective):
    """``:::{uitgavegegevens}``: organisation, contact, licence and complaints, or a text."""

    shape: ClassVar[Shape] = Shape(
        options={_WITH: _ONE_FACT, _WITHOUT: _ONE_FACT}, text=Text.OPTIONAL
    )

    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the facts from ``uitgave.toml``, or the text if its facts are as it says.

        A text that is not shown is read all the same: its mistakes are told before the day that
        the owner fills in the last fact (LB433 without a text, LB434 a text without a condition).
        """
        imprint = self.selection.book.imprint or Imprint()
        written = " ".join(" ".join(given.text).split())
        if not given.lines:
            if written:
                self.say("LB434", self.name, written[:40])
            return [facts(_rows(imprint), "gegevens")]
        if not written:
            self.say("LB433", self.name)
            return []
        parsed = self.parsed_text(given)
        return parsed if _holds(imprint, given) else []


def _holds(imprint: Imprint, given: Given) -> bool:
    """Whether everything is filled in, or empty, that the options say is."""
    filled = {key for key, name in _FACTS.items() if getattr(imprint, name)}
    options = given.options
    return (_WITH not in options or options[_WITH] in filled) and (
        _WITHOUT not in options or options[_WITHOUT] not in filled
    )


def _rows(imprint: Imprint) -> Iterator[tuple[str, Sequence[nodes.Node]]]:
    yield "Uitgever", _shown(imprint.organisation)
    yield "Contact", _shown(imprint.contact, f"mailto:{imprint.contact}")
    yield "Licentie", _shown(imprint.licence)
    yield "Klacht over toegankelijkheid", _shown(*_complaints(imprint.complaints))


def _complaints(value: str) -> tuple[str, str]:
    """Return what is shown and where it leads; an address is told in words, not spelt out."""
    is_address = value.startswith("https://") and " " not in value
    return (
        (f"de klachtenpagina op {urlsplit(value).hostname}", value) if is_address else (value, "")
    )


def _shown(value: str, address: str = "") -> list[nodes.Node]:
    """Return a value, as a link if it has an address."""
    if not value:
        return [text(NOT_YET, "leeg")]
    return link_line(nodes.reference("", value, refuri=address)) if address else [text(value)]


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("uitgavegegevens", ImprintFacts)

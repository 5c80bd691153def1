"""The controls of the *Vertaalwoordenboek*: searching it, and adding pairs of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.model.translation import Languages
from build_tools.sphinx_ext.learning.elements import element, words

if TYPE_CHECKING:
    from docutils import nodes

    from build_tools.sphinx_ext.learning.elements import tag

_STAYS: Final = (
    "Mis je een paar? Voeg het hier toe. Het komt in de lijst te staan als ‘van jou’. Wat je "
    "schrijft, blijft in je eigen browser."
)
_WITHOUT: Final = "Daarvoor is JavaScript nodig, en dat staat nu uit of werkt hier niet."
# What the two sides are called when a reader fills them in, and between which languages that is.
_CHOICES: Final = (
    (Languages.SPEECH, "Initiatief en organisatie", "Initiatief", "Organisatie"),
    (Languages.COUNTRY, "Nederland en Vlaanderen", "Nederland", "Vlaanderen"),
)
_LONGEST_WORD: Final = "120"
_LONGEST_SENTENCE: Final = "300"


def search_form() -> tag:
    """Return the form with which a script narrows the lists; without a script nobody sees it."""
    return element(
        "form",
        element(
            "label",
            element("span", words("Zoek een woord, aan welke kant het ook staat")),
            element("input", type="search", name="woord", maxlength="100"),
        ),
        element("button", words("Toon alles"), type="reset", classes=["button", "button-quiet"]),
        element("p", classes=["vinden-melding"], role="status", data_vinden_melding=""),
        classes=["vinden-formulier"],
        data_vinden="woordenboek",
        method="dialog",
        role="search",
        autocomplete="off",
        aria_label="Zoek in het vertaalwoordenboek",
        hidden="hidden",
    )


def own_pairs(identity: str) -> list[nodes.Node]:
    """Return what a reader fills in.

    :param identity: id of the activity; the record in the browser has the same.
    """
    options = (
        element("option", words(shown), value=kind.value, data_links=left, data_rechts=right)
        for kind, shown, left, right in _CHOICES
    )
    _, _, left, right = _CHOICES[0]
    buttons = element(
        "div",
        element("button", words("Voeg toe"), type="submit"),
        element("button", words("Laat zoals het was"), type="reset", hidden="hidden"),
        classes=["knoppen"],
    )
    form = element(
        "form",
        element("label", element("span", words("Tussen welke talen?")),
                element("select", *options, name="soort")),
        _field("links", left, _LONGEST_WORD, required="required"),
        _field("rechts", right, _LONGEST_WORD, required="required"),
        _field("zin", "Een zin als voorbeeld (mag leeg blijven)", _LONGEST_SENTENCE),
        buttons,
        data_eigen_paren=identity,
        method="dialog",
        autocomplete="off",
        hidden="hidden",
    )  # fmt: skip
    return [
        element("p", words(_STAYS)),
        element("p", words(_WITHOUT), data_vinden_zonder=""),
        form,
        element("p", classes=["melding"], role="status", data_eigen_melding=""),
    ]


def _field(name: str, label: str, longest: str, **attributes: str) -> tag:
    field = element("input", type="text", name=name, maxlength=longest, dir="auto", **attributes)
    return element("label", element("span", words(label)), field)

"""Somebody who fills in the form by keyboard alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.listening import heard_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

_MOST_STOPS: Final = 200
_MOST_CHOICES: Final = 10
ANSWERS: Final[Mapping[str, str]] = {
    "deelnemer.naam": "Zqnaam Zqachternaam",
    "deelnemer.mail": "zqmail@example.org",
    "verhaal.titel": "De stoel *bij* het raam",
    "verhaal.dacht": "Ik dacht dat het aan de tijd lag.\n\nOf aan ons.",
    "verhaal.zag": "Ik zag een stoel die leeg bleef: :::{kader} of <b>zo</b>.",
    "verhaal.doe": "Ik doe nu niets meer zonder vraag.",
    "verhaal.kernles": "Wie zwijgt, heeft vaak het meeste te zeggen.",
    "verhaal.reflectievraag": "Wie zit er niet aan tafel?",
    "foto.beschrijving": "Een lege stoel voor een raam.",
    "toestemming.getoonde_naam": "Zqpseudo",
}
CHOICES: Final[Mapping[str, str]] = {
    "verhaal.editie": "noord",
    "verhaal.soort": "praktijkles",
    "verhaal.rol": "uitvoerder",
    "verhaal.organisatie": "maatschappelijke organisatie",
    "foto.mee": "ja",
    "anderen.verhaal": "niemand",
    "anderen.foto": "akkoord",
    "toestemming.naamvorm": "pseudoniem",
}
TICKED: Final = ("toestemming.web", "toestemming.druk", "toestemming.foto", "toestemming.citaat")
PILLAR: Final = "1"
FILLED_IN: Final = Path(__file__).parent / "data" / "ingevuld.json"


class Writer:
    """One participant in one browser.

    :ivar asked: every address that was asked for. :ivar complaints: errors of scripts and policy.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        heard = heard_of(page)
        self.asked, self.complaints = heard.asked, heard.complaints
        page.goto(address)

    def asked_elsewhere(self) -> list[str]:
        """Give what was asked for besides the file itself and what it made."""
        return [url for url in self.asked if url != self.address and not url.startswith("blob:")]

    def tab_to(self, selector: str) -> None:
        """Press Tab until something has the focus."""
        for _ in range(_MOST_STOPS):
            if self.page.evaluate("css => document.activeElement.matches(css)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(selector)

    def choose(self, name: str, value: str) -> None:
        """Go to a list of choices and pick one with the keys for that."""
        wanted = f'[name="{name}"][value="{value}"]'
        self.tab_to(f'[name="{name}"]')
        self.page.keyboard.press("Space")
        for _ in range(_MOST_CHOICES):
            if self.page.locator(wanted).is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(wanted)

    def fill_in(self) -> None:
        """Answer every question, from the top to the bottom."""
        for name in self.names():
            if name in ANSWERS:
                self.tab_to(f'[name="{name}"]')
                self.page.keyboard.type(ANSWERS[name])
            elif name in CHOICES:
                self.choose(name, CHOICES[name])
            elif name in TICKED:
                self.tab_to(f'[name="{name}"]')
                self.page.keyboard.press("Space")
            elif name == "verhaal.pijlers":
                self.tab_to(f'[name="{name}"][value="{PILLAR}"]')
                self.page.keyboard.press("Space")

    def open(self, file: Path) -> None:
        """Fill in what stands in a file of the form."""
        self.page.set_input_files("#open", file)
        self.page.wait_for_function("document.getElementById('melding').textContent")

    def names(self) -> list[str]:
        """Give the names of the questions, in their order."""
        found: list[str] = self.page.evaluate(
            "[...new Set([...document.forms[0].elements].map(one => one.name).filter(Boolean))]"
        )
        return found

    def press(self, selector: str) -> None:
        """Go to a button and press it."""
        self.tab_to(selector)
        self.page.keyboard.press("Enter")

    def download(self, selector: str) -> tuple[str, bytes]:
        """Press a button that gives a file; give its name and its bytes."""
        with self.page.expect_download() as given:
            self.press(selector)
        return given.value.suggested_filename, Path(given.value.path()).read_bytes()

    def draft(self) -> dict[str, Any]:
        """Give what the form keeps for later."""
        found: dict[str, Any] = json.loads(self.download("#bewaar")[1])
        return found

    def text(self, selector: str) -> str:
        """Give the words of something, once it has any."""
        found = self.page.locator(selector)
        self.page.wait_for_function("one => one.textContent.trim()", arg=found.element_handle())
        return found.inner_text()

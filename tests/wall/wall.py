"""A facilitator at *De muur*, by keyboard alone, and the files that participants gave them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import expect

from tests.learning_web.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import FileChooser, Page

EDITION: Final = "editie-2"
PAGE: Final = f"{EDITION}/muur.html"
REFLECTION: Final = "begrijpen-wat-wist-de-ander"
PLAN: Final = "vertalen-actieplan"
SELF_TEST: Final = "begrijpen-zelftest-grapje"


class Wall(Reader):
    """One tab with the page.

    :ivar methods: of every request, beside its address in ``asked``.
    """

    def __init__(self, page: Page, site: str) -> None:
        super().__init__(page, site)
        self.methods: set[str] = set()
        page.on("request", lambda request: self.methods.add(request.method))
        # From the start: the browser must know of it before the window would open.
        page.on("filechooser", self._ignore)

    def _ignore(self, chooser: FileChooser) -> None:
        """Leave the window for who asked for it."""

    def arrive(self) -> Wall:
        """Open the page and wait until it is ready."""
        self.page.goto(self.site + PAGE)
        self.page.wait_for_selector(f"{part('met-script')}:not([hidden])")
        return self

    def choose(self, *files: Path) -> list[str]:
        """Choose files, and give what the page says of each."""
        self.tab_to(part("kies"))
        with self.page.expect_file_chooser() as waiting:
            self.page.keyboard.press("Enter")
        waiting.value.set_files(files)
        said = self.page.locator(f"{part('melding')} p")
        expect(said).to_have_count(len(files))
        return said.all_inner_texts()

    def order(self, name: str) -> None:
        """Lay the cards together in one of the three ways."""
        self.tab_to('[name="per"]:checked')
        while not self.page.locator(f'[name="per"][value="{name}"]').is_checked():
            self.page.keyboard.press("ArrowDown")

    def groups(self) -> list[tuple[str, int]]:
        """Give what stands above each group, and how many cards below it."""
        found: list[list[Any]] = self.page.locator(".muur-groep").evaluate_all(
            "all => all.map(one => [one.querySelector('h3').textContent,"
            " one.querySelectorAll('.muur-kaart').length])"
        )
        return [(str(title), int(cards)) for title, cards in found]

    def cards(self) -> list[str]:
        """Give the words on every card."""
        return self.page.locator(".muur-kaart").all_inner_texts()


def part(name: str) -> str:
    """Give the selector of a part of the page."""
    return f'[data-muur="{name}"]'


def record(identity: str, kind: str, text: str, *, person: int = 0) -> dict[str, Any]:
    """Give what Mijn leerboek keeps of one answer."""
    moment = f"2026-11-{person % 27 + 1:02}T10:00:00.{person:03}Z"
    return {
        "versie": 1, "id": identity, "soort": kind, "vraag": f"Vraag {identity}?",
        "pagina": {"titel": "Bladzijde", "adres": "x.html"}, "editie": EDITION,
        "velden": [{"naam": "antwoord", "label": "Antwoord", "waarde": text, "tekst": text}],
        "gemaakt": moment, "gewijzigd": moment, "eerder": [], "terug": [],
    }  # fmt: skip


def three(person: int) -> list[dict[str, Any]]:
    """Give a reflection, a plan and a self-test of a participant."""
    return [
        record(REFLECTION, "reflectie", f"Gedachte {person}.", person=person),
        record(PLAN, "actieplan", f"Stap {person}.", person=person),
        record(SELF_TEST, "zelftest", f"Keuze {person}.", person=person),
    ]


def backup(path: Path, records: Sequence[dict[str, Any]], **more: object) -> Path:
    """Write a back-up, with other values for what a test needs otherwise."""
    content = {
        "soort": "mijn-leerboek", "versie": 1, "gemaakt": "2026-11-20T10:00:00Z",
        "aantal": len(records), "records": records, **more,
    }  # fmt: skip
    path.write_text(json.dumps(content), encoding="utf-8")
    return path

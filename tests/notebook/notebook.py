"""Someone on the page *Mijn leerboek*, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.learning_web.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import FileChooser, Page

PAGE: Final = "noord/mijn-leerboek.html"
_PUT: Final = """async records => {
  for (const record of records) { await leerboek.bewaren.voegToe(record); }
}"""
_READY: Final = '[data-mijn="met-script"]:not([hidden])'


class Notebook(Reader):
    """One tab with the page."""

    def __init__(self, page: Page, site: str) -> None:
        super().__init__(page, site)
        # From the start: the browser must know of it before the window would open.
        page.on("filechooser", self._ignore)

    def _ignore(self, chooser: FileChooser) -> None:
        """Leave the window for who asked for it."""

    def arrive(self) -> Notebook:
        """Open the page and wait until it is drawn."""
        self.page.goto(self.site + PAGE)
        self.page.wait_for_selector(_READY)
        return self

    def again(self) -> Notebook:
        """Load the page again."""
        self.page.reload()
        self.page.wait_for_selector(_READY)
        return self

    def with_records(self, records: Sequence[dict[str, Any]]) -> Notebook:
        """Keep records, and load the page again."""
        self.page.evaluate(_PUT, records)
        return self.again()

    def all_records(self) -> list[dict[str, Any]]:
        """Give everything that is kept."""
        found: list[dict[str, Any]] = self.page.evaluate("() => leerboek.bewaren.alles()")
        return found

    def download(self, name: str, home: Path) -> Path:
        """Press a button, and give the file that comes of it."""
        with self.page.expect_download() as waiting:
            self.press(part(name))
        path = home / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    def rewrite(self, identity: str, text: str) -> None:
        """Open an answer and put another text in its field, without keeping it yet."""
        self.press(f"#verander-{identity}")
        self.page.wait_for_function("() => document.activeElement.tagName === 'TEXTAREA'")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def keep(self) -> None:
        """Keep what was written."""
        self.press('.mijn-bewerken [type="submit"]')
        self.hears("Bewaard.")

    def choose(self, name: str, file: Path) -> None:
        """Go to a field for a file, open its window and choose."""
        self.tab_to(part(name))
        with self.page.expect_file_chooser() as waiting:
            self.page.keyboard.press("Enter")
        waiting.value.set_files(file)

    def hears(self, words: str, where: str = "melding") -> None:
        """Wait until a live region has words."""
        self.page.locator(part(where)).filter(has_text=words).wait_for(state="attached")

    def sees(self, words: str) -> None:
        """Wait until words stand on the page."""
        self.page.get_by_text(words).first.wait_for()


def part(name: str) -> str:
    """Give the selector of a part of the page."""
    return f'[data-mijn="{name}"]'

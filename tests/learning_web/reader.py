"""Someone who reads and works by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.listening import heard_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

WRITING: Final = "editie-1/schrijven.html"
OTHER_EDITION: Final = "editie-2/schrijven.html"
NO_ORIGIN: Final = "zonder-herkomst/schrijven.html"
TESTS: Final = "editie-1/zelftests.html"
BESIDE: Final = "editie-1/erbij.html"
_MOST_STOPS: Final = 120
# Every script of the page has run, and every record has been read.
_SETTLED: Final = """async () => {
  await leerboek.bewaren.open();
  for (let turn = 0; turn < 3; turn += 1) { await leerboek.bewaren.alles(); }
}"""


class Reader:
    """One tab of one browser.

    :ivar asked: every address that was asked for. :ivar complaints: errors of scripts and policy.
    """

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        heard = heard_of(page)
        self.asked, self.complaints = heard.asked, heard.complaints

    def visit(self, address: str) -> Reader:
        """Open a page and wait until what was kept is shown."""
        self.page.goto(self.site + address)
        self.page.evaluate(_SETTLED)
        return self

    def again(self) -> Reader:
        """Load the page again."""
        self.page.reload()
        self.page.evaluate(_SETTLED)
        return self

    def other_tab(self, address: str) -> Reader:
        """Open a page in another tab of the same browser."""
        return Reader(self.page.context.new_page(), self.site).visit(address)

    def tab_to(self, selector: str) -> None:
        """Press Tab until something has the focus."""
        for _ in range(_MOST_STOPS):
            if self.page.evaluate("css => document.activeElement.matches(css)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(selector)

    def type(self, selector: str, text: str) -> None:
        """Go to a field and type."""
        self.tab_to(selector)
        self.page.keyboard.type(text)

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to a control and press a key."""
        self.tab_to(selector)
        self.page.keyboard.press(key)

    def said(self, identity: str) -> str:
        """Give what the live region of an activity says, once it says anything."""
        line = self.page.locator(f"{form(identity)} [data-melding]")
        self.page.wait_for_function("line => line.textContent", arg=line.element_handle())
        return line.inner_text()

    def wait_for(self, identity: str, words: str) -> None:
        """Wait until the live region of an activity has words."""
        line = self.page.locator(f"{form(identity)} [data-melding]")
        self.page.wait_for_function(
            "([line, words]) => line.textContent.includes(words)",
            arg=[line.element_handle(), words],
        )

    def kept(self, identity: str) -> dict[str, Any] | None:
        """Give the record of an activity."""
        found: dict[str, Any] | None = self.page.evaluate(
            "async id => (await leerboek.bewaren.lees(id)) || null", identity
        )
        return found

    def answers(self, identity: str) -> dict[str, str]:
        """Give the kept texts of an activity by name of the field."""
        record = self.kept(identity)
        assert record is not None
        return {field["naam"]: field["tekst"] for field in record["velden"]}

    def text(self, selector: str) -> str:
        """Give the words of something."""
        return self.page.locator(selector).inner_text()

    def value(self, selector: str) -> str:
        """Give what stands in a field."""
        return self.page.locator(selector).input_value()


def form(identity: str) -> str:
    """Give the selector of the form of an activity."""
    return f'form[data-activiteit="{identity}"]'

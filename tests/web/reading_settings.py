"""What several walks through the reading settings do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZE: Final = "parseFloat(getComputedStyle(document.body).fontSize)"
GROUND: Final = "getComputedStyle(document.body).backgroundColor"
MORE_ACTIONS: Final = (
    "Regelafstand vergroten", "Regelafstand verkleinen", "Woordafstand vergroten",
    "Woordafstand verkleinen",
)  # fmt: skip
ACTIONS: Final = (
    "Tekst vergroten", "Tekst verkleinen", "Letterafstand vergroten", "Letterafstand verkleinen",
)  # fmt: skip


def open_settings(page: Page) -> None:
    page.click("#leesknop")


def press(page: Page, name: str, times: int = 1) -> None:
    for _ in range(times):
        page.get_by_role("button", name=name, exact=True).click()


def status(page: Page) -> str:
    return page.inner_text(".settings-status")

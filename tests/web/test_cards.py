"""Every method prints as a card: alone, whole, and on one sheet of A4, without a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pymupdf
import pytest
from lxml import html

from tests.dist import EDITIONS
from tests.quality.holdings import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

_SPACE: Final = re.compile(r"\s+|\N{SOFT HYPHEN}")
_EXAMPLE: Final = METHODS[0]


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """Give a page of a reader who has scripts off."""
    context = browser.new_context(java_script_enabled=False)
    try:
        yield context.new_page()
    finally:
        context.close()


def _page_of(edition: Path, identity: str) -> str:
    """Return the address of the page with a card, as the toolbox gives it."""
    toolbox = html.fromstring((edition / "gereedschapskist.html").read_bytes())
    (address,) = toolbox.xpath(f"//table//a[contains(@href, '#doe-{identity}')]/@href")
    return str(address).partition("#")[0]


def _words(text: str) -> str:
    return _SPACE.sub("", text)


def _printed(page: Page) -> tuple[int, str]:
    """Return how many sheets of A4 a page takes, and what can be read on them."""
    paper: Any = pymupdf.open(stream=page.pdf(format="A4"))  # type: ignore[no-untyped-call]
    with paper:
        return len(paper), "".join(_words(sheet.get_text()) for sheet in paper)


@pytest.mark.parametrize("identity", METHODS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_card_is_printed_alone_on_one_sheet(
    scriptless: Page, site: str, dist: Path, edition: str, identity: str
) -> None:
    address = _page_of(dist / edition, identity)
    scriptless.goto(f"{site}/{edition}/{address}#kaart-{identity}")
    sheets, text = _printed(scriptless)
    card = html.fromstring((dist / edition / address).read_bytes()).get_element_by_id(
        f"doe-{identity}"
    )
    said = [*card.find_class("activiteit-titel"), *card.iter("dd", "li")]
    assert sheets == 1
    assert [
        one for one in map(html.HtmlElement.text_content, said) if _words(one) not in text
    ] == []
    # Nothing of the page around it: the card begins and ends the sheet.
    assert text.startswith("Werkvorm")
    assert "UithetBurgermeesterleerboek," in text[-200:]


def test_without_the_link_the_whole_page_is_printed(
    scriptless: Page, site: str, dist: Path
) -> None:
    address = _page_of(dist / EDITIONS[0], _EXAMPLE)
    scriptless.goto(f"{site}/{EDITIONS[0]}/{address}#doe-{_EXAMPLE}")
    sheets, text = _printed(scriptless)
    assert sheets > 1
    assert "UithetBurgermeesterleerboek," not in text
    assert "afdrukken" not in text


def test_the_link_below_a_card_says_what_will_be_printed(
    scriptless: Page, site: str, dist: Path
) -> None:
    address = _page_of(dist / EDITIONS[0], _EXAMPLE)
    scriptless.goto(f"{site}/{EDITIONS[0]}/{address}")
    below = scriptless.locator(f"#kaart-{_EXAMPLE}")
    ready = below.get_by_text("alleen deze kaart komt op papier")
    assert not ready.is_visible()
    below.get_by_role("link").first.click()
    assert ready.is_visible()
    below.get_by_role("link", name="Toch de hele bladzijde afdrukken").click()
    assert not ready.is_visible()

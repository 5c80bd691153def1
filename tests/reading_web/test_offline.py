"""The copy on a reader's device, in a real Chromium whose server is really stopped."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.reading_web.publications import (
    NEW_WORDS,
    OLD_WORDS,
    STORY_WORDS,
    WITHDRAWN,
    WITHDRAWN_WORDS,
    Host,
    publish,
)
from tests.reading_web.readers_copy import (
    KEPT,
    READ,
    WORKERS,
    WRITE,
    ask_for_a_copy,
    keep_a_copy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

_IMPRINT: Final = "".join(
    f'{key} = ""\n'
    for key in ("basisadres", "contactadres", "organisatie", "licentie", "klachtenroute")
)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Give the host of a book in publications: ``eerst``, ``daarna`` and, without it, ``weg``."""
    home = tmp_path_factory.mktemp("uitgaven")
    publications = {
        "eerst": publish(home / "eerst", _IMPRINT, first=True),
        "daarna": publish(home / "daarna", _IMPRINT, first=False),
    }
    gone = home / "weg"
    shutil.copytree(publications["daarna"], gone)
    shutil.rmtree(gone / "noord")
    host = Host({**publications, "weg": gone})
    try:
        yield host
    finally:
        host.stop()


@pytest.fixture
def page(host: Host, browser: Browser) -> Iterator[Page]:
    host.show("eerst")
    with opened(browser) as fresh:
        fresh.goto(host.address)
        yield fresh


@pytest.fixture(scope="module")
def kept(host: Host, browser: Browser) -> Iterator[Page]:
    """Give a page of a reader with a copy."""
    host.show("eerst")
    with opened(browser) as page:
        page.goto(host.address)
        keep_a_copy(page)
        yield page


@pytest.fixture
def unplugged(kept: Page, host: Host) -> Page:
    """Give the page of a reader with a copy, and no network."""
    host.stop()
    return kept


@pytest.fixture(scope="module")
def visitor(host: Host, browser: Browser) -> Iterator[Page]:
    """Give a page of a reader with a copy who met a newer publication."""
    host.show("eerst")
    with opened(browser) as page:
        page.goto(host.address)
        keep_a_copy(page)
        story = f"/noord/verhalen/{WITHDRAWN}.html"
        assert story in {one["address"] for one in page.evaluate(KEPT)}
        _newer(page, host)
        yield page


@pytest.fixture
def met(visitor: Page, host: Host) -> Page:
    """Give that page where the newer publication is offered, with a network."""
    host.show("daarna")
    visitor.goto(host.address)
    visitor.evaluate("sessionStorage.clear()")
    visitor.goto(host.address)
    visitor.get_by_role("region", name="Nieuwe versie").wait_for()
    return visitor


def _newer(page: Page, host: Host) -> None:
    """Meet a newer publication, as a reader with a copy does who comes back."""
    host.show("daarna")
    page.goto(host.address)
    page.get_by_role("region", name="Nieuwe versie").wait_for()


def test_nothing_is_kept_of_who_does_not_ask(page: Page, host: Host) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host.address}alleen-noord.html", wait_until="networkidle")
    assert (page.evaluate(WORKERS), page.evaluate("caches.keys()")) == ([], [])
    assert [url for url in asked if "sw.js" in url or "offline" in url] == []


def test_a_reader_is_told_the_size_first(page: Page) -> None:
    ask_for_a_copy(page)
    button = page.get_by_role("button", name="Bewaar dit boek op dit apparaat")
    page.locator("dialog[open]").get_by_text("MB.").wait_for()
    assert button.inner_text().endswith(" MB)")


def test_a_kept_book_is_read_without_network(unplugged: Page, host: Host) -> None:
    unplugged.goto(f"{host.address}alleen-noord.html")
    words = unplugged.inner_text("main")
    unplugged.goto(f"{host.address}verhalen/{WITHDRAWN}.html")
    story = unplugged.inner_text("main")
    unplugged.goto(host.address)
    assert (OLD_WORDS in words, STORY_WORDS in story, unplugged.title() != "") == (True, True, True)


def test_pictures_and_letters_are_there_without_network(unplugged: Page, host: Host) -> None:
    unplugged.goto(f"{host.address}blokken.html")
    assert unplugged.evaluate(
        "() => Promise.all([...document.querySelectorAll('main img')]"
        ".map(image => { image.loading = 'eager'; return image.decode(); }))"
        ".then(all => all.length > 0)"
    )
    assert unplugged.evaluate(
        "document.fonts.ready.then(all => [...all].some(face => face.status === 'loaded'))"
    )


def test_searching_works_without_network(unplugged: Page, host: Host) -> None:
    unplugged.goto(f"{host.address}zoeken.html?q={STORY_WORDS}")
    unplugged.get_by_role("link", name=WITHDRAWN_WORDS).first.wait_for()


def test_what_is_not_in_the_book_is_told_without_network(unplugged: Page, host: Host) -> None:
    unplugged.goto(f"{host.address}bestaat-niet.html")
    assert "Deze bladzijde is er niet" in unplugged.inner_text("main")


def test_what_was_withdrawn_leaves_the_copy_without_asking(met: Page) -> None:
    kept = met.evaluate(KEPT)
    assert f"/noord/verhalen/{WITHDRAWN}.html" not in {one["address"] for one in kept}
    assert [one["address"] for one in kept if WITHDRAWN_WORDS in one["text"]] == []
    assert [one["address"] for one in kept if STORY_WORDS in one["text"]] == []


def test_after_a_withdrawal_the_copy_is_still_whole(met: Page, host: Host) -> None:
    host.stop()
    met.goto(f"{host.address}verhalen.html")
    stories = met.inner_text("main")
    met.goto(f"{host.address}verhalen/{WITHDRAWN}.html")
    gone = met.inner_text("main")
    met.goto(f"{host.address}zoeken.html?q=brug")
    met.get_by_role("link", name="De brug").first.wait_for()
    assert ("De brug" in stories, WITHDRAWN_WORDS in stories) == (True, False)
    assert "Deze bladzijde is er niet" in gone


def test_a_newer_publication_is_offered_and_not_forced(met: Page, host: Host) -> None:
    met.get_by_role("button", name="Niet nu").click()
    met.goto(f"{host.address}alleen-noord.html")
    met.reload()
    assert OLD_WORDS in met.inner_text("main")
    assert not met.get_by_role("region", name="Nieuwe versie").is_visible()


def test_a_newer_publication_comes_when_the_reader_says_so(page: Page, host: Host) -> None:
    keep_a_copy(page)
    page.evaluate(WRITE)
    _newer(page, host)
    with page.expect_navigation():
        page.get_by_role("region").get_by_role("button", name="Werk de kopie bij").click()
    host.stop()
    page.goto(f"{host.address}alleen-noord.html")
    assert (NEW_WORDS in page.inner_text("main"), page.evaluate(READ)) == (True, "mijn tekst")


def test_the_copy_can_be_removed_and_leaves_what_the_reader_wrote(page: Page) -> None:
    keep_a_copy(page)
    page.evaluate(WRITE)
    ask_for_a_copy(page)
    page.get_by_role("button", name="Verwijder de kopie").click()
    page.get_by_text("De kopie is verwijderd.").wait_for()
    assert page.evaluate(WORKERS) == []
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate(READ) == "mijn tekst"


def test_an_edition_that_is_gone_leaves_the_device(page: Page, host: Host) -> None:
    keep_a_copy(page)
    host.show("weg")
    page.goto(host.address)
    for _ in range(50):
        if not page.evaluate("caches.keys()"):
            break
        page.wait_for_timeout(100)
    assert (page.evaluate("caches.keys()"), page.evaluate(WORKERS)) == ([], [])


def test_a_copy_that_fails_leaves_nothing_and_says_so(page: Page, host: Host) -> None:
    ask_for_a_copy(page)
    button = page.get_by_role("button", name="Bewaar dit boek op dit apparaat")
    button.wait_for()
    host.stop()
    button.click()
    page.get_by_text("Het bewaren is niet gelukt.").wait_for()
    assert (page.evaluate("caches.keys()"), page.evaluate(WORKERS)) == ([], [])


def test_keeping_a_book_asks_nothing_elsewhere_and_breaks_no_policy(
    host: Host, browser: Browser
) -> None:
    host.show("eerst")
    with opened(browser) as page:
        asked: list[str] = []
        said: list[str] = []
        page.context.on("request", lambda request: asked.append(request.url))
        page.context.on("console", lambda message: said.append(message.text))
        page.goto(host.address)
        keep_a_copy(page)
    assert [url for url in asked if not url.startswith(host.address)] == []
    assert said == []


def test_the_dialog_works_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Lezen zonder internet").focus()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").get_by_text("MB.").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("Klaar. Je kunt dit boek nu lezen").wait_for()
    focused = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Escape")
    assert (focused, page.evaluate("'offline' in document.activeElement.dataset")) == (
        "Verwijder de kopie",
        True,
    )


@pytest.mark.parametrize("screen", [(320, True), (1280, False)])
def test_axe_finds_nothing_in_the_dialog(
    host: Host, browser: Browser, tools: Toolbox, screen: tuple[int, bool]
) -> None:
    host.show("eerst")
    with opened(browser, width=screen[0], dark=screen[1]) as page:
        page.goto(host.address)
        ask_for_a_copy(page)
        page.locator("dialog[open]").get_by_text("MB.").wait_for()
        assert [str(one) for one in axe.check_page(page, tools).findings] == []


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_offer(met: Page, tools: Toolbox, width: int) -> None:
    met.set_viewport_size({"width": width, "height": 700})
    findings = [str(one) for one in axe.check_page(met, tools).findings]
    assert (findings, met.evaluate("document.documentElement.scrollWidth - innerWidth")) == ([], 0)

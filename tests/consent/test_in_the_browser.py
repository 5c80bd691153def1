"""What a reader sees and prints of stories that are not agreed to in full, in a real browser."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from build_tools.checkers.server import HEADERS_FILE, serving
from build_tools.model.consent import Channel, NameForm, Overview, Withdrawal
from tests.consent.agreed_book import EDITION, Teller, agree, made, write_book
from tests.web.kinds import MADE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox

_WILLING: Final = Teller(number=1)
_NOT_ON_PAPER: Final = Teller(
    number=2,
    channels=frozenset(Channel) - {Channel.PAPER},
    written=NameForm.PSEUDONYM,
    agreed=NameForm.PSEUDONYM,
)
_GONE: Final = PurePosixPath(MADE["ingetrokken"]).stem
_FIELDS: Final = ("titel", "les", "vraag", "tekst", "naam")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("papier") / "boek"
    tellers = (_WILLING, _NOT_ON_PAPER)
    write_book(home, tellers)
    withdrawn = (Withdrawal(story=_GONE, edition=EDITION),)
    agree(home, tellers, Overview(number=1, withdrawn=withdrawn))
    out = made(home, formats=("web",)).out
    with serving(out, headers=out / HEADERS_FILE) as address:
        yield f"{address}{EDITION}/"


def _seen(browser: Browser, address: str, medium: str) -> str:
    """Return the text that is to be seen on a page, on a screen or on paper."""
    with opened(browser) as page:
        page.goto(address, wait_until="load")
        page.emulate_media(media="print" if medium == "paper" else "screen")
        return page.inner_text("main")


@pytest.mark.parametrize(
    ("teller", "medium", "whole"),
    [
        (_WILLING, "screen", True),
        (_WILLING, "paper", True),
        (_NOT_ON_PAPER, "screen", True),
        (_NOT_ON_PAPER, "paper", False),
    ],
    ids=["willing, screen", "willing, paper", "unwilling, screen", "unwilling, paper"],
)
def test_a_story_is_on_paper_only_when_that_was_agreed_to(
    site: str, browser: Browser, teller: Teller, medium: str, *, whole: bool
) -> None:
    seen = _seen(browser, f"{site}verhalen/{teller.story}.html", medium)
    found = {field for field in _FIELDS if teller.token(field) in seen}
    assert found == (set(_FIELDS) if whole else set())
    assert ("Dit verhaal is niet voor op papier" in seen) is not whole


@pytest.mark.parametrize(("medium", "count"), [("screen", 2), ("paper", 1)])
def test_a_card_is_on_paper_only_when_that_was_agreed_to(
    site: str, browser: Browser, medium: str, count: int
) -> None:
    seen = _seen(browser, f"{site}verhalen.html", medium)
    assert sum(one.token("les") in seen for one in (_WILLING, _NOT_ON_PAPER)) == count


def test_a_name_that_is_not_the_real_one_is_shown_as_such(site: str, browser: Browser) -> None:
    seen = _seen(browser, f"{site}verhalen/{_NOT_ON_PAPER.story}.html", "screen")
    assert f"door {_NOT_ON_PAPER.token('naam')} (niet de echte naam), ambtenaar" in seen


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_at_the_address_of_a_withdrawn_story(
    site: str, browser: Browser, tools: Toolbox, width: int, *, dark: bool
) -> None:
    with opened(browser, width=width, dark=dark) as page:
        page.goto(f"{site}verhalen/{_GONE}.html", wait_until="load")
        assert [str(one) for one in axe.check_page(page, tools).findings] == []


def test_each_link_on_the_page_of_a_withdrawn_story_leads_somewhere(
    site: str, browser: Browser
) -> None:
    with opened(browser) as page:
        page.goto(f"{site}verhalen/{_GONE}.html", wait_until="load")
        links = page.eval_on_selector_all("main a", "links => links.map(link => link.href)")
        answers = {link: page.request.get(link).status for link in links}
    assert (len(links), set(answers.values())) == (3, {200})

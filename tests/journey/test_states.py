"""What axe says of the pages as a reader leaves them: filled in, checked, everything open."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from tests.journey.life import CHAPTERS, DICTIONARY, FINDING, NOTEBOOK, PILLAR
from tests.journey.rebuilt import EDITION
from tests.journey.walker import Walker
from tests.web.visits import TOO_WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from build_tools.checkers.toolbox import Toolbox
    from tests.journey.life import Life

    Act = Callable[[Walker], None]
    _Look = tuple[int, Literal["light", "dark"]]

_NARROW, _WIDE = 320, 1280
_PARTS: Final = (
    "[data-uitslag]",
    "details[data-antwoord][open]",
    "details.eerder[open]",
    ".wanneer:not([hidden])",
    "[popover]:popover-open",
    "[data-na-keuze]:not([hidden])",
)
_LOOKS: Final[tuple[_Look, ...]] = (
    (_NARROW, "light"),
    (_WIDE, "dark"),
    (_NARROW, "dark"),
    (_WIDE, "light"),
)
_PUT: Final = """async records => {
  for (const record of records) { await leerboek.bewaren.voegToe(record); }
}"""
_OPEN_ALL: Final = """() => {
  document.querySelectorAll("main details").forEach(one => { one.open = true; });
  document.querySelectorAll("[data-terugkomvraag]").forEach(one => { one.click(); });
}"""


def _open_all(tab: Walker) -> None:
    """Open answers, earlier versions, choices of a moment and, where there is one, a word."""
    tab.page.evaluate(_OPEN_ALL)
    if tab.page.locator("a[data-begrip]").count():
        tab.page.locator("a[data-begrip]").first.press("Enter")
        tab.page.locator("[popover]:popover-open").wait_for()


def _come_back(tab: Walker) -> None:
    """Come back to a question: the earlier answer stands beside an empty field."""
    tab.page.goto(f"{tab.page.url}#terug-vertalen-welk-woord")
    tab.page.locator(".toen").wait_for()


def _change_an_answer(tab: Walker) -> None:
    tab.page.wait_for_selector('[data-mijn="met-script"]:not([hidden])')
    tab.page.locator("#verander-vertalen-actieplan").press("Enter")
    tab.page.locator(".mijn-bewerken").wait_for()
    _open_all(tab)


def _ask_to_wipe(tab: Walker) -> None:
    tab.page.wait_for_selector('[data-mijn="met-script"]:not([hidden])')
    tab.page.locator('[data-mijn="wis"]').press("Enter")
    tab.page.locator("dialog[open]").wait_for()


def _choose(tab: Walker) -> None:
    tab.page.locator("select[name=soort]").press("ArrowDown")


# What is looked at in every test run, on half of the screens; and on all of them by `slow`.
_STATES: Final[dict[str, tuple[str, Act]]] = {
    "elkaar-begrijpen": (CHAPTERS[0], _open_all),
    "vertalen": (CHAPTERS[1], _open_all),
    "terugkomen": (CHAPTERS[1], _come_back),
    "pijler": (PILLAR, _open_all),
    "mijn-leerboek": (NOTEBOOK, _change_an_answer),
    "wissen": (NOTEBOOK, _ask_to_wipe),
    "woordenboek": (DICTIONARY, _open_all),
    "vinden": (FINDING, _choose),
}


def _with_more(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the records with an earlier version each, and one of an activity that is gone."""
    earlier = [
        {**one, "eerder": [{"velden": one["velden"][:1], "gewijzigd": "2026-01-02T10:00:00.000Z"}]}
        for one in records
    ]
    return [*earlier, {**records[-1], "id": "vroeger-iets", "soort": "reflectie"}]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen of a state.

    :ivar shown: what of what a reader can bring about stands on the page, as selectors.
    :ivar wide: by how many pixels the page moves sideways on a telephone.
    """

    findings: list[str]
    shown: set[str]
    wide: int
    complaints: list[str]
    asked: list[str]


@dataclass(frozen=True, slots=True)
class _States:
    """Brings a reader who did everything to each state once."""

    life: Life
    browser: Browser
    site: str
    home: Path
    tools: Toolbox
    known: dict[str, _Seen] = field(default_factory=dict)

    def __call__(self, state: str) -> _Seen:
        if state not in self.known:
            with self.arrive(state) as walker:
                wide = int(walker.page.evaluate(TOO_WIDE))
                shown = {css for css in _PARTS if walker.page.locator(css).count()}
                findings = self.findings(walker, _LOOKS[:2])
                self.known[state] = _Seen(findings, shown, wide, walker.complaints, walker.asked)
        return self.known[state]

    @contextmanager
    def arrive(self, state: str) -> Iterator[Walker]:
        """Give a tab in a state, on a telephone."""
        page, act = _STATES[state]
        with opened(self.browser, width=_NARROW) as tab:
            walker = Walker(tab, self.site, self.home)
            walker.visit(f"{EDITION}/{CHAPTERS[0]}")
            tab.evaluate(_PUT, _with_more(self.life.records))
            tab.goto(f"{self.site}{EDITION}/{page}")
            if page != FINDING:
                walker.again()
            act(walker)
            yield walker

    def findings(self, walker: Walker, looks: tuple[_Look, ...]) -> list[str]:
        """Return what axe finds on some screens."""
        found = []
        for width, scheme in looks:
            walker.page.set_viewport_size({"width": width, "height": 900})
            walker.page.emulate_media(color_scheme=scheme)
            report = axe.check_page(walker.page, self.tools)
            found += [f"{width} {scheme}: {finding}" for finding in report.findings]
        return found


@pytest.fixture(scope="module")
def states(
    life: Life,
    browser: Browser,
    site: str,
    tools: Toolbox,
    tmp_path_factory: pytest.TempPathFactory,
) -> _States:
    """Give what brings a reader to a state."""
    return _States(life, browser, site, tmp_path_factory.mktemp("standen"), tools)


@pytest.mark.parametrize("state", _STATES)
def test_axe_finds_nothing(states: _States, state: str) -> None:
    assert states(state).findings == []


@pytest.mark.parametrize("state", _STATES)
def test_no_filled_in_page_moves_sideways(states: _States, state: str) -> None:
    assert states(state).wide <= 0


@pytest.mark.parametrize("state", _STATES)
def test_nothing_is_complained_of_and_nothing_is_asked_elsewhere(
    states: _States, state: str
) -> None:
    seen = states(state)
    elsewhere = [url for url in seen.asked if not url.startswith((states.site, "blob:"))]
    assert (seen.complaints, elsewhere, len(seen.asked) > 3) == ([], [], True)


def test_a_filled_in_chapter_shows_all_its_states(states: _States) -> None:
    """What axe looks at is there: feedback, an answer, earlier versions, moments and a pop-up."""
    assert set(_PARTS) - states("elkaar-begrijpen").shown == set()


@pytest.mark.slow
@pytest.mark.parametrize("state", _STATES)
def test_axe_finds_nothing_on_the_other_screens(states: _States, state: str) -> None:
    with states.arrive(state) as walker:
        assert states.findings(walker, _LOOKS[2:]) == []

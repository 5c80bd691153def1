"""The clock of a method to work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.learning_web.reader import BESIDE, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIME: Final = "[data-klok-tijd]"
_LINE: Final = "[data-klok] [data-melding]"
_START: Final = "[data-klok-start]"


@pytest.fixture
def clock(reader: Reader) -> Iterator[Reader]:
    """Give a page with a clock of twenty minutes, on which time stands still."""
    reader.page.clock.install(time="2026-11-22T10:00:00")
    reader.page.goto(reader.site + BESIDE)
    reader.page.clock.pause_at("2026-11-22T10:00:10")
    reader.press(_START)
    yield reader
    assert reader.complaints == []


def _after(reader: Reader, seconds: int) -> tuple[str, str]:
    """Let time pass as it does in a tab that sleeps: no tick in between."""
    reader.page.clock.fast_forward(seconds * 1000)
    return reader.text(_TIME), reader.text(_LINE)


def test_it_says_that_it_started(clock: Reader) -> None:
    assert _after(clock, 1) == ("19:59", "De klok loopt: 20 minuten.")


@pytest.mark.parametrize(
    ("seconds", "time", "said"),
    [
        (599, "10:01", "De klok loopt: 20 minuten."),
        (600, "10:00", "De helft is om: nog 10 minuten."),
        (1139, "1:01", "De helft is om: nog 1 minuut en 1 seconde."),
        (1140, "1:00", "Nog één minuut."),
        (1199, "0:01", "Nog één minuut."),
        (1200, "0:00", "De tijd is om."),
        (9999, "0:00", "De tijd is om."),
    ],
)
def test_it_goes_on_right_while_the_tab_sleeps(
    clock: Reader, seconds: int, time: str, said: str
) -> None:
    assert _after(clock, seconds) == (time, said)


def test_it_speaks_four_times_and_no_more(clock: Reader) -> None:
    clock.page.evaluate(
        """css => { window.spoken = [];
          new MutationObserver(() => window.spoken.push(document.querySelector(css).textContent))
            .observe(document.querySelector(css), {childList: true}); }""",
        _LINE,
    )
    clock.page.clock.run_for(20 * 60 * 1000 + 5000)
    assert clock.page.evaluate("window.spoken") == [
        "De helft is om: nog 10 minuten.",
        "Nog één minuut.",
        "De tijd is om.",
    ]


def test_a_pause_stops_it_and_the_button_says_what_it_does(clock: Reader) -> None:
    _after(clock, 60)
    labels = [clock.text(_START)]
    clock.page.keyboard.press("Enter")
    labels.append(clock.text(_START))
    paused = _after(clock, 300)[0]
    clock.page.keyboard.press("Enter")
    labels.append(clock.text(_START))
    assert (labels, paused, _after(clock, 60)[0]) == (
        ["Pauze", "Verder", "Pauze"],
        "19:00",
        "18:00",
    )


def test_again_puts_it_back(clock: Reader) -> None:
    _after(clock, 700)
    clock.press("[data-klok-opnieuw]")
    assert (_after(clock, 60), clock.text(_START)) == (("20:00", ""), "Start")


def test_when_the_time_is_up_it_can_run_once_more(clock: Reader) -> None:
    _after(clock, 1300)
    clock.press(_START)
    assert _after(clock, 5) == ("19:55", "De klok loopt: 20 minuten.")


def test_a_screen_reader_does_not_hear_every_second(clock: Reader) -> None:
    assert clock.page.locator(_TIME).get_attribute("role") == "timer"

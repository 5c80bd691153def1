"""Someone who does everything that there is to do on a page, by keyboard alone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import TimeoutError  # noqa: A004 - Playwright's own name

from tests.learning_web.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Response

    # Activity to name of a control to what stands in it; texts of feedback
    # under "*", answers whose place is gone under "*toen".
    Snapshot = dict[str, dict[str, list[str]]]

HOSTILE: Final = "Jansen <&\"' zei: 'naïef' 🌱 مرحبا"
_DAY: Final = "12122026"  # the same in every order of day and month
_MOST_STOPS: Final = 900
_SCRIPTS: Final = Path(__file__).parent / "scripts"


def script(name: str) -> str:
    """Return a function to run in a page."""
    return (_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


# What has the focus, and what a reader would do with it.
_LOOK: Final = script("look")
_SNAPSHOT: Final = script("snapshot")
# What of what can be done stands on a page: forms, clocks, words with an explanation.
_OFFERED: Final = """() => ({
  forms: [...document.querySelectorAll('form[data-activiteit]')].map(one => one.dataset.activiteit),
  clocks: document.querySelectorAll('[data-klok]').length,
  terms: [...document.querySelectorAll('a[data-begrip]')].map(one => one.textContent),
})"""
_SAID: Final = """() => Object.fromEntries(
  [...document.querySelectorAll('form[data-activiteit]')].map(form =>
    [form.dataset.activiteit, form.querySelector('[data-melding]').textContent]))"""
# What is filled in last is kept a moment later.
_ALL_KEPT: Final = """() => [...document.querySelectorAll('form[data-activiteit] [data-melding]')]
  .every(one => one.textContent.includes('Bewaard in deze browser.'))"""
_PATIENCE: Final = 2000


@dataclass(slots=True)
class Walk:
    """What came of a walk through a page.

    :ivar offered: what can be done there: ``forms``, ``clocks`` and ``terms``.
    :ivar before: what stood in the forms at the end. :ivar after: the same after a reload.
    :ivar said: the last words of each live region. :ivar terms: word to its explanation, for those
        that were left with Escape and gave the focus back. :ivar clocks: what each clock said.
    :ivar reminders: names of the calendar files. :ivar opened: how many answers stood open.
    """

    offered: dict[str, Any]
    before: Snapshot = field(default_factory=dict)
    after: Snapshot = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    clocks: list[str] = field(default_factory=list)
    reminders: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)


class Walker(Reader):
    """One tab; what it downloads goes to a folder."""

    def __init__(self, page: Page, site: str, home: Path) -> None:
        super().__init__(page, site)
        self._home = home
        page.on("response", self._note_missing)
        self._acts: dict[str, Callable[[dict[str, Any], Walk], None]] = {
            "term": self._read_term,
            "clock": self._run_clock,
            "later": self._take_reminder,
        }

    def walk(self, address: str) -> Walk:
        """Open a page and do everything on it, in the order of the page."""
        self.visit(address)
        walk = Walk(offered=self.page.evaluate(_OFFERED))
        self.page.keyboard.press("Tab")
        self.page.keyboard.press("Enter")  # the link past the contents
        for _ in range(_MOST_STOPS):
            self.page.keyboard.press("Tab")
            seen = self.page.evaluate(_LOOK)
            if seen["past"]:
                break
            if seen["kind"] in self._acts:
                self._acts[seen["kind"]](seen, walk)
            elif seen["keys"]:
                self._use(seen["keys"])
        else:
            raise AssertionError(address)
        walk.before = self.snapshot()
        walk.opened = self.page.evaluate(
            "() => [...document.querySelectorAll('[data-antwoord][open]')]"
            ".map(one => one.closest('form').dataset.activiteit)"
        )
        with suppress(TimeoutError):  # then what was said shows which
            self.page.wait_for_function(_ALL_KEPT, timeout=_PATIENCE)
        walk.said = self.page.evaluate(_SAID)
        return walk

    def look(self, address: str) -> Snapshot:
        """Open a page and return what stands in its forms."""
        self.visit(address)
        return self.snapshot()

    def snapshot(self) -> Snapshot:
        """Return what stands in the forms of this page."""
        found: Snapshot = self.page.evaluate(_SNAPSHOT)
        return found

    def download(self, selector: str) -> Path:
        """Press a button, and give the file that comes of it."""
        self.page.locator(selector).focus()
        with self.page.expect_download() as waiting:
            self.page.keyboard.press("Enter")
        path = self._home / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    def _note_missing(self, answer: Response) -> None:
        if answer.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"{answer.status} {answer.url}")

    def _use(self, keys: list[str]) -> None:
        for key in keys:
            if key == "text":
                self.page.keyboard.type(HOSTILE)
            elif key == "day":
                self.page.keyboard.type(_DAY)
            else:
                self.page.keyboard.press(key)

    def _read_term(self, seen: dict[str, Any], walk: Walk) -> None:
        self.page.keyboard.press("Enter")
        words = self.page.evaluate(
            "() => document.activeElement.matches('[popover]:popover-open')"
            " ? document.activeElement.textContent : ''"
        )
        self.page.keyboard.press("Escape")
        if self.page.evaluate(_LOOK)["label"] == seen["label"]:
            walk.terms[seen["label"]] = words

    def _run_clock(self, seen: dict[str, Any], walk: Walk) -> None:
        del seen
        self.page.keyboard.press("Enter")
        walk.clocks.append(
            self.page.evaluate(
                "() => document.activeElement.closest('[data-klok]')"
                ".querySelector('[data-melding]').textContent"
            )
        )
        self.page.keyboard.press("Enter")

    def _take_reminder(self, seen: dict[str, Any], walk: Walk) -> None:
        """Ask for the first of the moments; the group of them opens below the button."""
        if any(seen["id"] in name for name in walk.reminders):
            return
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Tab")
        with self.page.expect_download() as waiting:
            self.page.keyboard.press("Enter")
        name = waiting.value.suggested_filename
        waiting.value.save_as(self._home / name)
        walk.reminders.append(name)

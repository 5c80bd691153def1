"""What a browser sees and asks for on a page, looked at once for all tests."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.checkers.browser import opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser, Response

# Every reading setting at its end.
MOST: Final = {
    "text": 250, "letters": 24, "lines": 200, "words": 64,
    "font": "atkinson", "contrast": "high", "colour": "dark",
}  # fmt: skip
TOO_WIDE: Final = "document.documentElement.scrollWidth - innerWidth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One look at a page.

    :ivar asked: every address that was asked for, in order.
    :ivar failed: those that gave nothing. :ivar weights: address to bytes, gzipped.
    :ivar said: everything in the console, errors of scripts among them.
    """

    asked: tuple[str, ...]
    failed: tuple[str, ...]
    weights: Mapping[str, int]
    said: tuple[str, ...]


class Visits:
    """Visits each page once."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.site = site
        self._browser = browser
        self._made: dict[str, Visit] = {}

    def __call__(self, address: str) -> Visit:
        """Return what was seen.

        :param address: from the root of the publication.
        """
        if address not in self._made:
            self._made[address] = self._visit(address)
        return self._made[address]

    def _visit(self, address: str) -> Visit:
        answers: list[Response] = []
        asked: list[str] = []
        said: list[str] = []
        with opened(self._browser) as page:
            # Playwright takes no built-in method as a listener.
            page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - see above
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.goto(self.site + address, wait_until="networkidle")
            return Visit(
                asked=tuple(asked),
                failed=tuple(answer.url for answer in answers if not answer.ok),
                weights={answer.url: _weight(answer) for answer in answers if answer.ok},
                said=tuple(said),
            )


def _weight(answer: Response) -> int:
    body = answer.body()
    return min(len(body), len(gzip.compress(body, 9)))

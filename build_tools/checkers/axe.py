"""axe: whether a page is accessible in a real browser, as far as a machine can tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from build_tools.catalogue import tooling
from build_tools.checkers.browser import opened
from build_tools.checkers.report import CheckerFailed, Finding, NothingChecked, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Browser, Page, Route

    from build_tools.checkers.toolbox import Toolbox

TOOL: Final = "axe"
# In a page that sends its reader on at once.
_SENDS_ON: Final = re.compile(r"http-equiv\s*=\s*[\"']?\s*refresh", re.IGNORECASE)
TAGS: Final = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
_RUN: Final = """async tags => {
  const result = await axe.run(document, {
    runOnly: {type: 'tag', values: tags},
    resultTypes: ['violations'],
  });
  return {
    looked: result.passes.length + result.violations.length + result.incomplete.length,
    violations: result.violations,
  };
}"""


def check_page(page: Page, toolbox: Toolbox, *, tags: Iterable[str] = TAGS) -> Report:
    """Return what axe says about a page as it stands: open its dialogs first.

    Severities are ``critical``, ``serious``, ``moderate`` and ``minor``. What axe leaves to a
    person to judge ("incomplete") is left out. The page's own Content-Security-Policy stays on.

    :raises MissingTool: axe is not there.
    :raises CheckerFailed: not one rule of axe applied to the page.
    """
    page.evaluate(toolbox.axe_script.read_text(encoding="utf-8"))
    outcome = page.evaluate(_RUN, list(tags))
    if not outcome["looked"]:
        raise CheckerFailed(TOOL, f"{page.url}: {tooling.INCOMPLETE_RUN}")
    return Report(TOOL, 1, tuple(sorted(_findings(page.url, outcome["violations"]))))


def check_pages(
    addresses: Iterable[str],
    browser: Browser,
    toolbox: Toolbox,
    *,
    width: int = 1280,
    dark: bool = False,
) -> Report:
    """Return what axe says about pages that are served, each opened afresh.

    A page that sends its reader on is looked at itself; the reader is not sent on.

    :raises NothingChecked: no address was given.
    :raises CheckerFailed: an address gives no page.
    """
    reports = [_check_address(address, browser, toolbox, width, dark=dark) for address in addresses]
    if not reports:
        raise NothingChecked(TOOL, "-")
    findings = sorted(finding for report in reports for finding in report.findings)
    return Report(TOOL, len(reports), tuple(findings))


def _check_address(
    address: str, browser: Browser, toolbox: Toolbox, width: int, *, dark: bool
) -> Report:
    with opened(browser, width=width, dark=dark) as page:
        if _SENDS_ON.search(page.request.get(address).text()):
            page.route(lambda url: url != address, _stay)
        answer = page.goto(address, wait_until="load")
        if answer is None or not answer.ok:
            status = "-" if answer is None else answer.status
            raise CheckerFailed(TOOL, f"{address}: {status}")
        return check_page(page, toolbox)


def _stay(route: Route) -> None:
    """Keep a page that sends its reader on: where it leads says that there is nothing to show."""
    if route.request.is_navigation_request():
        route.fulfill(status=204)
    else:
        route.continue_()


def _findings(address: str, violations: list[dict[str, Any]]) -> list[Finding]:
    return [
        Finding(
            TOOL,
            node["impact"] or violation["impact"] or "minor",
            violation["id"],
            f"{address} {' '.join(map(str, node['target']))}",
            " ".join(f"{violation['help']}. {node.get('failureSummary', '')}".split()),
            str(node.get("html", "")),
        )
        for violation in violations
        for node in violation["nodes"]
    ]

"""What a browser may do on a page."""

from __future__ import annotations

from typing import Final

import pytest

from build_tools.sphinx_ext.security_policy import header_policy, page_policy, script_hash

_SCRIPT: Final = "alert('Hello, world.');"


def _rules(policy: str) -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in policy.split("; "))


def test_a_script_is_known_by_the_hash_of_its_bytes() -> None:
    # The example of CSP Level 3, section 2.3.1 (and of MDN).
    assert script_hash(_SCRIPT) == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_everything_is_forbidden_that_is_not_allowed() -> None:
    assert _rules(page_policy([]))["default-src"] == "'none'"


@pytest.mark.parametrize(
    "word", ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http"]
)
def test_no_back_door_stands_in_the_policy(word: str) -> None:
    assert word not in header_policy([_SCRIPT]).replace(";", " ").split()


def test_a_script_in_the_page_runs_only_by_its_hash() -> None:
    allowed = _rules(page_policy([_SCRIPT]))["script-src"].split()
    assert allowed == ["'self'", script_hash(_SCRIPT), "'wasm-unsafe-eval'"]


def test_the_order_of_the_scripts_changes_nothing() -> None:
    assert page_policy(["a", "b"]) == page_policy(["b", "a"])


def test_only_the_header_says_who_may_frame_the_book() -> None:
    assert _rules(header_policy([_SCRIPT])).keys() - _rules(page_policy([_SCRIPT])).keys() == {
        "frame-ancestors"
    }

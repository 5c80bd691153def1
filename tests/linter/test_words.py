"""The lists of words: each of them is seen, and a page of nothing but marks takes no minutes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.language.texts import listed
from build_tools.linter import language_rules, link_rules, typography_rules
from build_tools.linter.model import Medium, Page
from build_tools.linter.parsing import page_of

if TYPE_CHECKING:
    from build_tools.linter.model import PageRule

_PAGE: Final = '<html lang="nl"><body><main>{}</main></body></html>'
_MARKS: Final = 10_000


def _listed(name: str) -> list[str]:
    return list(listed(name))


def _page(content: str) -> Page:
    return page_of("index.html", _PAGE.format(content).encode(), Medium.WEB)


@pytest.mark.parametrize("name", ["engels.txt", "linkteksten.txt"])
def test_no_words_stand_twice_in_a_list(name: str) -> None:
    assert len(_listed(name)) == len({one.casefold() for one in _listed(name)})


def test_all_english_of_the_list_is_seen() -> None:
    content = "".join(f"<p>ze zeggen {one} en gaan</p>" for one in _listed("engels.txt"))
    seen = [fault.values[0] for fault in language_rules.english_is_marked(_page(content))]
    assert seen == _listed("engels.txt")


def test_all_words_that_say_nothing_are_seen_in_a_link() -> None:
    content = "".join(f'<a href="x.html">{one}</a>' for one in _listed("linkteksten.txt"))
    seen = [fault.values[0] for fault in link_rules.links_say_where_they_lead(_page(content))]
    assert seen == _listed("linkteksten.txt")


@pytest.mark.parametrize(
    ("mark", "rule"), list(zip("‘'", typography_rules.PAGE_RULES, strict=True))
)
def test_what_is_told_of_a_word_without_end_stays_short(mark: str, rule: PageRule) -> None:
    told = [len(str(fault.values[0])) for fault in rule(_page(f"<p>{f'{mark}s-' * 1000}"))]
    assert (len(told), max(told) < 200) == (1000, True)


@pytest.mark.parametrize("rule", [*language_rules.PAGE_RULES, *typography_rules.PAGE_RULES])
def test_a_page_of_marks_takes_time_in_proportion(rule: PageRule) -> None:
    page = _page("<p>" + "<b>it's ‘s the ‘90 </b>" * _MARKS)
    start = time.process_time()
    list(rule(page))
    assert time.process_time() - start < 5

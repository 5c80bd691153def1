"""Which pages belong together, and that finding out costs no more than there are pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.sphinx_ext.finding.related import (
    MOST,
    MOST_STORIES,
    Candidate,
    Feature,
    Kind,
    related,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {"p": Kind.PILLAR, "t": Kind.THEME, "s": Kind.SOURCE}


def _page(name: str, features: str, *, story: bool = False, asks: bool = True) -> Candidate:
    """Return a document; ``p3 tco-creatie`` is pillar 3 and theme co-creatie."""
    given = frozenset(Feature(_KINDS[one[0]], one[1:]) for one in features.split())
    return Candidate(docname=name, story=story, asks=asks, features=given)


def _names(name: str, *candidates: Candidate) -> list[str]:
    return [one.docname for one in related(candidates)[name]]


def test_what_is_shared_makes_related() -> None:
    assert _names("a", _page("a", "p3"), _page("b", "p3"), _page("c", "p4")) == ["b"]


def test_nothing_shared_is_nothing_related() -> None:
    assert _names("a", _page("a", "p3"), _page("b", "p4"), _page("c", "")) == []


def test_a_document_is_not_related_to_itself() -> None:
    assert _names("a", _page("a", "p3 tloting")) == []


def test_only_documents_that_ask_get_a_list() -> None:
    assert set(related([_page("a", "p3", asks=False), _page("b", "p3")])) == {"b"}


def test_what_few_share_counts_more_than_what_many_share() -> None:
    many = [_page(f"m{number}", "p3") for number in range(3)]
    assert _names("a", _page("a", "p3 tloting"), *many, _page("z", "tloting"))[0] == "z"


def test_a_source_counts_less_than_a_theme() -> None:
    assert _names("a", _page("a", "sx tloting"), _page("b", "sx"), _page("c", "tloting")) == [
        "c", "b",
    ]  # fmt: skip


def test_of_equals_the_nearest_in_reading_order_comes_first() -> None:
    pages = [_page(name, "p3") for name in "abcde"]
    assert _names("c", *pages) == ["b", "d", "a", "e"]


def test_there_are_never_more_than_four() -> None:
    assert len(_names("a", *(_page(name, "p3") for name in "abcdefgh"))) == MOST


def test_stories_leave_room_for_pages() -> None:
    stories = [_page(f"s{number}", "p3 tloting", story=True) for number in range(6)]
    pages = [_page(f"p{number}", "p3") for number in range(6)]
    found = _names("s0", *stories, *pages)
    assert sum(name.startswith("s") for name in found) == MOST_STORIES


def test_without_pages_there_may_be_four_stories() -> None:
    stories = [_page(f"s{number}", "p3", story=True) for number in range(6)]
    assert len(_names("s0", *stories)) == MOST


def test_what_is_shared_is_told_pillars_first() -> None:
    shared = "tloting p3 sx"
    found = related([_page("a", shared), _page("b", shared)])["a"]
    assert [(one.kind, one.name) for one in found[0].shared] == [
        (Kind.PILLAR, "3"), (Kind.THEME, "loting"), (Kind.SOURCE, "x"),
    ]  # fmt: skip


def test_a_rare_theme_is_found_however_far_away() -> None:
    crowd = [_page(f"m{number:04}", "p3", story=True) for number in range(500)]
    found = _names("a", _page("a", "p3 tloting"), *crowd, _page("z", "p3 tloting", story=True))
    assert found[0] == "z"


def test_the_same_documents_give_the_same_lists() -> None:
    pages = [_page(f"x{number}", f"p{number % 3} t{number % 5}") for number in range(40)]
    assert list(related(pages).items()) == list(related(list(pages)).items())


class _Counting(frozenset[Feature]):
    """Features that count how often they are compared with those of another document."""

    compared = 0

    def __and__(self, other: object) -> frozenset[Feature]:
        _Counting.compared += 1
        return frozenset(one for one in self if isinstance(other, frozenset) and one in other)


def _crowd(size: int) -> Iterator[Candidate]:
    for number in range(size):
        given = _Counting([Feature(Kind.PILLAR, str(number % 6)), Feature(Kind.THEME, "altijd")])
        yield Candidate(docname=f"s{number:05}", story=True, asks=True, features=given)


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> dict[int, int]:
    """Give how many comparisons books of different sizes take."""
    taken = {}
    for size in (250, 500, 1000):
        monkeypatch.setattr(_Counting, "compared", 0)
        related(list(_crowd(size)))
        taken[size] = _Counting.compared
    return taken


def test_four_times_as_many_stories_take_some_four_times_as_many_comparisons(
    comparisons: dict[int, int],
) -> None:
    assert comparisons[250] > 0
    assert comparisons[1000] <= 4.4 * comparisons[250]

"""The last gate sees it when any one thing that must be withheld is not.

One book is built in which everything was agreed to.  Then it is looked at as if each teller had
agreed to one thing less: exactly that must be found, of exactly that story.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.catalogue import describe
from build_tools.model.consent import Channel, Grant, NameForm, Overview, Withdrawal
from build_tools.reading.corpus import read_corpus
from build_tools.reading.overview import read_overview
from build_tools.use_cases.agreed import Agreed
from build_tools.use_cases.forbidden_parts import Partition
from build_tools.use_cases.leak_check import leaks_in
from tests.consent.agreed_book import DAY, EDITION, Teller, agree, made, write_book
from tests.leak_scan.planted import encoded, photo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.problems import Problem

_WEB: Final = frozenset({Channel.WEB})
_EPUB: Final = frozenset({Channel.EPUB})
_BOTH: Final = _WEB | _EPUB
_ALL_OF_IT: Final = frozenset({"LB832", "LB835", "LB836", "LB837", "LB838"})


@dataclass(frozen=True, slots=True)
class _Break:
    """A withholding that is switched off.

    :ivar less: what was really agreed to, of what the book was built with.
    :ivar media: where it is then found. :ivar codes: and as what.
    """

    less: Callable[[Grant], Grant | None]
    media: frozenset[Channel]
    codes: frozenset[str]


_BREAKS: Final = {
    "nothing was recorded": _Break(lambda _: None, _BOTH, _ALL_OF_IT),
    "another edition": _Break(
        lambda grant: replace(grant, editions=frozenset({"zuid"})), _BOTH, _ALL_OF_IT
    ),
    "not for the web": _Break(
        lambda grant: replace(grant, channels=grant.channels - _WEB), _WEB, _ALL_OF_IT
    ),
    "not for the EPUB": _Break(
        lambda grant: replace(grant, channels=grant.channels - _EPUB), _EPUB, _ALL_OF_IT
    ),
    "another text": _Break(lambda grant: replace(grant, text="0" * 64), _BOTH, _ALL_OF_IT),
    "not yet": _Break(
        lambda grant: replace(grant, starts=DAY + timedelta(1), ends=None), _BOTH, _ALL_OF_IT
    ),
    "no longer": _Break(
        lambda grant: replace(grant, starts=DAY - timedelta(9), ends=DAY - timedelta(1)),
        _BOTH,
        _ALL_OF_IT,
    ),
    "another name form": _Break(
        lambda grant: replace(grant, name_form=NameForm.PSEUDONYM), _BOTH, _ALL_OF_IT
    ),
    "without name": _Break(
        lambda grant: replace(grant, name_form=NameForm.ANONYMOUS), _BOTH, frozenset({"LB832"})
    ),
    # The description of the photo as well.
    "without photo": _Break(
        lambda grant: replace(grant, photo=False), _BOTH, frozenset({"LB836", "LB837"})
    ),
    "without card": _Break(
        lambda grant: replace(grant, channels=grant.channels - {Channel.CARD}),
        _WEB,
        frozenset({"LB836"}),
    ),
    "withdrawn": _Break(lambda _: None, _BOTH, _ALL_OF_IT),
}
_TELLERS: Final = {name: Teller(number=number) for number, name in enumerate(_BREAKS, start=1)}
_UNTOUCHED: Final = Teller(number=90)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A publication, and what is found in it with all and with less consent."""

    as_agreed: tuple[Problem, ...]
    with_less: tuple[Problem, ...]

    def of(self, story: str, channel: Channel) -> set[str]:
        """Return the codes of what is found of a story in a channel."""
        return {
            one.code
            for one in self.with_less
            if one.values == (story,)
            and one.where.path.endswith(".epub") is (channel is Channel.EPUB)
        }


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> _Looked:
    home = tmp_path_factory.mktemp("achterhouden") / "boek"
    tellers = (*_TELLERS.values(), _UNTOUCHED)
    write_book(home, tellers)
    for one in tellers:
        picture = encoded(photo(one.number, (400, 300)))
        (home / "participant_stories" / EDITION / f"{one.story}.jpg").write_bytes(picture)
    agree(home, tellers)
    book = made(home)
    assert book.outcome.built, "\n".join(describe(one) for one in book.outcome.problems)
    overview, _ = read_overview(home)
    partition = Partition(home, read_corpus(home).book, None)

    def found(overview: Overview) -> tuple[Problem, ...]:
        consent = Agreed(day=DAY, overview=overview)
        problems = leaks_in(book.out, partition, consent, examples=True)
        return tuple(one for one in problems if one.code != "LB844")

    return _Looked(found(overview), found(_less(overview)))


def _less(overview: Overview) -> Overview:
    """Return what was really agreed to: of each teller one thing less."""
    grants = dict(overview.grants)
    for name, teller in _TELLERS.items():
        less = _BREAKS[name].less(grants.pop(teller.story))
        if less is not None:
            grants[teller.story] = less
    gone = Withdrawal(story=_TELLERS["withdrawn"].story, edition=EDITION)
    return replace(overview, grants=grants, withdrawn=(gone,))


def test_what_was_agreed_to_is_no_leak(looked: _Looked) -> None:
    assert looked.as_agreed == ()


@pytest.mark.parametrize("channel", sorted(_BOTH))
@pytest.mark.parametrize("name", _BREAKS)
def test_a_withholding_that_is_switched_off_is_found(
    looked: _Looked, name: str, channel: Channel
) -> None:
    wanted = _BREAKS[name].codes if channel in _BREAKS[name].media else frozenset()
    assert looked.of(_TELLERS[name].story, channel) == wanted


def test_nothing_is_found_of_a_story_that_is_shown_as_agreed(looked: _Looked) -> None:
    told = {value for one in looked.with_less for value in one.values}
    assert told == {teller.story for teller in _TELLERS.values()}


def test_of_a_withdrawn_story_its_address_alone_may_be_left(looked: _Looked) -> None:
    """Its page is still the story here: text and title are found, its own name as file is not."""
    story = _TELLERS["withdrawn"].story
    page = f"{EDITION}/verhalen/{story}.html"
    codes = {one.code for one in looked.with_less if one.where.path == page}
    assert {"LB835", "LB836"} <= codes
    assert "LB838" not in codes


def test_a_message_names_no_more_than_file_and_story(
    looked: _Looked, tmp_path_factory: Path
) -> None:
    said = "".join(describe(one) for one in looked.with_less)
    assert "zq" not in said
    assert str(tmp_path_factory) not in said

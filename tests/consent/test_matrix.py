"""For every story, channel, name form, photo and quotation: exactly what was agreed to is there.

The gate builds one book with a fixed share of all combinations, ``make test-all`` one with all.
"""

from __future__ import annotations

import io
import itertools
import random
import re
from typing import TYPE_CHECKING, Final

import pytest
from lxml import html
from PIL import Image, UnidentifiedImageError

from build_tools.catalogue import describe, stops
from build_tools.model.consent import Channel, NameForm, Overview, Withdrawal
from tests.consent.agreed_book import (
    EDITION,
    QUOTES,
    Made,
    Teller,
    agree,
    made,
    readings,
    write_book,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOKEN: Final = re.compile(rb"zq[a-z]+[0-9]{4}")
_FLAT: Final = 8
_NEAR: Final = 5
_GONE: Final = ("v-9001", "v-9002")
_IN_GATE: Final = 24
_MEDIA: Final = (Channel.WEB, Channel.EPUB)
# The name form in the file, and the one that was agreed to.
_NAMES: Final = (
    (NameForm.FULL, NameForm.FULL),
    (NameForm.FIRST, NameForm.FIRST),
    (NameForm.PSEUDONYM, NameForm.PSEUDONYM),
    (NameForm.ANONYMOUS, NameForm.ANONYMOUS),
    (NameForm.FIRST, NameForm.ANONYMOUS),
    (NameForm.FIRST, NameForm.FULL),
)


def _all() -> list[Teller]:
    """Return a story for each combination of what somebody can agree to."""
    channels = [
        frozenset(chosen)
        for count in range(len(Channel) + 1)
        for chosen in itertools.combinations(Channel, count)
    ]
    yes_or_no = (True, False)
    combinations = itertools.product(yes_or_no, channels, yes_or_no, yes_or_no, _NAMES)
    return [
        Teller(number=number, here=here, channels=chosen, photo=photo, quotation=quotation,
               written=written, agreed=agreed)
        for number, (here, chosen, photo, quotation, (written, agreed)) in enumerate(
            combinations, 1
        )
    ]  # fmt: skip


def _share(count: int) -> list[Teller]:
    """Return some of them, the same every time: most of those that may be shown.

    Of the others as many are withheld for their name alone, for their edition alone, and for
    whatever reason.
    """
    chance = random.Random(4)  # noqa: S311 - no secret
    shown = [one for one in _all() if any(one.is_shown(channel) for channel in _MEDIA)]
    hidden = [one for one in _all() if one not in shown]
    in_media = [one for one in hidden if one.channels.issuperset(_MEDIA)]
    kinds = (
        [one for one in in_media if one.here],
        [one for one in in_media if one.agreed is one.written],
        [one for one in hidden if one not in in_media],
    )
    few = count // 12
    some = [one for kind in kinds for one in chance.sample(kind, few)]
    return [*chance.sample(shown, count - len(some)), *some]


@pytest.fixture(scope="module", params=["a share", pytest.param("all", marks=pytest.mark.slow)])
def tellers(request: pytest.FixtureRequest) -> list[Teller]:
    return _all() if request.param == "all" else _share(_IN_GATE)


@pytest.fixture(scope="module")
def book(tellers: list[Teller], tmp_path_factory: pytest.TempPathFactory) -> Made:
    home = tmp_path_factory.mktemp("toestemming") / "boek"
    write_book(home, tellers)
    gone = tuple(Withdrawal(story=story, edition=EDITION) for story in _GONE)
    agree(home, tellers, Overview(number=1, withdrawn=gone))
    return made(home)


def test_the_book_is_built_whatever_is_withheld(book: Made) -> None:
    said = "\n".join(map(describe, book.outcome.problems))
    assert (book.outcome.built, stops(book.outcome.problems)) == (True, False), said


@pytest.mark.parametrize("channel", _MEDIA)
def test_the_words_in_a_channel_are_exactly_those_agreed_to(
    book: Made, tellers: list[Teller], channel: Channel
) -> None:
    found = {word.decode() for _, data in book.files(channel) for word in _TOKEN.findall(data)}
    assert found == {word for one in tellers for word in one.words(channel)}


@pytest.mark.parametrize("channel", _MEDIA)
def test_the_photos_in_a_channel_are_exactly_those_agreed_to(
    book: Made, tellers: list[Teller], channel: Channel
) -> None:
    found = {_nearest(colour, tellers) for colour in _flat_pictures(book, channel)}
    assert found == {one.number for one in tellers if one.is_shown(channel) and one.photo}


def _flat_pictures(book: Made, channel: Channel) -> Iterator[tuple[int, ...]]:
    """Yield the colour of each picture that has only one, whatever its size or kind."""
    for _, data in book.files(channel):
        try:
            picture = Image.open(io.BytesIO(data)).convert("RGB")
        except UnidentifiedImageError:
            continue
        ranges = [band.getextrema() for band in picture.split()]
        if all(high - low <= _FLAT for low, high in ranges):  # type: ignore[operator] # of one band
            yield picture.getpixel((picture.width // 2, picture.height // 2))  # type: ignore[misc] # three bands


def _nearest(colour: tuple[int, ...], tellers: list[Teller]) -> int:
    """Return the number of the story whose photo has this colour; 0 if there is none."""
    for one in tellers:
        if all(abs(a - b) <= _NEAR for a, b in zip(colour, one.colour, strict=True)):
            return one.number
    return 0


@pytest.mark.parametrize("channel", _MEDIA)
def test_a_page_quotes_only_who_agreed_to_that(
    book: Made, tellers: list[Teller], channel: Channel
) -> None:
    ends = ("/citaten.html", "/citaten.xhtml")
    pages = [data for name, data in book.files(channel) if name.endswith(ends)]
    assert len(pages) == 1
    found = {word.decode() for word in _TOKEN.findall(pages[0]) if word.startswith(b"zqcit")}
    assert found == {one.token("cit") for one in tellers if one.is_shown(channel) and one.quotation}


def test_each_quotation_that_is_left_out_is_told(book: Made, tellers: list[Teller]) -> None:
    told = {
        (one.code, one.values[0])
        for one in book.outcome.problems
        if one.where.path == f"{QUOTES}.md"
    }
    unwilling = {
        ("LB325", one.story)
        for one in tellers
        if not one.quotation and any(one.is_shown(channel) for channel in _MEDIA)
    }
    absent = {
        ("LB326", one.story)
        for one in tellers
        if not all(one.is_shown(channel) for channel in _MEDIA)
    }
    assert told == unwilling | absent


def _shown(tellers: list[Teller]) -> list[Teller]:
    return [one for one in tellers if one.is_shown(Channel.WEB)]


def test_only_who_agreed_has_a_card_and_description(book: Made, tellers: list[Teller]) -> None:
    told = {}
    for one in _shown(tellers):
        page = html.fromstring(book.page(f"verhalen/{one.story}.html"))
        said = " ".join(page.xpath("//meta/@content"))
        told[one.number] = {name for name in ("titel", "les") if one.token(name) in said}
    assert told == {
        one.number: {"titel", "les"} if Channel.CARD in one.channels else set()
        for one in _shown(tellers)
    }


def test_a_feed_sums_up_only_who_agreed_to_a_card(book: Made, tellers: list[Teller]) -> None:
    found = set(re.findall(r"zqles[0-9]{4}", book.page("feed.xml")))
    assert found == {one.token("les") for one in _shown(tellers) if Channel.CARD in one.channels}


def test_the_map_for_search_engines_names_only_who_is_on_the_web(
    book: Made, tellers: list[Teller]
) -> None:
    text = (book.out / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall(r"v-[0-9]{4}", text)) == {one.story for one in _shown(tellers)}


def test_only_who_agreed_is_on_paper(book: Made, tellers: list[Teller]) -> None:
    """What the mark means in print is seen by a browser in ``test_paper.py``."""
    marked = set()
    for one in _shown(tellers):
        page = html.fromstring(book.page(f"verhalen/{one.story}.html"))
        if page.xpath("//section[contains(@class, 'niet-op-papier')]/p[@class='op-papier']"):
            marked.add(one.number)
    assert marked == {one.number for one in _shown(tellers) if Channel.PAPER not in one.channels}


def test_nothing_is_shown_on_another_day(tellers: list[Teller]) -> None:
    """The grants of this book hold for one day; without this the others would prove little."""
    grants = [one.grant("0" * 64) for one in tellers]
    assert {(grant.starts, grant.ends) for grant in grants} == {
        (grants[0].starts, grants[0].starts)
    }


@pytest.mark.parametrize("story", _GONE)
def test_at_the_address_of_a_withdrawn_story_stands_that_it_is_withdrawn(
    book: Made, story: str
) -> None:
    page = html.fromstring(book.page(f"verhalen/{story}.html"))
    assert (page.findtext(".//h1"), page.xpath("//meta[@name='robots']/@content")) == (
        "Dit verhaal is ingetrokken", ["noindex"],
    )  # fmt: skip


def test_withdrawn_stories_leave_pages_that_do_not_differ(book: Made) -> None:
    first, second = (book.page(f"verhalen/{story}.html") for story in _GONE)
    assert first == second


def test_the_address_of_a_withdrawn_story_stands_nowhere(book: Made) -> None:
    named = [
        name
        for channel in _MEDIA
        for name, data in book.files(channel)
        for story in _GONE
        if story.encode() in data
    ]
    assert named == ["SHA256SUMS"] * len(_GONE)


def test_no_withdrawn_story_is_in_an_epub(book: Made) -> None:
    assert [name for name, _ in book.files(Channel.EPUB) if "v-900" in name] == []


def test_a_story_that_is_withheld_has_no_page(book: Made, tellers: list[Teller]) -> None:
    pages = {path.stem for path in (book.edition / "verhalen").glob("v-*.html")}
    assert pages == {one.story for one in _shown(tellers)} | set(_GONE)


def test_no_name_of_an_original_photo_is_published(book: Made) -> None:
    paths: list[Path] = list(book.out.rglob("v-*.jpg"))
    assert paths == []


@pytest.mark.parametrize(
    "channels",
    [
        pytest.param((_MEDIA, _MEDIA[:1], _MEDIA[1:]), id="not the same"),
        pytest.param((_MEDIA, _MEDIA, ()), id="the same"),
    ],
)
def test_what_is_read_for_a_channel_holds_no_story_that_it_may_not_show(
    channels: tuple[tuple[Channel, ...], ...], tmp_path: Path
) -> None:
    """So they share a reading only where both show the same; Sphinx keeps what it read."""
    told = [Teller(number=number, channels=frozenset(one)) for number, one in enumerate(channels)]
    write_book(tmp_path / "boek", told)
    agree(tmp_path / "boek", told)
    read = readings(tmp_path / "boek")
    assert read == {
        frozenset(one.story for one in told if one.is_shown(channel)) for channel in _MEDIA
    }

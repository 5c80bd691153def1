"""Default is no: each thing that is missing or wrong withholds a story, and says which file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.catalogue import describe
from build_tools.consent.selection import select
from build_tools.model.consent import Channel, Grant, NameForm, Overview, Withdrawal
from build_tools.model.document import Photo
from build_tools.reading.corpus import read_corpus
from tests.conftest import PROOF_BOOK

if TYPE_CHECKING:
    from build_tools.model.book import Book
    from build_tools.model.selection import Selection

_NAME: Final = "participant_stories/noord/v-0001"
_DAY: Final = date(2026, 6, 1)
_GRANT: Final = Grant(
    story="v-0001",
    text="a" * 64,
    editions=frozenset({"noord"}),
    channels=frozenset(Channel),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    starts=date(2026, 6, 1),
    ends=date(2026, 6, 1),
)
_PHOTO: Final = Photo(path="participant_stories/noord/x.jpg", description="Een tafel.", credit="")


@pytest.fixture(scope="module")
def book() -> Book:
    """The proof book, in which the teller of one story has a name and a photo."""
    whole = read_corpus(PROOF_BOOK).book
    story = replace(
        whole.stories[_NAME],
        fingerprint=_GRANT.text,
        photo=_PHOTO,
        name="Zqnaam",
        name_form=NameForm.FIRST,
    )
    return replace(whole, stories={**whole.stories, _NAME: story})


def _selected(book: Book, overview: Overview, **asked: Any) -> Selection:  # noqa: ANN401 - as select
    return select(
        book,
        asked.pop("edition", "noord"),
        examples=True,
        overview=overview,
        **{"channel": Channel.WEB, "day": _DAY, **asked},
    )


def _agreed(**fields: Any) -> Overview:  # noqa: ANN401 - as Grant
    grant = replace(_GRANT, **fields)
    return Overview(grants={grant.story: grant})


def _told(selection: Selection) -> list[str]:
    return [one.code for one in selection.withheld if one.where.path == f"{_NAME}.md"]


def _with(book: Book, **fields: Any) -> Book:  # noqa: ANN401 - as Story
    return replace(book, stories={**book.stories, _NAME: replace(book.stories[_NAME], **fields)})


def test_what_is_agreed_to_in_full_is_shown_and_nothing_is_told(book: Book) -> None:
    selection = _selected(book, _agreed())
    assert (selection.stories[_NAME], _told(selection)) == (book.stories[_NAME], [])


@pytest.mark.parametrize(
    ("overview", "asked", "code"),
    [
        (Overview(), {}, "LB301"),
        (Overview(grants={"v-0001": replace(_GRANT, text="")}), {}, "LB310"),
        (Overview(grants={"v-0002": replace(_GRANT, story="v-0002")}), {}, "LB301"),
        (_agreed(text="b" * 64), {}, "LB310"),
        (_agreed(editions=frozenset()), {}, "LB311"),
        (_agreed(editions=frozenset({"zuid"})), {}, "LB311"),
        (_agreed(channels=frozenset()), {}, "LB312"),
        (_agreed(channels=frozenset(Channel) - {Channel.WEB}), {}, "LB312"),
        (_agreed(channels=frozenset(Channel) - {Channel.EPUB}), {"channel": Channel.EPUB}, "LB312"),
        (_agreed(channels=frozenset({Channel.WEB})), {"channel": None}, "LB312"),
        (_agreed(channels=frozenset({Channel.EPUB})), {"channel": None}, "LB312"),
        (_agreed(starts=date(2026, 6, 2), ends=None), {}, "LB313"),
        (_agreed(ends=None), {"day": date(2026, 5, 31)}, "LB313"),
        (_agreed(ends=None), {"day": date.min}, "LB313"),
        (_agreed(ends=date(2026, 5, 31), starts=date(2026, 1, 1)), {}, "LB314"),
        (_agreed(), {"day": date(2026, 6, 2)}, "LB314"),
        (_agreed(starts=date(2026, 6, 2), ends=date(2026, 5, 31)), {}, "LB313"),
        (_agreed(name_form=NameForm.FULL), {}, "LB315"),
        (_agreed(name_form=NameForm.PSEUDONYM), {}, "LB315"),
        (
            replace(_agreed(), withdrawn=(Withdrawal(story="v-0001", edition="noord"),)),
            {},
            "LB323",
        ),
        (
            replace(_agreed(), withdrawn=(Withdrawal(story="v-0001", edition="zuid"),)),
            {},
            "LB323",
        ),
    ],
    ids=[
        "no line", "no text hash", "the line of another story", "another text", "no edition",
        "another edition", "no channel", "not for the web", "not for an EPUB",
        "one of the two: only web", "one of the two: only EPUB", "begins tomorrow",
        "began the day after", "a day that nobody names", "ended yesterday", "the day after",
        "ended before it began", "a full name", "a pseudonym", "withdrawn",
        "withdrawn from another edition",
    ],
)  # fmt: skip
def test_a_story_that_is_not_covered_is_withheld(
    book: Book, overview: Overview, asked: dict[str, Any], code: str
) -> None:
    selection = _selected(book, overview, **asked)
    assert (_NAME in selection.stories, _NAME in set(selection.docnames())) == (False, False)
    assert _told(selection) == [code]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"fingerprint": ""}, "LB310"),
        ({"example": True}, "LB301"),
        ({"name": "", "name_form": NameForm.ANONYMOUS}, "LB315"),
        ({"name_form": NameForm.FULL}, "LB315"),
    ],
    ids=["a text that was never read", "it says it is an example", "without its name", "full"],
)
def test_a_story_that_is_not_what_was_agreed_to_is_withheld(
    book: Book, fields: dict[str, Any], code: str
) -> None:
    selection = _selected(_with(book, **fields), _agreed())
    assert (_NAME in selection.stories, _told(selection)) == (False, [code])


def test_an_agreement_without_a_text_does_not_cover_a_story_that_was_never_read(book: Book) -> None:
    selection = _selected(_with(book, fingerprint=""), _agreed(text=""))
    assert (_NAME in selection.stories, _told(selection)) == (False, ["LB310"])


@pytest.mark.parametrize("day", [date(2026, 6, 1), date(2026, 6, 15), date(2026, 6, 30)])
def test_the_first_and_the_last_day_are_part_of_the_agreement(book: Book, day: date) -> None:
    overview = _agreed(ends=date(2026, 6, 30))
    assert _NAME in _selected(book, overview, day=day).stories


def test_what_is_not_said_to_end_does_not_end(book: Book) -> None:
    assert _NAME in _selected(book, _agreed(ends=None), day=date(2999, 1, 1)).stories


@pytest.mark.parametrize(
    ("fields", "code", "changed"),
    [
        ({"photo": False}, "LB316", {"photo": None}),
        (
            {"name_form": NameForm.ANONYMOUS},
            "LB317",
            {"name": "", "name_form": NameForm.ANONYMOUS},
        ),
    ],
    ids=["the photo", "the name"],
)
def test_without_agreement_the_rest_of_the_story_stays(
    book: Book, fields: dict[str, Any], code: str, changed: dict[str, Any]
) -> None:
    selection = _selected(book, _agreed(**fields))
    assert selection.stories[_NAME] == replace(book.stories[_NAME], **changed)
    assert _told(selection) == [code]


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ({}, {"card", "paper", "quotation"}),
        ({"channels": frozenset(Channel) - {Channel.CARD}}, {"paper", "quotation"}),
        ({"channels": frozenset(Channel) - {Channel.PAPER}}, {"card", "quotation"}),
        ({"quotation": False}, {"card", "paper"}),
    ],
    ids=["all", "no card", "no paper", "no quotation"],
)
def test_card_paper_and_quotation_are_agreed_to_one_by_one(
    book: Book, fields: dict[str, Any], allowed: set[str]
) -> None:
    selection = _selected(book, _agreed(**fields))
    found = {
        "card": selection.on_cards,
        "paper": selection.on_paper,
        "quotation": selection.quotable,
    }
    assert {name for name, stories in found.items() if _NAME in stories} == allowed


@pytest.mark.parametrize(
    ("channel", "code"), [(Channel.CARD, "LB318"), (Channel.PAPER, "LB319")], ids=["card", "paper"]
)
def test_a_card_or_paper_that_is_not_agreed_to_is_told(
    book: Book, channel: Channel, code: str
) -> None:
    overview = _agreed(channels=frozenset(Channel) - {channel})
    assert _told(_selected(book, overview)) == [code]


def test_a_story_that_is_withheld_may_not_be_quoted_nor_have_a_card(book: Book) -> None:
    selection = _selected(book, _agreed(editions=frozenset()))
    assert _NAME not in selection.quotable | selection.on_cards | selection.on_paper


def test_an_example_may_be_quoted_printed_and_shared(book: Book) -> None:
    selection = _selected(book, Overview())
    example = "participant_stories/noord/de-brug"
    assert all(example in one for one in (selection.on_cards, selection.on_paper,
                                          selection.quotable))  # fmt: skip


def test_the_address_of_a_withdrawn_story_stays_in_its_edition_alone(book: Book) -> None:
    overview = Overview(
        withdrawn=(
            Withdrawal(story="v-0009", edition="noord"),
            Withdrawal(story="v-0003", edition="noord"),
        )
    )
    assert _selected(book, overview).withdrawn == ("v-0003", "v-0009")
    assert _selected(book, overview, edition="zuid").withdrawn == ()


def test_a_selection_is_the_same_for_web_and_epub_when_both_are_agreed_to(book: Book) -> None:
    web, epub = (_selected(book, _agreed(), channel=one) for one in (Channel.WEB, Channel.EPUB))
    assert web.shows_the_same(epub)


def test_a_selection_differs_when_only_one_of_them_is_agreed_to(book: Book) -> None:
    overview = _agreed(channels=frozenset({Channel.WEB}))
    web, epub = (_selected(book, overview, channel=one) for one in (Channel.WEB, Channel.EPUB))
    assert not web.shows_the_same(epub)


_MESSAGES: Final[dict[str, tuple[Overview, dict[str, Any]]]] = {
    "LB301": (Overview(), {}),
    "LB310": (_agreed(text="b" * 64), {}),
    "LB311": (_agreed(editions=frozenset()), {}),
    "LB312": (_agreed(channels=frozenset()), {}),
    "LB313": (_agreed(), {"day": date(2026, 5, 31)}),
    "LB314": (_agreed(), {"day": date(2026, 6, 2)}),
    "LB315": (_agreed(name_form=NameForm.FULL), {}),
    "LB316": (_agreed(photo=False), {}),
    "LB317": (_agreed(name_form=NameForm.ANONYMOUS), {}),
    "LB318": (_agreed(channels=frozenset(Channel) - {Channel.CARD}), {}),
    "LB319": (_agreed(channels=frozenset(Channel) - {Channel.PAPER}), {}),
    "LB323": (replace(_agreed(), withdrawn=(Withdrawal(story="v-0001", edition="noord"),)), {}),
}


@pytest.mark.parametrize("code", sorted(_MESSAGES))
def test_each_message_names_the_story_and_says_what_to_do(book: Book, code: str) -> None:
    overview, asked = _MESSAGES[code]
    told = [one for one in _selected(book, overview, **asked).withheld if one.code == code]
    words = describe(told[0])
    assert words.startswith(f"{_NAME}.md:")
    assert ("v-0001" in words, "Zqnaam" in words) == (True, False)


def test_a_story_of_another_edition_is_not_taken_over_by_an_agreement_to_both(book: Book) -> None:
    overview = _agreed(editions=frozenset({"noord", "zuid"}))
    assert _NAME not in _selected(book, overview, edition="zuid").stories

"""What a reader fills in by keyboard is found back: after a reload, elsewhere, a year later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import icalendar
import pytest

from tests.journey.life import CHAPTERS, NOTEBOOK, OTHERS, PAGES, PAIR, PILLAR
from tests.journey.rebuilt import ADDED, ADDED_ACTIVITY, NEW
from tests.journey.walker import HOSTILE

if TYPE_CHECKING:
    from tests.journey.life import Life

_CLOCKS: Final = {CHAPTERS[0]: (30, 30, 60), CHAPTERS[1]: (30,)}
"""How long the methods of a page take, in minutes."""


def _fields(snapshot: dict[str, dict[str, list[str]]]) -> dict[str, list[str]]:
    """Return what stands in each field of a page, without the feedback."""
    return {
        f"{identity} {name}": values
        for identity, found in snapshot.items()
        for name, values in found.items()
        if not name.startswith("*")
    }


def test_nothing_stopped_the_reader(life: Life) -> None:
    assert life.seen["stopped"] == ""


@pytest.mark.parametrize("page", PAGES)
def test_every_activity_can_be_filled_in_by_keyboard(life: Life, page: str) -> None:
    walk = life.walks[page]
    empty = [field for field, values in _fields(walk["before"]).items() if not values]
    assert (sorted(walk["before"]), empty) == (sorted(walk["offered"]["forms"]), [])


@pytest.mark.parametrize("page", CHAPTERS)
def test_a_chapter_has_much_to_do(life: Life, page: str) -> None:
    assert len(life.walks[page]["offered"]["forms"]) > 9


@pytest.mark.parametrize("page", PAGES)
def test_what_is_done_is_answered_in_words(life: Life, page: str) -> None:
    said = life.walks[page]["said"]
    assert [name for name, words in said.items() if "Bewaard in deze browser." not in words] == []


@pytest.mark.parametrize("page", CHAPTERS)
def test_an_answer_opens_when_it_is_asked_for(life: Life, page: str) -> None:
    walk = life.walks[page]
    tested = [name for name, found in walk["before"].items() if found["*"]]
    assert (set(tested) - set(walk["opened"]), len(tested) > 4) == (set(), True)


@pytest.mark.parametrize("page", CHAPTERS)
def test_a_self_test_says_how_it_went_beside_every_option(life: Life, page: str) -> None:
    silent = [name for name, found in life.walks[page]["before"].items() if "" in found["*"]]
    assert silent == []


@pytest.mark.parametrize("page", PAGES)
def test_it_is_all_there_after_a_reload(life: Life, page: str) -> None:
    assert life.walks[page]["after"] == life.walks[page]["before"]


@pytest.mark.parametrize("page", CHAPTERS)
def test_text_comes_back_as_it_was_typed(life: Life, page: str) -> None:
    typed = [v for values in _fields(life.walks[page]["after"]).values() for v in values]
    written = [words for words in typed if "Jansen" in words]
    assert (set(written), len(written) > 2) == ({HOSTILE}, True)


@pytest.mark.parametrize("page", _CLOCKS)
def test_a_clock_starts_by_keyboard_and_says_so(life: Life, page: str) -> None:
    walk = life.walks[page]
    said = [f"De klok loopt: {minutes} minuten." for minutes in _CLOCKS[page]]
    assert (walk["clocks"], walk["offered"]["clocks"]) == (said, len(said))


@pytest.mark.parametrize("page", [*CHAPTERS, PILLAR])
def test_a_word_is_explained_and_left_by_keyboard(life: Life, page: str) -> None:
    walk = life.walks[page]
    explained = [word for word, words in walk["terms"].items() if len(words) > len(word)]
    assert sorted(explained) == sorted(set(walk["offered"]["terms"]))
    assert explained != []


@pytest.mark.parametrize("page", [*CHAPTERS, "over-dit-leerboek.html"])
def test_a_reminder_is_a_day_in_a_calendar_that_leads_back(life: Life, page: str) -> None:
    names = life.walks[page]["reminders"]
    for name in names:
        identity = name.removeprefix("terugkomvraag-").removesuffix(".ics")
        calendar = icalendar.Calendar.from_ical((life.home / name).read_bytes())
        (event,) = calendar.walk("VEVENT")
        assert str(event["URL"]) == f"{life.seen['site']}editie-3/a/{identity}.html"
        assert str(event["SUMMARY"]).startswith("Terugkomvraag: ")
    assert names != []


def test_a_pair_of_words_of_the_readers_own_is_found_back(life: Life) -> None:
    assert life.seen["pairs"] == [[*PAIR]]


def test_a_choice_in_what_can_be_found_is_found_back(life: Life) -> None:
    before, after = life.seen["found"]
    assert (after, before[0] != "") == (before, True)


@pytest.mark.parametrize("edition", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_another_edition_has_it_too(life: Life, edition: str, page: str) -> None:
    """A choice that has other words there is not another one by accident: it is shown in words."""
    there, here = life.seen["elsewhere"][edition][page], life.walks[page]["before"]
    shared = {name: here[name] for name in there if name in here}
    other = {name for name in shared if there[name] != here[name] and not there[name]["*toen"]}
    assert (other, len(shared) >= len(there) - 1, shared != {}) == (set(), True, True)


def test_most_of_it_has_the_same_words_in_another_edition(life: Life) -> None:
    pages = [(page, edition) for page in PAGES for edition in OTHERS]
    found = [
        life.seen["elsewhere"][edition][page].get(name) == fields
        for page, edition in pages
        for name, fields in life.walks[page]["before"].items()
    ]
    assert found.count(True) > 0.9 * len(found)


@pytest.mark.parametrize("page", CHAPTERS)
def test_it_is_all_there_when_the_book_was_made_anew(life: Life, page: str) -> None:
    """The second chapter stands at another address by then; the reader opened the old one."""
    assert life.seen["rebuilt"][page] == life.walks[page]["before"]


def test_the_notebook_lists_everything_that_was_done(life: Life) -> None:
    done = [
        name
        for page in (*CHAPTERS, "over-dit-leerboek.html")
        for name in life.walks[page]["before"]
    ]
    listed = life.seen["notebook"]["questions"]
    assert sorted(listed) == sorted([*done, "vertaalwoordenboek-eigen"])


@pytest.mark.parametrize("when", ["notebook", "rebuilt"])
def test_nothing_that_was_done_counts_as_gone(life: Life, when: str) -> None:
    assert _notebook(life, when)["gone"] == []


@pytest.mark.parametrize("when", ["notebook", "rebuilt"])
def test_what_was_ticked_below_a_pillar_is_ticked_in_the_notebook(life: Life, when: str) -> None:
    ticked = life.walks[PILLAR]["before"]["opbrengst-pijler-1"]["opbrengst"]
    assert _notebook(life, when)["ticked"] == len(ticked)


def test_the_notebook_leads_to_where_a_question_went(life: Life) -> None:
    links = _notebook(life, "rebuilt")["links"]
    moved = [link for link in links if "#doe-vertalen-" in link]
    assert {link.split("#")[0] for link in moved} == {f"{NEW}.html"}


def test_a_new_chapter_is_something_to_do(life: Life) -> None:
    todo = _notebook(life, "rebuilt")["todo"]
    assert f"{ADDED}.html#doe-{ADDED_ACTIVITY}" in todo


def test_nothing_was_asked_of_another_host(life: Life) -> None:
    asked, ours = life.seen["asked"], (life.seen["site"], f"blob:{life.seen['site']}")
    assert ([url for url in asked if not url.startswith(ours)], len(asked) > 100) == ([], True)


def test_no_page_complained(life: Life) -> None:
    assert life.seen["complaints"] == []


def _notebook(life: Life, when: str) -> dict[str, Any]:
    found: dict[str, Any] = life.seen["notebook"]
    return life.seen["rebuilt"][NOTEBOOK] if when == "rebuilt" else found

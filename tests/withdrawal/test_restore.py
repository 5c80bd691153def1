"""``leerboek herstel``: a story that may not be shown today never comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.model.consent import Channel, NameForm, Overview, Withdrawal
from build_tools.problems import ContentError
from build_tools.reading.overview import SIGNATURE
from build_tools.use_cases.kept_publications import (
    Inventory,
    KeptEdition,
    KeptStory,
    as_text,
)
from build_tools.use_cases.place import SUMS, Shelf, inventory_of, shelf_for
from build_tools.use_cases.publish import previous, put_in_place, staging
from build_tools.use_cases.restore import restore
from tests.conftest import lay_out
from tests.withdrawal.signing import EVERYTHING, TEXT, agreed, sign

if TYPE_CHECKING:
    from pathlib import Path

DAY: Final = date(2026, 11, 22)
STORY: Final = KeptStory(
    story="v-0042",
    text=TEXT,
    name_form=NameForm.FIRST,
    photo=True,
    card=True,
    paper=True,
    quotable=True,
)


def held(story: KeptStory, *channels: Channel, edition: str = "noord") -> Inventory:
    """Return the inventory of a publication with one story."""
    editions = tuple(
        KeptEdition(edition=edition, channel=one, stories=(story,)) for one in channels
    )
    return Inventory(release=True, editions=editions, epubs=())


def publish(shelf: Shelf, word: str, inventory: Inventory) -> None:
    with staging(shelf) as folder:
        (folder / "uit").mkdir()
        (folder / "uit" / "index.html").write_text(word)
        (folder / "uit" / SUMS).write_text(word)
        put_in_place(shelf, folder / "uit", word, as_text(inventory))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give the shelf of a book whose previous publication holds one story, the present none."""
    lay_out(tmp_path / "boek", {})
    shelf = shelf_for(tmp_path / "boek/dist")
    publish(shelf, "oud", held(STORY, Channel.WEB, Channel.EPUB))
    publish(shelf, "nieuw", Inventory(release=True, editions=(), epubs=()))
    return shelf


def restored(shelf: Shelf, overview: Overview, *, day: date = DAY) -> tuple[list[str], str]:
    """Return with which codes the previous publication is refused, and what readers see then."""
    root = shelf.out.parent
    sign(root, overview)
    codes: list[str] = []
    try:
        restore(root, shelf, day=day)
    except ContentError as error:
        codes = [problem.code for problem in error.problems]
    return codes, (shelf.out / "index.html").read_text()


def test_a_publication_of_which_all_may_be_shown_comes_back(shelf: Shelf) -> None:
    assert restored(shelf, agreed(EVERYTHING)) == ([], "oud")


@pytest.mark.parametrize(
    "overview",
    [
        Overview(),
        replace(
            agreed(EVERYTHING), withdrawn=(Withdrawal(story="v-0042", edition="noord"),)
        ),
        agreed(replace(EVERYTHING, ends=date(2026, 11, 21))),
        agreed(replace(EVERYTHING, starts=date(2026, 11, 23))),
        agreed(replace(EVERYTHING, text="b2" * 32)),
        agreed(replace(EVERYTHING, editions=frozenset({"zuid"}))),
        agreed(replace(EVERYTHING, photo=False)),
        agreed(replace(EVERYTHING, quotation=False)),
        agreed(replace(EVERYTHING, name_form=NameForm.ANONYMOUS)),
        agreed(replace(EVERYTHING, name_form=NameForm.PSEUDONYM)),
        *(
            agreed(replace(EVERYTHING, channels=frozenset(Channel) - {gone}))
            for gone in Channel
        ),
    ],
    ids=["unknown", "withdrawn", "expired", "not begun", "another text", "another edition",
         "no photo", "no quotation", "anonymous", "another name", *Channel],
)  # fmt: skip
def test_a_publication_with_a_story_that_may_not_be_shown_so_never_comes_back(
    shelf: Shelf, overview: Overview
) -> None:
    codes, seen = restored(shelf, overview)
    assert (set(codes), seen, previous(shelf)) == ({"LB870"}, "nieuw", None)
    assert not (shelf.store / "oud").exists()
    assert len(list(shelf.store.glob("*.json"))) == 1


def test_on_the_last_day_of_consent_a_publication_may_come_back(shelf: Shelf) -> None:
    assert restored(shelf, agreed(replace(EVERYTHING, ends=DAY))) == ([], "oud")


def test_what_was_not_in_a_publication_need_not_be_agreed_to(shelf: Shelf) -> None:
    shown = STORY.model_copy(update={"photo": False, "card": False, "paper": False,
                                     "quotable": False})  # fmt: skip
    publish(shelf, "web", held(shown, Channel.WEB))
    publish(shelf, "daarna", Inventory(release=True, editions=(), epubs=()))
    little = replace(EVERYTHING, channels=frozenset({Channel.WEB}), photo=False, quotation=False)
    assert restored(shelf, agreed(little)) == ([], "web")


def test_a_publication_of_an_edition_that_is_no_more_does_not_come_back(shelf: Shelf) -> None:
    publish(shelf, "oost", held(STORY, Channel.WEB, edition="oost"))
    publish(shelf, "daarna", Inventory(release=True, editions=(), epubs=()))
    both = replace(EVERYTHING, editions=frozenset({"noord", "oost"}))
    assert restored(shelf, agreed(both)) == (["LB870"], "daarna")


@pytest.mark.parametrize("said", [None, "", "{}", '{"release": true}', "geen json"])
def test_a_publication_of_which_nobody_knows_what_it_holds_does_not_come_back(
    shelf: Shelf, said: str | None
) -> None:
    kept = previous(shelf)
    assert kept is not None
    file = inventory_of(shelf, kept)
    file.unlink()
    if said is not None:
        file.write_text(said)
    assert restored(shelf, agreed(EVERYTHING)) == (["LB871"], "nieuw")
    assert previous(shelf) is None


def test_with_an_overview_that_nobody_signed_nothing_changes(shelf: Shelf) -> None:
    root = shelf.out.parent
    sign(root, agreed(EVERYTHING))
    signature = (root / SIGNATURE).read_bytes()
    sign(root, Overview())
    (root / SIGNATURE).write_bytes(signature)
    with pytest.raises(ContentError) as error:
        restore(root, shelf, day=DAY)
    kept = previous(shelf)
    assert [problem.code for problem in error.value.problems] == ["LB321"]
    assert kept is not None
    assert (kept / "index.html").read_text() == "oud"

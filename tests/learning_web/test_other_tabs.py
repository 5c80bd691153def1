"""Two tabs at once: what one keeps the other shows, and nobody's typing is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.learning_web.reader import OTHER_EDITION, WRITING, Reader, form

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD: Final = f"{form('stil-moment')} textarea"
_UPDATED: Final = "Bijgewerkt met wat je in een ander tabblad invulde."


@pytest.fixture(params=["", "delete window.BroadcastChannel;"], ids=["kanaal", "storage-event"])
def tabs(reader: Reader, request: pytest.FixtureRequest) -> Iterator[tuple[Reader, Reader]]:
    """Give two tabs, with and without a channel between them."""
    reader.page.context.add_init_script(request.param or "void 0;")
    first = reader.visit(WRITING)
    second = first.other_tab(WRITING)
    yield first, second
    assert first.complaints == second.complaints == []


def test_what_one_tab_keeps_the_other_shows(tabs: tuple[Reader, Reader]) -> None:
    first, second = tabs
    second.page.bring_to_front()
    second.type(_FIELD, "Van de ander")
    first.wait_for("stil-moment", _UPDATED)
    assert first.value(_FIELD) == "Van de ander"


def test_typed_text_is_not_overwritten_and_both_versions_are_kept(
    tabs: tuple[Reader, Reader],
) -> None:
    first, second = tabs
    first.page.evaluate("document.hasFocus = () => true")
    first.type(_FIELD, "Mijn tekst")
    second.wait_for("stil-moment", _UPDATED)
    second.page.fill(_FIELD, "Van de ander")
    second.wait_for("stil-moment", "Bewaard")
    first.page.keyboard.type(" gaat door")
    first.wait_for("stil-moment", "Deze vraag is ook in een ander tabblad veranderd.")
    record = first.kept("stil-moment")
    assert record is not None
    earlier = [field["tekst"] for version in record["eerder"] for field in version["velden"]]
    assert (first.value(_FIELD), first.answers("stil-moment"), "Van de ander" in earlier) == (
        "Mijn tekst gaat door",
        {"antwoord": "Mijn tekst gaat door"},
        True,
    )


def test_two_fields_of_one_plan_come_together(tabs: tuple[Reader, Reader]) -> None:
    first, second = tabs
    first.page.evaluate("document.hasFocus = () => true")
    first.tab_to("[name=stap]")
    second.page.fill("[name=met-wie]", "de wijkraad")
    second.wait_for("eerste-stap", "Bewaard")
    first.wait_for("eerste-stap", _UPDATED)
    first.page.keyboard.type("bellen")
    first.wait_for("eerste-stap", "Bewaard")
    record = first.kept("eerste-stap")
    assert record is not None
    assert (first.answers("eerste-stap"), record["eerder"]) == (
        {"stap": "bellen", "met-wie": "de wijkraad"},
        [],
    )


def test_the_other_version_can_be_read_on_the_page(reader: Reader) -> None:
    first = reader.visit(WRITING)
    second = first.other_tab(OTHER_EDITION)
    first.page.evaluate("document.hasFocus = () => true")
    first.tab_to(_FIELD)
    second.page.fill(_FIELD, "Van de ander")
    second.wait_for("stil-moment", "Bewaard")
    first.page.keyboard.type("Mijn tekst")
    first.wait_for("stil-moment", "staat bij ‘Wat je eerder bewaarde’")
    first.press(f"{form('stil-moment')} summary")
    assert first.page.get_by_text("Van de ander").is_visible()


def test_wiping_in_one_tab_empties_the_other(tabs: tuple[Reader, Reader]) -> None:
    first, second = tabs
    first.press("[value=zaal]", "Space")
    first.wait_for("klaar", "Bewaard")
    second.page.evaluate("leerboek.bewaren.wis()")
    first.page.wait_for_function("() => !document.querySelector('[value=zaal]').checked")
    assert first.text("[data-teller]") == "0 van 3 afgevinkt"

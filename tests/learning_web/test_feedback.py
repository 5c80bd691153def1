"""What the page says about what a reader did, kind by kind, by keyboard alone."""

from __future__ import annotations

import pytest

from tests.learning_web.reader import TESTS, WRITING, Reader, form

_KEPT = " Bewaard in deze browser."
_NUMBER = "Niet goed: het is 12,5%"
_MORE = " Hieronder lees je hoe het zit."


def _check(reader: Reader, identity: str) -> str:
    reader.press(f"{form(identity)} [type=submit]")
    reader.wait_for(identity, _KEPT)
    return reader.said(identity).split(_KEPT.strip(), maxsplit=1)[0].strip()


def _verdicts(reader: Reader, identity: str) -> list[str]:
    return reader.page.locator(f"{form(identity)} [data-oordeel]").all_inner_texts()


def _choose(reader: Reader, identity: str, *names: str) -> None:
    for name, value in (pair.split("=") for pair in names):
        reader.tab_to(f"{form(identity)} [name={name}]")
        reader.page.keyboard.type(value)


def _tick(reader: Reader, identity: str, *values: str) -> None:
    for value in values:
        reader.press(f"{form(identity)} [value={value}]", "Space")


def _arrow(reader: Reader, identity: str, presses: int) -> None:
    """Choose a radio: Space takes the first, an arrow the next."""
    reader.press(f"{form(identity)} [name=keuze]", "Space")
    for _ in range(presses):
        reader.page.keyboard.press("ArrowDown")


@pytest.mark.parametrize(
    ("presses", "said", "verdicts"),
    [
        (1, "Goed.", ["Terecht niet gekozen", "Jouw keuze, goed", "Terecht niet gekozen"]),
        (
            2,
            f"Niet goed.{_MORE}",
            ["Terecht niet gekozen", "Niet gekozen, was wel goed", "Jouw keuze, niet goed"],
        ),
    ],
)
def test_one_answer(reader: Reader, presses: int, said: str, verdicts: list[str]) -> None:
    _arrow(reader.visit(TESTS), "een", presses)
    assert (_check(reader, "een"), _verdicts(reader, "een")) == (said, verdicts)


@pytest.mark.parametrize(
    ("ticked", "said"),
    [
        ("vragen luisteren", "Helemaal goed."),
        ("vragen zenden", f"Je koos 1 van de 2 goede antwoorden, en 1 die niet klopt.{_MORE}"),
        ("zenden zwijgen", f"Je koos 0 van de 2 goede antwoorden, en 2 die niet kloppen.{_MORE}"),
        ("luisteren", f"Je koos 1 van de 2 goede antwoorden.{_MORE}"),
    ],
)
def test_several_answers(reader: Reader, ticked: str, said: str) -> None:
    _tick(reader.visit(TESTS), "meer", *ticked.split())
    assert _check(reader, "meer") == said


@pytest.mark.parametrize(
    ("typed", "said", "verdict"),
    [
        ("12.5", "Jij schatte 12,5%. Het is 12,5%. Precies goed.", "Goed"),
        ("14", "Jij schatte 14%. Het is 12,5%. Dat is dichtbij.", "Goed"),
        (
            "10.4",
            f"Jij schatte 10,4%. Het is 12,5%. Je zat te laag.{_MORE}",
            "Niet goed: het is 12,5%",
        ),
        ("40", f"Jij schatte 40%. Het is 12,5%. Je zat te hoog.{_MORE}", "Niet goed: het is 12,5%"),
    ],
)
def test_an_estimate_stands_beside_the_real_number(
    reader: Reader, typed: str, said: str, verdict: str
) -> None:
    reader.visit(TESTS)
    reader.page.fill("[name=schatting]", typed)
    assert (_check(reader, "schatting"), _verdicts(reader, "schatting")) == (said, [verdict])


def test_a_slider_shows_where_it_stands_and_counts_once_it_moved(reader: Reader) -> None:
    reader.visit(TESTS).press("[type=range]", "ArrowRight")
    assert (reader.text("[data-stand]"), _check(reader, "schuif")) == (
        "51 mensen",
        f"Jij schatte 51 mensen. Het is 50 mensen. Je zat te hoog.{_MORE}",
    )


def test_order(reader: Reader) -> None:
    _choose(reader.visit(TESTS), "volgorde", "beslissen=3", "luisteren=2")
    assert (_check(reader, "volgorde"), _verdicts(reader, "volgorde")) == (
        f"1 van de 3 goed.{_MORE}",
        ["Goed", "Niet goed: het is 1", "Nog niet ingevuld: het is 2"],
    )


@pytest.mark.parametrize(
    ("identity", "said"),
    [
        ("een", "Kies eerst een antwoord."),
        ("schatting", "Vul eerst een getal in."),
        ("schuif", "Vul eerst een getal in."),
        ("volgorde", "Kies eerst een antwoord."),
    ],
)
def test_without_an_answer_nothing_is_given_away(reader: Reader, identity: str, said: str) -> None:
    reader.visit(TESTS).press(f"{form(identity)} [type=submit]")
    assert (
        reader.said(identity),
        "".join(_verdicts(reader, identity)),
        reader.page.locator(f"{form(identity)} details[open]").count(),
    ) == (said, "", 0)


def test_looking_at_the_answer_opens_it(reader: Reader) -> None:
    _arrow(reader.visit(TESTS), "een", 0)
    _check(reader, "een")
    assert reader.page.locator(f"{form('een')} details[data-antwoord]").get_attribute("open") == ""


def test_another_choice_takes_the_words_away(reader: Reader) -> None:
    _arrow(reader.visit(TESTS), "een", 0)
    _check(reader, "een")
    reader.page.keyboard.press("Shift+Tab")
    reader.page.keyboard.press("ArrowDown")
    reader.page.wait_for_function(
        "line => line.textContent === 'Bewaard in deze browser.'",
        arg=reader.page.locator(f"{form('een')} [data-melding]").element_handle(),
    )
    assert _verdicts(reader, "een") == ["", "", ""]


def test_every_attempt_is_kept_with_how_it_went(reader: Reader) -> None:
    _arrow(reader.visit(TESTS), "een", 0)
    _check(reader, "een")
    reader.press(f"{form('een')} [data-opnieuw]")
    reader.wait_for("een", "Begin opnieuw.")
    _arrow(reader, "een", 1)
    _check(reader, "een")
    record = reader.kept("een")
    assert record is not None
    attempts = [*record["eerder"], record]
    assert [[field["tekst"] for field in one["velden"]] for one in attempts] == [
        ["vier", "Niet goed."],
        ["vijf", "Goed."],
    ]


def test_what_was_checked_is_marked_when_the_reader_comes_back(reader: Reader) -> None:
    _tick(reader.visit(TESTS), "meer", "vragen")
    _check(reader, "meer")
    before = _verdicts(reader, "meer")
    assert _verdicts(reader.again(), "meer") == before


def test_trying_again_empties_the_fields_and_leaves_the_attempt_to_be_read(
    reader: Reader,
) -> None:
    _arrow(reader.visit(TESTS), "een", 0)
    _check(reader, "een")
    reader.press(f"{form('een')} [data-opnieuw]")
    reader.wait_for("een", "Begin opnieuw.")
    assert (
        reader.page.locator(f"{form('een')} :checked").count(),
        reader.text(f"{form('een')} details.eerder summary"),
    ) == (0, "Wat je eerder bewaarde (1)")


def test_a_statement_asks_on_after_the_first_choice(reader: Reader) -> None:
    reader.visit(WRITING)
    hidden = reader.page.locator("[name=waarom]").is_visible()
    reader.press("[name=eerst]", "Space")
    reader.wait_for("wie-beslist", "Lees hieronder verder")
    assert (hidden, reader.page.locator("[name=waarom]").is_visible()) == (False, True)


@pytest.mark.parametrize(
    ("presses", "said"),
    [
        (0, "Je bleef bij ‘eens’."),
        (1, "Je schoof één plek op, van ‘eens’ naar ‘weet ik niet’."),
        (2, "Je schoof 2 plekken op, van ‘eens’ naar ‘oneens’."),
    ],
)
def test_a_statement_says_how_far_the_reader_moved(reader: Reader, presses: int, said: str) -> None:
    reader.visit(WRITING).press("[name=eerst]", "Space")
    reader.press("[name=daarna]", "Space")
    for _ in range(presses):
        reader.page.keyboard.press("ArrowDown")
    reader.wait_for("wie-beslist", said)
    assert reader.answers("wie-beslist")["uitslag"] == said


def test_a_translation_is_shown_beside_an_example(reader: Reader) -> None:
    reader.visit(WRITING).type("[name=zin]", "We komen langs.")
    reader.press(f"{form('twee-talen')} [type=submit]")
    reader.wait_for("twee-talen", "Bewaard")
    assert (
        reader.page.locator(f"{form('twee-talen')} details p").is_visible(),
        reader.answers("twee-talen"),
    ) == (True, {"zin": "We komen langs."})


def test_ticks_are_counted_aloud_and_on_the_page(reader: Reader) -> None:
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.press("[value=stoelen]", "Space")
    reader.wait_for("klaar", "2 van 3 afgevinkt.")
    assert reader.text("[data-teller]") == "2 van 3 afgevinkt"


def test_the_count_is_there_when_the_reader_comes_back(reader: Reader) -> None:
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "Bewaard")
    reader.again()
    assert reader.text("[data-teller]") == "1 van 3 afgevinkt"

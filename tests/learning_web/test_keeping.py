"""What a reader writes is found back."""

from __future__ import annotations

import pytest

from tests.learning_web.reader import OTHER_EDITION, WRITING, Reader, form

_FIELD = f"{form('stil-moment')} textarea"
_HOSTILE = "<img src=x onerror=alert(1)> & \"'` 🙂 \u202eשלום\nregel twee"


def test_what_is_typed_is_kept_and_that_is_said(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Gisteren, bij de bushalte.")
    reader.wait_for("stil-moment", "Bewaard in deze browser.")
    assert reader.answers("stil-moment") == {"antwoord": "Gisteren, bij de bushalte."}


def test_it_is_found_back_after_loading_the_page_again(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Gisteren.")
    reader.wait_for("stil-moment", "Bewaard")
    reader.again()
    assert reader.value(_FIELD) == "Gisteren."


def test_the_last_letters_before_leaving_are_kept(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Net op tijd")
    reader.again()
    assert reader.value(_FIELD) == "Net op tijd"


def test_a_choice_made_just_before_leaving_is_kept(reader: Reader) -> None:
    reader.visit(WRITING).press("input[name=punt][value=koffie]", "Space")
    reader.again()
    assert reader.page.locator("[value=koffie]").is_checked()


def test_nothing_of_the_last_moment_is_left_on_the_device(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Net op tijd")
    reader.again()
    assert reader.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_a_record_explains_itself(reader: Reader) -> None:
    reader.visit(WRITING).type("[name=wanneer]", "03082026")
    reader.wait_for("eerste-stap", "Bewaard")
    record = reader.kept("eerste-stap")
    assert record is not None
    moments = [record.pop("gemaakt"), record.pop("gewijzigd")]
    assert moments[0] <= moments[1]
    assert record == {
        "versie": 1,
        "id": "eerste-stap",
        "soort": "actieplan",
        "vraag": "Wat doe jij morgen?",
        "pagina": {"titel": "Vertalen", "adres": "schrijven.html"},
        "editie": "editie-1",
        "velden": [
            {
                "naam": "wanneer",
                "label": "Wanneer",
                "waarde": reader.value("[name=wanneer]"),
                "tekst": record["velden"][0]["tekst"],
            }
        ],
        "eerder": [],
        "terug": [],
    }


def test_a_date_is_kept_as_people_say_it(reader: Reader) -> None:
    reader.visit(WRITING)
    reader.page.fill("[name=wanneer]", "2026-03-08")
    reader.wait_for("eerste-stap", "Bewaard")
    assert reader.answers("eerste-stap") == {"wanneer": "8 maart 2026"}


def test_what_only_looks_like_markup_stays_text(reader: Reader) -> None:
    reader.visit(WRITING)
    reader.page.fill(_FIELD, _HOSTILE)
    reader.wait_for("stil-moment", "Bewaard")
    reader.visit(f"{WRITING}#terug-stil-moment").again()
    shown = reader.page.locator(".toen .eigen-woorden")
    assert (shown.inner_text(), reader.page.locator(".toen img").count()) == (_HOSTILE, 0)


def test_the_same_record_serves_every_edition(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "Overal.")
    reader.wait_for("stil-moment", "Bewaard")
    assert reader.visit(OTHER_EDITION).value(_FIELD) == "Overal."


def test_an_answer_without_a_field_is_shown_as_text(reader: Reader) -> None:
    reader.visit(WRITING).type("[name=met-wie]", "de wijkraad")
    reader.wait_for("eerste-stap", "Bewaard")
    reader.visit(OTHER_EDITION)
    assert reader.text(f"{form('eerste-stap')} .toen") == "Je antwoord van toen: de wijkraad"


def test_an_answer_without_a_field_stays_when_the_rest_changes(reader: Reader) -> None:
    reader.visit(WRITING).type("[name=met-wie]", "de wijkraad")
    reader.wait_for("eerste-stap", "Bewaard")
    reader.visit(OTHER_EDITION).type("[name=stap]", "bellen")
    reader.wait_for("eerste-stap", "Bewaard")
    assert reader.answers("eerste-stap") == {"stap": "bellen", "met-wie": "de wijkraad"}


def test_a_choice_whose_text_changed_is_shown_as_text_and_not_as_another(reader: Reader) -> None:
    reader.visit(WRITING).press("input[name=eerst]", "Space")
    reader.wait_for("wie-beslist", "Bewaard")
    reader.visit(OTHER_EDITION)
    assert (
        reader.text(f"{form('wie-beslist')} .toen"),
        reader.page.locator("[name=eerst]:checked").count(),
    ) == ("Je antwoord van toen: eens", 0)


def test_a_choice_that_is_gone_stays_among_the_earlier_versions(reader: Reader) -> None:
    reader.visit(WRITING).press("[value=zaal]", "Space")
    reader.wait_for("klaar", "1 van 3")
    reader.visit(OTHER_EDITION).press("[value=koffie]", "Space")
    reader.wait_for("klaar", "Bewaard")
    record = reader.kept("klaar")
    assert record is not None
    assert [version["velden"][0]["tekst"] for version in record["eerder"]] == ["De zaal is open"]


def test_ticked_sentences_are_kept_as_one_text(reader: Reader) -> None:
    reader.visit(WRITING).page.evaluate(
        "() => document.querySelectorAll('[name=punt]').forEach("
        "box => box.labels[0].querySelector('span').append('.'))"
    )
    reader.press("[value=zaal]", "Space")
    reader.press("[value=koffie]", "Space")
    reader.wait_for("klaar", "2 van 3")
    assert reader.answers("klaar")["punt"] == "De zaal is open; Er is koffie."


def test_what_is_emptied_stays_empty(reader: Reader) -> None:
    reader.visit(WRITING).type(_FIELD, "x")
    reader.wait_for("stil-moment", "Bewaard")
    reader.page.keyboard.press("Backspace")
    reader.again()
    assert (reader.value(_FIELD), reader.answers("stil-moment")) == ("", {})


def test_nothing_is_kept_of_a_page_that_is_only_looked_at(reader: Reader) -> None:
    reader.visit(WRITING).press(f"{form('twee-talen')} [type=submit]")
    assert reader.page.evaluate("leerboek.bewaren.alles()") == []


def test_without_scripts_enter_in_a_field_sends_nothing(reader: Reader) -> None:
    browser = reader.page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(reader.site + WRITING)
        page.fill("[name=stap]", "geheim")
        page.press("[name=stap]", "Enter")
        page.goto(reader.site + WRITING)
        assert [url for url in asked if "geheim" in url] == []
    finally:
        context.close()


@pytest.mark.parametrize("part", ["[data-antwoord]", "[data-na-keuze]", "[name=waarom]"])
def test_without_scripts_everything_is_there(reader: Reader, part: str) -> None:
    browser = reader.page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(reader.site + WRITING)
        assert page.locator(part).first.is_visible()
    finally:
        context.close()


def test_buttons_that_need_the_script_are_shown_by_it(reader: Reader) -> None:
    reader.visit(WRITING)
    assert reader.page.locator("[data-met-script][hidden]").count() == 0


def test_a_field_grows_with_its_text(reader: Reader) -> None:
    reader.visit(WRITING)
    before = reader.page.locator(_FIELD).bounding_box()
    reader.page.fill(_FIELD, "regel\n" * 12)
    after = reader.page.locator(_FIELD).bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > 2 * before["height"]

"""The form in a real browser: by keyboard, small, dark, on paper, and without its script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.checkers import axe
from build_tools.checkers.browser import opened
from build_tools.intake.form_file import read_form_file
from build_tools.intake.form_schema import DRAFT
from build_tools.model.consent import Channel, NameForm
from build_tools.model.submission import Participant, Wish
from tests.form.writer import ANSWERS, FILLED_IN, Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from build_tools.checkers.toolbox import Toolbox

_PAPER: Final = 658  # CSS pixels: A4 within the margins that the sheet asks for
_KEPT: Final = "[localStorage.length, sessionStorage.length, document.cookie]"
_WIDE: Final = "document.documentElement.scrollWidth - innerWidth"
_SEEN: Final = """css => [...document.querySelectorAll(css)].filter(
  one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length).length"""


def _seen(page: Page, css: str) -> int:
    """Count what can be seen of something."""
    found: int = page.evaluate(_SEEN, css)
    return found


def test_who_fills_it_in_by_keyboard_mails_exactly_that(writer: Writer) -> None:
    writer.fill_in()
    writer.press("#kijk-na")
    summary = writer.text("#overzicht")
    assert [words for words in ANSWERS.values() if words not in summary] == []
    assert writer.page.evaluate("document.activeElement.id") == "overzicht-kop"
    name, data = writer.download("#maak")
    assert name == "verhaal-voor-het-leerboek.json"
    assert "staat bij je downloads" in writer.text("#klaar")
    sent = read_form_file(data)
    assert (sent.edition, sent.fields) == (
        "noord",
        {
            "titel": ANSWERS["verhaal.titel"],
            "kernles": ANSWERS["verhaal.kernles"],
            "soort": "praktijkles",
            "rol": "uitvoerder",
            "organisatie": "maatschappelijke organisatie",
            "pijlers": [1],
            "reflectievraag": ANSWERS["verhaal.reflectievraag"],
            "foto_beschrijving": ANSWERS["foto.beschrijving"],
            "naamvorm": "pseudoniem",
            "naam": ANSWERS["toestemming.getoonde_naam"],
        },
    )
    told = "\n\n".join(ANSWERS[f"verhaal.{part}"] for part in ("dacht", "zag", "doe"))
    assert sent.body.replace("\\", "") == f"{told}\n"
    assert sent.participant == Participant(name="Zqnaam Zqachternaam", contact="zqmail@example.org")
    assert sent.wish == Wish(
        channels=frozenset({Channel.WEB, Channel.PAPER}),
        photo=True,
        quotation=True,
        name_form=NameForm.PSEUDONYM,
        shown_name="Zqpseudo",
    )
    assert [one.code for one in sent.doubts] == ["LB897", "LB898"]
    assert writer.page.evaluate(_KEPT) == [0, 0, ""]


def test_after_a_change_it_must_be_looked_at_again(writer: Writer) -> None:
    writer.open(FILLED_IN)
    writer.page.click("#kijk-na")
    assert _seen(writer.page, "#maak") == 1
    writer.page.fill("[name='verhaal.titel']", "Zq anders")
    assert _seen(writer.page, "#maak") == 0


def test_what_is_missing_is_told_in_one_list_that_leads_there(writer: Writer) -> None:
    writer.press("#kijk-na")
    assert writer.page.evaluate("document.activeElement.id") == "fouten"
    needed = writer.page.locator("[data-nodig]").count()
    assert writer.page.locator("#fouten a").count() == _seen(writer.page, ".fout") == needed
    writer.tab_to("#fouten li:nth-child(2) a")
    assert writer.text(":focus") == "Je e-mailadres: vul je e-mailadres in."
    writer.page.keyboard.press("Enter")
    assert writer.page.evaluate(
        "(one => [one.name, one.getAttribute('aria-invalid'), document.getElementById("
        "one.getAttribute('aria-describedby')).textContent])(document.activeElement)"
    ) == ["deelnemer.mail", "true", "Vul je e-mailadres in."]


def test_what_does_not_fit_together_is_told_beside_the_question(writer: Writer) -> None:
    page = writer.page
    page.check("[name='toestemming.foto']")
    page.check("[name='toestemming.naamvorm'][value=volledig]")
    page.fill("[name='deelnemer.mail']", "zqmail")
    page.fill("[name='verhaal.titel']", "z" * 121)
    page.click("#kijk-na")
    told = [
        page.inner_text(f"[data-vraag='{name}'] .fout")
        for name in (
            "toestemming.foto", "toestemming.getoonde_naam", "deelnemer.mail", "verhaal.titel",
        )
    ]  # fmt: skip
    assert told == [
        "Je zegt ja tegen een foto, maar bij deel 3 staat dat je er geen meestuurt.",
        "Vul in hoe we de naam schrijven.",
        "Dit lijkt geen e-mailadres. Kijk het na: er hoort een @ in, en geen spatie.",
        "Maak dit korter: er passen 120 tekens in, en nu zijn het er 121.",
    ]


def test_who_ticks_nothing_agreed_to_nothing(writer: Writer) -> None:
    agreed = writer.draft()["toestemming"]
    assert agreed == {
        "web": "nee", "epub": "nee", "kaart": "nee", "druk": "nee", "foto": "nee",
        "citaat": "nee", "naamvorm": "anoniem", "getoonde_naam": "",
    }  # fmt: skip


def test_a_draft_goes_on_where_it_was(writer: Writer, tmp_path: Path) -> None:
    writer.open(FILLED_IN)
    name, data = writer.download("#bewaar")
    assert (name, json.loads(data)["soort"]) == (f"{DRAFT}.json", DRAFT)
    (tmp_path / name).write_bytes(data)
    writer.page.goto(writer.address)
    writer.open(tmp_path / name)
    assert "staan weer in het formulier" in writer.text("#melding")
    kept, before = writer.draft(), json.loads(FILLED_IN.read_bytes())
    assert kept == json.loads(data)
    assert {key for key in before if kept[key] != before[key]} <= {
        "soort", "formulier", "ingevuld", "verhaal",
    }  # fmt: skip
    assert kept["verhaal"] == {**before["verhaal"], "pijlers": [1]}


def test_a_file_of_something_else_changes_nothing(writer: Writer, tmp_path: Path) -> None:
    writer.page.check("[name='verhaal.soort'][value=tip]")
    writer.page.on("dialog", lambda dialog: dialog.accept())
    for data in (b"", b"{}", b"[1]", b"null", b'{"soort": "x", "versie": 1}', b" " * 300_000):
        (tmp_path / "ander.json").write_bytes(data)
        writer.page.evaluate("document.getElementById('melding').textContent = ''")
        writer.page.set_input_files("#open", tmp_path / "ander.json")
        assert "Er is niets veranderd" in writer.text("#melding"), data[:40]
        assert writer.page.is_checked("[name='verhaal.soort'][value=tip]")


def _empty(_writer: Writer) -> None:
    """Leave it as it is."""


def _wrong(writer: Writer) -> None:
    """Bring about every mark of what is missing."""
    writer.page.click("#kijk-na")


def _ready(writer: Writer) -> None:
    """Bring about the summary and what comes after the file."""
    writer.open(FILLED_IN)
    writer.press("#kijk-na")
    writer.download("#maak")


@pytest.mark.parametrize(
    ("screen", "bring_about"),
    [
        ({"width": 320}, _wrong),
        ({"width": 320, "dark": True}, _empty),
        ({"width": 1280}, _ready),
        ({"width": 1280, "dark": True}, _wrong),
    ],
)
def test_axe_finds_nothing_and_large_letters_fit(
    browser: Browser,
    form: Path,
    tools: Toolbox,
    screen: dict[str, int],
    bring_about: Callable[[Writer], None],
) -> None:
    with opened(browser, width=screen["width"], dark=bool(screen.get("dark"))) as page:
        bring_about(Writer(page, form.as_uri()))
        assert axe.check_page(page, tools).findings == ()
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(_WIDE) == 0


def test_without_its_script_it_says_what_to_do(browser: Browser, form: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form.as_uri())
    shown = page.inner_text("main")
    assert "De knoppen van dit formulier doen het hier niet" in shown
    assert "stuur een foto of scan naar zqredactie@example.org" in shown
    assert "Dit formulier verstuurt niets." not in shown
    assert [one for one in page.locator("button").all() if one.is_visible()] == []
    page.fill("[name='deelnemer.naam']", "Zqnaam")
    page.press("[name='deelnemer.naam']", "Enter")
    assert (page.url, page.input_value("[name='deelnemer.naam']")) == (form.as_uri(), "Zqnaam")
    context.close()


def test_on_paper_it_is_an_empty_form_with_lines_to_write_on(writer: Writer) -> None:
    page = writer.page
    page.set_viewport_size({"width": _PAPER, "height": 930})
    page.fill("[name='verhaal.doe']", "Zq al getypt\n" * 30)
    page.emulate_media(media="print")
    assert (_seen(page, "textarea"), _seen(page, ".lijnen i") > 15) == (1, True)
    assert _seen(page, "button, nav, input[type=file]") == 0
    assert _seen(page, "[type=radio]") > 20
    assert page.evaluate("(one => one.scrollHeight - one.clientHeight)(document.querySelector("
                         "'[name=\"verhaal.doe\"]'))") <= 1  # fmt: skip
    words = page.inner_text("main")
    told = ("Handtekening:", "op elk moment intrekken", "Stuur dit formulier")
    assert [one for one in told if one not in words] == []
    assert page.evaluate(_WIDE) == 0

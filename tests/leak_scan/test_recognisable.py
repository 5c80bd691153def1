"""What may make somebody recognisable is warned about, and nothing else is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

from build_tools.catalogue import Severity, describe, severity_of
from build_tools.leaks.recognisable import warnings
from build_tools.model.consent import Overview
from build_tools.problems import Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.recognisable import recognisable
from tests.conftest import lay_out

_HERE: Final = Path(__file__).parent
_REPOSITORY: Final = _HERE.parents[1]
_ROWS: Final = tomllib.loads((_HERE / "herkenbaar.toml").read_text(encoding="utf-8"))["rij"]
_EXAMPLES: Final = sorted(_REPOSITORY.glob("participant_stories/*/*.md"))
# Every code has a row in the table; LB856 needs to be asked for.
_IN_TABLE: Final = {"LB850", "LB851", "LB852", "LB853", "LB854", "LB855"}


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["naam"])
def test_what_may_be_recognised_is_warned_about(row: dict[str, Any]) -> None:
    found = warnings(row["tekst"], "verhaal.md")
    assert sorted({problem.code for problem in found}) == row["codes"]


def test_the_table_raises_every_warning() -> None:
    assert {code for row in _ROWS for code in row["codes"]} == _IN_TABLE


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["naam"])
def test_a_text_is_warned_about_as_often_as_something_is_in_it(row: dict[str, Any]) -> None:
    """Two numbers in a row of the table are two finds on one line, which are told once."""
    found = warnings(row["tekst"], "verhaal.md")
    assert len(found) == len(row["codes"])


def test_a_warning_names_its_line() -> None:
    text = "---\ntitel: Iets\n---\n\nEerst niets.\n\nDan 06-12345678\nen zqnaam@example.org.\n"
    assert warnings(text, "a.md") == (
        Problem(Location("a.md", 7), "LB854"),
        Problem(Location("a.md", 8), "LB853"),
    )


def test_a_photo_without_consent_asks_for_eyes() -> None:
    text = "---\ntitel: Iets\nfoto: een.jpg\nfoto_beschrijving: Een brug.\n---\n\nTekst.\n"
    (problem,) = warnings(text, "a.md", photo_without_consent=True)
    assert problem == Problem(Location("a.md", 3), "LB856")
    assert "Kijk zelf" in describe(problem)


def test_a_name_is_told_and_a_number_is_not() -> None:
    text = "Toen kwam Zqnaam binnen, met 06-12345678, 111222333 en zq@example.org."
    said = "".join(describe(problem) for problem in warnings(text, "a.md"))
    assert "Zqnaam" in said
    assert not [word for word in ("12345678", "111222333", "zq@") if word in said]


def test_nothing_of_it_stops_a_publication() -> None:
    found = {problem for row in _ROWS for problem in warnings(row["tekst"], "a.md")}
    assert {severity_of(problem) for problem in found} == {Severity.WARNING}


@pytest.mark.parametrize("path", _EXAMPLES, ids=lambda path: path.stem)
def test_an_example_of_the_book_gives_no_warning(path: Path) -> None:
    assert warnings(path.read_text(encoding="utf-8"), path.name) == ()


def test_there_are_examples() -> None:
    assert len(_EXAMPLES) >= 8


def test_the_check_warns_about_stories_of_participants_and_not_about_examples(
    tmp_path: Path,
) -> None:
    text = (
        "---\ntitel: Iets\nkernles: Een les.\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
        "reflectievraag: Wat doe jij?\n{}---\n\nToen kwam Zqnaam binnen.\n"
    )
    photo = "naamvorm: anoniem\nfoto: v-0007.png\nfoto_beschrijving: Een brug.\n"
    stories = "participant_stories/noord"
    lay_out(tmp_path / "boek", {
        f"{stories}/v-0001.md": None,
        f"{stories}/v-0007.md": text.format(photo),
        f"{stories}/een-voorbeeld.md": text.format("voorbeeld: true\n"),
    })  # fmt: skip
    Image.new("RGB", (9, 9)).save(tmp_path / "boek" / stories / "v-0007.png")
    book = read_corpus(tmp_path / "boek").book
    found = recognisable(tmp_path / "boek", book, Overview())
    assert [(str(one.where), one.code) for one in found] == [
        (f"{stories}/v-0007.md:9", "LB856"),
        (f"{stories}/v-0007.md:13", "LB851"),
    ]

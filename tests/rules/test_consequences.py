"""One mistake, one message: what follows from a file that could not be read is left out."""

from __future__ import annotations

import pytest

from build_tools.problems import Location, Problem
from build_tools.rules.consequences import first_causes

_CONTENTS = "book/inhoud.toml"
_OVERVIEW = "participant_stories/toestemming.toml"
_STORY = "participant_stories/noord/v-0001.md"
_ACTIVITIES = "book/gegevens/activiteiten.toml"


def _left(*problems: tuple[str, str, tuple[str | int, ...]]) -> list[str]:
    """Return the codes that are left of problems given as path, code and values."""
    made = [Problem(Location(path, 1), code, values) for path, code, values in problems]
    return [problem.code for problem in first_causes(made)]


@pytest.mark.parametrize(
    ("cause", "path", "code", "values"),
    [
        (("book/een.md", "LB101"), _CONTENTS, "LB205", ("een",)),
        (("book/een.md", "LB132"), "book/twee.md", "LB407", ("een.md", "")),
        (("book/een.md", "LB110"), "book/diep/twee.md", "LB407", ("../een.md", "")),
        (("book/een.md", "LB110"), "book/diep/twee.md", "LB406", ("book/een.md", "noord")),
        (("book/een.md", "LB110"), "book/twee.md", "LB437", ("begrip", "noord", "begrippen")),
        (("book/een.md", "LB110"), "book/gegevens/pijlers.toml", "LB443", (1, "een")),
        (("book/een.md", "LB110"), _CONTENTS, "LB213", ("noord",)),
        (("book/een.md", "LB110"), "book/verhuisd.toml", "LB217", ("een.html",)),
        (("book/index.md", "LB110"), "book/index.md", "LB212", ("noord",)),
        ((_CONTENTS, "LB106"), "book/een.md", "LB206", ()),
        ((_CONTENTS, "LB147"), "book/een.md", "LB206", ()),
        ((_CONTENTS, "LB202"), "book/een.md", "LB206", ()),
        (("participant_stories/zuid/editie.toml", "LB110"), "book/een.md", "LB207", ("zuid", "")),
        (("participant_stories/zuid/editie.toml", "LB201"), "book/een.md", "LB410", ("zuid", "")),
        (("participant_stories/zuid/editie.toml", "LB106"), "participant_stories", "LB210", ()),
        (("participant_stories", "LB210"), "book/een.md", "LB207", ("zuid", "")),
        (("participant_stories", "LB210"), "participant_stories/zuid/a.md", "LB145", ("",)),
        (("book/gegevens/termen.toml", "LB106"), "book/een.md", "LB413", ("raad", "")),
        (("book/gegevens/begrippen.toml", "LB106"), "book/een.md", "LB414", ("a", "noord", "")),
        (
            ("book/gegevens/agenda.toml", "LB110"),
            "book/een.md",
            "LB420",
            ("agenda", "book/gegevens/agenda.toml"),
        ),
        (("book/bronnen.bib", "LB133"), "book/een.md", "LB422", ("a", "")),
        (("book/een.md", "LB412"), "book/een.md", "LB450", (":::",)),
        ((_ACTIVITIES, "LB106"), "book/een.md", "LB471", ("wat-nu", "reflectie")),
        ((_ACTIVITIES, "LB475"), "book/een.md", "LB471", ("wat-nu", "reflectie")),
        (("book/een.md", "LB110"), _ACTIVITIES, "LB472", ("wat-nu", "reflectie")),
        (("book/een.md", "LB110"), "book/twee.md", "LB477", ("noord",)),
        ((_STORY, "LB304"), _STORY, "LB301", ("Titel", "de-brug")),
        ((_STORY, "LB306"), _STORY, "LB324", ("v-0001",)),
        ((_STORY, "LB324"), _STORY, "LB310", ("v-0001",)),
        ((_OVERVIEW, "LB321"), _STORY, "LB324", ("v-0001",)),
        ((_OVERVIEW, "LB320"), _STORY, "LB301", ("Titel", "v-0001")),
        (("", "LB703"), _STORY, "LB301", ("Titel", "v-0001")),
    ],
)
def test_what_follows_from_a_cause_is_left_out(
    cause: tuple[str, str], path: str, code: str, values: tuple[str | int, ...]
) -> None:
    assert _left((*cause, ()), (path, code, values)) == [cause[1]]


@pytest.mark.parametrize(
    ("other", "path", "code", "values"),
    [
        (("book/een.md", "LB101"), _CONTENTS, "LB205", ("twee",)),
        (("book/een.md", "LB101"), "book/drie.md", "LB407", ("twee.md", "")),
        (("book/een.md", "LB101"), "book/twee.md", "LB206", ()),
        (("book/een.md", "LB101"), "book/twee.md", "LB413", ("raad", "")),
        (("book/een.md", "LB101"), "book/twee.md", "LB207", ("zuid", "")),
        (("book/een.md", "LB412"), "book/twee.md", "LB450", (":::",)),
        (("book/een.md", "LB401"), _CONTENTS, "LB205", ("een",)),
        (("book/los.MD", "LB146"), "book/twee.md", "LB437", ("begrip", "noord", "begrippen")),
        (
            ("book/gegevens/termen.toml", "LB106"),
            "book/een.md",
            "LB420",
            ("agenda", "book/gegevens/agenda.toml"),
        ),
    ],
)
def test_what_does_not_follow_stays(
    other: tuple[str, str], path: str, code: str, values: tuple[str | int, ...]
) -> None:
    assert _left((*other, ()), (path, code, values)) == [other[1], code]


def test_a_cause_is_never_left_out() -> None:
    assert _left(("book/een.md", "LB101", ()), (_CONTENTS, "LB106", ())) == ["LB101", "LB106"]

"""Every restriction of the book with canaries, and how to take it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Break:
    """A restriction that is taken away.

    :ivar file: where it stands. :ivar before: what restricts. :ivar after: what does not.
    :ivar words: what must then be found in the second edition.
    :ivar to: where the changed file goes; empty leaves it where it is.
    """

    file: str
    before: str
    after: str
    words: tuple[str, ...]
    to: str = ""


_SHARED: Final = "book/gedeeld.md"
_ONLY: Final = "edities: [editie-1]\n"
_FIRST_STORY: Final = "participant_stories/editie-1/verhaal.md"
_FIRST_PHOTO: Final = """\
foto: beeld/zqfotonaameerste.png
foto_beschrijving: Een foto met zqfotobeschrijvingeerste.
foto_bron: zqfotobroneerste
"""
BREAKS: Final = {
    "page": Break("book/alleen-een.md", _ONLY, "", ("zqpaginatitel", "zqpaginatekst")),
    "block": Break(
        _SHARED,
        "editie-1\n## Kop zqblokkop",
        "editie-1 editie-2\n## Kop zqblokkop",
        (
            *("zqblokkop", "zqbloknoot", "zqfiguuralt", "zqfiguurbijschrift", "zqfiguurnaam"),
            *("zqbrontitel", "zqauteur"),
        ),
    ),
    "block in a list": Break(
        _SHARED, "editie-1\n  Diep in", "editie-1 editie-2\n  Diep in", ("zqlijsttekst",)
    ),
    "block in a quotation": Break(
        _SHARED, "editie-1\n> Diep in", "editie-1 editie-2\n> Diep in", ("zqcitaattekst",)
    ),
    "block in a box": Break(
        _SHARED, "editie-1\nGenest", "editie-1 editie-2\nGenest", ("zqgenesttekst",)
    ),
    "glossary": Break(
        "book/gegevens/begrippen.toml",
        'edities = ["editie-1"]\n',
        "",
        ("zqbegripuitleg", "zqbegripbron", "zqbegripauteur"),
    ),
    "pair of words": Break(
        "book/gegevens/vertalingen.toml",
        'edities = ["editie-1"]\n',
        "",
        ("zqpaarlinks", "zqpaarrechts", "zqpaarzin"),
    ),
    "word": Break(
        "participant_stories/editie-2/editie.toml",
        'taal = "nl-NL"',
        'taal = "nl-BE"',
        ("zqvlaamswoord",),
    ),
    "programme": Break(
        "book/programma.md",
        _ONLY,
        "",
        ("zqagendatitel", "zqagendaplaats", "zqagendabron", "zqagendaauteur", "zqdeeltitel"),
    ),
    "pillars": Break("book/pijlers.md", _ONLY, "", ("zqpijlertitel", "zqpijlervraag")),
    "page of a pillar": Break("book/pijler-twee.md", _ONLY, "", ("zqpijleropbrengst",)),
    "story": Break(
        _FIRST_STORY,
        _FIRST_PHOTO,
        "",
        ("zqverhaaltiteleerste", "zqkernleseerste", "zqverhaalnooteerste"),
        to="participant_stories/editie-2/uit-een-andere-editie.md",
    ),
}


def break_all(book: Path) -> None:
    """Take every restriction away; no two of them guard the same words."""
    for one in BREAKS.values():
        text = (book / one.file).read_text(encoding="utf-8")
        assert one.before in text, one
        changed = text.replace(one.before, one.after)
        (book / (one.to or one.file)).write_text(changed, encoding="utf-8")

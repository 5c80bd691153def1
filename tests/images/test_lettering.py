from __future__ import annotations

import pytest
from PIL import Image

from build_tools.images.colour import Colour
from build_tools.images.lettering import FONTS, PLAIN, TITLE, Room, Style, fit, width_of, write
from build_tools.images.refusal import ImageRefused

ROOM = Room(width=1376, lines=2, largest=184, smallest=96)


def test_the_name_of_the_book_is_broken_where_it_is_joined() -> None:
    assert fit("Burgermeesterleerboek", TITLE, ROOM).lines == ("Burgermeester-", "leerboek")


def test_a_title_that_fits_is_not_broken() -> None:
    assert fit("Leerboek", TITLE, ROOM) == (("Leerboek",), 184)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Het grote leerboek", ("Het grote", "leerboek")),
        ("Bestuur\u00addersgids voor", ("Bestuur-", "dersgids voor")),
        ("Verantwoordelijkheidsgevoel", ("Verantwoorde-", "lijkheidsgevoel")),
    ],
)
def test_a_title_is_broken_between_words_then_at_hints_then_between_syllables(
    text: str, lines: tuple[str, ...]
) -> None:
    narrow = ROOM._replace(width=1200, smallest=130)

    assert fit(text, TITLE, narrow).lines == lines


@pytest.mark.parametrize("text", ["Burgermeesterleerboek", "Het grote leerboek van de wijk"])
def test_every_line_fits_in_its_room(text: str) -> None:
    lines, size = fit(text, TITLE, ROOM)

    assert all(width_of(line, TITLE, size) <= ROOM.width for line in lines)


def test_the_largest_size_that_fits_is_taken() -> None:
    lines, size = fit("Burgermeesterboekenkast", TITLE, ROOM)

    assert size < ROOM.largest
    assert any(width_of(line, TITLE, size + 2) > ROOM.width for line in lines)


@pytest.mark.parametrize("letters", ["éëïóüçñ", "€–’‘“”…·", "şğłőčž", "ĳĲ", "e\u0301"])
@pytest.mark.parametrize("face", [TITLE, PLAIN], ids=["title", "plain"])
def test_the_letters_of_dutch_and_of_names_can_be_written(letters: str, face: object) -> None:
    assert face in {TITLE, PLAIN}
    assert fit(letters, TITLE if face is TITLE else PLAIN, ROOM).lines


def test_a_rarer_letter_is_drawn_and_not_an_empty_box() -> None:
    def drawn(text: str) -> bytes:
        image = Image.new("RGB", (200, 120), "white")
        write(image, (10, 90), text, Style(TITLE, 80, Colour(0, 0, 0)))
        return image.tobytes()

    assert len({drawn(letter) for letter in ("ş", "s", "ğ", "g", "ł", "漢")}) == 6


@pytest.mark.parametrize("letter", ["漢", "→", "😀", "Я"])
def test_a_letter_that_cannot_be_written_is_named(letter: str) -> None:
    with pytest.raises(ImageRefused) as refusal:
        fit(f"Boek {letter}", TITLE, ROOM)

    assert refusal.value.values == (f"Boek {letter}", letter)


def test_a_word_that_can_never_fit_is_refused() -> None:
    with pytest.raises(ImageRefused, match="LB611"):
        fit("x" * 80, TITLE, ROOM)


def test_no_font_is_heavier_than_a_page_can_bear() -> None:
    sizes = {font.name: font.stat().st_size for font in FONTS.glob("*/*.woff2")}

    assert sizes
    assert max(sizes.values()) <= 30_000


def test_the_fonts_of_an_ordinary_page_are_light() -> None:
    ordinary = (
        "fraunces/fraunces-latin-600-normal.woff2",
        "source-serif-4/source-serif-4-latin-400-normal.woff2",
        "figtree/figtree-latin-wght-normal.woff2",
    )

    assert sum((FONTS / font).stat().st_size for font in ordinary) <= 70_000


def test_every_family_carries_its_licence() -> None:
    families = [folder for folder in FONTS.iterdir() if folder.is_dir()]

    assert len(families) == 4
    assert all("SIL Open Font License" in (one / "OFL.txt").read_text("utf-8") for one in families)

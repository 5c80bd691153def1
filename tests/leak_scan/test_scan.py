"""What is planted in an output is found, wherever it is and however it is wrapped."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image, ImageOps

from build_tools.catalogue import CATALOGUE, Severity, describe
from build_tools.leaks import unpacking
from build_tools.leaks.forbidden import Forbidden, Secret
from build_tools.leaks.scan import scan
from tests.leak_scan.planted import WRAPPINGS, encoded, in_zip, photo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_STORY: Final = "v-0042"
_CODES_HERE: Final = (
    "LB834", "LB835", "LB836", "LB837", "LB838", "LB839", "LB840", "LB841", "LB842", "LB843",
)  # fmt: skip
_TEXT: Final = """\
---
titel: Een zqsleutel voor de zqdeur
kernles: Wie een zqles leert onthoudt haar lang genoeg.
---

Wij stonden die **zqmorgen** met elf mensen bij de [oude zqbrug](https://example.org/zq) te wachten.

Niemand wist toen wie de sleutel had.
"""
_SECRET: Final = Secret(
    story=_STORY,
    names=("Zqvoornaam Zqachternaam",),
    contacts=("zq.contact@example.org", "06-12345678"),
    titles=("Een zqsleutel voor de zqdeur", "Kort"),
    texts=(_TEXT,),
    addresses=("v-0042",),
)
_NAME: Final = "Zqvoornaam Zqachternaam"


def _codes(folder: Path, *, shown: tuple[str, ...] = (), **files: bytes | str) -> set[str]:
    """Return the codes of what is found in files; ``__`` in a name is a dot."""
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    problems = scan(folder, Forbidden(secrets=(_SECRET,), shown=shown))
    assert all(one.values in ((), (_STORY,)) for one in problems if one.code != "LB843")
    return {one.code for one in problems}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_a_name_is_found_in_every_wrapping(tmp_path: Path, wrapping: str) -> None:
    assert "LB830" in _codes(tmp_path, pak__bin=WRAPPINGS[wrapping](_NAME))


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_a_wrapping_with_other_words_is_clean(tmp_path: Path, wrapping: str) -> None:
    assert _codes(tmp_path, pak__bin=WRAPPINGS[wrapping]("Zomaar woorden")) == set()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("zq.contact@example.org", {"LB834"}),
        ("ZQ.Contact (at) example.org", {"LB834"}),
        ("zq%2Econtact%40example.org", {"LB834"}),
        ("06 12 34 56 78", {"LB834"}),
        ("+31 6 12345678", {"LB834"}),
        ("zq.contact@example.org.eu", set()),
        ("06 12 34 56 79", set()),
    ],
)
def test_a_contact_is_found(tmp_path: Path, text: str, codes: set[str]) -> None:
    """LB834, however it is written; LB839 and LB840 are about any address, LB834 about this one."""
    found = _codes(tmp_path, a__html=f"<p>{text}</p>")
    assert found - {"LB839", "LB840"} == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("die zqmorgen met elf mensen bij", {"LB835"}),
        ("DIE ‘ZQMORGEN’ – MET ELF: MENSEN BIJ", {"LB835"}),
        ("die zqmor\u00adgen met <b>elf</b> men<i>sen</i> bij", {"LB835"}),
        ("met elf mensen bij de oude zqbrug te", {"LB835"}),
        ("een zqles leert onthoudt haar lang", {"LB835"}),
        ("die zqmorgen met elf mensen", set()),
        ("die zqmorgen met tien mensen bij", set()),
        ("bij mensen elf met zqmorgen die", set()),
    ],
)
def test_six_words_in_a_row_are_found(tmp_path: Path, text: str, codes: set[str]) -> None:
    """LB835 for six or more words in a row, whatever stands between them."""
    assert _codes(tmp_path, a__html=f"<p>Eerst {text} en verder.</p>") == codes


def test_an_idiom_that_readers_may_read_is_no_sentence_of_a_story(tmp_path: Path) -> None:
    shown = ("Niemand wist toen wie de sleutel had.",)
    assert (
        _codes(tmp_path, shown=shown, a__html="<p>Niemand wist toen wie de sleutel.</p>") == set()
    )


def test_ten_words_are_a_sentence_of_a_story_whoever_else_has_them(tmp_path: Path) -> None:
    sentence = "stonden die zqmorgen met elf mensen bij de oude zqbrug te wachten"
    assert _codes(tmp_path, shown=(sentence,), a__html=f"<p>{sentence}</p>") == {"LB835"}


def test_a_whole_sentence_is_of_its_story_though_a_page_has_it_too(tmp_path: Path) -> None:
    sentence = "Niemand wist toen wie de sleutel had."
    (tmp_path / "a.html").write_text(f"<p>{sentence}</p>", encoding="utf-8")
    secret = Secret(story=_STORY, texts=(f"Het regende. {sentence} Toen niet.",))
    found = scan(tmp_path, Forbidden(secrets=(secret,), shown=(sentence,)))
    assert [problem.code for problem in found] == ["LB835"]


def test_a_whole_sentence_that_another_story_tells_is_no_leak(tmp_path: Path) -> None:
    sentence = "Niemand wist toen wie de sleutel had."
    (tmp_path / "a.html").write_text(f"<p>{sentence}</p>", encoding="utf-8")
    secret = Secret(story=_STORY, texts=(f"Het regende. {sentence} Toen niet.",))
    assert scan(tmp_path, Forbidden(secrets=(secret,), told=(sentence,))) == ()


def test_a_story_that_is_told_twice_and_agreed_to_once_is_no_leak(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(_TEXT, encoding="utf-8")
    secret = Secret(story=_STORY, texts=(_TEXT,))
    assert scan(tmp_path, Forbidden(secrets=(secret,), shown=(_TEXT,))) != ()
    assert scan(tmp_path, Forbidden(secrets=(secret,), told=(_TEXT,))) == ()


def test_a_title_is_found_and_a_short_one_is_not(tmp_path: Path) -> None:
    """LB836; a title of one ordinary word would be found everywhere."""
    assert _codes(tmp_path, a__html="<a>Een zqsleutel voor de zqdeur</a> Kort") == {"LB836"}


@pytest.mark.parametrize("text", ["verhalen/v-0042.html", "#v-0042", "V V-0042.".lower()])
def test_an_address_is_found(tmp_path: Path, text: str) -> None:
    """LB838 in a text."""
    assert _codes(tmp_path, a__xml=f"<loc>{text}</loc>") == {"LB838"}


def test_an_address_is_found_in_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "v-0042.html").write_text("<p>Hier staat niets.</p>", encoding="utf-8")
    assert _codes(tmp_path) == {"LB838"}


def test_a_longer_address_is_another_one(tmp_path: Path) -> None:
    assert _codes(tmp_path, a__xml="<loc>verhalen/v-00421.html en xv-0042</loc>") == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<p>Mail zqander@example.org</p>", "LB839"),
        ('<a href="mailto:zqander@example.org">mail</a>', "LB839"),
        ("<p>Bel 06-98765432</p>", "LB840"),
        ('<a href="tel:+31698765432">bel</a>', "LB840"),
        ("<p>Nummer 111222333</p>", "LB841"),
    ],
)
def test_any_address_or_number_is_found_unless_readers_may_read_it(
    tmp_path: Path, text: str, code: str
) -> None:
    """LB839 an e-mail address, LB840 a telephone number, LB841 what may be a BSN."""
    shown = ("zqander@example.org", "+31 6 98765432", "111222333")
    assert _codes(tmp_path, a__html=text) == {code}
    assert _codes(tmp_path, shown=shown, a__html=text) == set()


_CHANGES: Final[Mapping[str, Callable[[Image.Image], bytes]]] = {
    "as it was": encoded,
    "small and poor": lambda image: encoded(image.resize((240, 180)), quality=25),
    "as WebP": lambda image: encoded(image.resize((480, 360)), "WEBP", quality=30),
    "as PNG in grey": lambda image: encoded(image.convert("L"), "PNG"),
    "cut a little": lambda image: encoded(image.crop((90, 70, 1110, 850))),
    "cut at one side": lambda image: encoded(image.crop((0, 0, 1050, 900))),
    "cut to a square": lambda image: encoded(image.crop((150, 0, 1050, 900))),
    "mirrored": lambda image: encoded(ImageOps.mirror(image)),
    "in an EPUB": lambda image: in_zip(encoded(image.resize((600, 450))), "OEBPS/a.jpg"),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_a_photo_is_found_however_it_was_changed(tmp_path: Path, change: str) -> None:
    """LB837."""
    secret = Secret(story=_STORY, photos=(encoded(photo(7)),))
    (tmp_path / "beeld.bin").write_bytes(_CHANGES[change](photo(7)))
    (problem,) = scan(tmp_path, Forbidden(secrets=(secret,)))
    assert (problem.code, problem.values) == ("LB837", (_STORY,))


def test_other_photos_are_not_alike(tmp_path: Path) -> None:
    secret = Secret(story=_STORY, photos=(encoded(photo(7)),))
    for seed in range(20, 40):
        (tmp_path / f"{seed}.jpg").write_bytes(encoded(photo(seed, (400, 300))))
    (tmp_path / "vlak.png").write_bytes(encoded(Image.new("RGB", (300, 200), "white"), "PNG"))
    assert scan(tmp_path, Forbidden(secrets=(secret,))) == ()


def _with_place() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 0.0), 3: "E", 4: (5.0, 7.0, 0.0)})
    return encoded(photo(3), exif=exif)


@pytest.mark.parametrize(
    "data",
    [
        _with_place(),
        encoded(photo(3), xmp=b'<r exif:GPSLatitude="52,5N"/>'),
        in_zip(_with_place(), "OEBPS/a.jpg"),
    ],
    ids=["EXIF", "XMP", "EXIF in an EPUB"],
)
def test_the_place_where_a_photo_was_made_is_found(tmp_path: Path, data: bytes) -> None:
    """LB842."""
    assert _codes(tmp_path, a__bin=data) == {"LB842"}


def _bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a", b"\0" * (unpacking.MOST_OF_ONE + 1))
    return file.getvalue()


def _deep() -> bytes:
    data = b"x"
    for _ in range(unpacking.MOST_DEPTH + 1):
        data = in_zip(data, "a.zip")
    return data


def _encrypted() -> bytes:
    data = bytearray(in_zip(b"x" * 50))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _unknown_packing() -> bytes:
    data = bytearray(in_zip(b"x" * 50))
    data[8] = 99
    data[data.index(b"PK\x01\x02") + 10] = 99
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        _bomb(), _deep(), _encrypted(), _unknown_packing(), in_zip(b"x" * 500)[:-30],
        in_zip(b"x" * 50, "naam\u00e9").replace("\u00e9".encode(), b"\xff\xfe"),
        b"\x1f\x8b\x08\0kapot",
    ],
    ids=["bomb", "deep", "encrypted", "packing", "cut off", "name", "damaged"],
)  # fmt: skip
def test_what_cannot_be_searched_whole_is_told(tmp_path: Path, data: bytes) -> None:
    """LB843: what was not searched is not published."""
    assert _codes(tmp_path, a__epub=data) == {"LB843"}
    assert CATALOGUE["LB843"].severity is Severity.ERROR


def test_only_wanted_files_are_searched(tmp_path: Path) -> None:
    for name in ("a.html", "b.epub"):
        (tmp_path / name).write_text(_NAME, encoding="utf-8")
    forbidden = Forbidden(secrets=(_SECRET,))
    found = scan(tmp_path, forbidden, lambda name: name.endswith(".epub"))
    assert {one.where.path for one in found} == {"b.epub"}


def test_a_link_is_judged_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "v-0042.html").symlink_to(tmp_path / "nergens")
    assert _codes(tmp_path) == {"LB838"}


def test_no_message_repeats_what_was_found(tmp_path: Path) -> None:
    found = f"{_NAME} zq.contact@example.org 06-12345678 v-0042 111222333 {_TEXT}"
    (tmp_path / "a.html").write_text(found, encoding="utf-8")
    said = "".join(describe(one) for one in scan(tmp_path, Forbidden(secrets=(_SECRET,))))
    assert _STORY in said
    assert not [
        word for word in ("zq", "Zq", "12345678", "111222333", "elf mensen") if word in said
    ]


def test_the_codes_of_a_scan_stop_a_publication() -> None:
    codes = {"LB830", "LB831", "LB832", *_CODES_HERE}
    assert {CATALOGUE[code].severity for code in codes} == {Severity.ERROR}
    assert CATALOGUE["LB833"].severity is Severity.WARNING

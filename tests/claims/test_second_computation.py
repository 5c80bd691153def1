"""What the four real EPUBs say of themselves is what a second computation comes to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.claims.second import computed, conformance, opened, said, summary
from tests.dist import EDITIONS, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

_PAGE: Final = "voorwoord.xhtml"
_END: Final = b"</section>\n</body>"
_SHEET: Final = "boek_stijl/leerboek.css"
_OWN_DRAWING: Final = re.compile(rb'<svg[^>]*role="img".*?</svg>', re.DOTALL)
_DRAWING: Final = '<svg xmlns="http://www.w3.org/2000/svg"{}></svg>'
_MATHS: Final = '<math xmlns="http://www.w3.org/1998/Math/MathML"{}></math>'
# What is put at the end of a page, and the claims that come or go with it.
_ADDED: Final = {
    "a picture with words": ('<img src="a.png" alt="Een brug."/>', {"alternativeText"}),
    "a picture without words": ('<img src="a.png"/>', set()),
    "a drawing without a name": (_DRAWING.format(""), set()),
    "a longer description": (
        '<img src="a.png" alt="Een kaart." aria-details="lang"/><p id="lang">x</p>',
        {"alternativeText", "longDescription"},
    ),
    "a formula without words": (_MATHS.format(""), {"MathML"}),
    "a formula with words": (_MATHS.format(' alttext="a"'), {"MathML", "describedMath"}),
    "a film with its words": (
        '<div><p class="film-niet-hier">x</p><p class="film-regel">Dag.</p></div>',
        {"transcript"},
    ),
    "an index": (
        '<div role="doc-index"><ul><li><a href="#x">x</a></li></ul></div>',
        {"index"},
    ),
}
_STYLES: Final = (
    "p{font-size:12px}",
    "p{color:#333}",
    "p{position:fixed}",
    "p{margin:0!important}",
)


@pytest.fixture(scope="module")
def books(dist: Path) -> dict[str, dict[str, bytes]]:
    paths = {edition: next((dist / edition).glob("*.epub")) for edition in EDITIONS}
    return {edition: opened(path) for edition, path in paths.items()}


@pytest.fixture
def plain(books: dict[str, dict[str, bytes]]) -> dict[str, bytes]:
    """An edition as it is."""
    return dict(books["editie-1"])


@pytest.fixture
def bare(plain: dict[str, bytes]) -> dict[str, bytes]:
    """An edition without drawings, pictures and films: what is added to it stands alone."""
    return {
        name: _OWN_DRAWING.sub(b"", data) if name.endswith(".xhtml") else data
        for name, data in plain.items()
    }


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_says_exactly_what_is_true(
    books: dict[str, dict[str, bytes]], edition: str
) -> None:
    assert said(books[edition]) == computed(books[edition])


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_claims_a_norm_only_beside_a_record(
    books: dict[str, dict[str, bytes]], edition: str
) -> None:
    reviewed = (REPOSITORY / "reviews" / f"{edition}.yaml").is_file()
    assert bool(conformance(books[edition])) <= reviewed


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_without_a_claim_says_so_in_words(
    books: dict[str, dict[str, bytes]], edition: str
) -> None:
    silent = "nog niet getoetst" in summary(books[edition]) or "nog niet: " in summary(
        books[edition]
    )
    assert silent != bool(conformance(books[edition]))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_words_speak_of_films_exactly_when_there_are_any(
    books: dict[str, dict[str, bytes]], edition: str
) -> None:
    pages = [data for name, data in books[edition].items() if name.endswith(".xhtml")]
    has_films = any(b"film-niet-hier" in page for page in pages)
    assert ("films zelf zitten niet in het boek" in summary(books[edition])) == has_films


@pytest.mark.parametrize("case", _ADDED)
def test_what_is_added_to_a_page_changes_what_may_be_said(
    bare: dict[str, bytes], case: str
) -> None:
    """The computation looks: it is no copy of what the package says."""
    added, features = _ADDED[case]
    before = computed(bare).features
    assert _END in bare[_PAGE]
    bare[_PAGE] = bare[_PAGE].replace(_END, added.encode() + _END)
    assert computed(bare).features - before == features


def test_a_picture_without_words_takes_away_that_text_suffices(plain: dict[str, bytes]) -> None:
    plain[_PAGE] = plain[_PAGE].replace(
        _END, b'<img src="a.png"/><img src="b.png" alt="x"/>' + _END
    )
    assert computed(plain).sufficient == {"textual,visual"}


@pytest.mark.parametrize("rule", _STYLES)
def test_a_rule_that_binds_the_reader_takes_a_feature_away(
    plain: dict[str, bytes], rule: str
) -> None:
    plain[_SHEET] += rule.encode()
    assert said(plain).features - computed(plain).features == {"displayTransformability"}


@pytest.mark.parametrize(
    ("old", "new", "feature"),
    [
        (b' role="doc-', b' data-role="doc-', "ARIA"),
        (b"h1", b"p", "structuralNavigation"),
    ],
)
def test_a_page_that_lacks_what_all_have_takes_a_feature_away(
    plain: dict[str, bytes], old: bytes, new: bytes, feature: str
) -> None:
    assert old in plain[_PAGE]
    plain[_PAGE] = plain[_PAGE].replace(old, new).replace(b"<h2", b"<p").replace(b"</h2", b"</p")
    assert said(plain).features - computed(plain).features == {feature}


@pytest.mark.parametrize("added", [b"<script/>", b"<video/>"])
def test_what_plays_takes_away_that_there_is_no_hazard(
    plain: dict[str, bytes], added: bytes
) -> None:
    plain[_PAGE] = plain[_PAGE].replace(_END, added + _END)
    assert computed(plain).hazards != said(plain).hazards


def test_another_order_than_that_of_the_contents_takes_a_feature_away(
    plain: dict[str, bytes],
) -> None:
    name = next(name for name in plain if name.endswith(".opf"))
    lines = plain[name].decode().splitlines()
    spine = [number for number, line in enumerate(lines) if "<itemref" in line]
    lines[spine[-1]], lines[spine[-2]] = lines[spine[-2]], lines[spine[-1]]
    plain[name] = "\n".join(lines).encode()
    assert said(plain).features - computed(plain).features == {"readingOrder"}


def test_a_lock_takes_a_feature_away(plain: dict[str, bytes]) -> None:
    plain["META-INF/encryption.xml"] = b"<encryption/>"
    assert said(plain).features - computed(plain).features == {"unlocked"}

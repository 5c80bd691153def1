"""Facts: what is read back from a finished page."""

from __future__ import annotations

import pytest

from build_tools.epub.facts import PageFacts, facts_of, moves


def _facts(body: str, href: str = "pijlers/een.xhtml") -> PageFacts:
    page = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        '<head><title>t</title><link rel="stylesheet" href="../boek_stijl/leerboek.css"/></head>'
        f"<body>{body}</body></html>"
    )
    return facts_of(href, page.encode())


def test_links_are_addresses_in_the_package() -> None:
    facts = _facts(
        '<a href="../twee.xhtml#kop">a</a><a href="#hier">b</a><a href="drie.xhtml">c</a>'
    )
    assert facts.links == (
        "boek_stijl/leerboek.css",
        "twee.xhtml#kop",
        "pijlers/een.xhtml#hier",
        "pijlers/drie.xhtml",
    )


@pytest.mark.parametrize(
    "address", ["https://example.org/", "mailto:a@example.org", "tel:0", "HTTP://example.org"]
)
def test_a_link_that_leaves_the_book_is_no_address_in_it(address: str) -> None:
    assert _facts(f'<a href="{address}">weg</a>').links == ("boek_stijl/leerboek.css",)


def test_pictures_are_addresses_in_the_package() -> None:
    assert _facts('<img src="../boek_beeld/a.png" alt=""/>').pictures == ("boek_beeld/a.png",)


@pytest.mark.parametrize(
    ("image", "count"),
    [
        ('<img src="a.png" alt="Een brug."/>', 1),
        ('<img src="a.png" alt=""/>', 0),
        ('<img src="a.png" alt=" "/>', 0),
        ('<img src="a.png"/>', 0),
        ('<img src="a.png" alt="Omslag." role="doc-cover"/>', 0),
        ('<img src="a.png" alt="QR-code." class="qr"/>', 0),
        ('<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Een lijn."/>', 1),
        ('<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"/>', 0),
        ('<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="Code."/>', 0),
    ],
)
def test_only_a_picture_that_tells_something_new_is_informative(image: str, count: int) -> None:
    assert _facts(image).informative == count


def test_a_picture_without_alt_is_undescribed() -> None:
    facts = _facts('<img src="a.png"/><img src="b.png" alt=""/>')
    assert facts.undescribed == ("a.png",)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<script>1</script>", "<script>"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "<script>"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><animate/></svg>', "<animate>"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><set/></svg>', "<set>"),
        ("<form/>", "<form>"),
        ('<input type="checkbox"/>', "<input>"),
        ("<button>x</button>", "<button>"),
        ('<iframe src="a.xhtml"/>', "<iframe>"),
        ('<video src="a.mp4"/>', "<video>"),
        ('<audio src="a.mp3"/>', "<audio>"),
        ('<x xmlns="https://example.org/x"/>', "<x>"),
        ('<p onclick="x()">a</p>', "onclick"),
        ('<p style="color: red">a</p>', "style"),
        ('<a href="javascript:x()">a</a>', "javascript:x()"),
        ('<a href=" JavaScript:x()">a</a>', " JavaScript:x()"),
        ('<a href="data:text/html,x">a</a>', "data:text/html,x"),
        ('<img alt="" src="https://example.org/a.png"/>', "https://example.org/a.png"),
        ('<img alt="" src="//example.org/a.png"/>', "//example.org/a.png"),
        ('<img alt="" src="data:image/png;base64,x"/>', "data:image/png;base64,x"),
    ],
)
def test_what_no_page_may_have_is_named(body: str, found: str) -> None:
    assert _facts(body).forbidden == (found,)


def test_an_ordinary_page_has_nothing_forbidden() -> None:
    body = '<p class="a" id="b"><a href="https://example.org/">weg</a> <em>en</em> terug</p>'
    assert _facts(body).forbidden == ()


@pytest.mark.parametrize(
    ("body", "properties"),
    [
        ("<p>a</p>", ()),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', ("svg",)),
        ('<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="a"/>', ("mathml",)),
    ],
)
def test_properties_are_those_of_the_content(body: str, properties: tuple[str, ...]) -> None:
    assert _facts(body).properties == properties


def test_ids_are_counted() -> None:
    assert _facts('<p id="a"/><p id="a"/><p id="b"/>').ids == {"a": 2, "b": 1}


def test_heading_levels_come_in_order() -> None:
    assert _facts("<h1>a</h1><h2>b</h2><hr/><h3>c</h3><header/>").heading_levels == (1, 2, 3)


@pytest.mark.parametrize(
    ("drawing", "undescribed"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Een lijn."/>', ()),
        ('<svg xmlns="http://www.w3.org/2000/svg"><title>Een lijn.</title></svg>', ()),
        ('<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"/>', ()),
        ('<svg xmlns="http://www.w3.org/2000/svg" role="img"/>', ("svg",)),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', ("svg",)),
    ],
)
def test_a_drawing_that_voices_do_not_pass_by_has_a_name(
    drawing: str, undescribed: tuple[str, ...]
) -> None:
    assert _facts(drawing).undescribed == undescribed


def test_a_longer_description_counts_when_it_stands_on_the_page() -> None:
    facts = _facts(
        '<img src="a.png" alt="Een kaart." aria-details="uitleg"/><div id="uitleg">x</div>'
        '<img src="b.png" alt="Een kaart." aria-describedby="weg"/>'
    )
    assert (facts.at_length, facts.lost_descriptions) == (1, ("weg",))


def test_a_film_has_its_words_when_they_stand_beside_it() -> None:
    with_words = '<div><p class="film-niet-hier">x</p><p class="film-regel">Dag.</p></div>'
    without = '<div><p class="film-niet-hier">x</p><p class="film-zonder-tekst">x</p></div>'
    facts = _facts(with_words + without)
    assert (facts.films, facts.transcribed) == (2, 1)


@pytest.mark.parametrize(("attributes", "named"), [('alttext="a is b"', 1), ("", 0)])
def test_a_formula_is_named_by_its_words(attributes: str, named: int) -> None:
    formula = f'<math xmlns="http://www.w3.org/1998/Math/MathML" {attributes}/>'
    facts = _facts(formula)
    assert (facts.formulas, facts.named) == (1, named)


@pytest.mark.parametrize(
    ("entries", "index"),
    [
        ('<li><a href="a.xhtml">aap</a></li>', True),
        ('<li><a href="a.xhtml">aap</a></li><li>noot</li>', False),
        ("", False),
    ],
)
def test_an_index_is_one_when_every_entry_leads_somewhere(entries: str, *, index: bool) -> None:
    assert _facts(f'<section role="doc-index"><ul>{entries}</ul></section>').index is index


def test_decoration_tables_and_ways_out_are_counted() -> None:
    facts = _facts(
        '<img src="a.png" alt=""/><img src="b.png"/><table><tr><td>a</td></tr></table>'
        '<a href="https://example.org/">weg</a><a href="b.xhtml">terug</a>'
    )
    assert (facts.decorative, facts.tables, facts.outside) == (1, 1, 1)


@pytest.mark.parametrize(
    ("picture", "moving"),
    [
        (b"\x89PNG\r\n\x1a\n....acTL....IDAT", True),
        (b"RIFF....WEBPVP8X....ANIM", True),
        (b"\x89PNG\r\n\x1a\n....IDAT", False),
        (b"\xff\xd8\xff acTL", False),
    ],
)
def test_a_picture_that_moves_is_known_by_its_chunk(picture: bytes, *, moving: bool) -> None:
    assert moves(picture) is moving

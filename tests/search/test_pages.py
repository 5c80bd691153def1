from __future__ import annotations

from build_tools.search.pages import Block, Page, read_page


def read(body: str, attributes: str = "", head: str = "") -> Page:
    page = read_page(
        "map/een.html",
        f"<!DOCTYPE html><html><head>{head}</head><body><nav>menu</nav>"
        f"<article data-pagefind-body {attributes}>{body}</article>slot</body></html>".encode(),
    )
    assert page is not None
    return page


def test_a_page_without_a_marked_part_is_not_searched() -> None:
    assert read_page("een.html", b"<html><body><p>tekst</p></body></html>") is None


def test_the_words_data_pagefind_body_in_the_text_mark_no_part() -> None:
    assert read_page("een.html", b"<html><body><p>data-pagefind-body</p></body></html>") is None


def test_the_first_heading_is_the_title_and_no_block() -> None:
    page = read("<h1>Mijn <em>titel</em></h1><p>tekst</p>")

    assert (page.title, page.blocks) == (("Mijn", "titel"), (Block(0, ("tekst",)),))


def test_without_a_heading_the_title_of_the_document_stands_in() -> None:
    assert read("<p>tekst</p>", head="<title>Naam</title>").title == ("Naam",)


def test_a_heading_has_the_anchor_of_its_section() -> None:
    page = read('<section id="deel"><h2>Kop</h2><p>tekst</p></section>')

    assert page.blocks[0] == Block(2, ("Kop",), "deel")


def test_a_heading_prefers_its_own_anchor() -> None:
    page = read('<section id="deel"><h2 id="kop">Kop</h2></section>')

    assert page.blocks[0].anchor == "kop"


def test_the_link_to_a_heading_is_no_text() -> None:
    page = read('<h2 id="kop">Kop<a class="headerlink" href="#kop">#</a></h2>')

    assert page.blocks[0].tokens == ("Kop",)


def test_what_nobody_reads_is_left_out_and_what_follows_it_stays() -> None:
    page = read(
        "<p>een <script>alert(1)</script>twee <svg><title>plaatje</title></svg>drie"
        "<!-- aantekening --> vier <span data-pagefind-ignore>vijf</span>zes</p>"
    )

    assert page.blocks[0].tokens == ("een", "twee", "drie", "vier", "zes")


def test_inline_markup_does_not_part_a_word() -> None:
    assert read("<p>burger<em>kracht</em>, ja</p>").blocks[0].tokens == ("burgerkracht,", "ja")


def test_blocks_part_words() -> None:
    page = read("<dl><dt>Overheid</dt><dd>Gemeente</dd></dl><p>een<br>twee</p>")

    assert page.text == "Overheid. Gemeente. een twee."


def test_a_soft_hyphen_does_not_part_a_word() -> None:
    assert read("<p>burger&shy;kracht</p>").blocks[0].tokens == ("burgerkracht",)


def test_the_text_is_composed() -> None:
    assert read("<p>co&#x6f;&#x308;peratie</p>").blocks[0].tokens == ("coöperatie",)


def test_facts_come_from_attributes() -> None:
    page = read(
        "<p>tekst</p>",
        'data-zoek-soort="Verhaal" data-zoek-plek="Deel 1 &amp; 2" data-zoek-pijlers="3 1"',
    )

    assert (page.kind, page.place, page.pillars) == ("Verhaal", "Deel 1 & 2", (1, 3))


def test_a_page_may_say_how_much_it_counts() -> None:
    assert read("<p>tekst</p>", 'data-zoek-gewicht="0.25"').weight == 0.25


def test_facts_may_be_absent() -> None:
    page = read("<p>tekst</p>")

    assert (page.kind, page.place, page.pillars, page.weight) == ("", "", (), 1)

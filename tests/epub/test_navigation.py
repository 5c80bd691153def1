"""The contents: one tree, from which everything that finds the way is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.epub.navigation import (
    contents,
    depth,
    flattened,
    guide,
    head_titles,
    landmarks,
    nav_points,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.epub.navigation import Entry, NavPoint
    from build_tools.model.selection import Selection


def _title(docname: str) -> str:
    return docname.rsplit("/", 1)[-1].capitalize()


def _lines(entries: Iterable[Entry], level: int = 0) -> list[str]:
    lines: list[str] = []
    for entry in entries:
        lines += [f"{'  ' * level}{entry.label} {entry.href}".rstrip()]
        lines += _lines(entry.children, level + 1)
    return lines


def _points(points: Iterable[NavPoint]) -> list[NavPoint]:
    return [one for point in points for one in (point, *_points(point.children))]


def test_parts_group_their_pages_and_stories_stand_below_theirs(selection: Selection) -> None:
    assert _lines(contents(selection, _title, cover=True)) == [
        "Omslag boek_omslag.xhtml",
        "Index index.xhtml",
        "Vooraf",
        "  Voorwoord voorwoord.xhtml",
        "Leren",
        "  Een een.xhtml",
        "  Twee pijlers/twee.xhtml",
        "Verhalen verhalen.xhtml",
        "  Aap verhalen/aap.xhtml",
        "  Noot verhalen/noot.xhtml",
        "Achterin",
        "  Begrippen begrippen.xhtml",
        "  Bronnen bronnen.xhtml",
        "  Privacy privacy.xhtml",
    ]


def test_without_a_cover_the_contents_begin_with_the_front_page(selection: Selection) -> None:
    assert contents(selection, _title, cover=False)[0].href == "index.xhtml"


def test_every_document_stands_in_the_contents_once(selection: Selection) -> None:
    hrefs = [entry.href for entry in flattened(contents(selection, _title, cover=False))]
    assert len(hrefs) == len(set(hrefs)) == len(list(selection.docnames()))


def test_landmarks_name_each_kind_of_place_once_in_reading_order(selection: Selection) -> None:
    assert [tuple(mark) for mark in landmarks(selection, _title, cover=True)] == [
        ("cover", "boek_omslag.xhtml", "Omslag"),
        ("toc", "boek_inhoud.xhtml#inhoud", "Inhoud"),
        ("bodymatter", "een.xhtml", "Begin van de tekst"),
        ("glossary", "begrippen.xhtml", "Begrippen"),
        ("bibliography", "bronnen.xhtml", "Bronnen"),
        ("appendix", "privacy.xhtml", "Privacy"),
    ]


def test_without_a_cover_no_landmark_names_one(selection: Selection) -> None:
    kinds = [mark.kind for mark in landmarks(selection, _title, cover=False)]
    assert "cover" not in kinds


def test_the_guide_says_the_landmarks_in_its_own_words(selection: Selection) -> None:
    marks = landmarks(selection, _title, cover=True)
    assert [mark.kind for mark in guide(marks)] == [
        "cover",
        "toc",
        "text",
        "glossary",
        "bibliography",
    ]


def test_the_ncx_has_the_labels_of_the_contents_in_the_same_order(selection: Selection) -> None:
    entries = contents(selection, _title, cover=True)
    labels = [line.split()[0] for line in _lines(entries)]
    assert [point.label for point in _points(nav_points(entries))] == labels


def test_a_part_without_a_page_of_its_own_opens_its_first_one_in_the_ncx(
    selection: Selection,
) -> None:
    points = _points(nav_points(contents(selection, _title, cover=False)))
    part, page = (point for point in points if point.href == "een.xhtml")
    assert (part.label, page.label, part.order) == ("Leren", "Een", page.order)


def test_the_numbers_of_the_ncx_are_all_different(selection: Selection) -> None:
    numbers = [
        point.number for point in _points(nav_points(contents(selection, _title, cover=True)))
    ]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_contents_go_two_deep(selection: Selection) -> None:
    assert depth(contents(selection, _title, cover=True)) == 2


def test_a_head_goes_from_the_page_to_the_book(selection: Selection) -> None:
    titles = head_titles(selection, _title, "Boek")
    assert titles["book/een"] == "Een – Leren – Boek"
    assert titles["book/index"] == "Boek"


def test_a_page_with_the_name_of_its_part_does_not_say_it_twice(selection: Selection) -> None:
    assert head_titles(selection, _title, "Boek")["book/verhalen"] == "Verhalen – Boek"


def test_no_two_heads_are_the_same(selection: Selection) -> None:
    titles = head_titles(selection, lambda _: "Zelfde", "Boek")
    assert len(set(titles.values())) == len(titles)

"""The head of a file: exactly what may be written, and the line of everything."""

from __future__ import annotations

import pytest

from build_tools.problems import ContentError
from build_tools.reading.marked import Marked, read_front_matter


def _refused(head: str) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as caught:
        read_front_matter(f"---\n{head}\n---\nTekst.\n", "x.md")
    return [(problem.where.line, problem.code) for problem in caught.value.problems]


@pytest.fixture
def marked() -> Marked:
    head = "# een opmerking\ntitel: Een\n\nedities:\n  - noord\n  - zuid\nplaats: {stad: A}"
    return read_front_matter(f"---\n{head}\n---\nT\n", "x.md")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("titel",), 3),
        (("edities",), 5),
        (("edities", 0), 6),
        (("edities", 1), 7),
        (("plaats", "stad"), 8),
        (("edities", 9), 5),
        (("weg",), 1),
        ((), 1),
    ],
)
def test_a_value_has_its_own_line_or_that_of_what_is_around_it(
    marked: Marked, keys: tuple[str | int, ...], line: int
) -> None:
    assert marked.location(*keys).line == line


def test_every_scalar_stays_the_text_that_was_written() -> None:
    text = "---\na: no\nb: 3.10\nc: 2024-02-30\nd: ~\ne: 0o17\nf: '3'\n---\n"
    assert read_front_matter(text, "x.md").data == {
        "a": "no", "b": "3.10", "c": "2024-02-30", "d": "~", "e": "0o17", "f": "3",
    }  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_windows_do_not_move_a_line(end: str) -> None:
    text = end.join(["---", "titel: Een", "soort: pagina", "---", "Tekst."])
    marked = read_front_matter(text, "x.md")
    assert (marked.data, marked.location("soort").line, marked.body_line) == (
        {"titel": "Een", "soort": "pagina"}, 3, 5,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("titel: Een\ntitel: Twee", [(3, "LB103")]),
        ("a: {b: 1, b: 2}", [(2, "LB103")]),
        ("a: &x Een\nb: *x", [(2, "LB104"), (3, "LB104")]),
        ("a: !!python/object:os.system x", [(2, "LB104")]),
        ("!!str a: x", [(2, "LB104")]),
        ("a: ! x", [(2, "LB104")]),
        ("a:\n  - !eigen x", [(3, "LB104")]),
        ("? [a, b]\n: c", [(2, "LB105")]),
        ("- a", [(2, "LB105")]),
        ("alleen tekst", [(2, "LB105")]),
        ("", [(2, "LB105")]),
        ("a: b: c", [(2, "LB102")]),
        ("a: b\n  c: d\n e", [(3, "LB102")]),
        ("a: 'open", [(2, "LB102")]),
        ("a: b\n...\nc: d", [(4, "LB102")]),
        ("a: [1, 2\nb: c", [(3, "LB102")]),
        ("a: x\nb: 'open\nc: d", [(3, "LB102")]),
    ],
)
def test_what_a_head_may_not_hold_is_refused_at_its_line(
    head: str, told: list[tuple[int, str]]
) -> None:
    assert _refused(head) == told


@pytest.mark.parametrize("piece", ["- ", "[", "? ", "{a: ", "- - "])
def test_a_head_of_any_depth_is_refused_and_ends_nothing(piece: str) -> None:
    assert [code for _, code in _refused(piece * 40_000)] == ["LB102"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "LB101"),
        ("Tekst.\n", "LB101"),
        ("\n---\ntitel: Een\n---\n", "LB101"),
        ("---\ntitel: Een\n", "LB107"),
        ("---", "LB107"),
    ],
)
def test_a_file_without_a_whole_head_is_refused(text: str, code: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_front_matter(text, "x.md")
    assert [(one.where.line, one.code) for one in caught.value.problems] == [(1, code)]

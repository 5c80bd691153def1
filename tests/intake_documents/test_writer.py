"""What is written says in MyST exactly what it said before, and is read with ease."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.tree import (
    Block,
    Bullets,
    Emphasis,
    Heading,
    Inline,
    Link,
    Note,
    Numbers,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    paragraphs,
)
from build_tools.intake.writer import WIDTH, to_myst
from tests.intake_documents.texts import rendered, spaced, visible_texts

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_GATE: Final = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
_MANY: Final = settings(
    max_examples=2_000, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
_ADDRESS: Final = "https://example.org/a_(b)?c=d&copy;=1"


def _line(*inlines: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in inlines))


def _inlines() -> SearchStrategy[tuple[Inline, ...]]:
    text = visible_texts().map(Text)
    inner = st.lists(text, min_size=1, max_size=2).map(tuple)
    span = st.one_of(
        inner.map(Emphasis), inner.map(Strong), inner.map(lambda one: Link(one, _ADDRESS)),
        inner.map(lambda one: Strong((Emphasis(one),))),
        inner.map(lambda one: Note((Paragraph(one),))),
    )  # fmt: skip
    return st.lists(st.one_of(text, text, span), min_size=1, max_size=4).map(tuple)


def _blocks() -> SearchStrategy[list[Block]]:
    line = _inlines().map(Paragraph)
    cells = st.lists(_inlines(), min_size=2, max_size=2).map(tuple)
    flat = st.one_of(
        line, line, st.builds(Heading, st.integers(1, 7), _inlines()), st.just(Rule()),
        st.builds(Table, cells, st.lists(cells, max_size=2).map(tuple)),
    )  # fmt: skip

    def deeper(inner: SearchStrategy[Block]) -> SearchStrategy[Block]:
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        items = st.lists(several, min_size=1, max_size=3).map(tuple)
        return st.one_of(
            several.map(Quote), items.map(Bullets), st.builds(Numbers, items, st.integers(0, 12))
        )

    return st.lists(st.recursive(flat, deeper, max_leaves=4), min_size=1, max_size=5)


def _words(blocks: list[Block]) -> str:
    """Return every letter of a document in reading order, notes last, without spaces."""
    notes: list[Note] = []
    text = "".join(_each(blocks, notes))
    return _close_together(text + "".join(_each([one.blocks for one in notes], [])))


def _close_together(text: str) -> str:
    return normalize("NFC", re.sub(r"\s", "", text))


def _each(value: object, notes: list[Note]) -> list[str]:
    """Return the texts in anything, and put its notes aside."""
    if isinstance(value, Text):
        return [value.text]
    if isinstance(value, Note):
        notes.append(value)
        return []
    if isinstance(value, (tuple, list)):
        return [text for one in value for text in _each(one, notes)]
    names = ("inlines", "blocks", "items", "head", "rows")
    return [text for name in names for text in _each(getattr(value, name, ()), notes)]


def _says_the_same(blocks: list[Block]) -> None:
    said = rendered(to_myst(blocks)).get_text()
    assert _close_together(said) == _words(blocks)


@given(_blocks())
@_GATE
def test_every_word_of_a_document_is_read_again(blocks: list[Block]) -> None:
    _says_the_same(blocks)


@pytest.mark.slow
@given(_blocks())
@_MANY
def test_every_word_of_thousands_of_documents_is_read_again(blocks: list[Block]) -> None:
    _says_the_same(blocks)


@pytest.mark.parametrize(("start", "between"), [(1, "\n"), (0, "\n\n"), (5, "\n\n")])
def test_a_list_from_another_number_than_1_stands_apart_in_an_item(
    start: int, between: str
) -> None:
    """Else CommonMark reads it as words of the paragraph above it."""
    inner = Numbers(items=((_line("Twee"),),), start=start)
    assert to_myst([Bullets(items=((_line("Een"), inner),))]) == f"- Een{between}  {start}. Twee\n"


@given(st.lists(visible_texts(), min_size=1, max_size=8))
@_GATE
def test_every_paragraph_is_a_paragraph_again(lines: list[str]) -> None:
    soup = rendered(to_myst([_line(line) for line in lines]))
    expected = [spaced(normalize("NFC", line)) for line in lines]
    assert [spaced(one.get_text()) for one in soup.find_all("p")] == expected


@pytest.mark.parametrize(
    ("block", "written"),
    [
        pytest.param(_line("Ik zag 3 * 4 [bomen] in A & B."), "Ik zag 3 * 4 [bomen] in A & B.",
                     id="marks that mean nothing"),
        pytest.param(_line("- geen lijst"), "\\- geen lijst", id="no list"),
        pytest.param(_line("2024. Een jaar."), "2024\\. Een jaar.", id="no number"),
        pytest.param(_line("# geen kop"), "\\# geen kop", id="no heading"),
        pytest.param(_line("50% meer"), "50% meer", id="a per cent"),
        pytest.param(_line("% meer"), "\\% meer", id="no comment"),
        pytest.param(_line(":::{note} x"), "\\:::\\{note\\} x", id="no block"),
        pytest.param(_line("{{ x }} en {editie}"), "\\{\\{ x \\}\\} en \\{editie\\}",
                     id="no template"),
        pytest.param(_line("*ster* en _streep_ en a_b"), "\\*ster\\* en \\_streep\\_ en a_b",
                     id="no emphasis"),
        pytest.param(_line("Kijk!", Link((Text("hier"),), "https://example.org/")),
                     "Kijk\\![hier](https://example.org/)", id="no picture"),
        pytest.param(_line(Link((Text("https://example.org/"),), "https://example.org/")),
                     "<https://example.org/>", id="an address"),
        pytest.param(_line("Dit is ", Strong((Text("vet "),)), "en", Emphasis((Text(" schuin"),))),
                     "Dit is **vet** en *schuin*", id="spaces outside emphasis"),
        pytest.param(_line("zei", Strong((Text('"ja"'),)), "s"), 'zei"**ja**"s',
                     id="marks outside emphasis"),
        pytest.param(_line(Strong((Emphasis((Text("beide"),)),))), "***beide***", id="both"),
        pytest.param(Heading(1, (Text("Kop"),)), "## Kop", id="a heading of the first level"),
        pytest.param(Numbers(((_line("a"),), (_line("b"),)), 4), "4. a\n5. b", id="a start"),
        pytest.param(Bullets(((_line("a"), Numbers(((_line("b"),),))),)), "- a\n  1. b",
                     id="a list in a list"),
        pytest.param(Bullets(((_line("a"), _line("b")), (_line("c"),))), "- a\n\n  b\n\n- c",
                     id="paragraphs in a list"),
        pytest.param(Quote((_line("a"), _line("b"))), "> a\n>\n> b", id="a quotation"),
        pytest.param(Table(((Text("a|b"),), ()), (((Text("c"),), (Text("d"),)),)),
                     "| a\\|b |  |\n| --- | --- |\n| c | d |", id="a table"),
    ],
)  # fmt: skip
def test_text_is_escaped_as_little_as_it_can(block: Block, written: str) -> None:
    assert to_myst([block]) == f"{written}\n"


def test_footnotes_stand_below_the_text() -> None:
    blocks = [_line("Een", Note((_line("noot"), _line("meer"))), "."), _line("Twee.")]
    assert to_myst(blocks) == "Een[^1].\n\nTwee.\n\n[^1]: noot\n\n    meer\n"


def test_headings_never_skip_a_level() -> None:
    headings = [Heading(level, (Text(str(level)),)) for level in (3, 6, 4, 3)]
    assert to_myst(headings) == "## 3\n\n### 6\n\n### 4\n\n## 3\n"


def test_two_lists_stay_two_lists() -> None:
    written = to_myst([Bullets(((_line(name),),)) for name in "abc"])
    assert written == "- a\n\n* b\n\n- c\n"


def test_lines_are_short_enough_to_read() -> None:
    written = to_myst([_line("woord - 1. + # " * 60)])
    assert max(len(line) for line in written.splitlines()) <= WIDTH


def test_plain_text_is_cut_at_its_blank_lines() -> None:
    assert to_myst(paragraphs("Een\r\nregel.\n \n\nTwee.\r\n")) == "Een regel.\n\nTwee.\n"


def test_nothing_is_written_as_nothing() -> None:
    assert to_myst([_line(" "), Rule(), Bullets(())]) == ""


def test_a_text_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(IntakeRefused, match="LB755"):
        to_myst([_line("a" * 6_000)])


def test_a_document_of_too_many_lines_is_refused() -> None:
    with pytest.raises(IntakeRefused, match="LB754"):
        to_myst([_line("regel")] * 300)

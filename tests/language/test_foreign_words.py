"""English in the texts of data files gets its language by itself."""

from __future__ import annotations

import pytest
from docutils import nodes

from build_tools.language.texts import listed
from build_tools.sphinx_ext.foreign_words import with_languages


@pytest.mark.parametrize("text", ["", "Samen iets maken.", "Een team geeft feedback."])
def test_dutch_stays_one_piece_of_text(text: str) -> None:
    (node,) = with_languages(text)
    assert (node.astext(), isinstance(node, nodes.Text)) == (text, True)


def test_english_is_marked_and_no_word_is_lost() -> None:
    made = with_languages("Ook: open government, in het Engels boundary spanner.")
    assert "".join(node.astext() for node in made).startswith("Ook: open government, in het")
    assert [node.astext() for node in made if isinstance(node, nodes.inline)] == [
        "open government",
        "boundary spanner",
    ]


def test_a_text_may_be_english_alone() -> None:
    (node,) = with_languages(listed("engels.txt")[0])
    assert isinstance(node, nodes.inline)


def test_spaces_inside_english_change_no_letter_around_it() -> None:
    made = with_languages("Dat is learning by   doing, zegt ze.")
    assert [node.astext() for node in made] == ["Dat is ", "learning by   doing", ", zegt ze."]

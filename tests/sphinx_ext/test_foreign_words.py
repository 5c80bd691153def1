"""English that a text made by code holds: marked, and everything escaped."""

from __future__ import annotations

from build_tools.sphinx_ext.foreign_words import in_html


def test_english_is_marked_between_other_words() -> None:
    assert in_html("Kies Open Space nu") == 'Kies <span lang="en">Open Space</span> nu'


def test_whatever_else_stands_in_a_text_is_escaped() -> None:
    assert in_html("<b> & Open Space") == '&lt;b&gt; &amp; <span lang="en">Open Space</span>'


def test_a_text_without_english_stays_as_it_is() -> None:
    assert in_html("De stoel bij het raam") == "De stoel bij het raam"

"""What a film looks like on the web and in the EPUB; no request is made before the click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.learning.activity import (
    TITLE,
    Surroundings,
    activity,
    anchor,
    line_of,
    part_of,
    parts_of,
    taken,
)
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import epub_frame, message_line
from build_tools.sphinx_ext.learning.reading_pieces import web_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.sphinx_ext.learning.activity import part

LABEL: Final = "Film"
POSTER: Final = "poster"
LENGTH: Final = "duur"
INTRO: Final = "inleiding"
TIPS: Final = "tips"
CUE: Final = "regel"
NOT_HERE: Final = "De film zelf zit niet in dit boek."
NO_WORDS: Final = (
    "Er is nog geen uitgeschreven tekst van deze film. Komt die er, dan staat hij hier."
)
ON_THE_WEB: Final = "De film zelf staat in de webeditie van dit boek."
_TIPS_TITLE: Final = "Tips uit de film"
_WORDS_TITLE: Final = "Wat er gezegd wordt"
_PLAY: Final = "Speel de film af"
_LANGUAGE_LETTERS: Final = 2


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the poster with a button, the way to the film without script, tips and words."""
    place = element("div", *taken(node, POSTER), classes=["film-plek"], data_film_plek="")
    rest = [*_length(node), *taken(node, INTRO), *_tips(node), *_transcript_on_web(node)]
    if not node["file"]:
        content = element("div", place, _line(NOT_HERE, "film-niet-hier"), *rest, classes=["film"])
        return web_section(node, LABEL, content)
    given = {"data_ondertitels": node["captions_at"]} if node["captions_at"] else {}
    play = element("button", words(_PLAY), type="button", data_film_start="", data_met_script="",
                   hidden="hidden")  # fmt: skip
    content = element(
        "div",
        place,
        play,
        message_line(),
        *_way_to_file(node),
        *rest,
        classes=["film"],
        data_film="",
        data_bron=node["file_at"],
        data_type=node["media"],
        data_taal=around.selection.edition.language[:_LANGUAGE_LETTERS],
        data_titel=_title(node),
        **given,
    )
    return web_section(node, LABEL, content)


def _title(node: activity) -> str:
    found = part_of(node, TITLE)
    return " ".join(found.astext().split()) if found else ""


def _line(said: str, *classes: str) -> nodes.paragraph:
    return nodes.paragraph("", said, classes=list(classes))


def _way_to_file(node: activity) -> list[nodes.Node]:
    """Return an ordinary link to the film, which needs no script."""
    shown = f"De film als bestand ({node['media'].split('/')[-1]}, {node['size']})"
    link = nodes.reference("", shown, refuri=node["file_at"], internal=True)
    return [nodes.paragraph("", "", link, classes=["film-bestand"])]


def _length(node: activity) -> list[nodes.Node]:
    found = part_of(node, LENGTH)
    said = [nodes.Text("Duur: "), *line_of(found)]
    return [nodes.paragraph("", "", *said, classes=["film-duur"])] if found else []


def _tips(node: activity) -> list[nodes.Node]:
    """Return the tips as cards, below a line that says what they are."""
    found = taken(node, TIPS)
    for listed in found:
        if isinstance(listed, nodes.Element):
            listed["classes"].append("film-tips")
    return [_line(_TIPS_TITLE, "film-kop"), *found] if found else []


def _transcript_on_web(node: activity) -> list[nodes.Node]:
    """Return what is said, each line with a link that lets the film jump; open, for print too."""
    lines = list(parts_of(node, CUE))
    if not lines:
        return [_line(_WORDS_TITLE, "film-kop"), _line(NO_WORDS, "film-zonder-tekst")]
    summary = element("summary", words(_WORDS_TITLE))
    shown = (_spoken_on_web(node, number, one) for number, one in enumerate(lines, 1))
    return [element("details", summary, *shown, classes=["film-tekst"], open="open")]


def _spoken_on_web(node: activity, number: int, one: part) -> nodes.Node:
    name = f"{anchor(node['identity'])}-regel-{number}"
    time = words(one["time"])
    mark: nodes.Node = element("span", time, classes=["film-tijd"])
    if node["file"]:
        mark = element(
            "a", time, classes=["film-tijd"], href=f"#{name}", data_tijd=str(one["seconds"])
        )
    return element("p", mark, words(" "), *line_of(one), classes=["film-regel"], id=name)


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the poster, where the film is, tips and words; nothing closed."""
    where = ON_THE_WEB if node["file"] else NOT_HERE
    return epub_frame(
        node,
        LABEL,
        *taken(node, POSTER),
        _line(where, "film-niet-hier"),
        *_length(node),
        *taken(node, INTRO),
        *_tips(node),
        _line(_WORDS_TITLE, "film-kop"),
        *(_spoken(node) or [_line(NO_WORDS, "film-zonder-tekst")]),
        around=around,
    )


def _spoken(node: activity) -> list[nodes.Node]:
    return list(_spoken_lines(node))


def _spoken_lines(node: activity) -> Iterator[nodes.Node]:
    for one in parts_of(node, CUE):
        time = nodes.inline("", one["time"], classes=["film-tijd"])
        yield nodes.paragraph("", "", time, nodes.Text(" "), *line_of(one), classes=["film-regel"])


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return nothing more: poster, tips and words are printed as they stand."""
    return []

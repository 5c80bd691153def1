"""``casus``: what happened somewhere, when, what came of it, and where that was read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.bibliography import citation
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    line_part,
    part,
    taken,
)
from build_tools.sphinx_ext.learning.frames import epub_frame
from build_tools.sphinx_ext.learning.reading_pieces import FACT, NAME, fact_list, web_section

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LABEL: Final = "Casus"
_SOURCE: Final = "bron"
RESULT: Final = "resultaat"
# Marks the words before the result, which are no part of it.
LEAD: Final = "resultaat-kop"
_FACTS: Final = MappingProxyType({"waar": "Waar", "wanneer": "Wanneer"})
_STORY: Final = "verhaal"


class Case(ActivityDirective):
    """``:::{casus} Titel``: a true one, so where, when, result and source are all required."""

    kind: ClassVar[ActivityKind] = ActivityKind.CASE
    shape: ClassVar[Shape] = Shape(
        argument="een titel",
        options={
            **IDENTITY_OPTION,
            **{name: Option(required=True) for name in (*_FACTS, RESULT, _SOURCE)},
        },
        text=Text.REQUIRED,
    )

    def parts(self, given: Given) -> list[part]:
        """Return title, facts, story, result and source."""
        body = self.parsed_text(given)
        if not given.argument or not body:
            return []
        made = [self.title(given), part("", *body, name=_STORY)]
        for name, word in _FACTS.items():
            if inline := self.parsed_option(given, name):
                made.append(line_part(FACT, inline, **{NAME: word}))
        if result := self.parsed_option(given, RESULT):
            lead = nodes.strong("", "Wat het opleverde: ", classes=[LEAD])
            made.append(part("", nodes.paragraph("", "", lead, *result), name=RESULT))
        if key := given.options.get(_SOURCE):
            cited = citation(self, key, self.place(given.lines[_SOURCE]), in_sentence=True)
            line = nodes.paragraph("", "", nodes.Text("Bron: "), *cited, classes=["bron"])
            made.append(part("", *([line] if cited else []), name=_SOURCE))
        return made


def _content(node: activity) -> list[nodes.Node]:
    names = (_STORY, RESULT, _SOURCE)
    return [*fact_list(node), *(child for name in names for child in taken(node, name))]


def web(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return the case."""
    return web_section(node, LABEL, *_content(node))


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the case with the way online."""
    return epub_frame(node, LABEL, *_content(node), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return nothing more: on paper a case is read as it stands."""
    return []


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("casus", Case)

"""``werkvorm``: something to do with a group, in steps, with a clock; a card that prints alone.

Who follows the link below a card and then prints, gets that card on a sheet of its own.  The
fragment of the link says so to the style sheet, so it takes no script and no second page.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    TITLE,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    anchor,
    line_of,
    line_part,
    part,
    part_of,
    taken,
)
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import epub_frame
from build_tools.sphinx_ext.learning.reading_pieces import (
    FACT,
    NAME,
    clock,
    fact_list,
    web_section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from build_tools.sphinx_ext.learning.elements import tag

LABEL: Final = "Werkvorm"
# Begin of the fragment that asks for one card on paper.
CARD: Final = "kaart"
_PURPOSE: Final = "doel"
_DURATION: Final = "duur"
_WORDS: Final = MappingProxyType({
    _PURPOSE: "Doel", "groep": "Groep", _DURATION: "Duur", "materiaal": "Nodig",
})  # fmt: skip
_LONGEST: Final = 480
_DURATION_HINT: Final = f"een heel getal van 1 tot en met {_LONGEST}: het aantal minuten"
_STEPS: Final = "stappen"


class Method(ActivityDirective):
    """``:::{werkvorm} Titel``: the steps are a numbered list in the text."""

    kind: ClassVar[ActivityKind] = ActivityKind.METHOD
    shape: ClassVar[Shape] = Shape(
        argument="een titel",
        options={
            **IDENTITY_OPTION,
            **{name: Option(required=name == _PURPOSE) for name in _WORDS},
        },
        text=Text.REQUIRED,
    )

    def attributes(self, given: Given) -> Mapping[str, str]:
        """Return for how many minutes the clock is set; empty when there is none."""
        return {"minutes": str(self._minutes(given) or "")}

    def parts(self, given: Given) -> list[part]:
        """Return title, facts and steps; without numbered steps it is left out (LB493)."""
        body = self.parsed_text(given)
        minutes = self._minutes(given)
        if _DURATION in given.options and not minutes:
            written = given.options[_DURATION][:20]
            self.say("LB494", _DURATION, written, _DURATION_HINT, line=given.lines[_DURATION])
        if not given.argument or not body:
            return []
        if not any(isinstance(node, nodes.enumerated_list) for node in body):
            self.say("LB493", given.argument[:60])
            return []
        return [
            self.title(given),
            *self._facts(given, minutes),
            part("", *body, name=_STEPS),
        ]

    def _facts(self, given: Given, minutes: int) -> Iterator[part]:
        for name, word in _WORDS.items():
            inline = self.parsed_option(given, name)
            if name == _DURATION:
                inline = [nodes.Text(in_minutes(minutes))] if minutes else []
            if inline:
                yield line_part(FACT, inline, **{NAME: word})

    @staticmethod
    def _minutes(given: Given) -> int:
        """Return the duration in minutes; 0 when it is absent or no number that can be."""
        written = given.options.get(_DURATION, "")
        right = written.isascii() and written.isdecimal() and int(written) <= _LONGEST
        return int(written) if right else 0


def in_minutes(count: int) -> str:
    """Return ``20 minuten``."""
    return "1 minuut" if count == 1 else f"{count} minuten"


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the facts, a clock when it is known how long it takes, the steps, and the way out."""
    minutes = node["minutes"]
    watch = [clock(int(minutes))] if minutes else []
    content = (*fact_list(node), *watch, *taken(node, _STEPS), *paper(node, around), _alone(node))
    return web_section(node, LABEL, *content)


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the facts and the steps."""
    return epub_frame(node, LABEL, *fact_list(node), *taken(node, _STEPS), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return where the card comes from, for who finds it as a loose sheet."""
    edition = around.selection.edition
    page = around.selection.document(around.docname).title
    name = edition.name[:1].lower() + edition.name[1:]
    line = f"Uit het {edition.title}, {name}: ‘{page}’."
    if around.online:
        line += f" Online: {around.online.removeprefix('https://')}"
    return [element("p", words(line), classes=["kaart-herkomst"], data_pagefind_ignore="")]


def _alone(node: activity) -> tag:
    """Return the link after which only this card is printed, and what it says once followed."""
    mark = f"{CARD}-{node['identity']}"
    name = [words("‘"), *line_of(part_of(node, TITLE)), words("’")]
    ask = element("a", words("Alleen "), *name, words(" afdrukken"), href=f"#{mark}")
    whole = element(
        "a", words("Toch de hele bladzijde afdrukken"), href=f"#{anchor(node['identity'])}"
    )
    ready = element(
        "span",
        words("Druk nu af met je browser: alleen deze kaart komt op papier. "),
        whole,
        classes=["kaart-klaar"],
    )
    return element(
        "p", ask, words(" "), ready, classes=["kaart-alleen"], id=mark, data_pagefind_ignore=""
    )


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("werkvorm", Method)

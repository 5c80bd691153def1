"""``werkvorm``: something to do with a group, in steps, with a clock."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from docutils import nodes

from build_tools.model.activity import ActivityKind
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

LABEL: Final = "Werkvorm"
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


def web(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return the facts, a clock when it is known how long it takes, and the steps."""
    minutes = node["minutes"]
    watch = [clock(int(minutes))] if minutes else []
    return web_section(node, LABEL, *fact_list(node), *watch, *taken(node, _STEPS))


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the facts and the steps."""
    return epub_frame(node, LABEL, *fact_list(node), *taken(node, _STEPS), around=around)


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return nothing more: the page itself is the card, kept together by the style sheet."""
    return []


FORMS: Final = Forms(web=web, epub=epub, paper=paper)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("werkvorm", Method)

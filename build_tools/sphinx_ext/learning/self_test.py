"""``zelftest``: a question with a right answer, in five sorts, and why it is right."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.content_directive import Given, Option, Shape, Text
from build_tools.sphinx_ext.learning.activity import (
    IDENTITY_OPTION,
    TITLE,
    ActivityDirective,
    Forms,
    Surroundings,
    activity,
    part,
    taken,
)
from build_tools.sphinx_ext.learning.elements import element, words
from build_tools.sphinx_ext.learning.frames import (
    answer_below,
    buttons,
    epub_frame,
    head,
    message_line,
    to_answer,
    web_frame,
)
from build_tools.sphinx_ext.learning.self_test_choices import ONE, SEVERAL
from build_tools.sphinx_ext.learning.self_test_estimate import ESTIMATE
from build_tools.sphinx_ext.learning.self_test_match import MATCH
from build_tools.sphinx_ext.learning.self_test_order import ORDER
from build_tools.sphinx_ext.learning.self_test_parts import CHOICE, LEFT, RIGHT, STEP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils import nodes
    from sphinx.application import Sphinx

    from build_tools.sphinx_ext.learning.self_test_parts import Sort

LABEL: Final = "Zelftest"
_SORT: Final = "soort"
_DEFAULT: Final = "een-antwoord"
_SORTS: Final[Mapping[str, Sort]] = MappingProxyType({
    _DEFAULT: ONE,
    "meer-antwoorden": SEVERAL,
    "schat": ESTIMATE,
    "volgorde": ORDER,
    "koppel": MATCH,
})  # fmt: skip
_OWN: Final = tuple(dict.fromkeys(name for sort in _SORTS.values() for name in sort.options))
_INTRO: Final = "inleiding"
_WHY: Final = "uitleg"


class SelfTest(ActivityDirective):
    """``:::{zelftest} Vraag``: what is asked; text below it explains the answer."""

    kind: ClassVar[ActivityKind] = ActivityKind.SELF_TEST
    copied: ClassVar[frozenset[str]] = frozenset({TITLE, CHOICE, STEP, LEFT, RIGHT, _WHY})
    shape: ClassVar[Shape] = Shape(
        argument="de vraag",
        options={
            **IDENTITY_OPTION,
            _SORT: Option(choices=tuple(_SORTS)),
            **{name: Option() for name in _OWN},
        },
        text=Text.REQUIRED,
    )

    def attributes(self, given: Given) -> Mapping[str, str]:
        """Return the sort."""
        return {_SORT: given.options.get(_SORT, _DEFAULT)}

    def parts(self, given: Given) -> list[part]:
        """Return question, what can be answered, and explanation."""
        name = given.options.get(_SORT, _DEFAULT)
        sort = _SORTS[name]
        if _SORT not in given.options and _SORT in given.lines:
            return []  # a sort that does not exist; that was told
        self._check_options(given, name, sort)
        asked = sort.read(self, given)
        if asked is None:
            return []
        return [
            self.title(given),
            part("", *asked.before, name=_INTRO),
            *asked.items,
            part("", *asked.after, name=_WHY),
        ]

    def _check_options(self, given: Given, name: str, sort: Sort) -> None:
        """Tell of options that belong to another sort (LB488) and that are missing (LB418)."""
        for option in _OWN:
            if option in given.lines and option not in sort.options:
                self.say("LB488", option, name, line=given.lines[option])
        for option, required in sort.options.items():
            if required and option not in given.lines:
                self.say("LB418", self.name, option)


def web(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the question as form controls, and the answer closed below them."""
    again = element("button", words("Probeer opnieuw"), type="button", data_opnieuw="")
    return web_frame(
        node,
        *head(node, LABEL),
        *taken(node, _INTRO),
        *_SORTS[node[_SORT]].controls(node),
        buttons(element("button", words("Kijk na"), type="submit"), again),
        message_line(),
        answer_below(*answer(node, around)),
        paper=paper(node, around),
    )


def epub(node: activity, around: Surroundings) -> list[nodes.Node]:
    """Return the question with letters and numbers, and the way to the answer."""
    question = _SORTS[node[_SORT]].question(node)
    return epub_frame(
        node, LABEL, *taken(node, _INTRO), *question, *to_answer(node, around), around=around
    )


def paper(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return what a work sheet has beside the boxes and lines of the printed controls."""
    return _SORTS[node[_SORT]].sheet(node)


def answer(node: activity, around: Surroundings) -> list[nodes.Node]:  # noqa: ARG001 - a form
    """Return what is right, and why."""
    return [*_SORTS[node[_SORT]].answer(node), *taken(node, _WHY)]


FORMS: Final = Forms(web=web, epub=epub, paper=paper, answer=answer)


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("zelftest", SelfTest)

"""The frame of every block: its argument, options and text, with each mistake told in Dutch.

Options are read here and not by MyST: then each mistake has the line of its own option, a value
is exactly what stands there, and no English message comes in between.
"""

from __future__ import annotations

import difflib
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docutils.statemachine import StringList

    from build_tools.model.selection import Selection

_OPTION: Final = re.compile(r"^\s*:([A-Za-z][A-Za-z_-]*):(?:\s+(.*))?$")
_SHOWN: Final = 40
YES: Final = "ja"
_YES_NO: Final = MappingProxyType({"": YES, "ja": YES, "true": YES, "nee": "", "false": ""})


class Text(Enum):
    """Whether a block holds text."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What may be said in an option.

    :ivar choices: the allowed values; empty means any text.
    :ivar flag: it says yes by being there.
    """

    choices: tuple[str, ...] = ()
    required: bool = False
    flag: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a block may be given.

    :ivar argument: what stands behind its name, in words for the editor; empty: nothing.
    :ivar argument_optional: whether it may also be left out.
    """

    argument: str = ""
    argument_optional: bool = False
    options: Mapping[str, Option] = field(default_factory=dict)
    text: Text = Text.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an editor wrote; what is missing or wrong is absent, and was reported.

    :ivar lines: option to its line, counted from 1.
    :ivar text: the lines of the text. :ivar offset: docutils' offset of its first line.
    """

    argument: str
    options: Mapping[str, str]
    lines: Mapping[str, int]
    text: StringList
    offset: int


class ContentDirective(SphinxDirective, ABC):
    """A block on a page: subclasses say its shape and turn what was given into nodes."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = None

    shape: ClassVar[Shape] = Shape()

    def run(self) -> list[nodes.Node]:
        """Check what was given, report every mistake, and make what can be made."""
        made = self.content_nodes(self._given())
        for node in made:
            self.set_source_info(node)
        return made

    @abstractmethod
    def content_nodes(self, given: Given) -> list[nodes.Node]:
        """Return the nodes of the block.

        :param given: without anything that is wrong; required parts may be absent.
        """

    @property
    def selection(self) -> Selection:
        """What the edition holds."""
        return cast("Selection", self.config.leerboek_selection)

    def place(self, line: int = 0) -> Location:
        """Return a line of this page, or that of the block itself."""
        return Location(f"{self.env.docname}.md", line or self.lineno)

    def say(self, code: str, *values: str | int, line: int = 0) -> None:
        """Report a problem at a line of this page, or at the block itself."""
        report(Problem(self.place(line), code, values))

    def is_second(self, what: str = "") -> bool:
        """Whether this block stands on the page already, and say so (LB440).

        :param what: tells blocks of one name apart that may each stand there once.
        """
        key = f"leerboek-{self.name} {what}"
        if self.env.current_document.get(key):
            self.say("LB440", self.name)
            return True
        self.env.current_document[key] = True
        return False

    def parsed_text(self, given: Given) -> list[nodes.Node]:
        """Return the text of the block as nodes; headings have no place in it (LB445)."""
        holder = nodes.Element()
        self.state.nested_parse(given.text, given.offset, holder)
        for heading in list(holder.findall(_is_heading)):
            self.say("LB445", self.name, line=heading.line or 0)
            heading.parent.replace(heading, nodes.paragraph("", "", *heading.children))
        return holder.children

    def parsed_option(self, given: Given, name: str) -> list[nodes.Node]:
        """Return the value of an option as inline nodes; empty when it is absent."""
        if name not in given.options:
            return []
        parsed, messages = self.parse_inline(given.options[name], lineno=given.lines[name] - 1)
        return [*parsed, *messages]

    def _given(self) -> Given:
        written, count = self._written_options()
        options = {name: value for name, (value, _) in written.items()}
        given = Given(
            argument=" ".join(self.arguments[0].split()) if self.arguments else "",
            options=self._checked_options(options, {n: line for n, (_, line) in written.items()}),
            lines={name: line for name, (_, line) in written.items()},
            text=self.content[count:],
            offset=self.content_offset + count,
        )
        self._check_argument(given)
        self._check_text(given)
        return given

    def _written_options(self) -> tuple[dict[str, tuple[str, int]], int]:
        """Return the options as written with their lines, and how many lines they take."""
        written: dict[str, tuple[str, int]] = {}
        count = 0
        for index, line in enumerate(self.content):
            found = _OPTION.match(line)
            if not found:
                break
            count = index + 1
            name, value = found[1], _bare(found[2] or "")
            at = self.lineno + self.content_offset + 1 + index
            if name in written:
                self.say("LB435", self.name, name, line=at)
                continue
            written[name] = (value, at)
        return written, count

    def _checked_options(
        self, options: Mapping[str, str], lines: Mapping[str, int]
    ) -> dict[str, str]:
        """Return the options that are right (LB430, LB114, LB418, LB421 for the others)."""
        kept: dict[str, str] = {}
        for name, value in options.items():
            form = self.shape.options.get(name)
            if form is None:
                self._say_unknown(name, lines[name])
                continue
            checked = self._checked(name, form, value, lines[name])
            if checked:
                kept[name] = checked
        for name, form in self.shape.options.items():
            if form.required and name not in options:
                self.say("LB418", self.name, name)
        return kept

    def _say_unknown(self, name: str, line: int) -> None:
        known = list(self.shape.options)
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" Bedoel je ‘:{near[0]}:’?" if near else ""
        listed = ", ".join(f":{option}:" for option in known) or "niets"
        self.say("LB430", self.name, name, hint, listed, line=line)

    def _checked(self, name: str, form: Option, value: str, line: int) -> str:
        """Return a value that is right, or an empty text."""
        if form.flag:
            if value.lower() in _YES_NO:
                return _YES_NO[value.lower()]
            self.say("LB421", name, value[:_SHOWN], "ja, nee", line=line)
        elif not value:
            self.say("LB114", name, line=line)
        elif form.choices and value not in form.choices:
            self.say("LB421", name, value[:_SHOWN], ", ".join(form.choices), line=line)
        else:
            return value
        return ""

    def _check_argument(self, given: Given) -> None:
        needed = self.shape.argument and not self.shape.argument_optional
        if needed and not given.argument:
            self.say("LB431", self.name, self.shape.argument)
        if given.argument and not self.shape.argument:
            self.say("LB432", self.name, given.argument[:_SHOWN])

    def _check_text(self, given: Given) -> None:
        written = " ".join(" ".join(given.text).split())
        if self.shape.text is Text.REQUIRED and not written:
            self.say("LB433", self.name)
        if self.shape.text is Text.NONE and written:
            self.say("LB434", self.name, written[:_SHOWN])


def _bare(value: str) -> str:
    """Return a value without the quotation marks that may stand around it."""
    text = value.strip()
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if quoted else text


def _is_heading(node: nodes.Node) -> bool:
    """Whether a node came from a heading inside a block; MyST makes rubrics of them."""
    return isinstance(node, nodes.rubric | nodes.title)

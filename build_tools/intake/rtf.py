"""RTF to RTF that holds only what its reader sees; what went is told.

Only groups of a list are kept; what is hidden, deleted, unreadable or from outside goes before
pandoc sees it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.docx_look import alike
from build_tools.intake.links import web_address
from build_tools.intake.places import place
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.rtf_words import DROPPED, FOOTERS, HEADERS, KEPT, LETTERS, SILENT

if TYPE_CHECKING:
    from build_tools.intake.places import Findings

_TOKEN: Final = re.compile(
    r"\\(?P<word>[A-Za-z]{1,40})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[^A-Za-z])|(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_RTF: Final = "{\\rtf"
_LINK: Final = re.compile(r'\s*HYPERLINK\s+"([^"\\]+)"', re.IGNORECASE)
_KIND: Final = re.compile(r"\s*([A-Za-z]+)")
_PICTURES: Final = frozenset({"pngblip", "jpegblip"})
_WHITE: Final = "FFFFFF"
_TINY: Final = 6


@dataclass(frozen=True, slots=True)
class _State:
    """How text looks in a group.

    :ivar dropped: nothing of the group is kept. :ivar group: its first word.
    :ivar size: in half points.
    """

    group: str = ""
    dropped: bool = False
    hidden: bool = False
    deleted: bool = False
    added: bool = False
    colour: int = 0
    behind: int = 0
    size: int = 24


@dataclass(slots=True)
class _Group:
    """One open group.

    :ivar star: it began with a backslash and a star. :ivar named: its first word has passed.
    :ivar text: what it says, for groups that are looked at when they end.
    """

    state: _State
    star: bool = False
    named: bool = False
    start: int = 0
    text: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)


def seen_only(data: bytes, findings: Findings) -> tuple[bytes, tuple[bytes, ...]]:
    """Return RTF without anything that its reader does not see, and its pictures.

    :raises IntakeRefused: LB744 it is no RTF; LB750 it is nested too deep.
    """
    text = data.rstrip(b"\0\r\n\t ").decode("latin-1")
    if not text.startswith(_RTF):
        raise IntakeRefused("LB744")
    sieve = _Sieve(text, findings)
    sieve.run()
    return "".join(sieve.kept).encode("latin-1"), tuple(sieve.pictures)


class _Sieve:
    """Walks over the tokens of one file.

    :ivar kept: the new file, in pieces.
    """

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._groups: list[_Group] = []
        self._colours: list[str] = []
        self._paragraphs = 1
        self._fresh = True
        self.kept: list[str] = []
        self.pictures: list[bytes] = []

    def run(self) -> None:
        """Walk to the end of the outermost group; anything behind it is no part of the text."""
        at = 0
        while at < len(self._text):
            found = _TOKEN.match(self._text, at)
            if found is None:
                raise IntakeRefused("LB744")
            at = found.end()
            if found["word"] == "bin":
                # So many bytes that are no RTF at all.
                at += max(int(found["number"] or 0), 0)
                self._group().words.add("bin")
                continue
            self._step(found)
            if not self._groups:
                return
        raise IntakeRefused("LB744")

    def _group(self) -> _Group:
        return self._groups[-1]

    def _where(self) -> str:
        return place("paragraph", self._paragraphs)

    def _step(self, found: re.Match[str]) -> None:
        if found["open"]:
            self._open()
        elif found["close"]:
            self._close()
        elif found["word"]:
            self._word(found)
        elif found["symbol"] == "*":
            self._group().star = True
        else:
            self._group().named = True
            self._letters(found[0])

    def _open(self) -> None:
        if len(self._groups) > limits.XML_DEPTH:
            raise IntakeRefused("LB750", TOO_MUCH["depth"])
        state = self._group().state if self._groups else _State()
        self._groups.append(_Group(replace(state), start=len(self.kept)))
        self._keep("{")

    def _close(self) -> None:
        group = self._groups.pop()
        name = group.state.group
        if name in HEADERS | FOOTERS and "".join(group.text).strip():
            self._findings.doubt("LB765", place("header" if name in HEADERS else "footer"))
        elif name == "pict":
            self._take_picture(group)
        elif name == "colortbl":
            self._read_colours("".join(group.text))
        elif name == "fldinst" and not group.state.dropped:
            self._settle_field(group)
        elif self._groups and self._group().state.group == name:
            self._group().text.extend(group.text)
            self._group().words.update(group.words)
        if not group.state.dropped:
            self.kept.append("}")

    def _word(self, found: re.Match[str]) -> None:
        group, word = self._group(), found["word"]
        number = int(found["number"]) if found["number"] else None
        if not group.named:
            group.named = True
            self._name(group, word)
        group.words.add(word)
        if group.state.group == "colortbl":
            group.text.append(found[0])
        if word in LETTERS:
            self._letters(found[0])
            return
        self._change(group, word, number)
        if word in {"par", "sect", "page", "cell", "row"} and not group.state.dropped:
            self._paragraphs += not self._fresh
            self._fresh = True
        self._keep(found[0])

    def _name(self, group: _Group, word: str) -> None:
        """Decide about a group by its first word."""
        parent = self._groups[-2].state if len(self._groups) > 1 else _State()
        special = {"pict", "info", "annotation", "template"} | HEADERS | FOOTERS
        if word in special | SILENT | DROPPED.keys():
            self._tell(word, parent)
            group.state = replace(group.state, group=word, dropped=True)
        elif word in KEPT:
            group.state = replace(group.state, group=word)
        elif group.star:
            if not parent.dropped:
                self._findings.dropped("unknown", self._where())
            group.state = replace(group.state, group=word, dropped=True)
        if group.state.dropped and not parent.dropped:
            del self.kept[group.start :]
        elif group.star and not group.state.dropped:
            self.kept.append("\\*")

    def _tell(self, word: str, parent: _State) -> None:
        """Tell of a group that goes, once for the outermost."""
        if word == "shptxt" or (word in DROPPED and not parent.dropped):
            self._findings.dropped(DROPPED[word], self._where())
        elif word == "annotation":
            self._findings.doubt("LB764", self._where())
        elif word == "template":
            self._findings.outside("template", place("file"))
        elif word == "info":
            self._findings.notice("properties")

    def _change(self, group: _Group, word: str, number: int | None) -> None:
        """Take up what a word says about how text looks."""
        on = number != 0
        match word:
            case "v":
                group.state = replace(group.state, hidden=on)
            case "deleted":
                group.state = replace(group.state, deleted=on)
            case "revised":
                group.state = replace(group.state, added=on)
            case "cf":
                group.state = replace(group.state, colour=number or 0)
            case "cb" | "chcbpat" | "highlight":
                group.state = replace(group.state, behind=number or 0)
            case "fs":
                group.state = replace(group.state, size=24 if number is None else number)
            case "plain":
                group.state = replace(group.state, hidden=False, colour=0, behind=0, size=24)

    def _letters(self, token: str) -> None:
        """Keep a piece of text, or tell why not."""
        group = self._group()
        if group.state.group in {"colortbl", "fldinst", "pict", *HEADERS, *FOOTERS}:
            group.text.append(token)
        if group.state.dropped:
            return
        words = bool(token.strip())
        code = (
            self._unseen(group.state) if group.state.group in {"rtf", "fldrslt", "footnote"} else ""
        )
        if code and words:
            self._findings.doubt(code, self._where())
        if not code:
            if words and group.state.group == "rtf":
                self._fresh = False
                if group.state.added:
                    self._findings.doubt("LB761", self._where())
            self.kept.append(token)

    def _unseen(self, state: _State) -> str:
        """Return the code of why nobody sees a text, or nothing."""
        if state.deleted:
            return "LB760"
        if state.hidden:
            return "LB762"
        colour, behind = self._colour(state.colour, ""), self._colour(state.behind, _WHITE)
        return "LB763" if state.size <= _TINY or (colour and alike(colour, behind)) else ""

    def _colour(self, index: int, otherwise: str) -> str:
        return (self._colours[index] if 0 <= index < len(self._colours) else "") or otherwise

    def _keep(self, token: str) -> None:
        if not self._group().state.dropped:
            self.kept.append(token)

    def _read_colours(self, text: str) -> None:
        self._colours = []
        for entry in text.split(";")[:-1]:
            parts = {name: int(value) for name, value in re.findall(r"\\([a-z]+)(\d{1,3})", entry)}
            known = {"red", "green", "blue"} <= parts.keys()
            codes = [min(parts[name], 255) for name in ("red", "green", "blue")] if known else []
            self._colours.append("".join(f"{code:02X}" for code in codes))

    def _settle_field(self, group: _Group) -> None:
        """Keep a link to the web; any other field loses what it does and keeps what it shows."""
        instruction = "".join(group.text).replace("\n", "")
        del self.kept[group.start :]
        self.kept.append("{\\*\\fldinst ")
        link = _LINK.match(instruction)
        address = web_address(link[1]) if link else None
        if address is not None:
            self.kept.append(f'HYPERLINK "{address}"')
        elif link:
            self._findings.doubt("LB768", self._where(), link[1][:60])
        else:
            kind = _KIND.match(instruction)
            self._findings.doubt("LB766", self._where(), kind[1].upper()[:20] if kind else "?")

    def _take_picture(self, group: _Group) -> None:
        if self._groups and self._group().state.dropped:
            return
        digits = re.sub(r"\s", "", "".join(group.text))
        if (
            _PICTURES.isdisjoint(group.words)
            or re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", digits) is None
        ):
            self._findings.doubt("LB774", self._where())
            return
        self._findings.doubt("LB769", self._where())
        self.pictures.append(bytes.fromhex(digits))

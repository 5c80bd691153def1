"""RTF to RTF that holds only what its reader sees; what went is told.

Only groups of a list are kept; what is hidden, deleted, unreadable or from outside goes before
pandoc sees it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_tools.catalogue.intake import TOO_MUCH
from build_tools.intake import limits
from build_tools.intake.docx_look import alike
from build_tools.intake.fields import HARMLESS, kind_of
from build_tools.intake.links import web_address
from build_tools.intake.places import place
from build_tools.intake.refusal import IntakeRefused
from build_tools.intake.rtf_groups import TOKEN, Group, State, colours_of, picture_of
from build_tools.intake.rtf_words import DROPPED, FOOTERS, HEADERS, KEPT, LETTERS, SILENT

if TYPE_CHECKING:
    from build_tools.intake.places import Findings

_RTF: Final = "{\\rtf"
_LINK: Final = re.compile(r'\s*HYPERLINK\s+"([^"\\]+)"', re.IGNORECASE)
# What becomes of what a field shows; no words of RTF.
_SHOWN: Final = "*shown"
_GONE: Final = "*gone"
_WHITE: Final = "FFFFFF"
_TINY: Final = 6
# The groups whose text a reader sees.
_READ: Final = frozenset({"rtf", "fldrslt", "footnote"})
_SURROGATES: Final = range(0xD800, 0xE000)


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
    """Walks over the tokens of one file; ``kept`` is the new file, in pieces."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._groups: list[Group] = []
        self._colours: list[str] = []
        self._paragraphs = 1
        self._fresh = True
        self._skip = 0
        self.kept: list[str] = []
        self.pictures: list[bytes] = []

    def run(self) -> None:
        """Walk to the end of the outermost group; anything behind it is no part of the text."""
        at = 0
        while at < len(self._text):
            found = TOKEN.match(self._text, at)
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

    def _group(self) -> Group:
        return self._groups[-1]

    def _where(self) -> str:
        return place("paragraph", self._paragraphs)

    def _step(self, found: re.Match[str]) -> None:
        if found["word"] or found["open"] or found["close"]:
            self._skip = 0
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
            self._letters(self._without_stand_in(found))

    def _sign(self, word: str, number: int | None) -> None:
        """Keep a word that stands for a letter; other programs' stand-in for it goes."""
        if word == "u" and number is not None and number % 0x10000 in _SURROGATES:
            # Half of a sign, such as an emoji, that pandoc cannot put together.
            self._findings.dropped("sign", self._where())
            self._skip = self._group().state.skipped
        elif word == "u":
            self._letters(f"{{\\uc0\\u{number or 0} }}")
            self._skip = self._group().state.skipped
        else:
            self._letters(f"\\{word} ")

    def _without_stand_in(self, found: re.Match[str]) -> str:
        """Return a token without what stands in for the letter of a number before it."""
        token = found[0]
        if not self._skip:
            return token
        if not found["text"]:
            self._skip -= 1
            return ""
        plain = token.lstrip("\r\n")
        cut = min(self._skip, len(plain))
        self._skip -= cut
        return plain[cut:]

    def _open(self) -> None:
        if len(self._groups) > limits.XML_DEPTH:
            raise IntakeRefused("LB750", TOO_MUCH["depth"])
        state = self._group().state if self._groups else State()
        self._groups.append(Group(replace(state), start=len(self.kept)))
        self._keep("{")

    def _close(self) -> None:
        group = self._groups.pop()
        name = group.state.group
        if self._groups and self._group().state.group == name:
            self._group().text.extend(group.text)
            self._group().words.update(group.words)
        elif name in HEADERS | FOOTERS and "".join(group.text).strip():
            self._findings.doubt("LB765", place("header" if name in HEADERS else "footer"))
        elif name == "pict":
            self._take_picture(group)
        elif name == "pntext":
            self._take_mark(group)
        elif name == "colortbl":
            self._colours = colours_of("".join(group.text))
        elif name == "fldinst" and not group.state.dropped:
            self._settle_field(group)
            return
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
        if word == "uc":
            group.state = replace(group.state, skipped=max(number or 0, 0))
            return
        if word in LETTERS:
            self._sign(word, number)
            return
        self._change(group, word, number)
        if word in {"par", "sect", "page", "cell", "row"} and not group.state.dropped:
            self._paragraphs += not self._fresh
            self._fresh = True
        if word != "chatn" and not (word == "fldrslt" and _SHOWN in self._around().words):
            self._keep(f"\\{word}{found['number'] or ''} ")

    def _around(self) -> Group:
        return self._groups[-2] if len(self._groups) > 1 else self._group()

    def _name(self, group: Group, word: str) -> None:
        """Decide about a group by its first word."""
        parent = self._groups[-2].state if len(self._groups) > 1 else State()
        special = {"pict", "info", "annotation", "template"} | HEADERS | FOOTERS
        if word in special | SILENT | DROPPED.keys():
            self._tell(word, parent)
            group.state = replace(group.state, group=word, dropped=True)
        elif word in KEPT:
            group.state = replace(group.state, group=word)
        if word == "fldrslt" and _GONE in self._around().words:
            group.state = replace(group.state, dropped=True)
        elif group.star and group.state.group != word:
            if not parent.dropped:
                self._findings.dropped("unknown", self._where())
            group.state = replace(group.state, group=word, dropped=True)
        if group.state.dropped and not parent.dropped:
            del self.kept[group.start :]
        elif group.star and not group.state.dropped and word != "footnote":
            # Pandoc passes over a footnote that has it.
            self.kept.append("\\*")

    def _tell(self, word: str, parent: State) -> None:
        """Tell of a group that goes, once for the outermost."""
        if word == "shptxt" or (word in DROPPED and not parent.dropped):
            self._findings.dropped(DROPPED[word], self._where())
        elif word == "annotation":
            self._findings.doubt("LB764", self._where())
        elif word == "template":
            self._findings.outside("template", place("file"))
        elif word == "info":
            self._findings.notice("properties")

    def _change(self, group: Group, word: str, number: int | None) -> None:
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

    def _take_mark(self, group: Group) -> None:
        """Write the mark of an item of an old list as text; newer lists say theirs elsewhere."""
        if self._groups and not self._group().state.dropped:
            text = "".join(group.text)
            bullet = "\\'b7" in text.lower() or "\\bullet" in text
            self.kept.append("{\\uc0\\u8226 } " if bullet else f"{text} ")

    def _letters(self, token: str) -> None:
        """Keep a piece of text, or tell why not."""
        group = self._group()
        if group.state.group in {"colortbl", "fldinst", "pict", "pntext", *HEADERS, *FOOTERS}:
            group.text.append(token)
        if group.state.dropped:
            return
        words = bool(token.strip())
        code = self._unseen(group.state) if group.state.group in _READ else ""
        if code and words:
            self._findings.doubt(code, self._where())
        if not code:
            if words and group.state.group == "rtf":
                self._fresh = False
                if group.state.added:
                    self._findings.doubt("LB761", self._where())
            self.kept.append(token)
            if group.state.group in _READ and not token.startswith(("\\", "{")):
                self._findings.words.append(token)

    def _unseen(self, state: State) -> str:
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

    def _settle_field(self, group: Group) -> None:
        """Keep a link to the web; any other field loses what it does and keeps what it shows."""
        instruction = "".join(group.text).replace("\n", "")
        del self.kept[group.start :]
        link = _LINK.match(instruction)
        address = web_address(link[1]) if link else None
        if address is not None:
            self.kept.append(f'{{\\*\\fldinst HYPERLINK "{address}"}}')
            return
        kind = kind_of(instruction)
        if link:
            self._findings.doubt("LB768", self._where(), link[1][:60])
        else:
            self._findings.doubt("LB766", self._where(), kind)
        around = self._group()
        around.words.add(_SHOWN if kind in HARMLESS else _GONE)
        # The group of the field becomes an ordinary one.
        self.kept[around.start + 1] = ""

    def _take_picture(self, group: Group) -> None:
        if self._groups and self._group().state.dropped:
            return
        picture = picture_of(group)
        self._findings.doubt("LB769" if picture else "LB774", self._where())
        self.pictures.extend([picture] if picture else [])

"""MyST with a list: only the blocks, roles, links and images on it get through.

Every directive, also one inside another, passes ``GuardedRenderer.run_directive``; that is why
the list is enforced here and not by reading the text beforehand (ADR 0002).
"""

from __future__ import annotations

import difflib
import posixpath
import re
from typing import TYPE_CHECKING, ClassVar, Final, cast

from docutils import nodes
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from myst_parser.parsers.sphinx_ import MystParser

from build_tools.catalogue.forms import NOT_IN_TEXT
from build_tools.model.consent import STORY_ID
from build_tools.model.selection import STORIES_ROOT
from build_tools.problems import Location, Problem
from build_tools.sphinx_ext.reporting import report
from build_tools.sphinx_ext.token_policy import DEEPEST, put_escaped_braces_aside, sift

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode
    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

DIRECTIVES: Final = frozenset({
    "editie", "kader", "citaat", "figuur", "kerngetal", "pijlerkaarten", "editiekaarten",
    "verhaalkaarten", "agenda", "aanmelden", "begrippenlijst", "bronnenlijst", "leeropbrengst",
    "wat-is-anders", "nieuw-in-deze-uitgave", "alle-paginas", "editiegegevens", "uitgavegegevens",
    "reflectie", "zelftest", "antwoorden", "vindplaats", "overzicht", "vertaalwoordenboek",
    "leerdoelen", "in-het-kort", "in-gewone-taal", "werkvorm", "casus", "film",
    "eyeopener", "tip", "inzicht", "praktijkles", "bevinding", "perspectief",
    "stelling", "vertaling", "actieplan", "afvinklijst", "gemeten", "schema", "beschrijving",
})  # fmt: skip
ROLES: Final = frozenset({"woord", "begrip", "cite:p", "cite:t"})
# Added by the gate itself, below the text; an editor's own would stand above that line.
_GATE_ONLY: Final = "toctree"
_ALLOWED_SCHEMES: Final = re.compile(r"(https?://|mailto:)\S+", re.IGNORECASE)
_INTERNAL: Final = re.compile(r"[^#:?]*\.md(#[^#]*)?")
_SHOWN: Final = 60
# Everything that can go wrong inside a parser on hostile text; told as LB417, never a traceback.
_PARSE_ERRORS: Final = (RecursionError, ValueError, TypeError, KeyError, IndexError, AttributeError)


class GuardedRenderer(SphinxRenderer):
    """Renders MyST tokens, and refuses what is not on the list.

    :cvar blocks: the directives on the list; only the handbook of the editors adds one (ADR 0020).
    """

    blocks: ClassVar[frozenset[str]] = DIRECTIVES

    @property
    def _docname(self) -> str:
        return self.sphinx_env.docname

    @property
    def _selection(self) -> Selection:
        return cast("Selection", self.sphinx_env.config.leerboek_selection)

    @property
    def _is_story(self) -> bool:
        return self._docname in self._selection.stories

    def _refuse(self, code: str, line: int | None, *values: str) -> None:
        report(Problem(Location(f"{self._docname}.md", line or 1), code, values))

    def _render_tokens(self, tokens: list[Token]) -> None:
        """Refuse what may not be in a text (LB416, LB428)."""
        sifted = sift(tokens, story=self._is_story)
        for refusal in sifted.refusals:
            self._refuse(refusal.code, refusal.line, *refusal.values)
        super()._render_tokens(sifted.tokens)

    def run_directive(  # noqa: PLR0913 - MyST's signature
        self,
        name: str,
        first_line: str,
        content: str,
        position: int,
        additional_options: dict[str, str] | None = None,
        *,
        block_text: str | None = None,
    ) -> list[nodes.Element]:
        """Run a directive that is on the list; refuse any other (LB403, LB423 in a story)."""
        by_gate = name == _GATE_ONLY and position > self._last_line()
        if self._is_story:
            self._refuse("LB423", position, name)
            return []
        if name not in self.blocks and not by_gate:
            self._refuse("LB403", position, name, ", ".join(sorted(DIRECTIVES)))
            return []
        return super().run_directive(
            name, first_line, content, position, additional_options, block_text=block_text
        )

    def _last_line(self) -> int:
        """Return the number of lines of the file itself."""
        with open(self.sphinx_env.doc2path(self._docname), "rb") as file:  # noqa: PTH123
            return sum(1 for _ in file)

    def render_myst_role(self, token: SyntaxTreeNode) -> None:
        """Run a role that is on the list; refuse any other (LB404, LB424 in a story)."""
        name = token.meta["name"]
        if name not in ROLES or self._is_story:
            line = self._line(token)
            if self._is_story:
                self._refuse("LB424", line, name)
            else:
                self._refuse("LB404", line, name, ", ".join(sorted(ROLES)))
            return
        if token.token:
            token.token.map = [self._line(token)] * 2
        super().render_myst_role(token)

    def render_html_block(self, token: SyntaxTreeNode) -> None:
        """Refuse HTML (LB401) and HTML comments (LB402); of a line the first is enough."""
        shown = " ".join(token.content.split())[:_SHOWN]
        line = self._line(token)
        if token.content.lstrip().startswith("<!--"):
            self._refuse("LB402", line, shown)
        elif line not in self.md_env.setdefault("html_lines", set()):
            self.md_env["html_lines"].add(line)
            self._refuse("LB401", line, shown)

    render_html_inline = render_html_block

    def render_hardbreak(self, token: SyntaxTreeNode) -> None:
        """Take two spaces at the end of a line for what they mostly are: an accident."""
        self.render_softbreak(token)

    def render_myst_line_comment(self, token: SyntaxTreeNode) -> None:
        """Refuse a comment (LB402)."""
        self._refuse("LB402", self._line(token), f"% {token.content.strip()}"[:_SHOWN])

    def render_myst_block_break(self, token: SyntaxTreeNode) -> None:
        """Refuse ``+++`` with hidden words (LB402)."""
        self._refuse("LB402", self._line(token), f"+++ {token.content.strip()}"[:_SHOWN])

    def render_myst_target(self, token: SyntaxTreeNode) -> None:
        """Refuse ``(naam)=``: addresses inside a page are made from its headings (LB416)."""
        self._refuse("LB416", self._line(token), f"({token.content})=")

    def render_heading(self, token: SyntaxTreeNode) -> None:
        """Refuse a second title (LB415); the first is the one that the gate put there."""
        line = self._line(token)
        title_line = self._selection.document(self._docname).lines["titel"]
        if token.tag == "h1" and line != title_line:
            self._refuse("LB415", line)
        super().render_heading(token)

    def render_image(self, token: SyntaxTreeNode) -> None:
        """Refuse a bare image: a figure has a text alternative (LB427, LB426 in a story)."""
        if self._is_story:
            self._refuse("LB426", self._line(token))
        else:
            self._refuse("LB427", self._line(token), str(token.attrGet("src") or ""))

    def render_fence(self, token: SyntaxTreeNode) -> None:
        """Run a block; code has no place in a story (LB416), a language nowhere (LB450).

        MyST's own method runs ``{eval-rst}`` without asking ``run_directive``.
        """
        info = token.info.strip()
        name, *arguments = info.split(maxsplit=1) or [""]
        if name.startswith("{") and name.endswith("}"):
            self.render_directive(token, name[1:-1], "".join(arguments))
        elif self._is_story:
            self._refuse("LB416", self._line(token), NOT_IN_TEXT["fence"])
        elif info:
            self._refuse("LB450", self._line(token), f"{token.markup}{info}"[:_SHOWN])
        else:
            self.create_code(token)

    def create_code(self, token: SyntaxTreeNode) -> None:
        """Show a piece of text exactly as it was typed; there is no language to colour."""
        shown = nodes.literal_block(token.content, token.content, language="none")
        self.add_line_and_source_path(shown, token)
        self.current_node.append(shown)

    render_code_block = create_code

    def render_colon_fence(self, token: SyntaxTreeNode) -> None:
        """Run a block; colons without a name in braces open none (LB450).

        MyST puts a line in front of a block that starts with another one, which shifts its lines.
        """
        name, *arguments = token.info.strip().split(maxsplit=1) or [""]
        if name.startswith("{") and name.endswith("}"):
            self.render_directive(token, name[1:-1], "".join(arguments))
        else:
            self._refuse("LB450", self._line(token), f"{token.markup}{token.info}".strip())

    def render_link(self, token: SyntaxTreeNode) -> None:
        """Let through what is on the list: https, http, mailto, and pages of this edition."""
        target = self.md.normalizeLinkText(str(token.attrGet("href") or ""))
        if _ALLOWED_SCHEMES.fullmatch(target):
            self.render_link_url(token)
        elif self._is_story:
            self._refuse("LB425", self._line(token), target[:_SHOWN])
            self.render_children(token)
        elif target.startswith("#"):
            super().render_link(token)
        elif _INTERNAL.fullmatch(target):
            self._render_page_link(token, target)
        else:
            self._refuse("LB405", self._line(token), target[:_SHOWN])
            self.render_children(token)

    def _render_page_link(self, token: SyntaxTreeNode, target: str) -> None:
        """Link to a page of this edition; say which edition lacks it (LB406), or all (LB407).

        That a story of a participant is not in it is no mistake (LB326).
        """
        path = target.split("#", maxsplit=1)[0]
        folder = "" if path.startswith("/") else posixpath.dirname(self._docname)
        docname = posixpath.normpath(posixpath.join(folder, path.lstrip("/"))).removesuffix(".md")
        selection = self._selection
        if docname in selection.pages or docname in selection.stories:
            super().render_link(token)
            return
        elsewhere = docname in selection.book.pages or docname in selection.book.stories
        if docname.startswith(STORIES_ROOT) and STORY_ID.fullmatch(posixpath.basename(docname)):
            # Consent can end any day: then a link to a story is no link, and the book is built.
            name = posixpath.basename(docname)
            self._refuse("LB326", self._line(token), name, selection.edition.slug)
        elif elsewhere:
            self._refuse("LB406", self._line(token), f"{docname}.md", selection.edition.slug)
        else:
            near = difflib.get_close_matches(docname, selection.book.pages, n=1)
            there = posixpath.relpath(f"{near[0]}.md", folder or ".") if near else ""
            hint = f" Bedoel je ‘{there}’?" if near else ""
            self._refuse("LB407", self._line(token), path, hint)
        self.render_children(token)

    def _line(self, token: SyntaxTreeNode) -> int:
        """Return the line of a token, counted from 1: its block's, and the breaks before it."""
        current: SyntaxTreeNode | None = token
        breaks = 0
        while current is not None and not current.is_root:
            if current.type == "inline" or current.block:
                if current.map:
                    return current.map[0] + breaks
            else:
                breaks += _breaks_before(current)
            current = current.parent
        return 1


def _breaks_before(token: SyntaxTreeNode) -> int:
    """Return how many line ends stand before a token, inside what directly holds it."""
    before = token.siblings[: token.siblings.index(token)]
    return sum(part.type in _BREAKS for sibling in before for part in sibling.walk())


_BREAKS: Final = frozenset({"softbreak", "hardbreak"})


def _any_link(_address: str) -> bool:
    return True


class GuardedParser(MystParser):
    """Parses MyST without looking at front matter, and never dies of a text."""

    renderer: ClassVar[type[GuardedRenderer]] = GuardedRenderer

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse the text that the gate prepared; a text that breaks the parser is LB417."""
        environment = document.settings.env
        try:
            self._parser(document).render(inputstring)
        except _PARSE_ERRORS:
            report(Problem(Location(f"{environment.docname}.md", 1), "LB417"))
            document.clear()
            # MyST's transforms need what it notes when it begins.
            self._parser(document).render("")

    def _parser(self, document: nodes.document) -> MarkdownIt:
        """Return a parser that writes into a document."""
        parser = create_md_parser(document.settings.env.myst_config, self.renderer)
        parser.options["document"] = document
        parser.options["maxNesting"] = 2 * DEEPEST
        parser.core.ruler.before("text_join", "escaped_braces", put_escaped_braces_aside)
        # markdown-it shows a link that it does not trust as text; ours is told about (LB405).
        parser.validateLink = _any_link  # type: ignore[method-assign, assignment]
        return parser


def register(app: Sphinx) -> None:
    """Take the place of MyST's own parser."""
    app.add_source_parser(GuardedParser, override=True)

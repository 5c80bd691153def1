"""The gate in front of Sphinx: which files, and what of them, is decided here.

It is loaded by ``conf.py``, so it also stands before a bare ``sphinx-build``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import ConfigError

from build_tools.model.consent import Channel
from build_tools.model.document import PageKind
from build_tools.model.selection import ROOT_PAGE
from build_tools.problems import Location, Problem
from build_tools.reading.edition_blocks import keep_for_edition
from build_tools.reading.marked import front_matter_end
from build_tools.reading.text import composed, line_problems
from build_tools.sphinx_ext.reporting import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.selection import Selection

_IMAGE: Final = re.compile(
    r"(beeld/)?[A-Za-z0-9][A-Za-z0-9._-]*\.(jpe?g|png|webp)", re.IGNORECASE | re.ASCII
)
_MEDIA: Final = {"html": Channel.WEB, "epub": Channel.EPUB}
_MARKUP: Final = re.compile(r"([!-/:-@\[-`{-~])")
_FORBIDDEN_NODES: Final = (
    nodes.raw, nodes.comment, nodes.math, nodes.math_block,
    addnodes.download_reference, nodes.substitution_definition,
)  # fmt: skip
_SAFE_LINK: Final = re.compile(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)


def escaped(text: str) -> str:
    """Return a text in which MyST finds nothing but text: all ASCII punctuation escaped.

    Source: CommonMark 0.31, 2.4 Backslash escapes.
    """
    return _MARKUP.sub(r"\\\1", text)


def prepare(text: str, docname: str, selection: Selection) -> tuple[str, tuple[Problem, ...]]:
    """Return the text that Sphinx may parse; every line keeps its number.

    The front matter is blanked, the title stands as a heading on the line of ``titel``, what is
    for other editions is blanked, and the contents are added at the end.
    """
    lines = composed(text).splitlines()
    end = front_matter_end(lines)
    prepared = [""] * (0 if end is None else end + 1) + lines[0 if end is None else end + 1 :]
    problems = _take_second_head(prepared, f"{docname}.md")
    if docname not in selection.stories:
        known = [edition.slug for edition in selection.book.editions]
        kept = keep_for_edition(prepared, selection.edition.slug, known, f"{docname}.md")
        prepared, problems = list(kept.lines), (*problems, *kept.problems)
    document = selection.document(docname)
    prepared[document.lines["titel"] - 1] = f"# {escaped(document.title)}"
    return "\n".join([*prepared, *_toctrees(docname, selection), ""]), problems


def _take_second_head(lines: list[str], source: str) -> tuple[Problem, ...]:
    """Blank a second head below the first, as of a file pasted under a new head (LB429)."""
    first = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    end = front_matter_end(lines[first:])
    if end is None or not any(":" in line for line in lines[first + 1 : first + end]):
        return ()
    lines[first : first + end + 1] = [""] * (end + 1)
    return (Problem(Location(source, first + 1), "LB429"),)


def _toctrees(docname: str, selection: Selection) -> Iterator[str]:
    """Yield the contents as toctrees: the parts on the root page, the stories on their page."""
    if docname == ROOT_PAGE:
        for part in selection.parts:
            listed = [n for n in part.pages if n != ROOT_PAGE and n not in selection.stories]
            if listed:
                yield from _toctree(listed, escaped(part.title))
    elif docname in selection.pages and docname == selection.page_of(PageKind.STORIES):
        yield from _toctree(list(selection.stories), "") if selection.stories else ()


def _toctree(docnames: list[str], caption: str) -> Iterator[str]:
    """Yield a hidden toctree, below the text of the page."""
    yield from ("", "```{toctree}", ":hidden:")
    if caption:
        yield f":caption: {caption}".replace("\\", "")
    yield from ("", *(f"/{name}" for name in docnames), "```")


def on_source_read(app: Sphinx, docname: str, content: list[str]) -> None:
    """Replace the text of a document by what may be parsed; what is not selected is empty."""
    selection: Selection = app.config.leerboek_selection
    if docname not in selection.pages and docname not in selection.stories:
        content[0] = ""
        return
    content[0], problems = prepare(content[0], docname, selection)
    for problem in problems:
        report(problem)


def on_builder_inited(app: Sphinx) -> None:
    """Report what is wrong with the corpus, and what is withheld, once per build.

    :raises ConfigError: the stories were chosen for another medium than this builder makes.
    """
    channel = app.config.leerboek_channel
    made = _MEDIA.get(app.builder.name)
    if channel is not None and made is not None and channel is not made:
        msg = (
            f"LEERBOEK_KANAAL is ‘{channel}’, maar je maakt ‘{made}’. Laat het weg of pas het aan."
        )
        raise ConfigError(msg)
    for problem in (*app.config.leerboek_problems, *app.config.leerboek_selection.withheld):
        report(problem)


def on_doctree_read(app: Sphinx, doctree: nodes.document) -> None:
    """Walk a finished doctree: forbidden nodes go out, links and images are checked again."""
    docname = app.env.docname
    for text in list(doctree.findall(nodes.Text)):
        _check_characters(docname, text)
    for node in list(doctree.findall(nodes.Element)):
        if isinstance(node, _FORBIDDEN_NODES):
            report(Problem(_place(docname, node), "LB416", (node.tagname,)))
            node.parent.remove(node)
        elif isinstance(node, nodes.image):
            _check_image(docname, node)
        elif isinstance(node, nodes.reference):
            _check_link(docname, node)


def _check_characters(docname: str, text: nodes.Text) -> None:
    """Refuse what nobody can see, also when it was written as ``&#8238;`` (LB133, LB137)."""
    problems = list(line_problems(text.replace("\n", " "), _place(docname, text)))
    for problem in problems:
        report(problem)
    if problems:
        text.parent.replace(text, nodes.Text(""))


def is_image_name(uri: str) -> bool:
    """Whether an address is that of a picture beside the page, or in ``beeld`` beside it."""
    return _IMAGE.fullmatch(uri) is not None


def _check_image(docname: str, node: nodes.image) -> None:
    """Refuse an image from elsewhere, or of a kind that is no picture (LB408)."""
    uri = node["uri"]
    if not is_image_name(uri):
        report(Problem(_place(docname, node), "LB408", (uri,)))
        node.replace_self(nodes.inline("", node.get("alt", "")))


def _check_link(docname: str, node: nodes.reference) -> None:
    """Refuse an address that is not on the list (LB405)."""
    uri = node.get("refuri", "")
    for problem in line_problems(node.get("reftitle", ""), _place(docname, node)):
        report(problem)
        node["reftitle"] = ""
    if not uri or node.get("internal") or uri.startswith("#"):
        return
    if not _SAFE_LINK.fullmatch(uri):
        report(Problem(_place(docname, node), "LB405", (uri,)))
        del node["refuri"]
        node.replace_self(nodes.inline("", "", *node.children))


def _place(docname: str, node: nodes.Node) -> Location:
    """Return where a node stands: its own line, or that of what holds it."""
    current: nodes.Node | None = node
    while current is not None and not current.line:
        current = current.parent
    return Location(f"{docname}.md", (current.line or 1) if current is not None else 1)


def register(app: Sphinx) -> None:
    """Stand before everything else that listens."""
    app.connect("builder-inited", on_builder_inited, priority=100)
    app.connect("source-read", on_source_read, priority=1)
    app.connect("doctree-read", on_doctree_read, priority=100)

"""Below each chapter, page about a pillar and story: what else there is about it, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, cast

from docutils import nodes

from build_tools.model.book import Matter
from build_tools.model.document import PageKind, Story
from build_tools.sphinx_ext.book_links import to_page
from build_tools.sphinx_ext.finding.related import Candidate, Feature, Kind, Related, related
from build_tools.sphinx_ext.finding.remembered import EMPTY, remembered
from build_tools.sphinx_ext.glossary import entries_of
from build_tools.sphinx_ext.learning.elements import element
from build_tools.sphinx_ext.page_parts import bullets, link_line, marked
from build_tools.sphinx_ext.theme_words import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinxcontrib.bibtex.domain import BibtexDomain

    from build_tools.model.document import Page
    from build_tools.model.selection import Selection

TITLE: Final = "Verder lezen over dit onderwerp"
LABEL: Final = "verwante-bladzijden"
_KEPT: Final = "leerboek_related"
_EPUB: Final = "epub"
_ASKING: Final = frozenset({PageKind.CHAPTER, PageKind.PILLAR})
_TOLD: Final = _ASKING | {PageKind.PAGE}
_MOST_REASONS: Final = 3
# After the registered forms of pages, before links get their addresses.
_PRIORITY: Final = 400


def candidates_of(selection: Selection, env: BuildEnvironment) -> Iterator[Candidate]:
    """Yield the chapters, pillars, explanations and stories of the body of the book, in order."""
    known = remembered(env)
    sources = _sources(env)
    body = [part for part in selection.parts if part.matter is Matter.BODY]
    for docname in (name for part in body for name in part.pages):
        document = selection.document(docname)
        story = isinstance(document, Story)
        if not isinstance(document, Story) and document.kind not in _TOLD:
            continue
        themes = known.get(docname, EMPTY).themes
        yield Candidate(
            docname=docname,
            story=story,
            asks=isinstance(document, Story) or document.kind in _ASKING,
            features=frozenset(
                {
                    *(Feature(Kind.PILLAR, str(number)) for number in _pillars(document)),
                    *(Feature(Kind.THEME, name) for name in themes),
                    *(Feature(Kind.SOURCE, key) for key in sources[docname]),
                }
            ),
        )


def _pillars(document: Page | Story) -> tuple[int, ...]:
    if isinstance(document, Story):
        return document.pillars
    return (document.pillar,) if document.pillar else ()


def _sources(env: BuildEnvironment) -> Mapping[str, set[str]]:
    """Return the keys of the sources that each page names."""
    domain = cast("BibtexDomain", env.get_domain("cite"))
    found: dict[str, set[str]] = defaultdict(set)
    for reference in domain.citation_refs:
        found[reference.docname].update(target.key for target in reference.targets)
    return found


def on_env_updated(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Find out what belongs together; pages whose list changed are written again."""
    before: Mapping[str, tuple[Related, ...]] = getattr(env, _KEPT, {})
    now = related(tuple(candidates_of(app.config.leerboek_selection, env)))
    setattr(env, _KEPT, now)
    return [name for name, found in now.items() if before.get(name) != found]


def on_builder_inited(app: Sphinx) -> None:
    """Listen for pages that are ready to be written; what all of them need is made once."""
    entries = entries_of(app.config.leerboek_selection)
    languages = {entry.names[0]: entry.language for entry in entries}

    def on_doctree_resolved(app: Sphinx, doctree: nodes.document, docname: str) -> None:
        found: tuple[Related, ...] = getattr(app.env, _KEPT, {}).get(docname, ())
        section = next(iter(doctree.findall(nodes.section)), None)
        if found and section is not None:
            section += _block(app, found, languages)

    app.connect("doctree-resolved", on_doctree_resolved, priority=_PRIORITY)


def _block(app: Sphinx, found: tuple[Related, ...], languages: Mapping[str, str]) -> nodes.Element:
    selection: Selection = app.config.leerboek_selection
    titles = {one.docname: app.env.titles[one.docname].astext() for one in found}
    heading = nodes.rubric("", TITLE, ids=[LABEL], classes=["verwant-titel"])
    heading["heading-level"] = 2
    items = (
        link_line(
            marked(f"{kind_of(selection.document(one.docname))}: ", "verwant-soort"),
            to_page(one.docname, titles[one.docname]),
            nodes.Text(" – "),
            *reason(one.shared, languages),
        )
        for one in found
    )
    # A list of other pages is no text of this one: search would find every page twice.
    ignored = {} if app.builder.name == _EPUB else {"data_pagefind_ignore": ""}
    return element(
        "div",
        heading,
        bullets(items, "verwant-lijst"),
        classes=["verwant"],
        role="group",
        aria_labelledby=LABEL,
        **ignored,
    )


def reason(shared: tuple[Feature, ...], languages: Mapping[str, str]) -> Iterator[nodes.Node]:
    """Yield why a page is related: ``ook over pijler 3 en co-creatie``.

    :param shared: the rarest of each kind first. :param languages: of foreign terms, BCP 47.
    """
    about = [one for one in shared if one.kind is not Kind.SOURCE][:_MOST_REASONS]
    sources = len(shared) - sum(one.kind is not Kind.SOURCE for one in shared)
    if about:
        yield nodes.Text("ook over ")
        yield from _listed(about, languages)
    if sources:
        word = "dezelfde bron" if sources == 1 else "dezelfde bronnen"
        yield nodes.Text(f", met {word}" if about else f"steunt op {word}")


def _listed(about: list[Feature], languages: Mapping[str, str]) -> Iterator[nodes.Node]:
    for place, one in enumerate(about):
        if place:
            yield nodes.Text(" en " if place == len(about) - 1 else ", ")
        if one.kind is Kind.PILLAR:
            yield nodes.Text(f"pijler {one.name}")
            continue
        language = languages.get(one.name, "")
        yield marked(one.name, f"language-{language}") if language else nodes.Text(one.name)


def register(app: Sphinx) -> None:
    """Listen for what was read, and for pages that are ready to be written."""
    app.connect("builder-inited", on_builder_inited)
    app.connect("env-updated", on_env_updated)

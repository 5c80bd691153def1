"""What stands above and below the text of a page or story, made from its front matter.

Ordinary docutils nodes with classes: every builder can show them, CSS makes them beautiful.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from babel.dates import format_date
from docutils import nodes
from sphinx.transforms import SphinxTransform

from build_tools.model.consent import NameForm
from build_tools.model.document import PageKind, Role, Story, StoryKind
from build_tools.sphinx_ext.page_parts import claim_id, named_region, text
from build_tools.sphinx_ext.page_time import page_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from build_tools.model.document import Page, Photo
    from build_tools.model.selection import Selection

EXAMPLE_NOTICE: Final = (
    "Dit is een voorbeeld. De redactie heeft het verzonnen om te laten zien hoe een verhaal "
    "eruit kan zien; niemand heeft dit zo verteld."
)
NOT_ON_PAPER: Final = (
    "Dit verhaal is niet voor op papier: daarvoor gaf de verteller geen toestemming. "
    "Je leest het in het boek zelf."
)
NOT_ON_PAPER_CLASS: Final = "niet-op-papier"
QUESTION_TITLE: Final = "Vraag aan jezelf"
_PSEUDONYM: Final = " (niet de echte naam)"
_KIND_WORDS: Final = {kind: kind.value.capitalize() for kind in StoryKind}
_ROLE_WORDS: Final = {role: role.value for role in Role} | {Role.OTHER: "in een andere rol"}


class AddPageHead(SphinxTransform):
    """Put the head below the title and, for a story, the closing question below the text.

    Priority 5: before every transform that resolves or numbers anything.
    """

    default_priority = 5

    def apply(self, **_kwargs: object) -> None:
        """Change the tree of one document."""
        selection: Selection = self.config.leerboek_selection
        section = next(iter(self.document.findall(nodes.section)), None)
        docname = self.env.docname
        if section is None or (docname not in selection.pages and docname not in selection.stories):
            return
        document = selection.document(docname)
        if isinstance(document, Story):
            section["classes"].append("verhaal")
            section[1:1] = list(story_head(document, selection))
            section.extend(story_foot(document, self.document))
            if docname not in selection.on_paper:
                section["classes"].append(NOT_ON_PAPER_CLASS)
                section += nodes.paragraph("", NOT_ON_PAPER, classes=["op-papier"])
        else:
            section["classes"].append(f"soort-{document.kind.value}")
            section[1:1] = list(page_lead(document, selection))


def story_head(story: Story, selection: Selection) -> Iterator[nodes.Node]:
    """Yield the nodes between the title of a story and its text."""
    told = _KIND_WORDS[story.kind] + ", verteld door " + _teller(story)
    if story.example:
        told = f"Verzonnen voorbeeld van een {story.kind.value}"
    yield nodes.paragraph("", told, classes=["verhaal-soort"])
    if story.example:
        yield nodes.container(
            "", nodes.paragraph("", EXAMPLE_NOTICE), classes=["voorbeeld-melding"]
        )
    yield nodes.paragraph("", story.lesson, classes=["kernles"])
    if story.photo:
        yield photo_figure(story.photo, story.docname)
    by_number = {pillar.number: pillar.title for pillar in selection.book.pillars}
    names = [f"Pijler {one}: {by_number[one]}" for one in story.pillars if one in by_number]
    if names:
        items = [nodes.list_item("", nodes.paragraph("", name)) for name in names]
        yield nodes.bullet_list("", *items, classes=["verhaal-pijlers"])


def shown_name(story: Story) -> str:
    """Return how the teller is called, for readers; empty when that is not to be shown."""
    is_other = story.name and story.name_form is NameForm.PSEUDONYM
    return f"{story.name}{_PSEUDONYM}" if is_other else story.name


def _teller(story: Story) -> str:
    role, name = _ROLE_WORDS[story.role], shown_name(story)
    if story.role is Role.OTHER:
        return f"{name}, {role}" if name else f"iemand {role}"
    where = story.organisation
    place = f" bij een {where.value}" if where and where.value != "anders" else ""
    return f"{name}, {role}{place}" if name else f"een {role}{place}"


def photo_figure(photo: Photo, docname: str) -> nodes.figure:
    """Return the figure of a story's photo; its address is relative to the document."""
    uri = str(PurePosixPath(photo.path).relative_to(PurePosixPath(docname).parent))
    figure = nodes.figure("", nodes.image("", uri=uri, alt=photo.description), classes=["foto"])
    if photo.credit:
        figure += nodes.caption("", f"Foto: {photo.credit}")
    return figure


def story_foot(story: Story, document: nodes.document) -> Iterator[nodes.Node]:
    """Yield the closing question, as a box with a name."""
    title = text(QUESTION_TITLE, "kader-titel")
    yield named_region(
        [title, text(story.question)],
        classes=["kader", "kader-vraag", "reflectievraag"],
        labelled_by=claim_id(document, title, "vraag-aan-jezelf"),
    )


def page_lead(page: Page, selection: Selection) -> Iterator[nodes.Node]:
    """Yield the nodes between the title of a page and its text."""
    if page.kicker:
        yield nodes.paragraph("", page.kicker, classes=["kicker"])
    if page.subtitle:
        yield nodes.paragraph("", page.subtitle, classes=["ondertitel"])
    if page.dated:
        shown = format_date(page.dated, format="long", locale="nl")
        time = page_time("", shown, datetime=page.dated.isoformat())
        yield nodes.paragraph("", "", time, classes=["datum"])
    pillar = next((p for p in selection.book.pillars if p.number == page.pillar), None)
    if page.kind is PageKind.PILLAR and pillar:
        if pillar.tagline != page.subtitle:
            yield nodes.paragraph("", pillar.tagline, classes=["ondertitel", "tagline"])
        yield nodes.paragraph("", pillar.question, classes=["kernvraag"])


def register(app: Sphinx) -> None:
    """Make the transform known."""
    app.add_transform(AddPageHead)

"""Rules about stories: which name a file has, and what the teller is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.consent import NameForm
from build_tools.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.book import Book
    from build_tools.model.document import Story


def examples_have_names_of_words(book: Book) -> Iterator[Problem]:
    """What the editors made up never looks like the story of a participant (LB303)."""
    for story in book.stories.values():
        if story.example and story.has_id:
            yield Problem(_at(story, "voorbeeld"), "LB303", (story.id,))


def stories_have_an_id(book: Book) -> Iterator[Problem]:
    """The file of a participant's story is called after its id, which says nothing (LB304)."""
    for story in book.stories.values():
        if not story.example and not story.has_id:
            yield Problem(Location(story.source, 1), "LB304", (story.id,))


def ids_are_given_once(book: Book) -> Iterator[Problem]:
    """No two files have the same id, in whatever editions (LB308)."""
    files: dict[str, list[Story]] = {}
    for story in book.stories.values():
        files.setdefault(story.id, []).append(story)
    for story in book.stories.values():
        others = [other.source for other in files[story.id] if other is not story]
        if story.has_id and others:
            yield Problem(Location(story.source, 1), "LB308", (story.id, ", ".join(others)))


def names_fit_their_form(book: Book) -> Iterator[Problem]:
    """A teller has a name, unless anonymous (LB305, LB306); an example has none (LB307)."""
    for story in book.stories.values():
        anonymous = story.name_form is NameForm.ANONYMOUS
        if story.example:
            if story.name or not anonymous:
                key = "naam" if story.name else "naamvorm"
                yield Problem(_at(story, key), "LB307")
        elif story.name and anonymous:
            yield Problem(_at(story, "naam"), "LB306")
        elif not story.name and not anonymous:
            yield Problem(_at(story, "naamvorm"), "LB305", (story.name_form.value,))


def _at(story: Story, key: str) -> Location:
    return Location(story.source, story.lines.get(key, 1))

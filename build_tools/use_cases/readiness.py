"""Whether a story may go to its teller, and after that into the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.leaks.picture_parts import says_where
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.story_files import STORIES, draft_path, home_path, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from build_tools.model.edition import Edition
    from build_tools.model.registered import RegisteredStory, Terms
    from build_tools.use_cases.story_files import StoryText


def current_text(root: Path, registered: RegisteredStory) -> StoryText:
    """Return the draft of a story, or the story in its edition when there is no draft.

    :raises ContentError: LB872 (neither is there), LB879 (both are there and differ), and what is
        wrong with the text.
    """
    draft = draft_path(registered.identity)
    home = home_path(registered.identity, registered.edition)
    is_draft, is_home = (root / draft).is_file(), (root / home).is_file()
    if not is_draft and not is_home:
        raise ContentError([Problem(Location(draft), "LB872", (registered.identity,))])
    if is_draft and is_home and (root / draft).read_bytes() != (root / home).read_bytes():
        raise ContentError([Problem(Location(home), "LB879", (registered.identity, draft))])
    return read_story(root, draft if is_draft else home, registered.edition)


def agreed_terms(registered: RegisteredStory, today: date) -> Terms:
    """Return what a teller agrees to today, for the edition of the story.

    :raises ContentError: LB873 (nothing), LB874 (taken back), LB875 (no longer), LB882 (another
        edition).
    """
    identity, terms = registered.identity, registered.terms
    if registered.withdrawn is not None:
        raise _refused("LB874", identity)
    if terms is None:
        raise _refused("LB873", identity)
    if terms.ends is not None and terms.ends < today:
        raise _refused("LB875", identity, terms.ends.isoformat())
    if registered.edition not in terms.editions:
        raise _refused("LB882", identity, registered.edition)
    return terms


def _refused(code: str, *values: str) -> ContentError:
    return ContentError([Problem(Location(""), code, values)])


def known_edition(root: Path, slug: str) -> Edition:
    """Return an edition.

    :raises ContentError: LB887 (it is not there, or cannot be read), with what is wrong.
    """
    corpus = read_corpus(root)
    found = next((one for one in corpus.book.editions if one.slug == slug), None)
    if found is None:
        raise ContentError([*corpus.problems, Problem(Location(STORIES), "LB887", (slug,))])
    return found


def refuse_unready(text: StoryText, terms: Terms) -> None:
    """Refuse a text that tells more than its teller agreed to, or calls them otherwise.

    What stands in an edition's folder is public, also what the book leaves out.

    :raises ContentError: LB881, LB885, LB889.
    """
    if found := [*_another_name(text, terms), *_no_photo(text, terms)]:
        raise ContentError(found)
    if text.picture and says_where(text.picture):
        where = Location(text.path, text.story.lines.get("foto", 1))
        raise ContentError([Problem(where, "LB889")])


def _another_name(text: StoryText, terms: Terms) -> Iterator[Problem]:
    """Yield an LB881 when the name beside the story is not the one that its teller chose."""
    shown, form = text.story.name, text.story.name_form
    if (shown, form) != (terms.shown_name, terms.name_form):
        where = Location(text.path, text.story.lines.get("naam", 1))
        values = (shown, form.value, terms.shown_name, terms.name_form.value, text.story.id)
        yield Problem(where, "LB881", values)


def _no_photo(text: StoryText, terms: Terms) -> Iterator[Problem]:
    """Yield an LB885 when there is a photo that its teller did not agree to."""
    if text.photo is not None and not terms.photo:
        where = Location(text.path, text.story.lines.get("foto", 1))
        yield Problem(where, "LB885", (text.story.id,))

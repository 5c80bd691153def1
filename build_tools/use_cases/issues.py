"""Keep what each issue for readers holds, so that the next one can say what is new.

The record stands between the texts and goes into git: whoever builds the same sources, on whatever
machine, gets the same bytes.  Of a story it has the id and a mark, both of which the signed
overview has as well; nothing of what was told.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from build_tools.model.document import Page
from build_tools.model.issue import Issue, KnownPage
from build_tools.model.selection import PAGES_ROOT
from build_tools.reading.issues import place_of_issues

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from build_tools.model.consent import Channel
    from build_tools.model.selection import Selection

_HEAD: Final = """\
# Wat er in elke uitgave van deze editie stond. `leerboek bouw --publicatie` houdt dit bij, voor de
# bladzijde ‘Nieuw in deze uitgave’. Verander het niet met de hand, en zet het wel in git.
"""
_MARK: Final = 16


def issue_of(selection: Selection, channel: Channel, marks: Mapping[str, str]) -> Issue:
    """Return the issue that a selection makes.

    :param marks: docname to the mark of its words; a document without one is not in it.
    """
    documents = ((name, selection.document(name)) for name in selection.docnames())
    told = (story for story in selection.stories.values() if not story.example)
    return Issue(
        edition=selection.edition.slug,
        channel=channel,
        day=selection.edition.published,
        pages={
            name: KnownPage(title=page.title, text=marks[name])
            for name, page in documents
            if isinstance(page, Page) and name in marks
        },
        stories={story.id: story.fingerprint[:_MARK] for story in told},
    )


def with_issue(known: Iterable[Issue], new: Issue) -> tuple[Issue, ...]:
    """Return the record with a new issue in it, the oldest first.

    Of what is older the newest stays: nothing else is compared any more.  An issue of the same day
    is replaced, but a story that readers had on that day stays known, so that the next issue can
    say that it is gone.
    """
    same = [one for one in known if one.channel is new.channel]
    earlier = sorted((one for one in same if one.day < new.day), key=lambda one: one.day)
    today = [one.stories for one in same if one.day == new.day]
    had = {story: mark for stories in today for story, mark in stories.items()}
    kept = [
        *(one for one in known if one.channel is not new.channel),
        *earlier[-1:],
        replace(new, stories={**had, **new.stories}),
        *(one for one in same if one.day > new.day),
    ]
    return tuple(sorted(kept, key=lambda one: (one.day, one.channel)))


def keep_issues(root: Path, known: Iterable[Issue], made: Iterable[Issue]) -> None:
    """Write what was made into the record of each edition.

    :param known: what the record says now, of every edition.
    :raises OSError: a file cannot be written; then it is what it was.
    """
    records: dict[str, tuple[Issue, ...]] = {}
    for new in made:
        before = (one for one in known if one.edition == new.edition)
        records[new.edition] = with_issue(records.get(new.edition, tuple(before)), new)
    for edition, issues in records.items():
        _write(root / place_of_issues(edition), issues_text(issues))


def _write(home: Path, text: str) -> None:
    """Write a file in one step, when it is not there yet with this text."""
    if home.is_file() and home.read_text(encoding="utf-8") == text:
        return
    home.parent.mkdir(parents=True, exist_ok=True)
    fresh = home.with_name(f"_{home.name}")
    try:
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(home)
    finally:
        fresh.unlink(missing_ok=True)


def issues_text(issues: Iterable[Issue]) -> str:
    """Return the record of an edition as TOML; ``reading.issues`` reads it back."""
    return "\n".join([_HEAD, *("\n".join([*_block(one), ""]) for one in issues)])


def _block(issue: Issue) -> Iterator[str]:
    yield "[[uitgave]]"
    yield f"datum = {issue.day.isoformat()}"
    yield f'vorm = "{issue.channel.value}"'
    yield "paginas = ["
    for name, page in sorted(issue.pages.items()):
        told = {"pagina": name.removeprefix(PAGES_ROOT), "titel": page.title, "tekst": page.text}
        yield _row(told)
    yield "]"
    yield "verhalen = ["
    for story, mark in sorted(issue.stories.items()):
        yield _row({"verhaal": story, "tekst": mark})
    yield "]"


def _row(values: Mapping[str, str]) -> str:
    """Return an inline table; a text of JSON is one of TOML too."""
    told = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return f"    {{ {', '.join(told)} }},"

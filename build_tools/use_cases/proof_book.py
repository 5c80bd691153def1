"""A book with one story in it, in the clothes of its edition: for a proof and nothing else."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid5

import tomlkit
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from build_tools.catalogue import proof_words as words
from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import public_key_of, signature_of
from build_tools.model.consent import Grant, Overview
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, SIGNATURE

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from build_tools.model.edition import Edition
    from build_tools.model.registered import Terms
    from build_tools.use_cases.story_files import StoryText

# What decides how the story of an edition looks; a file that the book lacks is left out.
_CLOTHES: Final = (
    "conf.py",
    "docutils.conf",
    "book/gegevens/pijlers.toml",
    "book/gegevens/termen.toml",
)
_PAGE: Final = """\
---
titel: {title}
soort: {kind}
samenvatting: {summary}
---

{text}
"""
_CONTENTS: Final = """\
[[deel]]
titel = "{title}"
rol = "hoofdtekst"
paginas = ["verhalen"]
"""
_CARDS: Final = ":::{verhaalkaarten}\n:::"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a proof shows.

    :ivar root: the real book. :ivar terms: what the teller agreed to; the proof shows no more.
    :ivar day: today.
    """

    root: Path
    text: StoryText
    edition: Edition
    terms: Terms
    day: date


def lay_out(shown: Shown, home: Path) -> Edition:
    """Make the book in a folder that does not exist yet.

    :return: the edition as it is there: another publication than the real one.
    """
    for name in _CLOTHES:
        if (shown.root / name).is_file():
            _place(home / name).write_bytes((shown.root / name).read_bytes())
    for name, content in _pages().items():
        _place(home / name).write_text(content, encoding="utf-8", newline="\n")
    _copy_story(shown, home)
    _sign(shown, home)
    return _edition(shown, home)


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _pages() -> dict[str, str]:
    front = _PAGE.format(title=words.FRONT_TITLE, kind="voorpagina", summary=words.FRONT_SUMMARY,
                         text=words.FRONT_TEXT)  # fmt: skip
    stories = _PAGE.format(title=words.STORIES_TITLE, kind="verhalen",
                           summary=words.FRONT_SUMMARY, text=_CARDS)  # fmt: skip
    return {
        "book/index.md": front,
        "book/verhalen.md": stories,
        "book/inhoud.toml": _CONTENTS.format(title=words.STORIES_TITLE),
        "book/bronnen.bib": "",
    }


def _copy_story(shown: Shown, home: Path) -> None:
    """Put text and photo where they will be in the real book."""
    text, root = shown.text, shown.root
    _place(home / text.story.source).write_bytes((root / text.path).read_bytes())
    if text.photo is not None and text.story.photo is not None:
        shutil.copyfile(root / text.photo, _place(home / text.story.photo.path))


def _sign(shown: Shown, home: Path) -> None:
    """Agree to this text with a key that nobody keeps: only this book believes it."""
    story, terms = shown.text.story, shown.terms
    grant = Grant(
        story=story.id,
        text=story.fingerprint,
        editions=frozenset({shown.edition.slug}),
        channels=terms.channels,
        photo=terms.photo,
        quotation=terms.quotation,
        name_form=terms.name_form,
        starts=shown.day,
        ends=shown.day,
    )
    key = Ed25519PrivateKey.generate()
    overview = overview_text(Overview(number=1, grants={grant.story: grant})).encode()
    for name, data in (
        (OVERVIEW, overview),
        (SIGNATURE, signature_of(overview, key)),
        (PUBLIC_KEY, public_key_of(key)),
    ):
        _place(home / name).write_bytes(data)


def _edition(shown: Shown, home: Path) -> Edition:
    """Give the proof an identity of its own: a reading app must not take it for the book."""
    edition = shown.edition
    identity = uuid5(edition.uuid, shown.text.story.id)
    document = tomlkit.parse((shown.root / edition.source).read_text(encoding="utf-8"))
    document["uuid"] = str(identity)
    _place(home / edition.source).write_text(
        tomlkit.dumps(document), encoding="utf-8", newline="\n"
    )
    return replace(edition, uuid=identity)

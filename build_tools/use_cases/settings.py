"""What ``conf.py`` needs to know: which edition, and exactly which files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sphinx.errors import ConfigError

from build_tools import rules
from build_tools.catalogue import describe
from build_tools.model.consent import Channel
from build_tools.problems import Problem, in_order
from build_tools.reading.corpus import read_corpus
from build_tools.reading.private import PRIVATE_VARIABLE
from build_tools.rules.consequences import first_causes
from build_tools.rules.reviews import days_have_come, review_by
from build_tools.use_cases.agreed import agreed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.model.edition import Edition
    from build_tools.model.review import Review
    from build_tools.model.selection import Selection

# Templates and styles come with the tools, wherever the content stands.
WEB: Final = Path(__file__).parent.parent / "web"
EDITION_VARIABLE: Final = "LEERBOEK_EDITIE"
EXAMPLES_VARIABLE: Final = "LEERBOEK_VOORBEELDEN"
TOGETHER_VARIABLE: Final = "LEERBOEK_SAMEN"
CHANNEL_VARIABLE: Final = "LEERBOEK_KANAAL"
DAY_VARIABLE: Final = "LEERBOEK_DAG"
_MADE_FOR: Final = (Channel.WEB, Channel.EPUB)
_CONTENT: Final = frozenset({"book", "participant_stories"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What differs per edition.

    :ivar selection: what the edition holds.
    :ivar channel: what it is made for; None when that was not said.
    :ivar problems: everything that is wrong with the corpus, of all editions.
    :ivar review: what people found who read the edition; of a day that has come.
    :ivar include_patterns: the selected files and no other, for Sphinx.
    :ivar exclude_patterns: every other folder, so that Sphinx does not walk through it.
    """

    selection: Selection
    channel: Channel | None
    problems: tuple[Problem, ...]
    review: Review | None
    include_patterns: tuple[str, ...]
    exclude_patterns: tuple[str, ...]

    @property
    def edition(self) -> Edition:
        """The edition that is built."""
        return self.selection.edition


def settings_for(root: Path, environ: Mapping[str, str], today: date) -> Settings:
    """Read the corpus and select the documents of one edition.

    :param root: the repository.
    :param environ: ``LEERBOEK_EDITIE`` names the edition (default: the last in order);
        ``LEERBOEK_VOORBEELDEN=nee`` leaves the examples out; ``LEERBOEK_SAMEN`` names the
        editions that are published together (default: all); ``LEERBOEK_KANAAL`` is ``web`` or
        ``epub`` (default: only what is agreed to for both); ``LEERBOEK_DAG`` is the day for which
        consent must hold and up to which a review counts (default: today); ``LEERBOEK_PRIVE``
        names the private folder.
    :param today: in Europe/Amsterdam.
    :raises ConfigError: there is no such edition, or none at all; no such channel or day.
    """
    channel = _channel(environ.get(CHANNEL_VARIABLE, ""))
    consent = agreed(root, environ.get(PRIVATE_VARIABLE, ""), _day(environ, today))
    corpus = read_corpus(root)
    wrong = first_causes([*corpus.problems, *rules.check(corpus.book)])
    ahead = days_have_come(corpus.book, consent.day)
    problems = in_order([*wrong, *consent.problems, *ahead])
    known = [edition.slug for edition in corpus.book.editions]
    if not known:
        raise ConfigError("\n".join(describe(problem) for problem in problems))
    slug = environ.get(EDITION_VARIABLE) or known[-1]
    if slug not in known:
        msg = f"De editie ‘{slug}’ bestaat niet. Kies uit: {', '.join(known)}."
        raise ConfigError(msg)
    selection = consent.selection(
        corpus.book,
        slug,
        channel,
        examples=environ.get(EXAMPLES_VARIABLE) != "nee",
        together=environ.get(TOGETHER_VARIABLE, "").split(),
    )
    return Settings(
        selection=selection,
        channel=channel,
        problems=problems,
        review=review_by(corpus.book, slug, consent.day),
        include_patterns=tuple(f"{name}.md" for name in selection.docnames()),
        exclude_patterns=_others(root),
    )


def _channel(name: str) -> Channel | None:
    """Return what a book is made for.

    :raises ConfigError: it is neither web nor EPUB.
    """
    if name and name not in _MADE_FOR:
        msg = f"{CHANNEL_VARIABLE} kan niet ‘{name}’ zijn. Kies uit: {', '.join(_MADE_FOR)}."
        raise ConfigError(msg)
    return Channel(name) if name else None


def _day(environ: Mapping[str, str], today: date) -> date:
    """Return the day for which consent must hold.

    :raises ConfigError: it is no day.
    """
    written = environ.get(DAY_VARIABLE)
    try:
        return date.fromisoformat(written) if written else today
    except ValueError as error:
        msg = f"{DAY_VARIABLE} kan niet ‘{written}’ zijn. Schrijf een dag zoals 2026-03-31."
        raise ConfigError(msg) from error


def _others(root: Path) -> tuple[str, ...]:
    """Return what lies beside the content, as patterns: names with brackets are quoted."""
    names = sorted(path.name for path in root.iterdir() if path.name not in _CONTENT)
    return tuple("".join(f"[{c}]" if c in "*?[" else c for c in name) for name in names)

"""Everything that is said of the language of a book; pure but for the dictionary."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.language import spelling, terms, truth, wording
from build_tools.language.readability import reading_of
from build_tools.model.book import Matter
from build_tools.model.document import PageKind
from build_tools.model.language import PassageKind
from build_tools.problems import Location, Problem, in_order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from build_tools.language.readability import Reading
    from build_tools.model.book import Book
    from build_tools.model.document import Page
    from build_tools.model.language import LanguageRules, LanguageWaiver, Passage

# In words: as long as a short chapter.
_LONG: Final = 400


@dataclass(frozen=True, slots=True)
class Texts:
    """What was read.

    :ivar of_edition: slug of an edition to what an editor wrote for it.
    :ivar whole: whether that is everything: then every exception must be needed.
    """

    of_edition: Mapping[str, Sequence[Passage]]
    whole: bool

    def each_once(self) -> list[Passage]:
        """Return the passages of all editions, each once, in order of place."""
        distinct = dict.fromkeys(one for passages in self.of_edition.values() for one in passages)
        return sorted(distinct, key=lambda one: one.where)


def judge(book: Book, texts: Texts) -> tuple[Problem, ...]:
    """Return what is wrong; nothing when the book asks for nothing."""
    rules = book.language
    if rules is None:
        return ()
    passages = texts.each_once()
    used: set[tuple[Location, str]] = set()
    speller = spelling.Speller(book.own_words, spelling.names_in(passages))
    found = [
        *truth.unsourced(passages),
        *truth.unresolved(passages),
        *spelling.misspelled(passages, speller),
        *wording.long_sentences(passages, rules.longest),
        *wording.jargon(passages, rules, used),
        *wording.marks(passages),
        *wording.english(passages),
        *wording.links(passages),
        *terms.missing(passages, book.glossary, rules.no_terms, used),
        *_averages(book, passages, rules.average),
        *_countries(book, texts, rules),
    ]
    if texts.whole:
        read = {
            slug: [one for one in some if one.kind is not PassageKind.DATA]
            for slug, some in texts.of_edition.items()
        }
        found.extend(terms.unused(read, book.glossary))
    kept, needed = _waived(in_order(found), rules.waivers)
    if texts.whole:
        kept.extend(spelling.unneeded(speller))
        kept.extend(_not_needed(book, rules, used | needed))
    return in_order(kept)


def readings(book: Book, texts: Texts) -> tuple[tuple[Page, Reading], ...]:
    """Return how easily each chapter reads, and each page as long as one, in the book's order."""
    by_path = _by_path(texts.each_once())
    told = [(page, reading_of(by_path[page.source])) for page in _pages(book)]
    return tuple(
        (page, reading)
        for page, reading in told
        if reading.score.words >= (1 if page.kind is PageKind.CHAPTER else _LONG)
    )


def _pages(book: Book) -> Iterator[Page]:
    """Yield the pages that are there to be read: not those at the back."""
    for part in book.parts:
        if part.matter is not Matter.BACK:
            yield from (book.pages[name] for name in part.pages if name in book.pages)


def _by_path(passages: Iterable[Passage]) -> defaultdict[str, list[Passage]]:
    by_path: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_path[passage.where.path].append(passage)
    return by_path


def _averages(book: Book, passages: Iterable[Passage], average: int) -> Iterator[Problem]:
    by_path = _by_path(passages)
    for page in _pages(book):
        if page.kind is not PageKind.CHAPTER:
            continue
        place = Location(page.source, page.lines["titel"])
        yield from wording.long_on_average(place, by_path[page.source], average)


def _countries(book: Book, texts: Texts, rules: LanguageRules) -> Iterator[Problem]:
    """Yield the words of the other country, edition by edition."""
    flemish_of = {edition.slug: edition.flemish for edition in book.editions}
    at_home = set(rules.anywhere)
    pairs = [(term.dutch, term.flemish) for term in book.terms]
    dutch = {one for one, _ in pairs} | {one for pair in rules.countries for one in pair.dutch}
    flemish = {one for _, one in pairs} | {one for pair in rules.countries for one in pair.flemish}
    for slug, passages in texts.of_edition.items():
        here = flemish_of[slug]
        foreign = (dutch - flemish if here else flemish - dutch) - at_home
        yield from wording.of_the_other_country(passages, sorted(foreign), flemish=here)


def _waived(
    problems: Iterable[Problem], waivers: Iterable[LanguageWaiver]
) -> tuple[list[Problem], set[tuple[Location, str]]]:
    """Return the problems that no exception is about, and the exceptions that were needed."""
    by_place: dict[tuple[str, str, str | None], LanguageWaiver] = {}
    for waiver in waivers:
        by_place.setdefault((waiver.code, waiver.path, waiver.value), waiver)
    kept, used = [], set()
    for problem in problems:
        where = problem.code, problem.where.path
        value = str(problem.values[0]) if problem.values else None
        if found := by_place.get((*where, value)) or by_place.get((*where, None)):
            used.add((found.where, found.named))
        else:
            kept.append(problem)
    return kept, used


def _not_needed(
    book: Book, rules: LanguageRules, used: Collection[tuple[Location, str]]
) -> Iterator[Problem]:
    """Yield the exceptions that nothing was found for (LB632)."""
    listed = {one for term in book.terms for one in (term.dutch, term.flemish)}
    allowed = [
        *((one.named, one.where) for one in rules.waivers),
        *(pair for one in rules.plainer for pair in one.pages.items()),
        *rules.no_terms.items(),
    ]
    unneeded = [(word, where) for word, where in rules.anywhere.items() if word not in listed]
    unneeded += [(named, where) for named, where in allowed if (where, named) not in used]
    for named, where in unneeded:
        yield Problem(where, "LB632", (named,))

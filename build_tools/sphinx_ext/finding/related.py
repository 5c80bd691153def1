"""Which pages belong together, from what they share; knows no Sphinx.

Every feature (a pillar, a theme, a source) has a list of the documents that have it.  A document is
compared only with its nearest neighbours in reading order in the lists of its own features, so the
cost grows with the number of documents and not with its square.  What few documents share counts
most, and a list that is no longer than the neighbourhood is looked at whole, so nothing rare is
missed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MOST: Final = 4
MOST_STORIES: Final = 2
# How many documents before and after it, in each list, one document is compared with.
_AROUND: Final = 12


class Kind(Enum):
    """What documents can share."""

    PILLAR = 0
    THEME = 1
    SOURCE = 2


# That two pages lean on one source says less than that they are about one thing.
_WEIGHTS: Final = {Kind.PILLAR: 1.0, Kind.THEME: 1.0, Kind.SOURCE: 0.5}


class Feature(NamedTuple):
    """Something that documents can share.

    :ivar name: number of a pillar, first name of a term, or key of a source.
    """

    kind: Kind
    name: str

    @property
    def order(self) -> tuple[int, str]:
        """The place among other features: pillars, then themes, then sources."""
        return self.kind.value, self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A document that can be related to others.

    :ivar story: stories and pages each get their share. :ivar asks: whether a list stands below it.
    """

    docname: str
    story: bool
    asks: bool
    features: frozenset[Feature]


class Related(NamedTuple):
    """A related document, and all that it shares, the rarest of each kind first."""

    docname: str
    shared: tuple[Feature, ...]


_Lists = dict[tuple[Feature, bool], list[int]]


def related(candidates: Sequence[Candidate]) -> Mapping[str, tuple[Related, ...]]:
    """Return the related documents of each one that asks, best first; never more than ``MOST``.

    :param candidates: in reading order.
    """
    lists: _Lists = defaultdict(list)
    for place, candidate in enumerate(candidates):
        for feature in candidate.features:
            lists[feature, candidate.story].append(place)
    sizes = {
        feature: len(lists.get((feature, True), ())) + len(lists.get((feature, False), ()))
        for feature, _ in lists
    }
    return {
        candidate.docname: tuple(_best(place, candidates, lists, sizes))
        for place, candidate in enumerate(candidates)
        if candidate.asks
    }


def _best(
    place: int, candidates: Sequence[Candidate], lists: _Lists, sizes: Mapping[Feature, int]
) -> Iterator[Related]:
    own = candidates[place].features
    scored = []
    for other in _near(place, own, lists):
        shared = sorted(own & candidates[other].features, key=lambda one: (sizes[one], one.order))
        score = sum(_WEIGHTS[one.kind] / sizes[one] for one in shared)
        scored.append((-round(score, 9), abs(other - place), other, shared))
    scored.sort(key=lambda one: one[:3])
    for other, shared in _mixed([(one[2], one[3]) for one in scored], candidates):
        yield Related(candidates[other].docname, tuple(sorted(shared, key=lambda f: f.kind.value)))


def _near(place: int, features: Iterable[Feature], lists: _Lists) -> set[int]:
    """Return who stands near a document in the lists of its features."""
    found: set[int] = set()
    for feature in features:
        for story in (False, True):
            known = lists.get((feature, story), [])
            at = bisect_left(known, place)
            found.update(known[max(0, at - _AROUND) : at + _AROUND + 1])
    return found - {place}


def _mixed(
    best: Sequence[tuple[int, list[Feature]]], candidates: Sequence[Candidate]
) -> list[tuple[int, list[Feature]]]:
    """Return the first few, with no more stories than their share as long as there are pages."""
    stories = [one for one in best if candidates[one[0]].story]
    pages = [one for one in best if not candidates[one[0]].story]
    told = max(MOST_STORIES, MOST - len(pages))
    taken = {other for other, _ in (*stories[:told], *pages)}
    return [one for one in best if one[0] in taken][:MOST]

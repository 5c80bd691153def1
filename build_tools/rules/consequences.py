"""Leave out what follows from another problem: one mistake, one message.

A file that cannot be read is missing from the model, so everything that leans on it would be wrong
as well; and a page that says ‘does not exist’ of a file that is there would not be believed.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import reading as reading_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from build_tools.problems import Problem

_CONTENTS: Final = "book/inhoud.toml"
_TERMS: Final = "book/gegevens/termen.toml"
_GLOSSARY: Final = "book/gegevens/begrippen.toml"
_SOURCES: Final = "book/bronnen.bib"
_FIGURES: Final = "book/gegevens/figuren"
_ACTIVITIES: Final = "book/gegevens/activiteiten.toml"
_FRONT: Final = "book/index.md"
# Codes that say that a file is not in the model; the others of that family are about more.
_UNREAD: Final = frozenset({*reading_words.ENTRIES, "LB201", "LB202", "LB204", "LB475"}) - {
    "LB143", "LB144", "LB145", "LB146",
}  # fmt: skip
# A story with a wrong name, or that should not be in git at all, is withheld as well.
_MISPLACED: Final = frozenset({"LB303", "LB304", "LB305", "LB306", "LB308", "LB324"})
# With a wrong name it was not approved either.
_MISNAMED: Final = _MISPLACED - {"LB324"}
# The overview of consent, or the register, cannot be read: then nothing is agreed to.
_NO_CONSENT: Final = ("LB320", "LB321", "LB322", "LB70", "LB71")


def first_causes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without those that follow from a file that could not be read."""
    found = tuple(problems)
    unread = _Unread(found)
    return tuple(one for one in found if not unread.explains(one))


def _paths(found: Iterable[Problem], codes: Collection[str]) -> frozenset[str]:
    """Return the files with a problem of one of these codes."""
    return frozenset(one.where.path for one in found if one.code in codes)


class _Unread:
    """The files that could not be read, and those with a block or a name that is wrong."""

    def __init__(self, found: tuple[Problem, ...]) -> None:
        self.paths = _paths(found, _UNREAD)
        self.not_closed = _paths(found, {"LB412"})
        self.misplaced = _paths(found, _MISPLACED)
        self.misnamed = _paths(found, _MISNAMED)
        self.a_page = any(path.startswith("book/") and path.endswith(".md") for path in self.paths)
        self.an_edition = any(path.endswith("/editie.toml") for path in self.paths)
        self.no_edition = any(one.code == "LB210" for one in found)
        self.no_consent = any(one.code.startswith(_NO_CONSENT) for one in found)

    def explains(self, problem: Problem) -> bool:
        """Whether a problem follows from one of them."""
        check = _EXPLAINED.get(problem.code)
        return check is not None and check(self, problem)

    def contents(self, _problem: Problem) -> bool:
        """Whether the contents are unread."""
        return _CONTENTS in self.paths

    def listed(self, problem: Problem) -> bool:
        """Whether the page that the contents name is unread."""
        return f"book/{problem.values[0]}.md" in self.paths

    def pillar_page(self, problem: Problem) -> bool:
        """Whether the page that a pillar names is unread."""
        return f"{problem.values[1]}".removesuffix(".md") in {
            path.removeprefix("book/").removesuffix(".md") for path in self.paths
        }

    def front(self, _problem: Problem) -> bool:
        """Whether the front page is unread."""
        return _FRONT in self.paths

    def kind(self, _problem: Problem) -> bool:
        """Whether a page of that kind may be among the unread, or its place in the contents."""
        return self.a_page or _CONTENTS in self.paths

    def edition(self, _problem: Problem) -> bool:
        """Whether an edition is unread, or there is none at all."""
        return self.an_edition or self.no_edition

    def all_editions(self, _problem: Problem) -> bool:
        """Whether the only edition is unread."""
        return self.an_edition

    def data(self, problem: Problem) -> bool:
        """Whether the data file that a block needs is unread."""
        return problem.values[1] in self.paths

    def bibliography(self, _problem: Problem) -> bool:
        """Whether the file of sources is unread."""
        return _SOURCES in self.paths

    def terms(self, _problem: Problem) -> bool:
        """Whether the list of words is unread."""
        return _TERMS in self.paths

    def glossary(self, _problem: Problem) -> bool:
        """Whether the glossary is unread."""
        return _GLOSSARY in self.paths

    def figure(self, problem: Problem) -> bool:
        """Whether the figure that a block names is unread."""
        return f"{_FIGURES}/{problem.values[0]}.toml" in self.paths

    def activities(self, _problem: Problem) -> bool:
        """Whether the list of activities is unread."""
        return _ACTIVITIES in self.paths

    def page(self, _problem: Problem) -> bool:
        """Whether a page is unread, on which anything may stand."""
        return self.a_page

    def block(self, problem: Problem) -> bool:
        """Whether a block in the same file is not closed, so that its closing line is left over."""
        return problem.where.path in self.not_closed

    def story(self, problem: Problem) -> bool:
        """Whether it was told already why the story is withheld."""
        return self.no_consent or problem.where.path in self.misplaced

    def approval(self, problem: Problem) -> bool:
        """Whether nobody can know, or the name in the story, or that of its file, is wrong."""
        return self.no_consent or problem.where.path in self.misnamed

    def target(self, problem: Problem) -> bool:
        """Whether the page that a link goes to is unread."""
        folder = posixpath.dirname(problem.where.path)
        written = str(problem.values[0])
        return (
            posixpath.normpath(posixpath.join(folder, written)) in self.paths
            or posixpath.normpath(written.lstrip("/")) in self.paths
        )


_EXPLAINED: Final[dict[str, Callable[[_Unread, Problem], bool]]] = {
    "LB145": _Unread.edition,
    "LB205": _Unread.listed,
    "LB206": _Unread.contents,
    "LB207": _Unread.edition,
    "LB210": _Unread.all_editions,
    "LB212": _Unread.front,
    "LB213": _Unread.kind,
    "LB217": _Unread.kind,
    "LB301": _Unread.story,
    "LB310": _Unread.story,
    "LB311": _Unread.story,
    "LB324": _Unread.approval,
    "LB406": _Unread.target,
    "LB407": _Unread.target,
    "LB410": _Unread.edition,
    "LB413": _Unread.terms,
    "LB414": _Unread.glossary,
    "LB420": _Unread.data,
    "LB422": _Unread.bibliography,
    "LB437": _Unread.kind,
    "LB443": _Unread.pillar_page,
    "LB444": _Unread.bibliography,
    "LB448": _Unread.bibliography,
    "LB450": _Unread.block,
    "LB463": _Unread.figure,
    "LB471": _Unread.activities,
    "LB472": _Unread.page,
    "LB477": _Unread.kind,
}

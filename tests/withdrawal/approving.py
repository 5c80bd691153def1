"""Approving a story of a made-up teller, and what is seen of it then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from build_tools.consent.selection import select
from build_tools.model.consent import Channel
from build_tools.problems import ContentError
from build_tools.reading.corpus import read_corpus
from build_tools.reading.overview import read_overview
from build_tools.register import open_register
from build_tools.use_cases.approve import ApprovalRequest, approve
from build_tools.use_cases.progress import silent
from build_tools.use_cases.proof import ProofRequest, prove
from tests.withdrawal.bench import EVERYTHING, NOW, Bench

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from build_tools.use_cases.approve import Approval

STORY: Final = "v-0001"
DRAFT: Final = f"participant_stories/_concept/{STORY}.md"
HOME: Final = f"participant_stories/noord/{STORY}.md"


def approved(bench: Bench, evidence: Path | None = None) -> Approval:
    request = ApprovalRequest(
        root=bench.root, private=bench.private, story=STORY, evidence=evidence
    )
    with open_register(bench.private, now=NOW) as register:
        return approve(request, register, silent)


def refused(bench: Bench, work: Callable[[Bench], object] = approved) -> list[str]:
    """Return the codes with which a story is refused; nothing may be moved then."""
    before = stories(bench)
    with pytest.raises(ContentError) as error:
        work(bench)
    assert stories(bench) == before
    return [problem.code for problem in error.value.problems]


def proof(bench: Bench) -> None:
    with open_register(bench.private, now=NOW) as register:
        prove(ProofRequest(root=bench.root, private=bench.private, story=STORY), register, silent)


def stories(bench: Bench) -> dict[str, bytes]:
    """Return every file below the stories, but the overview: path to bytes."""
    folder = bench.root / "participant_stories"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("toestemming.")
    }


def shown(bench: Bench) -> list[str]:
    """Return the ids of the stories that the book of today holds."""
    overview, problems = read_overview(bench.root)
    assert problems == ()
    selection = select(read_corpus(bench.root).book, "noord", channel=Channel.WEB,
                       day=NOW.date(), overview=overview, examples=False)  # fmt: skip
    return [story.id for story in selection.stories.values()]


def change_terms(bench: Bench, **terms: Any) -> None:  # noqa: ANN401 - any field of them
    with open_register(bench.private, now=NOW) as register:
        register.change(STORY, replace(EVERYTHING, **terms), evidence="f" * 64)

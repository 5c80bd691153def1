"""Make a proof of a story: what its teller sees is what readers will see, and nothing else."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from build_tools.catalogue import proof_words as words
from build_tools.catalogue import stops
from build_tools.model.consent import Channel
from build_tools.model.selection import public_path
from build_tools.problems import ContentError, Location, Problem
from build_tools.register.places import PROOFS, make_private, write_private
from build_tools.use_cases.build import CACHE
from build_tools.use_cases.edition_build import EPUB, WEB, EditionJob, build_edition
from build_tools.use_cases.one_file import as_one_file
from build_tools.use_cases.processes import in_processes
from build_tools.use_cases.progress import Phase, Step
from build_tools.use_cases.proof_book import Shown, lay_out
from build_tools.use_cases.readiness import (
    agreed_terms,
    current_text,
    known_edition,
    refuse_unready,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.register import Register

_WORK: Final = ".bezig-"
_FORMATS: Final = {Channel.WEB: WEB, Channel.EPUB: EPUB}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRequest:
    """Which story is proved.

    :ivar private: the private folder.
    """

    root: Path
    private: Path
    story: str


def prove(
    request: ProofRequest, register: Register, progress: Callable[[Step], None]
) -> tuple[Path, ...]:
    """Make the proof of a story, and record which text was shown.

    :return: the files to mail, in the private folder: a page, an EPUB, or both, as agreed to.
    :raises ContentError: LB872-LB875, LB879, LB881, LB882, LB885, LB886 (it would be shown
        nowhere); what is wrong with the text or with the edition; LB702-LB720, the register.
    """
    registered = register.story(request.story)
    terms = agreed_terms(registered, register.today)
    text = current_text(request.root, registered)
    refuse_unready(text, terms)
    formats = tuple(_FORMATS[one] for one in _FORMATS if one in terms.channels)
    if not formats:
        raise ContentError([Problem(Location(text.path), "LB886", (request.story,))])
    edition = known_edition(request.root, registered.edition)
    shown = Shown(root=request.root, text=text, edition=edition, terms=terms, day=register.today)
    progress(Step(Phase.BUILD, request.story, 0, 1))
    with _workplace(request.private) as work:
        made = _made(shown, work, formats)
        home = _keep(request, made)
    register.record_proof(request.story, text.story.fingerprint)
    progress(Step(Phase.BUILD, request.story, 1, 1))
    return home


@contextmanager
def _workplace(private: Path) -> Iterator[Path]:
    """Give a private folder to work in; what somebody who was interrupted left goes first."""
    make_private(private / PROOFS)
    for left in (private / PROOFS).glob(f"{_WORK}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=private / PROOFS, prefix=_WORK) as work:
        yield Path(work)


def _made(shown: Shown, work: Path, formats: tuple[str, ...]) -> dict[str, bytes]:
    """Build the proof, and return its files: name to bytes.

    :raises ContentError: what is wrong with the text, at the file of the editor.
    """
    edition = lay_out(shown, work / "boek")
    job = EditionJob(
        root=work / "boek",
        edition=edition,
        site=work / "uit",
        work=work / "werk",
        cache=shown.root / CACHE,
        formats=formats,
        examples=False,
        day=shown.day,
        private=str(work / "geen"),
    )
    ((_, outcome),) = in_processes(build_edition, [job], 1)
    if stops(outcome.problems):
        raise ContentError(_at_home(shown, problem) for problem in outcome.problems)
    name = f"drukproef-{shown.text.story.id}"
    files = {}
    if WEB in formats:
        page = work / "uit" / f"{public_path(shown.text.story.docname)}.html"
        files[f"{name}.html"] = as_one_file(page, words.BANNER).encode()
    if EPUB in formats:
        files[f"{name}.epub"] = (work / "uit" / f"{edition.epub_name}.epub").read_bytes()
    return files


def _at_home(shown: Shown, problem: Problem) -> Problem:
    """Return a problem at the file that an editor has."""
    if problem.where.path != shown.text.story.source:
        return problem
    return replace(problem, where=Location(shown.text.path, problem.where.line))


def _keep(request: ProofRequest, made: dict[str, bytes]) -> tuple[Path, ...]:
    """Put a proof in its place, instead of an older one."""
    home = request.private / PROOFS / request.story
    make_private(home)
    for name, data in made.items():
        write_private(home / name, data)
    for old in home.iterdir():
        if old.name not in made:
            old.unlink()
    return tuple(home / name for name in made)

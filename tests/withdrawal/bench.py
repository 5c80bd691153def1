"""A small book with two stories of participants who do not exist, and a real register."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from build_tools.catalogue import describe
from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import Terms
from build_tools.model.submission import Participant
from build_tools.register import open_register
from build_tools.use_cases.approve import ApprovalRequest, approve
from build_tools.use_cases.build import BuildOutcome, BuildRequest, build
from build_tools.use_cases.progress import silent
from build_tools.use_cases.story_files import draft_path, read_story
from tests.publishing.workbench import watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.use_cases.progress import Step

REPOSITORY: Final = Path(__file__).parents[2]
_HERE: Final = Path(__file__).parent
NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
EVERYTHING: Final = Terms(
    editions=frozenset({"noord"}),
    channels=frozenset(Channel),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    shown_name="Zqnaam",
    starts=date(2026, 1, 1),
)
WITHOUT_NAME: Final = Terms(
    editions=frozenset({"noord"}),
    channels=frozenset(Channel),
    photo=False,
    quotation=True,
    name_form=NameForm.ANONYMOUS,
    shown_name="",
    starts=date(2026, 1, 1),
)
TERMS: Final = {"blijvend": WITHOUT_NAME, "teruggenomen": EVERYTHING}
STAYS: Final = "v-0001"
GONE: Final = "v-0002"
_GIT: Final = shutil.which("git") or "git"
_SIZE: Final = (96, 64)
_SETTINGS: Final = ("conf.py", "docutils.conf")


def photo() -> Image.Image:
    """Return a picture that resembles no other: rings, in colour."""
    width, height = _SIZE
    rings = [
        ((x - 30) ** 2 + (y - 40) ** 2) // 40 % 7 * 36 for y in range(height) for x in range(width)
    ]
    picture = Image.new("L", _SIZE)
    picture.putdata(rings)
    return Image.merge("RGB", (picture, picture.point(lambda value: 255 - value), picture))


@dataclass(frozen=True, slots=True)
class Bench:
    """A book in a folder of its own.

    :ivar edition: which its stories come in.
    """

    root: Path
    edition: str = "noord"

    @classmethod
    def at(cls, folder: Path) -> Bench:
        """Copy the small book to a folder that does not exist yet."""
        shutil.copytree(_HERE / "boek", folder)
        for name in _SETTINGS:
            shutil.copy(REPOSITORY / name, folder / name)
        return cls(folder)

    @classmethod
    def with_the_real_book(cls, folder: Path) -> Bench:
        """Copy the real book, without what participants told, to a folder of its own."""
        personal = shutil.ignore_patterns("_concept", "v-[0-9]*", "toestemming.*")
        for name in ("book", "participant_stories"):
            shutil.copytree(REPOSITORY / name, folder / name, ignore=personal)
        for name in (*_SETTINGS, "uitgave.toml"):
            shutil.copy(REPOSITORY / name, folder / name)
        return cls(folder, edition="editie-3")

    @property
    def private(self) -> Path:
        """The private folder."""
        return self.root / "prive"

    @property
    def out(self) -> Path:
        """The publication that readers see."""
        return self.root / "dist"

    def take_in(self, name: str, terms: Terms | None) -> str:
        """Put a story of ``verhalen`` away as a draft, with what its teller agrees to."""
        source = f"{len(name):064x}"
        with open_register(self.private, now=NOW) as register:
            teller = Participant(name=f"Zq{name} zqachternaam", contact=f"zq{name}@example.org")
            story = register.new_story(edition=self.edition, participant=teller, wish=None,
                                       source=source, original_name=f"zq{name}.docx")  # fmt: skip
            if terms is not None:
                here = replace(terms, editions=frozenset({self.edition}))
                register.grant(story, here, evidence="e" * 64)
        text = (_HERE / "verhalen" / f"{name}.md").read_text(encoding="utf-8")
        draft = self.root / draft_path(story)
        draft.parent.mkdir(exist_ok=True)
        draft.write_text(text.format(id=story), encoding="utf-8")
        if "foto:" in text:
            photo().save(draft.with_suffix(".png"))
        return story

    def proved(self, story: str) -> None:
        """Record that the teller saw the draft as it is now."""
        with open_register(self.private, now=NOW) as register:
            text = read_story(self.root, draft_path(story), self.edition)
            register.record_proof(story, text.story.fingerprint)

    def approved(self, story: str) -> None:
        """Approve a draft that its teller saw."""
        self.proved(story)
        request = ApprovalRequest(root=self.root, private=self.private, story=story, evidence=None)
        with open_register(self.private, now=NOW) as register:
            approve(request, register, silent)

    def with_both(self) -> Bench:
        """Put both stories in the book; return this bench."""
        for name, terms in TERMS.items():
            self.approved(self.take_in(name, terms))
        return self

    def build(self, *formats: str, editions: tuple[str, ...] = ()) -> None:
        """Build the book, or only some of its editions.

        :raises AssertionError: it cannot be built; then with what is wrong.
        """
        outcome = self.built(*formats, editions=editions)
        assert outcome.built, "\n".join(describe(one) for one in outcome.problems)

    def built(
        self,
        *formats: str,
        editions: tuple[str, ...] = (),
        progress: Callable[[Step], None] = silent,
    ) -> BuildOutcome:
        """Build the book and return what came of it."""
        request = BuildRequest(
            root=self.root,
            out=self.out,
            editions=editions,
            formats=formats or ("web", "epub"),
            day=NOW.date(),
            now=NOW,
            workers=1,
        )
        return build(request, progress)

    def change(self, word: str) -> None:
        """Change a page that everybody reads."""
        page = self.root / "book/hoofdstuk.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{word}\n", encoding="utf-8")

    def git(self, *words: str) -> str:
        """Run git in the book and return what it says."""
        who = ("-c", "user.name=Proef", "-c", "user.email=proef@example.org")
        said = subprocess.run(
            [_GIT, *who, *words], cwd=self.root, capture_output=True, text=True, check=True
        )
        return said.stdout

    def say(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the command line in the book."""
        command = [sys.executable, "-m", "build_tools.cli", "--kaal", *words]
        return subprocess.run(command, cwd=self.root, env=environment(), capture_output=True,
                              encoding="utf-8", check=False)  # fmt: skip

    def die(self, *words: str, phase: str, later: float = 0.0) -> None:
        """Run the command line, and kill it so many seconds after a phase of it began."""
        process = subprocess.Popen(
            [sys.executable, "-m", "build_tools.cli", "--kaal", *words],
            cwd=self.root,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        watch(process, phase, later)

    def files(self) -> dict[str, bytes]:
        """Return the publication: path to bytes."""
        return {
            path.relative_to(self.out).as_posix(): path.read_bytes()
            for path in sorted(self.out.rglob("*"))
            if path.is_file()
        }


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a command that uses the tools of this repository."""

    named = {name: value for name, value in os.environ.items() if name != "LEERBOEK_PRIVE"}
    return {**named, "PYTHONPATH": str(REPOSITORY), **more}


def words_of(name: str) -> set[str]:
    """Return every word that stands in one story and nowhere else."""
    text = (_HERE / "verhalen" / f"{name}.md").read_text(encoding="utf-8").lower()
    return set(re.findall(r"zq[a-z]+", text))

"""``leerboek toestemming trek-in`` on a story that was published three times, and what is left."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from build_tools.leaks.forbidden import Forbidden, Secret
from build_tools.leaks.scan import scan
from build_tools.problems import ContentError
from build_tools.register import open_register
from build_tools.use_cases.place import shelf_for
from build_tools.use_cases.progress import Phase
from build_tools.use_cases.restore import restore
from tests.leaks.scan import words_in
from tests.withdrawal.bench import GONE, NOW, STAYS, WITHOUT_NAME, Bench, words_of

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

TOMBSTONE: Final = f"noord/verhalen/{GONE}.html"
EPUB: Final = "noord/burgermeesterleerboek-noord.epub"
SUMS: Final = "SHA256SUMS"
# The editors' own: what they must be able to show, and git, which we never change.
_NOT_PUBLIC: Final = ("prive", ".git")
# An address in a text that the scan was not told of: of the editors.
_OF_NO_STORY: Final = ("LB839",)
# A second publication, which nobody said where it is shown: it is told.
_ELSEWHERE: Final = ("elders", ".elders-uitgaven")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A book with one story less.

    :ivar published: SHA-256 of the EPUBs that readers got, the oldest first.
    :ivar before: the codes of what a scan found before. :ivar after: and afterwards.
    :ivar commits: that hold the story.
    :ivar failed: what the command said when the book could not be built.
    :ivar stood: whether the old publication stood then, whole, and when the command was killed.
    :ivar tracks: of the story, in the files of then.
    :ivar said: what the command said. :ivar never: the same book that never had the story.
    """

    bench: Bench
    published: tuple[str, ...]
    before: set[str]
    after: set[str]
    commits: tuple[str, ...]
    failed: subprocess.CompletedProcess[str]
    stood: bool
    tracks: list[str]
    said: subprocess.CompletedProcess[str]
    never: dict[str, bytes]


def _secret(bench: Bench) -> Forbidden:
    """Return everything of the story that may not be found any more, once it is gone."""
    text = (bench.root / f"participant_stories/noord/{GONE}.md").read_text(encoding="utf-8")
    picture = (bench.root / f"participant_stories/noord/{GONE}.png").read_bytes()
    return Forbidden(secrets=(
        Secret(story=GONE, names=("Zqnaam", "Zqteruggenomen zqachternaam"), texts=(text,),
               contacts=("zqteruggenomen@example.org",), titles=("Zqtitel zqbrug",),
               photos=(picture,)),
    ))  # fmt: skip


def _seen(bench: Bench, forbidden: Forbidden, work: Path) -> set[str]:
    """Return the codes of what a scan finds of the story in all that is not the editors' own."""
    pictures = _kept_pictures(bench.root / ".cache/leerboek/beeld", work)
    folders = (".dist-uitgaven", ".cache/leerboek/bekijken", "_build", "participant_stories")
    found = [
        problem.code
        for folder in (pictures, *(bench.root / name for name in folders))
        for problem in scan(folder, forbidden)
    ]
    return {code for code in found if code not in _OF_NO_STORY}


def _kept_pictures(cache: Path, work: Path) -> Path:
    """Take what is kept of pictures out of its files (``images.cache``) into a folder."""
    work.mkdir()
    for kept in cache.glob("*.beeld"):
        head, _, data = kept.read_bytes().partition(b"\n")[2].partition(b"\n")
        for name, _kind, _width, _height, length in json.loads(head):
            (work / name).write_bytes(data[:length])
            data = data[length:]
    return work


def _published_three_times(bench: Bench) -> tuple[str, ...]:
    sums = []
    for word, formats in (("Een.", ("epub",)), ("Twee.", ("epub",)), ("Drie.", ())):
        bench.change(word)
        bench.build(*formats)
        sums.append(hashlib.sha256((bench.out / EPUB).read_bytes()).hexdigest())
    return tuple(sums)


def _litter(bench: Bench) -> None:
    """Leave the story wherever work leaves it."""
    stories = bench.root / "participant_stories"
    (stories / "_concept").mkdir(exist_ok=True)
    for name in (f"{GONE}.md", f"{GONE}.png"):
        shutil.copy(stories / "noord" / name, stories / "_concept" / name)
    page = (bench.out / TOMBSTONE).read_bytes()
    for place in (
        ".cache/leerboek/bekijken/noord/verhaal.html",
        "_build/html/verhaal.html",
        f"prive/origineel/{GONE}/brief.txt",
        f"prive/drukproef/{GONE}/proef.html",
    ):
        (bench.root / place).parent.mkdir(parents=True, exist_ok=True)
        (bench.root / place).write_bytes(page)
    store = bench.root / ".elders-uitgaven"
    shutil.copytree(bench.root / ".dist-uitgaven", store, symlinks=True)
    (bench.root / "elders").symlink_to(f"{store.name}/{bench.out.readlink().name}")


@pytest.fixture(scope="module")
def taken_back(tmp_path_factory: pytest.TempPathFactory) -> TakenBack:
    """Publish a story three times, leave it everywhere, and take it back."""
    home = tmp_path_factory.mktemp("intrekken")
    bench = Bench.at(home / "boek").with_both()
    bench.git("init", "-q")
    bench.git("add", "book", "participant_stories")
    bench.git("commit", "-q", "-m", "alles")
    published = _published_three_times(bench)
    _litter(bench)
    forbidden = _secret(bench)
    before = _seen(bench, forbidden, home / "beeld-voor")
    commits = tuple(bench.git("log", "--format=%H").split())
    page = bench.root / "book/hoofdstuk.md"
    text, old = page.read_bytes(), bench.files()
    page.write_text("geen kop", encoding="utf-8")
    bench.die("toestemming", "trek-in", GONE, phase=Phase.REMOVE.value)
    survived = bench.files() == old
    failed = bench.say("toestemming", "trek-in", GONE)
    stood = survived and bench.files() == old
    tracks = [*(bench.root / "participant_stories").rglob(f"{GONE}*")]
    page.write_bytes(text)
    said = bench.say("toestemming", "trek-in", GONE)
    after = _seen(bench, forbidden, home / "beeld-na")
    never = Bench.at(home / "nooit")
    never.approved(never.take_in("blijvend", WITHOUT_NAME))
    shutil.copy(bench.root / "book/hoofdstuk.md", never.root / "book/hoofdstuk.md")
    never.build()
    return TakenBack(bench=bench, published=published, before=before, after=after, commits=commits,
                     failed=failed, stood=stood, tracks=[path.name for path in tracks], said=said,
                     never=never.files())  # fmt: skip


def test_it_ends_well_and_says_what_it_did(taken_back: TakenBack) -> None:
    said = taken_back.said
    assert (said.returncode, said.stdout.splitlines()[0]) == (
        0, f"Het verhaal {GONE} is ingetrokken."
    ), said.stderr  # fmt: skip


def test_when_the_book_cannot_be_built_the_old_one_stands_and_that_is_said_loudly(
    taken_back: TakenBack,
) -> None:
    """Before that it was killed.  The same command again finished it: see the other tests."""
    assert (taken_back.failed.returncode, taken_back.stood) == (3, True)
    assert "fout LB880: DE OUDE UITGAVE STAAT ER NOG" in taken_back.failed.stderr
    assert "maar het is nog niet overal weg" in taken_back.failed.stdout
    assert taken_back.tracks == []


def test_no_word_of_it_is_left_in_the_book_in_kept_publications_or_in_caches(
    taken_back: TakenBack,
) -> None:
    root = taken_back.bench.root
    for folder in ("dist", ".dist-uitgaven", ".cache", "participant_stories", "book"):
        assert words_in(root / folder, words_of("teruggenomen")) == set(), folder


def test_no_name_sentence_title_or_likeness_of_its_photo_is_left(taken_back: TakenBack) -> None:
    """The same scan found all of them before."""
    assert taken_back.before >= {"LB832", "LB835", "LB836", "LB837"}
    assert taken_back.after == set()


def test_no_file_and_no_address_of_it_is_left_but_the_tombstone(taken_back: TakenBack) -> None:
    root = taken_back.bench.root
    named = {
        path.relative_to(root).as_posix()
        for path in root.rglob(f"*{GONE}*")
        if not path.relative_to(root).parts[0].startswith((*_NOT_PUBLIC, *_ELSEWHERE))
    }
    home = f".dist-uitgaven/{taken_back.bench.out.readlink().name}/{TOMBSTONE}"
    assert named == {home}
    tells = {name for name, data in taken_back.bench.files().items() if GONE.encode() in data}
    assert tells <= {TOMBSTONE, SUMS}


def test_the_tombstone_stands_and_says_nothing_of_the_story(taken_back: TakenBack) -> None:
    page = taken_back.bench.files()[TOMBSTONE].decode()
    assert "noindex" in page
    assert words_of("teruggenomen") & set(re.findall(r"[a-z]+", page.lower())) == set()


def test_the_copy_on_a_device_forgets_it_at_once(taken_back: TakenBack) -> None:
    """What is not in the worker's list goes; a list with the tombstone would keep it waiting."""
    worker = taken_back.bench.files()["noord/sw.js"].decode()
    kept = json.loads(re.search(r"var BOOK = (\{.*\});", worker)[1])["files"]  # type: ignore[index]
    assert f"verhalen/{STAYS}.html" in kept
    assert f"verhalen/{GONE}.html" not in kept


def test_the_book_is_byte_for_byte_that_of_a_corpus_that_never_had_it(
    taken_back: TakenBack,
) -> None:
    now, never = taken_back.bench.files(), taken_back.never
    differ = {name for name in now.keys() | never.keys() if now.get(name) != never.get(name)}
    assert differ == {TOMBSTONE, SUMS}


def test_the_other_story_stays(taken_back: TakenBack) -> None:
    assert b"Blijftitel" in taken_back.bench.files()[f"noord/verhalen/{STAYS}.html"]


def test_nothing_comes_back_with_a_rollback(taken_back: TakenBack) -> None:
    bench = taken_back.bench
    with pytest.raises(ContentError) as error:
        restore(bench.root, shelf_for(bench.out), day=NOW.date())
    assert [problem.code for problem in error.value.problems] == ["LB512"]


def test_the_report_names_each_published_epub_that_still_has_it(taken_back: TakenBack) -> None:
    named = re.findall(r"^- (\S+), van (\S+), SHA-256 (\w+)$", taken_back.said.stdout, re.MULTILINE)
    name = EPUB.rpartition("/")[2]
    assert named == [(name, NOW.date().isoformat(), one) for one in taken_back.published]
    assert len(set(taken_back.published)) == 3


def test_the_report_has_a_text_for_readers(taken_back: TakenBack) -> None:
    said = taken_back.said.stdout
    notice = said[said.index("Bericht voor lezers") :].split("\n\n")[1]
    assert EPUB.rpartition("/")[2] in notice
    assert words_of("teruggenomen") & set(re.findall(r"[a-z]+", said.lower())) == set()


def test_the_report_names_the_commits_and_the_command_that_cleans_them(
    taken_back: TakenBack,
) -> None:
    said = taken_back.said.stdout
    assert [one for one in taken_back.commits if f"- {one}" in said] == list(taken_back.commits)
    command = next(line.split() for line in said.splitlines() if "filter-repo" in line)
    paths = [command[index + 1] for index, word in enumerate(command) if word == "--path"]
    assert command[:4] == ["git", "filter-repo", "--invert-paths", "--path"]
    assert paths == [f"participant_stories/noord/{GONE}.{end}" for end in ("md", "png")]


def test_what_the_editors_keep_of_it_is_only_that_there_was_consent(
    taken_back: TakenBack,
) -> None:
    private = taken_back.bench.private
    assert [path for path in private.rglob("*") if path.name == GONE] == []
    with open_register(private, now=NOW) as register:
        assert register.story(GONE).withdrawn is not None


def test_of_another_publication_the_kept_one_is_removed_and_the_present_one_is_told(
    taken_back: TakenBack,
) -> None:
    root = taken_back.bench.root
    assert "let op LB883: In elders staat nog een uitgave met het verhaal" in taken_back.said.stderr
    assert not (root / ".elders-uitgaven/vorige").is_symlink()
    assert len([path for path in (root / ".elders-uitgaven").iterdir() if path.is_dir()]) == 1


@pytest.mark.slow
def test_taking_it_back_again_finds_nothing_more_and_changes_nothing(
    taken_back: TakenBack,
) -> None:
    before = taken_back.bench.files()
    said = taken_back.bench.say("toestemming", "trek-in", GONE)
    assert (said.returncode, taken_back.bench.files() == before) == (0, True)

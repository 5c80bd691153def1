from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.images.cache import Rendition, remembered

MADE = (
    Rendition("a-1.webp", "image/webp", 3, 2, b"\x00\xff\n\npixels"),
    Rendition("a-2.jpg", "image/jpeg", 6, 4, b""),
)


class Kitchen:
    """Makes something and counts how often."""

    def __init__(self, made: tuple[Rendition, ...] = MADE) -> None:
        self.made = made
        self.times = 0

    def __call__(self) -> tuple[Rendition, ...]:
        self.times += 1
        return self.made


def test_what_was_made_is_given_again_unchanged(tmp_path: Path) -> None:
    first = remembered(tmp_path, ["web", b"source"], Kitchen())
    second = remembered(tmp_path, ["web", b"source"], Kitchen(()))

    assert (first, second) == (MADE, MADE)


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    kitchen = Kitchen()
    for _ in range(3):
        remembered(tmp_path, ["web", b"source"], kitchen)

    assert kitchen.times == 1


@pytest.mark.parametrize(
    "wanted", [["web", b"sourc"], ["epub", b"source"], ["websource"], ["we", b"bsource"]]
)
def test_something_else_is_made_anew(tmp_path: Path, wanted: list[bytes | str]) -> None:
    remembered(tmp_path, ["web", b"source"], Kitchen())
    kitchen = Kitchen()
    remembered(tmp_path, wanted, kitchen)

    assert kitchen.times == 1


@pytest.mark.parametrize(
    "damage",
    [b"", b"kapot", b"0" * 64 + b"\n[]\n"],
    ids=["empty", "a word", "a false proof"],
)
def test_an_entry_that_was_overwritten_is_made_again(tmp_path: Path, damage: bytes) -> None:
    remembered(tmp_path, ["web"], Kitchen())
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage)
    kitchen = Kitchen()

    assert remembered(tmp_path, ["web"], kitchen) == MADE
    assert kitchen.times == 1


def test_a_damage_of_any_single_byte_is_seen_and_mended(tmp_path: Path) -> None:
    remembered(tmp_path, ["web"], Kitchen())
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    for place in range(len(whole)):
        entry.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert remembered(tmp_path, ["web"], Kitchen()) == MADE
        assert entry.read_bytes() == whole


def test_an_entry_that_stops_anywhere_is_seen(tmp_path: Path) -> None:
    remembered(tmp_path, ["web"], Kitchen())
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    for length in range(len(whole)):
        entry.write_bytes(whole[:length])
        kitchen = Kitchen()
        remembered(tmp_path, ["web"], kitchen)
        assert kitchen.times == 1


def test_nothing_is_kept_when_the_making_fails(tmp_path: Path) -> None:
    def fail() -> tuple[Rendition, ...]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        remembered(tmp_path / "cache", ["web"], fail)

    assert not (tmp_path / "cache").exists()


def test_no_temporary_file_stays_behind(tmp_path: Path) -> None:
    remembered(tmp_path, ["web"], Kitchen())

    assert [file.suffix for file in tmp_path.iterdir()] == [".beeld"]


ROOT = Path(__file__).parents[2]

OFTEN = """
import sys
from pathlib import Path
from build_tools.images.cache import Rendition, remembered
folder = Path(sys.argv[1])
large = (Rendition("groot", "image/webp", 1, 1, b"0123456789" * 300_000),)
for turn in range(30):
    if remembered(folder, ["web"], lambda: large) != large:
        sys.exit("half an entry")
    if turn % 5 == 0:
        for entry in folder.glob("*.beeld"):
            entry.unlink(missing_ok=True)
"""


def test_two_processes_never_see_half_an_entry(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OFTEN, str(tmp_path)]
    both = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]

    assert [process.wait(timeout=60) for process in both] == [0, 0]


FULL = """
import resource, sys
from pathlib import Path
from build_tools.images.cache import Rendition, remembered
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    remembered(Path(sys.argv[1]), ["web"], lambda: [Rendition("a", "b", 1, 1, bytes(5000))])
except OSError:
    sys.exit(9)
"""


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], cwd=ROOT, check=False)

    assert (run.returncode, list(tmp_path.iterdir())) == (9, [])

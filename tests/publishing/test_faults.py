"""Whatever happens while building, readers see the old publication or the new one, whole."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from build_tools.use_cases.progress import Phase
from tests.publishing.workbench import Timeline, Workbench, watch

_REPOSITORY: Final = Path(__file__).parents[2]
_PHASES: Final = (Phase.READ, Phase.BUILD, Phase.FRONT, Phase.CHECK, Phase.PLACE)
_PARTS: Final = (0.0, 0.3, 0.6, 0.9)
# Every phase by name, four moments in each: twenty.
MOMENTS: Final = tuple((phase.value, part) for phase in _PHASES for part in _PARTS)
IN_THE_GATE: Final = ((Phase.BUILD.value, 0.6), (Phase.PLACE.value, 0.0))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workbench, Timeline, str, str]:
    """Give a book with a publication of its first text, and the hashes of both texts."""
    bench = Workbench.at(tmp_path_factory.mktemp("fouten") / "boek")
    code, said = bench.build()
    assert code == 0, said
    old = bench.shown()
    other = Workbench.at(bench.root.parent / "ander")
    other.write("En meer.")
    timeline = watch(other.start("bouw", "editie-1"))
    new = other.shown()
    assert old is not None
    assert new is not None
    assert old != new
    return bench, timeline, old, new


def _length(timeline: Timeline, phase: str) -> float:
    later = [when for when in timeline.begins.values() if when > timeline.begins[phase]]
    return min([*later, timeline.end]) - timeline.begins[phase]


def _kill_and_build_again(
    published: tuple[Workbench, Timeline, str, str], tmp_path: Path, moment: tuple[str, float]
) -> None:
    source, timeline, old, new = published
    bench = Workbench(tmp_path / "boek")
    shutil.copytree(source.root, bench.root, symlinks=True)
    assert bench.shown() == old
    bench.write("En meer.")
    phase, part = moment
    watch(bench.start("bouw", "editie-1"), phase, part * _length(timeline, phase))
    assert bench.shown() in {old, new}
    code, said = bench.build()
    assert code == 0, said
    assert bench.shown() == new
    left = [path.name for path in (bench.root / ".dist-uitgaven").glob("bezig-*")]
    assert left == []


@pytest.mark.parametrize("moment", IN_THE_GATE, ids=lambda one: f"{one[0]}-{one[1]}")
def test_a_killed_build_leaves_a_whole_publication(
    published: tuple[Workbench, Timeline, str, str], tmp_path: Path, moment: tuple[str, float]
) -> None:
    _kill_and_build_again(published, tmp_path, moment)


@pytest.mark.slow
@pytest.mark.parametrize("moment", MOMENTS, ids=lambda one: f"{one[0]}-{one[1]}")
def test_a_build_killed_at_twenty_moments_leaves_a_whole_publication(
    published: tuple[Workbench, Timeline, str, str], tmp_path: Path, moment: tuple[str, float]
) -> None:
    _kill_and_build_again(published, tmp_path, moment)


# Builds on a disk that is full, then on the same disk with room on it again.
_FULL_DISK: Final = """
set -e
mount -t tmpfs -o size={size} tmpfs "$1"
cp -a "$2/." "$1/"
cd "$1"
set +e
for room in {size} {enough}; do
    mount -o remount,size=$room tmpfs "$1"
    "{python}" -m build_tools.cli --kaal bouw editie-1 2>&1
    echo "CODE $?"
    "{python}" - "$1" <<'PY'
import sys
from pathlib import Path
from tests.publishing.workbench import Workbench
bench = Workbench(Path(sys.argv[1]))
print("SHOWN", bench.shown())
print("LEFT", *(path.name for path in (bench.root / ".dist-uitgaven").glob("bezig-*")))
PY
done
"""


def test_a_full_disk_leaves_the_old_publication_and_with_room_again_comes_the_new(
    published: tuple[Workbench, Timeline, str, str], tmp_path: Path
) -> None:
    source, _, old, new = published
    bench = Workbench(tmp_path / "boek")
    shutil.copytree(source.root, bench.root, symlinks=True)
    bench.write("En meer.")
    used = sum(path.stat().st_size + 4096 for path in bench.root.rglob("*") if path.is_file())
    (tmp_path / "schijf").mkdir()
    size = used + 600_000
    script = _FULL_DISK.format(size=size, enough=size + 200_000_000, python=sys.executable)
    command = ["unshare", "-m" if os.geteuid() == 0 else "-Urm", "sh", "-c", script, "sh",
               str(tmp_path / "schijf"), str(bench.root)]  # fmt: skip
    environ = {**os.environ, "PYTHONPATH": str(_REPOSITORY)}
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    said = re.findall(r"LB513|^(?:CODE|SHOWN|LEFT).*$", ended.stdout, re.MULTILINE)
    assert said == [
        *("LB513", "CODE 3", f"SHOWN {old}", "LEFT"),
        *("CODE 0", f"SHOWN {new}", "LEFT"),
    ], ended.stdout + ended.stderr


def test_of_two_builds_at_once_one_is_refused_and_the_other_is_whole(
    published: tuple[Workbench, Timeline, str, str], tmp_path: Path
) -> None:
    source, _, _, new = published
    bench = Workbench(tmp_path / "boek")
    shutil.copytree(source.root, bench.root, symlinks=True)
    bench.write("En meer.")
    both = [bench.start("bouw", "editie-1") for _ in range(2)]
    said = [process.communicate(timeout=300)[1] for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes == [0, 3], said
    assert sum("LB510" in text for text in said) == 1
    assert bench.shown() == new

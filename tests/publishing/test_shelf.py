"""A publication is put in its place in one step, and the one before can be brought back."""

from __future__ import annotations

import hashlib
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from build_tools.problems import ContentError, Location, Problem
from build_tools.use_cases import publish as publishing
from build_tools.use_cases.publish import SUMS, bring_back, put_in_place, shelf_for, staging

if TYPE_CHECKING:
    from pathlib import Path


def publish(out: Path, name: str) -> None:
    shelf = shelf_for(out)
    with staging(shelf) as folder:
        (folder / "uit").mkdir()
        (folder / "uit" / "index.html").write_text(name)
        digest = hashlib.sha256(name.encode()).hexdigest()
        (folder / "uit" / SUMS).write_text(f"{digest}  index.html\n")
        put_in_place(shelf, folder / "uit", name, f'{{"van": "{name}"}}')


def back(out: Path) -> None:
    """Bring the previous publication back; nothing speaks against it."""
    bring_back(shelf_for(out), lambda _inventory: ())


def inventories(out: Path) -> list[str]:
    """Return what the store says of the publications that it keeps."""
    return sorted(path.read_text() for path in shelf_for(out).store.glob("*.json"))


def shown(out: Path) -> str:
    return (out / "index.html").read_text()


def codes(error: pytest.ExceptionInfo[ContentError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_a_new_publication_takes_the_place_of_the_old(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    publish(tmp_path / "dist", "twee")
    assert shown(tmp_path / "dist") == "twee"


def test_the_previous_publication_can_be_brought_back(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        publish(tmp_path / "dist", name)
    back(tmp_path / "dist")
    assert shown(tmp_path / "dist") == "een"


def test_bringing_back_twice_gives_the_newest_again(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        publish(tmp_path / "dist", name)
    back(tmp_path / "dist")
    back(tmp_path / "dist")
    assert shown(tmp_path / "dist") == "twee"


def test_the_same_publication_again_keeps_the_one_before(tmp_path: Path) -> None:
    for name in ("een", "twee", "twee"):
        publish(tmp_path / "dist", name)
    back(tmp_path / "dist")
    assert shown(tmp_path / "dist") == "een"


def test_without_a_previous_publication_nothing_is_brought_back(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    with pytest.raises(ContentError) as error:
        back(tmp_path / "dist")
    assert codes(error) == ["LB512"]


def test_only_this_publication_and_the_one_before_are_kept(tmp_path: Path) -> None:
    for name in ("een", "twee", "drie", "vier"):
        publish(tmp_path / "dist", name)
    store = shelf_for(tmp_path / "dist").store
    kept = sorted(path.name for path in store.iterdir() if path.is_dir() and not path.is_symlink())
    assert kept == ["drie", "vier"]


def test_of_each_that_is_kept_is_known_what_it_holds_and_of_no_other(tmp_path: Path) -> None:
    for name in ("een", "twee", "drie"):
        publish(tmp_path / "dist", name)
    assert inventories(tmp_path / "dist") == ['{"van": "drie"}', '{"van": "twee"}']
    assert not list((tmp_path / "dist").glob("*.json"))


def test_what_speaks_against_the_previous_publication_is_asked_of_its_own_inventory(
    tmp_path: Path,
) -> None:
    asked: list[str] = []

    def nothing(inventory: Path) -> tuple[Problem, ...]:
        asked.append(inventory.read_text())
        return ()

    for name in ("een", "twee"):
        publish(tmp_path / "dist", name)
    bring_back(shelf_for(tmp_path / "dist"), nothing)
    assert asked == ['{"van": "een"}']


def test_a_publication_that_may_not_come_back_is_removed_and_the_present_one_stays(
    tmp_path: Path,
) -> None:
    for name in ("een", "twee"):
        publish(tmp_path / "dist", name)
    objection = Problem(Location(""), "LB871")
    with pytest.raises(ContentError) as error:
        bring_back(shelf_for(tmp_path / "dist"), lambda _inventory: (objection,))
    left = [path.name for path in shelf_for(tmp_path / "dist").store.iterdir() if path.is_dir()]
    assert (codes(error), shown(tmp_path / "dist"), left) == (["LB871"], "twee", ["twee"])
    assert inventories(tmp_path / "dist") == ['{"van": "twee"}']
    with pytest.raises(ContentError) as error:
        back(tmp_path / "dist")
    assert codes(error) == ["LB512"]


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    shelf = shelf_for(tmp_path / "dist")
    with staging(shelf), pytest.raises(ContentError) as error:
        publish(tmp_path / "dist", "twee")
    assert codes(error) == ["LB510"]


def test_somebody_elses_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "vakantie.jpg").write_bytes(b"foto")
    with pytest.raises(ContentError) as error:
        publish(tmp_path / "dist", "een")
    assert codes(error) == ["LB511"]


def refused(out: Path, *, texts: tuple[Path, ...] = ()) -> list[str]:
    """Return the codes with which a place is refused; nothing may be left behind."""
    with pytest.raises(ContentError) as error, staging(shelf_for(out, texts=texts)):
        pass
    assert not shelf_for(out).store.exists()
    return codes(error)


def test_a_folder_of_downloads_with_sums_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "downloads").mkdir()
    (tmp_path / "downloads" / SUMS).write_text("0000  vakantie.iso\n")
    (tmp_path / "downloads" / "vakantie.iso").write_bytes(b"schijf")
    assert refused(tmp_path / "downloads") == ["LB511"]


def test_a_copy_of_a_publication_is_not_replaced(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    shutil.copytree(tmp_path / "dist", tmp_path / "kopie")
    assert refused(tmp_path / "kopie") == ["LB511"]


def test_somebody_elses_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("geen map")
    assert refused(tmp_path / "dist") == ["LB511"]


@pytest.mark.parametrize("target", ["server", "bestaat-niet", ".dist-uitgaven-2/een"])
def test_somebody_elses_link_is_not_replaced(tmp_path: Path, target: str) -> None:
    (tmp_path / "server").mkdir()
    (tmp_path / "dist").symlink_to(target)
    assert refused(tmp_path / "dist") == ["LB517"]
    assert str((tmp_path / "dist").readlink()) == target


def test_our_own_link_is_replaced_when_its_publication_is_gone(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    shutil.rmtree(shelf_for(tmp_path / "dist").store)
    publish(tmp_path / "dist", "twee")
    assert shown(tmp_path / "dist") == "twee"


@pytest.mark.parametrize("place", ["boek/book/uit", "boek/book", "dist/uit", "dist/een/twee",
                                   ".dist-uitgaven/uit", "kopie/uit", "link/uit"])  # fmt: skip
def test_no_publication_comes_inside_another_or_between_the_texts(
    tmp_path: Path, place: str
) -> None:
    """Not in the place itself, in the store behind it, in a copy, or by way of a link."""
    (tmp_path / "boek/book").mkdir(parents=True)
    publish(tmp_path / "dist", "een")
    (tmp_path / "dist" / "_headers").write_text("/*\n")
    shutil.copytree(tmp_path / "dist", tmp_path / "kopie")
    (tmp_path / "link").symlink_to("dist")
    assert refused(tmp_path / place, texts=(tmp_path / "boek/book",)) == ["LB518"]


def test_beside_the_texts_and_beside_a_publication_there_is_room(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    publish(tmp_path / "dist", "een")
    with staging(shelf_for(tmp_path / "booklet", texts=(tmp_path / "book",))) as folder:
        assert folder.is_dir()


@pytest.fixture
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish as on a machine that allows no links."""
    monkeypatch.setattr(publishing, "_links_allowed", lambda _store: False)


@pytest.mark.usefixtures("without_links")
def test_without_links_our_own_folder_is_replaced_and_can_be_brought_back(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        publish(tmp_path / "dist", name)
    assert (shown(tmp_path / "dist"), (tmp_path / "dist").is_symlink()) == ("twee", False)
    back(tmp_path / "dist")
    assert shown(tmp_path / "dist") == "een"
    publish(tmp_path / "dist", "drie")
    assert shown(tmp_path / "dist") == "drie"
    assert inventories(tmp_path / "dist") == ['{"van": "drie"}', '{"van": "een"}']


@pytest.mark.usefixtures("without_links")
def test_without_links_a_file_that_somebody_put_in_our_folder_is_kept(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    (tmp_path / "dist" / "notities.txt").write_text("van mij")
    with pytest.raises(ContentError) as error:
        publish(tmp_path / "dist", "twee")
    assert codes(error) == ["LB511"]


def test_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    publish(tmp_path / "dist", "een")
    assert shown(tmp_path / "dist") == "een"


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    publish(tmp_path / "dist", "een")
    store = shelf_for(tmp_path / "dist").store
    (store / "bezig-oud" / "uit").mkdir(parents=True)
    publish(tmp_path / "dist", "twee")
    assert not (store / "bezig-oud").exists()


def test_the_publication_can_be_moved_with_its_folder(tmp_path: Path) -> None:
    publish(tmp_path / "hier" / "dist", "een")
    (tmp_path / "hier").rename(tmp_path / "daar")
    assert shown(tmp_path / "daar" / "dist") == "een"


def test_a_reader_never_finds_nothing(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    publish(out, "begin")
    missed: list[OSError] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                shown(out)
            except OSError as error:
                missed.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(100):
        publish(out, f"uitgave-{number}")
    stop.set()
    reader.join()
    assert missed == []

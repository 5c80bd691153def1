"""``bouw --publicatie`` and ``keur``, as somebody types them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.conftest import leerboek
from tests.conftest import REPOSITORY, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

    Say = Callable[..., Said]

_IMPRINT: Final = """\
basisadres = "https://example.org/leerboek/"
contactadres = "redactie@example.org"
organisatie = "Voorbeeldorganisatie"
licentie = "CC BY-SA 4.0"
klachtenroute = "Schrijf naar klacht@example.org."
"""
_WORDS: Final = ("--kaal", "bouw", "noord", "--formaat", "web", "--publicatie")
_PAGE: Final = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>T</title>'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
    "</head><body><main><h1>T</h1>{0}</main></body></html>"
)


def test_a_publication_is_refused_while_the_publisher_has_not_said_everything(
    book: Path, say: Say
) -> None:
    (book / "uitgave.toml").write_text("", encoding="utf-8")
    said = say(*_WORDS)
    assert (said.returncode, (book / "dist").exists()) == (1, False)
    missing = re.findall(r"fout LB502: In uitgave\.toml is ‘(\w+)’", said.stderr)
    assert sorted(missing) == ["basisadres", "contactadres", "klachtenroute", "licentie",
                               "organisatie"]  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Said, Path]:
    """Publish one edition; its one story that may be shown is an example."""
    home = tmp_path_factory.mktemp("publicatie") / "boek"
    lay_out(home, {"uitgave.toml": _IMPRINT})
    return leerboek(*_WORDS, at=home), home / "dist"


def test_a_publication_says_where_it_is(published: tuple[Said, Path]) -> None:
    said, out = published
    assert (said.returncode, (out / "noord/index.html").is_file()) == (0, True), said.stderr
    assert "Het boek staat klaar: open dist/index.html" in said.stderr


def test_a_publication_holds_no_examples_and_says_which(published: tuple[Said, Path]) -> None:
    said, out = published
    assert "participant_stories/noord/de-brug.md:8: bericht LB302" in said.stderr
    assert not (out / "noord/verhalen").exists()


def test_a_publication_knows_its_address(published: tuple[Said, Path]) -> None:
    _, out = published
    sitemap = (out / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/leerboek/noord/index.html</loc>" in sitemap


def _site(folder: Path, body: str) -> Path:
    folder.mkdir()
    data = _PAGE.format(body).encode()
    (folder / "index.html").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{digest}  index.html\n", encoding="utf-8")
    return folder


def test_keur_tells_what_every_checker_looked_at(tmp_path: Path) -> None:
    site = _site(tmp_path / "dist", "<p>Tekst.</p>")
    said = leerboek("--kaal", "keur", str(site), at=REPOSITORY)
    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines() == [
        "links en bestanden, dist: 2 bekeken, 0 gevonden.",
        "linter, dist: 1 bekeken, 0 gevonden.",
        "vnu, dist: 1 bekeken, 0 gevonden.",
        "axe, dist: 1 bekeken, 0 gevonden.",
    ]


def test_keur_ends_with_1_and_the_place_of_what_is_wrong(tmp_path: Path) -> None:
    site = _site(tmp_path / "dist", '<p><a href="weg.html">x</a><img src="index.html"></p>')
    said = leerboek("--kaal", "keur", str(site), at=REPOSITORY)
    told = set(re.findall(r"^dist!(index\.html)\S*.*: fout (LB\d{3})", said.stderr, re.MULTILINE))
    assert (said.returncode, told) == (1, {("index.html", "LB543"), ("index.html", "LB557")})


def test_keur_ends_with_3_without_a_book(book: Path, say: Say) -> None:
    (book / "dist").mkdir()
    said = say("--kaal", "keur")
    assert (said.returncode, "LB544" in said.stderr) == (3, True), said.stderr

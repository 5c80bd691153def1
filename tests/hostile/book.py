"""A book full of hostile texts: each as it is, as the text of a story and as that of a chapter."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.conftest import PROOF_BOOK, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS: Final = Path(__file__).parent / "text"
STORIES: Final = "participant_stories/noord"
MARKER: Final = "OPDRACHT-UITGEVOERD"
_STORY_HEAD: Final = (
    "---\ntitel: Proef\nkernles: Een les.\nsoort: tip\nrol: ambtenaar\npijlers: [1]\n"
    "reflectievraag: Wat doe jij?\nvoorbeeld: true\n---\n\n"
)
_PAGE_HEAD: Final = "---\ntitel: Proef\nsoort: pagina\nsamenvatting: Een proef.\n---\n\n"
_COMMAND: Final = (
    "---\nmyst:\n  enable_extensions: [substitution]\n---\n\n"
    "{{{{ cycler.__init__.__globals__.os.popen('touch {marker}').read() }}}}\n"
)
# What the texts try to reach, by the words that would betray it.
_SECRETS: Final = {
    "outside/secret.txt": "CANARY-OUTSIDE",
    "outside/secret.png": "IMGCANARY",
    "private/toestemming.csv": "CANARY-PRIVATE",
    "private/foto_geheim.png": "IMGPRIVATE",
    "private/dossier.md": "CANARY-DOSSIER",
}


@dataclass(frozen=True, slots=True)
class Hostile:
    """One hostile text.

    :ivar oracle: a regular expression that may match in no output; None if there is none.
    """

    name: str
    data: bytes
    oracle: bytes | None

    @property
    def address(self) -> str:
        """Its name as it may stand in an address."""
        return self.name.lower().replace("_", "-")


def hostile_texts(port: int) -> list[Hostile]:
    """Return the texts of the manifest.

    :param port: where requests are counted; the texts name another one.
    """
    listed = json.loads((TEXTS / "MANIFEST.json").read_text(encoding="utf-8"))
    return [
        Hostile(
            name=one["id"],
            data=(TEXTS / one["file"]).read_bytes().replace(b":8099/", f":{port}/".encode()),
            oracle=None if one["oracle"] == "(?!)" else one["oracle"].encode("latin-1"),
        )
        for one in listed
    ]


def large_texts() -> list[Hostile]:
    """Return the kinds of texts too large to keep, each just inside the limits of a page."""
    line, lines = 9_900, 3_900
    made = {
        "lijst-van-lijsten": "".join(f"{' ' * 2 * n}- x\n" for n in range(300)),
        "nadruk": "*a **b " * (line // 7),
        "accenten-grave": "".join("`" * n + "x " for n in range(1, 140)),
        "halve-links": "[x](" * (line // 4),
        "halve-tags": "<" * line,
        "kenmerken": "<a " + "b=c " * (line // 4),
        "entiteiten": "&amp;" * (line // 5),
        "codes": "`x` " * (line // 4),
        "verwijzingen": "".join(f"[r{n}]: https://example.org/{n}\n" for n in range(lines))
        + "".join(f"[r{n}] " for n in range(500)),
        "lange-kop": "woord\n" * (lines - 10) + "===\n",
        "halve-blokken": ":::{kader} x\n" * lines,
        "noten": "".join(f"[^n{n}]\n\n[^n{n}]: x\n\n" for n in range(900)),
    }  # fmt: skip
    return [Hostile(name, text.encode(), None) for name, text in made.items()]


def titles() -> list[str]:
    """Return titles that look like markup; they are only text."""
    return (TEXTS.parent / "titels.txt").read_text(encoding="utf-8").splitlines()


def lay_out_hostile(home: Path, texts: Iterable[Hostile]) -> None:
    """Write the proof book with every text in it in three ways, and secrets around it."""
    lay_out(home, {"participant_stories/noord/v-0001.md": None})
    command = Hostile("opdracht", _COMMAND.format(marker=home / MARKER).encode(), None)
    names = []
    for text in (*texts, command):
        _write(home / STORIES / f"heel-{text.address}.md", text.data)
        _write(home / STORIES / f"tekst-{text.address}.md", _STORY_HEAD.encode() + text.data)
        _write(home / f"book/tekst-{text.address}.md", _PAGE_HEAD.encode() + text.data)
        names.append(f'"tekst-{text.address}"')
    for number, title in enumerate(titles()):
        head, other = json.dumps(title), json.dumps(f"{title} {number}")
        _write(home / f"book/titel-{number}.md", _PAGE_HEAD.replace("Proef", head, 1).encode())
        story = _STORY_HEAD.replace("Proef", head, 1).replace("Een les.", other)
        _write(home / STORIES / f"titel-{number}.md", story.replace("Wat doe jij?", other).encode())
        names.append(f'"titel-{number}"')
    contents = (PROOF_BOOK / "book/inhoud.toml").read_text(encoding="utf-8")
    title, listed = json.dumps(titles()[0]), ", ".join(names)
    part = f'\n[[deel]]\ntitel = {title}\nrol = "hoofdtekst"\npaginas = [{listed}]\n'
    (home / "book/inhoud.toml").write_text(contents + part, encoding="utf-8")
    for around in (home.parent, home, home / "book", home / "participant_stories"):
        for name, secret in _SECRETS.items():
            _write(around / name, f"{secret}\n".encode())
    with (home / "conf.py").open("a", encoding="utf-8") as settings:
        settings.write("# CANARY-CONF\n")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)

"""A little book with made-up participants, each a row of what was agreed to.

Every field of a story holds a token that stands nowhere else, so that what of a story is in the
outputs can be counted; every photo has a colour of its own.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from build_tools.catalogue import stops
from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import public_key_of, signature_of
from build_tools.model.consent import Channel, Grant, NameForm, Overview
from build_tools.reading.corpus import read_corpus
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, SIGNATURE
from build_tools.use_cases.build import BuildOutcome, BuildRequest, build
from build_tools.use_cases.edition_build import EditionJob, build_edition
from build_tools.use_cases.progress import silent
from tests.conftest import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

EDITION: Final = "noord"
DAY: Final = date(2026, 6, 1)
_ARTIST: Final = 0x013B
QUOTES: Final = "book/citaten"
_BASE: Final = "https://boek.example/"
_PAGE: Final = """\
---
titel: Citaten
soort: pagina
samenvatting: Wat deelnemers zeiden.
---

Hier staan citaten.

"""
_QUOTE: Final = """\
:::{{citaat}}
:verhaal: {story}
{cit} zei ik
:::
"""
_STORY: Final = """\
---
titel: Over {titel}
kernles: Leer van {les}.
soort: reflectie
rol: ambtenaar
pijlers: [1]
reflectievraag: Wat vraagt {vraag}?
naamvorm: {form}
{more}---

Een verzonnen tekst over {tekst}.

{cit} zei ik, en dat was het.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """One made-up participant with one story.

    :ivar number: of the story. :ivar written: the name form in the file.
    :ivar agreed: the name form that was agreed to. :ivar photo: whether it may be shown; the file
        always has one.
    """

    number: int
    here: bool = True
    channels: frozenset[Channel] = frozenset(Channel)
    photo: bool = True
    quotation: bool = True
    written: NameForm = NameForm.FIRST
    agreed: NameForm = NameForm.FIRST

    @property
    def story(self) -> str:
        """The id of the story."""
        return f"v-{self.number:04d}"

    def token(self, field: str) -> str:
        """Return the word that stands in one field of this story alone."""
        return f"zq{field}{self.number:04d}"

    @property
    def colour(self) -> tuple[int, int, int]:
        """Of the photo: a step of 12 apart from all others, as JPEG and WebP are not exact."""
        red, rest = divmod(self.number, 21 * 21)
        return 12 * red, 12 * (rest // 21), 12 * (rest % 21)

    def is_shown(self, channel: Channel) -> bool:
        """Whether the story may be shown in this edition and a channel."""
        fits = self.agreed in {self.written, NameForm.ANONYMOUS}
        return self.here and channel in self.channels and fits

    def words(self, channel: Channel) -> Iterator[str]:
        """Yield the tokens that may be in a channel."""
        if not self.is_shown(channel):
            return
        yield from (self.token(field) for field in ("titel", "les", "vraag", "tekst", "cit"))
        if NameForm.ANONYMOUS not in {self.agreed, self.written}:
            yield self.token("naam")
        if self.photo:
            yield self.token("alt")

    def grant(self, fingerprint: str) -> Grant:
        """Return what was agreed to, for a text."""
        return Grant(
            story=self.story,
            text=fingerprint,
            editions=frozenset({EDITION if self.here else "zuid"}),
            channels=self.channels,
            photo=self.photo,
            quotation=self.quotation,
            name_form=self.agreed,
            starts=DAY,
            ends=DAY,
        )


@dataclass(frozen=True, slots=True)
class Made:
    """What was built: the outcome, and where it is."""

    out: Path
    outcome: BuildOutcome

    @property
    def edition(self) -> Path:
        """The folder of the edition."""
        return self.out / EDITION

    def page(self, address: str) -> str:
        """Return the HTML of a page of the edition."""
        return (self.edition / address).read_text(encoding="utf-8")

    def files(self, channel: Channel) -> Iterator[tuple[str, bytes]]:
        """Yield every file of a channel with all that is packed in it."""
        for path in sorted(self.out.rglob("*")):
            if path.is_file() and (path.suffix == ".epub") is (channel is Channel.EPUB):
                yield from unpacked(path.relative_to(self.out).as_posix(), path.read_bytes())


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, and what is in it when it is a container."""
    yield name, data
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                yield from unpacked(f"{name}/{inner}", packed.read(inner))
    elif data.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{name}/gz", gzip.decompress(data))


def write_book(home: Path, tellers: Iterable[Teller]) -> None:
    """Lay out the proof book with these tellers, and a page that quotes all of them."""
    told = list(tellers)
    contents = '[[deel]]\ntitel = "Deel"\nrol = "hoofdtekst"\npaginas = ["verhalen", "citaten"]\n'
    quotes = "".join(_QUOTE.format(story=one.story, cit=one.token("cit")) for one in told)
    lay_out(home, {
        "participant_stories/noord/v-0001.md": None,
        "book/inhoud.toml": contents,
        f"{QUOTES}.md": _PAGE + quotes,
        "uitgave.toml": f'basisadres = "{_BASE}"\n',
        **dict.fromkeys((f"book/{name}.md" for name in _NOT_NEEDED), None),
    })  # fmt: skip
    for one in told:
        _write_story(home, one)


_NOT_NEEDED: Final = (
    "alleen-noord", "alleen-zuid", "alles", "anders", "begrippen", "blokken", "bronnen",
    "diep/onder", "edities", "pijler-een", "pijlers", "programma", "vermeldingen",
)  # fmt: skip


def _write_story(home: Path, teller: Teller) -> None:
    folder = home / "participant_stories" / EDITION
    named = teller.written is not NameForm.ANONYMOUS
    more = f"naam: {teller.token('naam')}\n" if named else ""
    more += f"foto: {teller.story}.jpg\nfoto_beschrijving: Een vlak {teller.token('alt')}.\n"
    fields = {name: teller.token(name) for name in ("titel", "les", "vraag", "tekst", "cit")}
    text = _STORY.format(form=teller.written.value, more=more, **fields)
    (folder / f"{teller.story}.md").write_text(text, encoding="utf-8")
    picture = Image.new("RGB", (64, 64), teller.colour)
    properties = picture.getexif()
    properties[_ARTIST] = teller.token("maker")
    picture.save(
        folder / f"{teller.story}.jpg",
        quality=95,
        exif=properties,
        comment=teller.token("opmerking"),
    )


def agree(home: Path, tellers: Iterable[Teller], overview: Overview | None = None) -> None:
    """Write the signed overview of what the tellers agreed to, for the texts as they are now."""
    stories = {story.id: story for story in read_corpus(home).book.stories.values()}
    grants = {one.story: one.grant(stories[one.story].fingerprint) for one in tellers}
    key = Ed25519PrivateKey.generate()
    data = overview_text(replace(overview or Overview(number=1), grants=grants)).encode()
    (home / OVERVIEW).write_bytes(data)
    (home / SIGNATURE).write_bytes(signature_of(data, key))
    (home / PUBLIC_KEY).write_bytes(public_key_of(key))


def made(home: Path, formats: tuple[str, ...] = ("web", "epub")) -> Made:
    """Build the edition of the book."""
    out = home.parent / f"{home.name}-dist"
    request = BuildRequest(
        root=home, out=out, editions=(EDITION,), formats=formats, day=DAY, workers=1
    )
    return Made(out, build(request, silent))


def readings(home: Path) -> set[frozenset[str]]:
    """Build the edition as for readers; return, of each reading, the stories that it kept."""
    work = home.parent / "werk"
    (edition,) = (one for one in read_corpus(home).book.editions if one.slug == EDITION)
    job = EditionJob(
        root=home,
        edition=edition,
        site=home.parent / "uit",
        work=work,
        cache=home.parent / "cache",
        formats=("web", "epub"),
        examples=True,
        together=(EDITION,),
        day=DAY,
    )
    assert not stops(build_edition(job).problems)
    read = {work / path.relative_to(work).parts[0] for path in work.rglob("*.doctree")}
    return {frozenset(path.stem for path in one.rglob("v-*.doctree")) for one in read}

"""Every field of a made-up participant is a token of its own; whatever they agree to, the outputs
hold exactly the tokens that they agreed to: nothing more, and nothing less.

They come as Word files with all that Word hides, their photos with EXIF, their names and addresses
in the register.  The gate tries one drawing of consents, ``make test-all`` many.
"""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from build_tools.intake.documents import read_document
from build_tools.intake.writer import to_myst
from build_tools.leaks.likeness import alike, looks_of, looks_when_changed
from build_tools.leaks.picture_parts import is_picture
from build_tools.leaks.unpacking import Budget, unpacked
from build_tools.model.consent import Channel, NameForm
from build_tools.model.registered import Terms, WithdrawalReason
from build_tools.model.submission import Participant
from build_tools.register import open_register
from build_tools.use_cases.consent_overview import write_overview
from build_tools.use_cases.remains import remove_files
from build_tools.use_cases.story_files import draft_path
from tests.leak_scan.planted import encoded, photo
from tests.leaks.scan import words_in_the_epub, words_on_the_web
from tests.withdrawal.bench import EVERYTHING, NOW, Bench

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_TELLERS: Final = 4
_SHOWN: Final = ("titel", "les", "vraag", "tekst")
_OF_PHOTO: Final = ("beschrijving", "maker")
_NOWHERE: Final = (
    "achternaam", "adres", "bestand", "exif", "fotonaam", "eigenschap", "opmerking", "verborgen",
)  # fmt: skip
_FIELDS: Final = (*_SHOWN, *_OF_PHOTO, *_NOWHERE, "naam")
_WORDS_IN: Final[dict[Channel, Callable[[Path, Iterable[str]], set[str]]]] = {
    Channel.WEB: words_on_the_web,
    Channel.EPUB: words_in_the_epub,
}
_HEAD: Final = """\
---
titel: Over {titel} en meer
kernles: Leer van {les}.
soort: reflectie
rol: ambtenaar
pijlers: [1]
reflectievraag: Wat vraagt {vraag}?
naam: {naam}
naamvorm: voornaam
foto: {id}-{fotonaam}.jpg
foto_beschrijving: Een plaat met {beschrijving}.
foto_bron: {maker}
---

"""


@dataclass(frozen=True, slots=True)
class _Choice:
    """What one teller agrees to in the end.

    :ivar withdrawn: takes it all back afterwards.
    """

    channels: frozenset[Channel]
    photo: bool
    quotation: bool
    named: bool
    withdrawn: bool

    def shows_in(self, channel: Channel) -> bool:
        """Whether the story may be shown in a channel."""
        return channel in self.channels and not self.withdrawn

    def allowed(self, number: int, channel: Channel) -> Iterator[str]:
        """Yield the tokens that may be found in a channel."""
        if not self.shows_in(channel):
            return
        yield from (_token(field, number) for field in _SHOWN)
        if self.named:
            yield _token("naam", number)
        if self.photo:
            yield from (_token(field, number) for field in _OF_PHOTO)

    @property
    def terms(self) -> Terms:
        """What stands in the register in the end."""
        return replace(
            EVERYTHING,
            channels=self.channels,
            photo=self.photo,
            quotation=self.quotation,
            name_form=NameForm.FIRST if self.named else NameForm.ANONYMOUS,
            shown_name="",
        )


_CHOICES: Final = st.lists(
    st.builds(
        _Choice,
        channels=st.frozensets(st.sampled_from(sorted(Channel)), min_size=1),
        photo=st.booleans(),
        quotation=st.booleans(),
        named=st.booleans(),
        withdrawn=st.sampled_from((False, False, False, True)),
    ),
    min_size=_TELLERS,
    max_size=_TELLERS,
)


def _token(field: str, number: int) -> str:
    """Return the word that stands in one field of one participant and nowhere else."""
    return f"zq{field}{number:02d}q"


def _word_file(number: int) -> bytes:
    """Return a story as a Word file, with everything that Word keeps out of sight."""
    document = docx.Document()
    said = document.add_paragraph(f"Dit verzonnen verhaal gaat over {_token('tekst', number)}.")
    hidden = document.add_paragraph().add_run(_token("verborgen", number))
    hidden.font.hidden = True
    document.add_comment(said.runs, text=_token("opmerking", number), author="x")
    document.core_properties.author = _token("eigenschap", number)
    document.core_properties.comments = _token("eigenschap", number)
    document.sections[0].header.paragraphs[0].text = _token("verborgen", number)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _photo(number: int) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = _token("exif", number)
    return encoded(photo(number, (480, 360)), exif=exif, comment=_token("exif", number).encode())


def _take_in(bench: Bench, number: int) -> str:
    """Put a story away as a draft, and record who tells it; everything is agreed to for now."""
    who = Participant(
        name=f"{_token('naam', number).capitalize()} {_token('achternaam', number)}",
        contact=f"{_token('adres', number)}@example.org",
    )
    original = f"{_token('bestand', number)}.docx"
    data = _word_file(number)
    terms = replace(EVERYTHING, shown_name=_token("naam", number).capitalize())
    with open_register(bench.private, now=NOW) as register:
        story = register.new_story(edition="noord", participant=who, wish=None,
                                   source=f"{number:064x}", original_name=original)  # fmt: skip
        register.grant(story, terms, evidence="e" * 64)
    draft = bench.root / draft_path(story)
    draft.parent.mkdir(exist_ok=True)
    words = {field: _token(field, number) for field in _FIELDS}
    words["naam"] = words["naam"].capitalize()
    body = to_myst(read_document(data, ".docx", original).blocks)
    draft.write_text(_HEAD.format(id=story, **words) + body, encoding="utf-8")
    (draft.parent / f"{story}-{words['fotonaam']}.jpg").write_bytes(_photo(number))
    bench.approved(story)
    return story


def _decide(bench: Bench, number: int, story: str, choice: _Choice) -> None:
    """Record what a teller agrees to in the end."""
    shown = _token("naam", number).capitalize() if choice.named else ""
    with open_register(bench.private, now=NOW) as register:
        register.change(story, replace(choice.terms, shown_name=shown))
        if choice.withdrawn:
            register.withdraw(story, WithdrawalReason.TELLER)
        write_overview(bench.root, bench.private, register)
    if choice.withdrawn:
        remove_files(bench.root, story, None)


def _photos_in(folder: Path, channel: Channel) -> set[int]:
    """Return whose photos are in a channel, whatever their size."""
    sought = {number: looks_when_changed(_photo(number)) for number in range(_TELLERS)}
    found: set[int] = set()
    for path in folder.rglob("*"):
        if not path.is_file() or (path.suffix == ".epub") is not (channel is Channel.EPUB):
            continue
        for _, part in unpacked(path.name, path.read_bytes(), Budget()):
            looks = looks_of(part) if is_picture(part) else None
            if looks is not None:
                found |= {number for number, several in sought.items()
                          if any(alike(looks, one) for one in several)}  # fmt: skip
    return found


def _exactly_what_was_agreed_to(folder: Path, choices: list[_Choice]) -> None:
    bench = Bench.at(folder / "boek")
    told = {number: _take_in(bench, number) for number in range(_TELLERS)}
    for number, choice in enumerate(choices):
        _decide(bench, number, told[number], choice)
    bench.build()
    every = {_token(field, number) for field in _FIELDS for number in told}
    for channel, words_in in _WORDS_IN.items():
        allowed = {
            word
            for number, choice in enumerate(choices)
            for word in choice.allowed(number, channel)
        }
        assert words_in(bench.out, every) == allowed
        assert _photos_in(bench.out, channel) == {
            number
            for number, choice in enumerate(choices)
            if choice.shows_in(channel) and choice.photo
        }


def test_the_outputs_hold_exactly_what_was_agreed_to(tmp_path: Path) -> None:
    """One of each: all, the web alone, the EPUB alone without photo and name, taken back."""
    everything = frozenset(Channel)
    _exactly_what_was_agreed_to(tmp_path, [
        _Choice(everything, photo=True, quotation=True, named=True, withdrawn=False),
        _Choice(everything - {Channel.EPUB}, photo=True, quotation=False, named=False,
                withdrawn=False),
        _Choice(everything - {Channel.WEB}, photo=False, quotation=False, named=True,
                withdrawn=False),
        _Choice(everything, photo=True, quotation=True, named=True, withdrawn=True),
    ])  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(3600)
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(choices=_CHOICES)
def test_whatever_is_chosen_the_outputs_hold_exactly_that(choices: list[_Choice]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _exactly_what_was_agreed_to(Path(folder), choices)

"""Make the form for participants: one HTML file that needs nothing but a browser, or paper."""

from __future__ import annotations

import hashlib
import os
import tempfile
import tomllib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.catalogue import form as words
from build_tools.intake import form_schema
from build_tools.model.consent import Channel, NameForm
from build_tools.model.document import Organisation, Role, StoryKind
from build_tools.problems import ContentError, Location, Problem
from build_tools.reading.corpus import read_corpus
from build_tools.sphinx_ext.palette import as_css, palette_of
from build_tools.sphinx_ext.script_bundles import bundle
from build_tools.sphinx_ext.security_policy import script_hash
from build_tools.sphinx_ext.web_assets import WEB, compact
from build_tools.use_cases.front_files import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from enum import StrEnum

    from build_tools.model.book import Book
    from build_tools.model.edition import Edition, Imprint

FOLDER: Final = "formulier"
GENERATOR: Final = "leerboek formulier"
_OURS: Final = f'<meta name="generator" content="{GENERATOR}">'.encode()
# Of what is looked at to know one of our own files again.
_HEAD: Final = 4_000
_MARK: Final = 12
_IMPRINT: Final = "uitgave.toml"
_LISTS: Final[Mapping[str, tuple[str, type[StrEnum]]]] = {
    "kinds": ("soort", StoryKind),
    "roles": ("rol", Role),
    "organisations": ("organisatie", Organisation),
    "others": ("anderen", form_schema.Others),
    "channels": ("kanaal", Channel),
    "name_forms": ("naamvorm", NameForm),
}
_AUTHORITIES: Final = {
    "nl-NL": "de Autoriteit Persoonsgegevens",
    "nl-BE": "de Gegevensbeschermingsautoriteit",
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form.

    :ivar html: the whole file. :ivar mark: twelve hexadecimals of the SHA-256 of all that it says
        and does, to know later what a participant read; it also stands in every file that the form
        makes. :ivar problems: what the owner has not filled in yet (LB899).
    """

    html: str
    mark: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. :ivar value: exactly that of the model. :ivar help: may be empty."""

    value: str
    label: str
    help: str


def write_form(root: Path, edition: str | None, out: Path) -> Form:
    """Make the form and write it; a form that stands there is replaced in one step.

    :param edition: a slug, or None: the participant chooses one that still grows.
    :raises ContentError: LB893 (another file stands there), or the edition cannot be read.
    :raises OSError: the place cannot be written to.
    """
    if out.exists() and _OURS not in _start_of(out):
        raise ContentError([Problem(Location(out.name), "LB893")])
    form = make_form(root, edition)
    try:
        _put(form.html.encode(), out)
    except OSError as error:  # about a name that nobody knows
        raise OSError(error.errno, error.strerror, os.fspath(out)) from error
    return form


def _put(data: bytes, out: Path) -> None:
    """Write a file in one step: it is whole, or as it was."""
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=".formulier-", suffix=".html")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        draft.chmod(0o644)
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)


def make_form(root: Path, edition: str | None) -> Form:
    """Return the form; equal texts give equal bytes.

    :raises ContentError: the edition cannot be read.
    """
    corpus = read_corpus(root)
    known = {one.slug: one for one in corpus.book.editions}
    if edition is not None and edition not in known:
        raise ContentError(corpus.problems)
    imprint = corpus.book.imprint
    chosen = None if edition is None else known[edition]
    render = partial(_rendered, corpus.book, chosen)
    mark = hashlib.sha256(render("").encode()).hexdigest()[:_MARK]
    return Form(render(mark), mark, tuple(_missing(imprint)) if imprint else ())


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _rendered(book: Book, edition: Edition | None, mark: str) -> str:
    """Return the file with a mark in it."""
    script, style = bundle(FOLDER).decode(), _style(edition)
    word = partial(_word, _flemish(book) if edition and edition.flemish else {})
    context: dict[str, Any] = {
        "language": edition.language if edition else "nl",
        "generator": GENERATOR,
        "policy": _policy(script, style),
        "script": Markup(script),  # noqa: S704 - our own file
        "style": Markup(style),  # noqa: S704 - our own file
        "mark": mark,
        "edition": edition,
        "editions": tuple(_growing(book)),
        "pillars": book.pillars,
        "contact": book.imprint.contact if book.imprint else "",
        "organisation": book.imprint.organisation if book.imprint else "",
        "authority": _authority(edition),
        "longest": form_schema.LONGEST,
        "file": {
            "kind": form_schema.KIND,
            "draft": form_schema.DRAFT,
            "version": form_schema.VERSION,
        },
        "word": word,
        **_options(word),
    }
    return _templates().get_template("formulier.html.jinja").render(context)


def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(WEB / FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _style(edition: Edition | None) -> str:
    sheet = (WEB / FOLDER / "formulier.css").read_text(encoding="utf-8")
    colours = edition.colours if edition else COLOURS
    return f"\n{as_css(palette_of(colours))}{compact(sheet)}"


def _policy(script: str, style: str) -> str:
    """Return what the form may do: run its own script, show its own style, ask for nothing."""
    return (
        f"default-src 'none'; script-src {script_hash(script)}; style-src {script_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _options(word: Callable[[str], str]) -> dict[str, tuple[Option, ...]]:
    """Return the choices of every list: those of the model, in its order.

    :raises KeyError: a value of the model has no words: a bug, never content.
    """
    told = tomllib.loads((WEB / FOLDER / "woorden.toml").read_text(encoding="utf-8"))
    return {name: tuple(_listed(told[key], kind, word)) for name, (key, kind) in _LISTS.items()}


def _listed(
    told: Mapping[str, Mapping[str, str]], kind: Iterable[StrEnum], word: Callable[[str], str]
) -> Iterator[Option]:
    for one in kind:
        yield Option(
            one.value, word(told[one.value]["naam"]), word(told[one.value].get("uitleg", ""))
        )


def _growing(book: Book) -> Iterator[Option]:
    """Yield the editions that still grow, or all when none does."""
    growing = [one for one in book.editions if one.status == "actueel"]
    for one in growing or book.editions:
        yield Option(one.slug, one.name, one.subtitle)


def _flemish(book: Book) -> Mapping[str, str]:
    return {term.dutch: term.flemish for term in book.terms}


def _word(flemish: Mapping[str, str], text: str) -> str:
    return flemish.get(text, text)


def _authority(edition: Edition | None) -> str:
    """Return where somebody can complain about privacy."""
    if edition is not None:
        return _AUTHORITIES[edition.language]
    return f"{_AUTHORITIES['nl-NL']} (in Vlaanderen: {_AUTHORITIES['nl-BE']})"


def _missing(imprint: Imprint) -> Iterator[Problem]:
    if not imprint.contact:
        yield Problem(Location(_IMPRINT), "LB899", (words.NO_CONTACT,))
    if not imprint.organisation:
        yield Problem(Location(_IMPRINT), "LB899", (words.NO_OWNER,))

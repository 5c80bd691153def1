"""How sources are written in Dutch: in the list of sources, and where a page refers to one.

A list in order of family name (``Steen, Martijn van der``, as Dutch lists are), references by
author and year: ``(Van der Steen e.a., 2014)``.  Nothing here writes a word of English.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pybtex.backends.plaintext import Backend as PlainText  # type: ignore[import-untyped] # no types
from pybtex.plugin import register_plugin as register_pybtex  # type: ignore[import-untyped] # no types
from pybtex.richtext import HRef, Tag, Text  # type: ignore[import-untyped] # pybtex ships no types
from pybtex.style import FormattedEntry  # type: ignore[import-untyped] # pybtex ships no types
from pybtex.style.template import Node  # type: ignore[import-untyped] # pybtex ships no types
from sphinxcontrib.bibtex.plugin import register_plugin as register_reference
from sphinxcontrib.bibtex.style.referencing import BaseReferenceStyle
from sphinxcontrib.bibtex.style.template import (
    entry_label,
    join,
    join2,
    post_text,
    pre_text,
    reference,
)

from build_tools.sphinx_ext.page_parts import alphabetical, enumeration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pybtex.database import (  # type: ignore[import-untyped] # pybtex ships no types
        Entry,
        Person,
    )

NAME: Final = "leerboek"
NO_YEAR: Final = "z.j."
NO_TITLE: Final = "Zonder titel"
ADDRESS: Final = "adres"
_AND_OTHERS: Final = "e.a."
_MANY: Final = 3
_INSIDE: Final = frozenset({"article", "incollection", "inproceedings", "inbook"})
# biblatex' names for languages; what is not here is taken as a BCP 47 tag.
_LANGUAGES: Final = MappingProxyType({
    "american": "en", "british": "en", "dutch": "", "english": "en", "french": "fr",
    "german": "de", "german-ngerman": "de", "ngerman": "de", "spanish": "es",
})  # fmt: skip
# Words of another language in a title, as biblatex marks them; the two signs only stand in between.
_FOREIGN: Final = re.compile(
    r"\\foreignlanguage\{(?P<language>english|french|german|[a-z]{2,3})\}\{(?P<words>[^{}]*)\}"
)
_OPENS, _CLOSES = "\ue000", "\ue001"


class DutchList:
    """The list of sources: a formatting style of pybtex, as sphinxcontrib-bibtex uses it."""

    def sort(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the entries in the order of the list."""
        return sorted(entries, key=_order)

    def format_labels(self, entries: Sequence[Entry]) -> Iterator[str]:
        """Yield ``author, year`` for every entry; what would be the same gets a letter."""
        plain = [(short_author(entry), year_of(entry)) for entry in entries]
        counts = Counter(plain)
        seen: Counter[tuple[str, str]] = Counter()
        for author, year in plain:
            seen[author, year] += 1
            yield f"{author}, {_lettered(year, counts[author, year], seen[author, year])}"

    def format_entry(self, label: str, entry: Entry) -> FormattedEntry:
        """Return one entry of the list."""
        year = label.rsplit(", ", maxsplit=1)[-1]
        sentences = [part for part in _sentences(entry, year) if part]
        return FormattedEntry(entry.key, Text(" ").join(sentences), label)


def _lettered(year: str, count: int, number: int) -> str:
    if count == 1:
        return year
    letter = chr(ord("a") + number - 1)
    return f"{year}-{letter}" if year.endswith(".") else f"{year}{letter}"


def _order(entry: Entry) -> tuple[object, ...]:
    people = _people(entry)
    names = [alphabetical(f"{_last(one)} {' '.join(_first(one))}") for one in people]
    title = alphabetical(field(entry, "title"))
    return (names or [title], year_of(entry), title, entry.key)


def field(entry: Entry, name: str) -> str:
    """Return a field as plain text: LaTeX decoded, apostrophes made typographic."""
    return _decoded(_FOREIGN.sub(r"\g<words>", entry.fields.get(name, "")))


@cache  # a source is asked for the same fields many times
def _decoded(written: str) -> str:
    return str(Text.from_latex(written)).replace("'", "’").strip() if written else ""


def _with_languages(written: str) -> Text:
    """Return a field as text in which the words of other languages are marked."""
    found = list(_FOREIGN.finditer(written))
    plain = _decoded(_FOREIGN.sub(rf"{_OPENS}\g<words>{_CLOSES}", written))
    parts = re.split(f"[{_OPENS}{_CLOSES}]", plain)
    for at, one in enumerate(found):
        tag = _LANGUAGES.get(one["language"], one["language"])
        parts[2 * at + 1] = Tag(f"language-{tag}", parts[2 * at + 1])
    return Text(*parts)


def year_of(entry: Entry) -> str:
    """Return the year, or ``z.j.`` (zonder jaar)."""
    return field(entry, "year") or NO_YEAR


def short_author(entry: Entry) -> str:
    """Return who made it, as short as a reference in a sentence wants it."""
    people = _people(entry)
    if not people:
        return field(entry, "title") or NO_TITLE
    names = [_capital(_family(person)) for person in people]
    if len(names) >= _MANY or _is_others(people[-1]):
        return f"{names[0]} {_AND_OTHERS}"
    return enumeration(names)


def _people(entry: Entry) -> list[Person]:
    return list(entry.persons.get("author") or entry.persons.get("editor") or [])


def _is_others(person: Person) -> bool:
    """Whether this is BibTeX's ``and others``."""
    return _family(person) == "others" and not _first(person)


def _parts(texts: Iterable[Text]) -> list[str]:
    return [str(part).replace("'", "’") for part in texts]


def _first(person: Person) -> list[str]:
    return _parts([*person.rich_first_names, *person.rich_middle_names])


def _last(person: Person) -> str:
    return " ".join(_parts([*person.rich_last_names, *person.rich_lineage_names]))


def _family(person: Person) -> str:
    return " ".join([*_parts(person.rich_prelast_names), _last(person)])


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _names(people: Sequence[Person], *, inverted: bool) -> str:
    """Return all names: the first one by family name if ``inverted``, the others as spoken."""
    known = [person for person in people if not _is_others(person)]
    names = [" ".join([*_first(person), _family(person)]) for person in known]
    if inverted and known:
        before = " ".join([*_first(known[0]), *_parts(known[0].rich_prelast_names)])
        names[0] = ", ".join(part for part in (_last(known[0]), before) if part)
    if len(known) < len(people):
        return f"{', '.join(names)} {_AND_OTHERS}"
    return enumeration(names)


def _sentences(entry: Entry, year: str) -> Iterator[Text]:
    """Yield the sentences of one entry, in order; some may be empty."""
    people = _people(entry)
    edited = bool(people) and not entry.persons.get("author")
    when = f"({year})."
    if people:
        yield Text(" ".join([_names(people, inverted=True), *(["(red.)"] if edited else []), when]))
        yield Text(_title(entry)).add_period()
    else:
        yield Text(_title(entry), f" {when}")
    yield _container(entry)
    yield _sentence(_publication(entry))
    for name in ("howpublished", "note"):
        yield _sentence(field(entry, name))
    yield _sentence(f"ISBN {field(entry, 'isbn')}" if field(entry, "isbn") else "")
    yield _where(entry)


def _sentence(text: str) -> Text:
    return Text(text if text.endswith((".", "?", "!", "…")) else f"{text}.") if text else Text()


def _title(entry: Entry) -> Text:
    """Return the title: a link where the source has an address, with its language if not Dutch."""
    written = entry.fields.get("title", "")
    title = _with_languages(written) if field(entry, "title") else Text(NO_TITLE)
    if entry.type not in _INSIDE:
        title = Tag("em", title)
    title = _in_its_language(entry, title)
    return HRef(address, title) if (address := _address(entry)) else title


def _in_its_language(entry: Entry, words: Text) -> Text:
    """Return words with the language of the source, if that is not Dutch."""
    tag = _LANGUAGES.get((language := entry.fields.get("langid", "")).lower(), language)
    return Tag(f"language-{tag}", words) if tag else words


def _address(entry: Entry) -> str:
    url: str = entry.fields.get("url", "").strip()
    doi = entry.fields.get("doi", "").strip()
    return url or (f"https://doi.org/{doi}" if doi else "")


def _where(entry: Entry) -> Text:
    """Return the address in letters, for paper and for who reads offline."""
    address = _address(entry)
    if not address:
        return Text()
    shown = Tag(ADDRESS, re.sub(r"^https?://|/$", "", address))
    read = field(entry, "urldate")
    return Text(f"Geraadpleegd op {read}: " if read else "Online: ", shown, ".")


def _container(entry: Entry) -> Text:
    """Return the journal or book that an article or chapter stands in."""
    pages = field(entry, "pages").replace("--", "–")
    at = f"p. {pages}" if pages else ""
    journal, book = field(entry, "journal"), field(entry, "booktitle")
    if journal:
        volume, number = field(entry, "volume"), field(entry, "number")
        issue = f"{volume}({number})" if volume and number else volume or number
        rest = "".join(f", {part}" for part in (issue, at) if part)
        return Text(_in_its_language(entry, Tag("em", journal)), rest, ".")
    if book:
        editors = entry.persons.get("editor") or []
        by = f"{_names(editors, inverted=False)} (red.), " if editors else ""
        named = _in_its_language(entry, Tag("em", book))
        return Text("In ", by, named, f" ({at})" if at else "", ".")
    return Text()


def _publication(entry: Entry) -> str:
    """Return place, publisher and edition."""
    place = field(entry, "address")
    makers = (field(entry, name) for name in ("publisher", "institution", "school"))
    by = next(filter(None, makers), "")
    number = field(entry, "number") if entry.type == "techreport" else ""
    made = ": ".join(part for part in (place, by) if part)
    edition = field(entry, "edition")
    extra = [f"nr. {number}" if number else "", f"{edition} druk" if edition else ""]
    return ", ".join(part for part in (made, *extra) if part)


def _author_of_label(_children: Sequence[Node], data: Mapping[str, FormattedEntry]) -> Text:
    return Text(data["formatted_entry"].label.rsplit(", ", maxsplit=1)[0])


def _year_of_label(_children: Sequence[Node], data: Mapping[str, FormattedEntry]) -> Text:
    return Text(data["formatted_entry"].label.rsplit(", ", maxsplit=1)[-1])


# Pieces of a template, as pybtex wants them: a node gives its text when an entry is there.
_LABEL_AUTHOR: Final = Node("label_author", _author_of_label)
_LABEL_YEAR: Final = Node("label_year", _year_of_label)


@dataclass
class DutchReferences(BaseReferenceStyle):
    """References in the text: ``cite:p`` between brackets, ``cite:t`` in the sentence."""

    def role_names(self) -> Iterable[str]:
        """Return the roles that this style knows."""
        return ("p", "t")

    def outer(self, role_name: str, children: list[Text]) -> Node:
        """Return how several references in one role are joined."""
        if role_name == "t":
            return join(sep=", ", sep2=" en ", last_sep=" en ")[children]
        return join["(", join(sep="; ")[children], ")"]

    def inner(self, role_name: str) -> Node:
        """Return how one reference is written."""
        if role_name == "t":
            dated = join2(sep1=" ", sep2=", ")[pre_text, reference[_LABEL_YEAR], post_text]
            return join(sep=" ")[_LABEL_AUTHOR, join["(", dated, ")"]]
        return join2(sep1=" ", sep2=", ")[pre_text, reference[entry_label], post_text]


def register_styles() -> None:
    """Make both styles known under ``NAME``; the plugin tables belong to the two libraries."""
    # Asked for at every reference; what is not in the table is sought in all installed packages.
    register_pybtex("pybtex.backends", "plaintext", PlainText, force=True)
    register_pybtex("pybtex.style.formatting", NAME, DutchList)
    register_reference("sphinxcontrib.bibtex.style.referencing", NAME, DutchReferences)

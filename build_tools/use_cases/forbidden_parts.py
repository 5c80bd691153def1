"""What may not be found in each part of a publication: per edition, and per channel.

A story that is agreed to for the web and not for the EPUB may be on the web alone; a teller who is
shown without name, or without photo, is withheld as far as that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from build_tools.leaks.forbidden import Forbidden, Secret
from build_tools.leaks.scan import cards, whole
from build_tools.model.consent import Channel, NameForm
from build_tools.model.selection import public_path
from build_tools.use_cases.story_files import DRAFTS, STORIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.document import Story
    from build_tools.model.registered import Secrets, StorySecret
    from build_tools.model.selection import Selection

Wanted = Callable[[str], bool]
_EPUB: Final = ".epub"
_TITLE: Final = re.compile(r"(?m)^titel:[ \t]*(.+)$")
_NAME: Final = re.compile(r"(?m)^naam:[ \t]*(.+)$")
_DATA: Final = ("book/**/*.toml", "book/*.bib", f"{STORIES}/*/editie.toml", "uitgave.toml")
_AUTHORS: Final = re.compile(r"(?im)^\s*(?:author|editor)\s*=\s*[{\"](.+?)[}\"],?\s*$")
# Of whom the register knows no story.
_REGISTER: Final = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfSite:
    """Some of the files of a publication, and what may not be in them.

    :ivar wanted: says of a POSIX path in the publication whether it belongs to this part.
    :ivar reading: gives of a file the bytes that belong to it.
    """

    wanted: Wanted
    forbidden: Forbidden
    reading: Callable[[bytes], bytes] = whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that there is of stories on this machine.

    :ivar texts: id or name of a story to its text; drafts as well.
    :ivar photos: likewise, to the bytes of its pictures.
    :ivar stories: likewise, to the story; not of drafts.
    """

    texts: Mapping[str, str]
    photos: Mapping[str, tuple[bytes, ...]]
    stories: Mapping[str, Story]


def read_told(root: Path, book: Book) -> Told:
    """Read every story, and every draft whatever is wrong with it."""
    texts: dict[str, str] = {}
    photos: dict[str, tuple[bytes, ...]] = {}
    stories = {_name_of(docname): story for docname, story in book.stories.items()}
    for name, story in stories.items():
        texts[name] = (root / story.source).read_text(encoding="utf-8", errors="replace")
        if story.photo is not None:
            photos[name] = ((root / story.photo.path).read_bytes(),)
    for path in sorted((root / STORIES / DRAFTS).rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        name = _id_of(path.stem)
        if path.suffix == ".md":
            text = path.read_text(encoding="utf-8", errors="replace")
            texts[name] = "\n\n".join(filter(None, (texts.get(name), text)))
        else:
            photos[name] = (*photos.get(name, ()), path.read_bytes())
    return Told(texts=texts, photos=photos, stories=stories)


def _name_of(docname: str) -> str:
    return docname.rsplit("/", 1)[-1]


def _id_of(stem: str) -> str:
    """Return whose file it is: ``v-0042-2.jpg`` is of ``v-0042``."""
    found = re.match(r"v-[0-9]{4,}", stem)
    return found[0] if found else stem


class Partition:
    """Divides a publication in parts with the same agreements.

    :ivar secrets: what the register knows; None without one.
    """

    def __init__(self, root: Path, book: Book, secrets: Secrets | None) -> None:
        self._root = root
        self.book = book
        self._told = read_told(root, book)
        self.secrets = secrets
        self._data = tuple(
            path.read_text(encoding="utf-8", errors="replace")
            for pattern in _DATA
            for path in sorted(root.glob(pattern))
        )
        self._public = frozenset(
            one.name for edition in book.editions for one in edition.contributors
        ) | _authors(self._data)

    def parts(self, selections: Mapping[tuple[str, Channel], Selection]) -> Iterator[PartOfSite]:
        """Yield the parts.

        :param selections: by edition and channel, of everything that is in the publication.
        """
        for (slug, channel), selection in selections.items():
            yield from self._of_edition(slug, channel, selection)
        slugs = {slug for slug, _ in selections}
        web = [one for (_, channel), one in selections.items() if channel is Channel.WEB]
        tombs = frozenset(story for one in web for story in one.withdrawn)
        yield PartOfSite(
            wanted=lambda name: name.split("/", 1)[0] not in slugs,
            forbidden=self._forbidden(web, but=tombs),
        )

    def _of_edition(
        self, slug: str, channel: Channel, selection: Selection
    ) -> Iterator[PartOfSite]:
        if channel is Channel.EPUB:
            yield PartOfSite(
                wanted=lambda name: name.startswith(f"{slug}/") and name.endswith(_EPUB),
                forbidden=self._forbidden([selection]),
            )
            return
        tombs = {f"{slug}/verhalen/{story}.html" for story in selection.withdrawn}
        yield PartOfSite(
            wanted=lambda name: (
                name.startswith(f"{slug}/") and not name.endswith(_EPUB) and name not in tombs
            ),
            forbidden=self._forbidden([selection]),
        )
        yield PartOfSite(
            wanted=lambda name: name in tombs,
            forbidden=self._forbidden([selection], but=frozenset(selection.withdrawn)),
        )

        yield PartOfSite(
            wanted=lambda name: name.startswith(f"{slug}/") and name.endswith(".html"),
            forbidden=Forbidden(secrets=tuple(_without_card(selection))),
            reading=cards,
        )

    def _forbidden(
        self, selections: Sequence[Selection], but: frozenset[str] = frozenset()
    ) -> Forbidden:
        """Return what may not be found where these selections may be shown.

        :param but: ids that may be there as addresses alone.
        """
        shown = {
            _name_of(docname): story for one in selections for docname, story in one.stories.items()
        }
        known = {*self._told.texts, *(self.secrets.stories if self.secrets else ())}
        allowed = {photo for name, story in shown.items() if story.photo
                   for photo in self._told.photos.get(name, ())}  # fmt: skip
        secrets = [self._secret(name, shown.get(name), allowed, but=name in but)
                   for name in sorted({*known, *_withdrawn(selections)})]  # fmt: skip
        return Forbidden(
            secrets=(*secrets, *self._of_nobodys_story()),
            shown=self._readable(selections),
            told=tuple(_as_shown(self._told.texts[name], one) for name, one in shown.items()),
            public=self._public | frozenset(one.name for one in shown.values() if one.name),
        )

    def _secret(self, name: str, shown: Story | None, allowed: set[bytes], *, but: bool) -> Secret:
        """Return what of a story may not be found where it is shown so, or not at all."""
        registered = self.secrets.stories.get(name) if self.secrets else None
        photos = tuple(one for one in self._told.photos.get(name, ()) if one not in allowed)
        names = frozenset(self._names(name, registered))
        contacts = (registered.contact,) if registered and registered.contact else ()
        files = (registered.original_name,) if registered and registered.original_name else ()
        if shown is not None:
            told = {shown.name} if shown.name_form is NameForm.FULL else set()
            story = self._told.stories[name]
            photo = story.photo if shown.photo is None else None
            seen = (photo.description,) if photo else ()
            return Secret(story=name, names=tuple(sorted(names - told)), contacts=contacts,
                          titles=(*files, *seen), texts=seen, photos=photos)  # fmt: skip
        text = self._told.texts.get(name, "")
        return Secret(
            story=name,
            names=tuple(sorted(names)),
            contacts=contacts,
            titles=(*files, *(_bare(one) for one in _TITLE.findall(text))),
            texts=(text,),
            photos=photos,
            addresses=() if but else tuple(self._addresses(name)),
        )

    def _names(self, name: str, registered: StorySecret | None) -> Iterator[str]:
        """Yield the names of a teller: those beside the story, and those of the register."""
        yield from (_bare(one) for one in _NAME.findall(self._told.texts.get(name, "")))
        if (story := self._told.stories.get(name)) is not None and story.name:
            yield story.name  # also when it is written over several lines
        if registered is not None:
            yield from filter(None, (registered.name, registered.shown_name))

    def _addresses(self, name: str) -> Iterator[str]:
        """Yield the id of a story, which stands nowhere else; of an example only its path."""
        story = self._told.stories.get(name)
        if re.fullmatch(r"v-[0-9]{4,}", name):
            yield name
        elif story is not None:
            yield public_path(story.docname)

    def _of_nobodys_story(self) -> Iterator[Secret]:
        """Yield who is in the register without a story, unless a page of the book names them."""
        if self.secrets is None:
            return
        tellers = {one.name for one in self.secrets.stories.values()}
        contacts = {one.contact for one in self.secrets.stories.values()}
        pages = "\n".join(self._page_texts(self.book.pages))
        names = sorted(name for name in self.secrets.names - tellers if name not in pages)
        others = sorted(one for one in self.secrets.contacts - contacts if one not in pages)
        yield Secret(story=_REGISTER, names=tuple(names), contacts=tuple(others))

    def _readable(self, selections: Sequence[Selection]) -> tuple[str, ...]:
        """Return the texts of the book itself that readers may read."""
        pages = dict.fromkeys(name for one in selections for name in one.pages)
        return (*self._data, *self._page_texts(pages))

    def _page_texts(self, docnames: Iterable[str]) -> Iterator[str]:
        for docname in docnames:
            path = self._root / f"{docname}.md"
            yield path.read_text(encoding="utf-8", errors="replace")


def _without_card(selection: Selection) -> Iterator[Secret]:
    """Yield what may not stand on a card of a story that is shown without one of its own."""
    for docname, story in selection.stories.items():
        if docname not in selection.on_cards:
            told = (story.title, story.lesson, story.question)
            yield Secret(story=_name_of(docname), titles=told, texts=told)


def _withdrawn(selections: Iterable[Selection]) -> Iterator[str]:
    for one in selections:
        yield from one.withdrawn


def _as_shown(text: str, story: Story) -> str:
    """Return the text of a story without what is not shown of its head."""
    hidden = ("naam",) if not story.name else ()
    if story.photo is None:
        hidden = (*hidden, "foto", "foto_beschrijving", "foto_bron")
    return re.sub(rf"(?m)^(?:{'|'.join(hidden) or '(?!)'}):.*$", "", text)


def _bare(value: str) -> str:
    """Return a value of a head without its quotes."""
    return value.strip().strip("\"'")


def _authors(texts: Iterable[str]) -> frozenset[str]:
    """Return who wrote the sources of the book, from its bibliography."""
    found = (names.split(" and ") for text in texts for names in _AUTHORS.findall(text))
    return frozenset(name.strip() for names in found for name in names if "{" not in name)

"""What a template gets to know of a page: values only, so that it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from build_tools.model.edition import Edition
    from build_tools.sphinx_ext.downloads import Download
    from build_tools.sphinx_ext.navigation import Link, OtherEdition
    from build_tools.sphinx_ext.page_opening import OpenedBody
    from build_tools.sphinx_ext.sharing import Alternate


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What the search index is told about a page.

    :ivar kind: in the reader's words. :ivar place: the part of the book it is in.
    :ivar pillars: numbers 1-6, parted by spaces.
    """

    kind: str
    place: str
    pillars: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What whoever shows a link to the page is told; URLs are absolute."""

    url: str
    image: str
    site: str
    locale: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page of the web edition.

    :ivar kind: of page, as a class of CSS: ``hoofdstuk``, ``verhaal``, ``zoeken`` …
    :ivar root: the way to the edition's root, for example ``../``.
    :ivar books: the way to the front page of all editions.
    :ivar title: plain text. :ivar head_title: for the tab, plain text.
    :ivar pillar: its number on the page about it, else 0. :ivar pillars: how many there are.
    :ivar contents: the contents of the book, as they stand on this page.
    :ivar sections: headings on the page: fragment and plain text; empty on a short page.
    :ivar searched: None if the page is not in the index.
    :ivar book_data: JSON-LD, on the front page only.
    :ivar artwork: whether cover and mark were drawn.
    """

    kind: str
    edition: Edition
    root: str
    books: str
    title: str
    head_title: str
    description: str
    part: str
    pillar: int
    pillars: int
    opened: OpenedBody | None
    contents: Markup
    sections: tuple[Link, ...]
    before: Link | None
    after: Link | None
    editions: tuple[OtherEdition, ...]
    footer: tuple[Link, ...]
    download: Download | None
    searched: Searched | None
    shared: Shared | None
    book_data: Markup | None
    artwork: bool

"""What the templates get to know: values only, so that they decide nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.sphinx_ext.downloads import CATALOGUE, CATALOGUE_TYPE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from build_tools.model.edition import Edition
    from build_tools.sphinx_ext.citing import Citing
    from build_tools.sphinx_ext.downloads import Download
    from build_tools.sphinx_ext.navigation import Link, OtherEdition
    from build_tools.sphinx_ext.page_opening import OpenedBody
    from build_tools.sphinx_ext.sharing import Alternate


@dataclass(frozen=True, slots=True, kw_only=True)
class BookView:
    """What is the same on every page of an edition.

    :ivar wordmark: the title, with soft hyphens. :ivar pillars: how many there are.
    :ivar artwork: whether cover and mark were drawn.
    :ivar colour: of the bar that a telephone draws around the page, ``#rrggbb``.
    :ivar policy: the Content-Security-Policy.
    :ivar before_paint: the script that stands in each page.
    :ivar stylesheet: address from the edition's root; so is ``script``.
    :ivar later: name of a script that is fetched when a reader asks for it, to its address.
    :ivar contact: e-mail address for mistakes, or empty.
    :ivar feed: address of the feed from the edition's root; empty when there is none.
    :ivar catalogue: address of the list of EPUBs from the root of the publication; it is there
        when there is a download.
    """

    edition: Edition
    wordmark: str
    pillars: int
    footer: tuple[Link, ...]
    download: Download | None
    artwork: bool
    colour: str
    policy: str
    before_paint: Markup
    stylesheet: str
    script: str
    later: Mapping[str, str]
    citing: Citing
    contact: str
    feed: str
    catalogue: str = CATALOGUE
    catalogue_type: str = CATALOGUE_TYPE


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What the search index is told about a page.

    :ivar kind: in the reader's words. :ivar place: the part of the book it is in.
    :ivar pillars: numbers 1-6, parted by spaces. :ivar weight: of its words; 1 is ordinary.
    """

    kind: str
    place: str
    pillars: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What whoever shows a link to the page is told; URLs are absolute.

    :ivar title: of the page, or of the edition when a story may have no card of its own.
    """

    title: str
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
    :ivar contents: the contents of the book, as they stand on this page.
    :ivar part: title of the part that the page is in.
    :ivar pillar: its number on the page about it, else 0.
    :ivar sections: headings on the page: fragment and plain text; empty on a short page.
    :ivar searched: None if the page is not in the index.
    :ivar book_data: JSON-LD, on the front page only.
    :ivar scripts: addresses from the edition's root of what only some pages need.
    """

    kind: str
    root: str
    books: str
    title: str
    head_title: str
    contents: Markup
    editions: tuple[OtherEdition, ...]
    description: str = ""
    part: str = ""
    pillar: int = 0
    opened: OpenedBody | None = None
    sections: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None
    searched: Searched | None = None
    shared: Shared | None = None
    book_data: Markup | None = None
    scripts: tuple[str, ...] = ()

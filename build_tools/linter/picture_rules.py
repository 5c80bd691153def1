"""What a picture says to who does not see it, and whether it is a picture of text."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from build_tools.language.texts import squeezed
from build_tools.linter.addresses import is_elsewhere, place_of
from build_tools.linter.model import EPUB_TYPE, Fault
from build_tools.linter.prose import holds, name_of, said

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from build_tools.linter.model import Page, PageRule, Publication, PublicationRule

_SVG: Final = "{http://www.w3.org/2000/svg}"
_FILE_END: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)$", re.IGNORECASE)
# What a camera or a program calls its files.
_MADE_UP: Final = re.compile(
    r"(?:img|image|dsc[fn]?|pic|pict|photo|foto|afbeelding|beeld|figuur|fig|scan|schermafbeelding"
    r"|screenshot|untitled|naamloos)[\s_.-]*\d*",
    re.IGNORECASE,
)
_SAYS_PICTURE: Final = re.compile(
    r"(?:(?:dit is|je ziet)\s+)?(?:een\s+|de\s+|an?\s+|the\s+)?"
    r"(?:afbeelding|plaatje|beeld|image|picture|graphic)\s+(?:van|met|waarop|of|showing)\b",
    re.IGNORECASE,
)
_SHORTEST: Final = 5
_LONGEST: Final = 250
_ENDS: Final = re.compile(r"[.!?…][’”'\")»]*$")
_LETTERS: Final = re.compile(r"\w+")
_SAYS_TEXT: Final = re.compile(
    r"(?:een\s+|an?\s+)?(?:(?:schermafdruk|foto|scan) van (?:een )?)?(?:gescande )?"
    r"(?:tekst|text)\s*(?::|van\b|met\b)",
    re.IGNORECASE,
)
# More words in one piece than the label of a drawing has.
_SENTENCE: Final = 9
_NAMES: Final = ("aria-label", "aria-labelledby")


def _described(page: Page) -> Iterator[tuple[etree._Element, str]]:
    """Yield the pictures that have a description, with it; the cover of a book too."""
    for image in page.content.iter("img", f"{_SVG}svg"):
        told = _told_by(image) if image.tag != "img" else squeezed(image.get("alt", ""))
        if told:
            yield image, told


def _told_by(drawing: etree._Element) -> str:
    """Return what a drawing in the page tells of itself: its ``desc``, and else its ``title``."""
    around = (drawing, *drawing.iterancestors())
    if any(one.get("aria-hidden") == "true" for one in around):
        return ""
    found = (drawing.find(f"{_SVG}{name}") for name in ("desc", "title"))
    return next((said(one) for one in found if one is not None and said(one)), "")


def _same(left: str, right: str) -> bool:
    """Whether two texts have the same letters and digits."""
    return _bare(left) == _bare(right)


def _bare(text: str) -> str:
    """Return the letters and digits of a text, small."""
    return "".join(_LETTERS.findall(text)).casefold()


def _is_file_name(image: etree._Element, description: str) -> bool:
    stem = posixpath.splitext(posixpath.basename(image.get("src", "")))[0]
    is_word = " " not in description
    return bool(
        _FILE_END.search(description)
        or (is_word and _MADE_UP.fullmatch(description) and any(map(str.isdigit, description)))
        or (stem and is_word and _same(description, stem))
        or (stem and any(sign in stem for sign in "-_") and _same(description, stem))
    )


def _repeating(page: Page) -> set[etree._Element]:
    """Return the pictures that say what the caption of their figure, or a part of that, says."""
    captions: defaultdict[etree._Element, set[str]] = defaultdict(set)
    for caption in page.content.iter("figcaption"):
        texts = {_bare(said(one)) for one in (caption, *caption.iter("p", "span"))}
        for figure in caption.iterancestors("figure"):
            captions[figure] |= texts
    return {
        image
        for image, description in _described(page)
        for figure in islice(image.iterancestors("figure"), 1)
        if _bare(description) in captions[figure]
    }


def _ends(image: etree._Element, description: str) -> bool:
    """Whether a description ends as a sentence does; the title of a drawing need not be one."""
    is_title = image.tag != "img" and image.find(f"{_SVG}desc") is None
    return is_title or bool(_ENDS.search(description))


def _is_of_text(description: str) -> bool:
    return bool(_SAYS_TEXT.match(description))


def shows_no_text(publication: Publication) -> Iterator[Fault]:
    """No picture is a picture of text, as far as a drawing or a description tells (LB945).

    A drawing that holds a whole sentence; a description that says that it is text. Covers are
    meant to be. Source: WCAG 2.2, 1.4.5.
    """
    drawings = {
        href
        for href, data in publication.files.items()
        if href.lower().endswith(".svg") and b"<text" in data and _holds_sentence(data)
    }
    for href, page in publication.pages.items():
        for picture, shown in _pictures(page):
            sentence = shown in drawings or (picture.tag == f"{_SVG}svg" and _sentence_in(picture))
            if sentence or _is_of_text(squeezed(picture.get("alt", ""))):
                yield Fault("LB945", href, picture)


def _pictures(page: Page) -> Iterator[tuple[etree._Element, str]]:
    """Yield pictures with the address of their file (empty for a drawing in the page)."""
    for picture in page.content.iter("img", f"{_SVG}svg"):
        if _is_cover(picture):
            continue
        source = picture.get("src", "")
        inside = source and not is_elsewhere(source)
        yield picture, place_of(page.href, source)[0] if inside else ""


def _is_cover(picture: etree._Element) -> bool:
    return holds(picture, "role", "doc-cover") or any(
        holds(element, EPUB_TYPE, "cover") for element in (picture, *picture.iterancestors())
    )


def _holds_sentence(drawing: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return _sentence_in(etree.fromstring(drawing, parser))
    except etree.XMLSyntaxError:  # other checkers say so
        return False


def _sentence_in(drawing: etree._Element) -> bool:
    return any(
        len(_LETTERS.findall(said(text))) >= _SENTENCE for text in drawing.iter(f"{_SVG}text")
    )


def figure_has_a_name(page: Page) -> Iterator[Fault]:
    """A figure has a caption or a label (LB946)."""
    for figure in page.content.iter("figure"):
        caption = next(figure.iter("figcaption"), None)
        captioned = caption is not None and bool(said(caption))
        labelled = any(figure.get(name, "").strip() for name in _NAMES)
        if not captioned and not labelled and not _only_decorates(figure):
            yield Fault("LB946", page.href, figure)


def _only_decorates(figure: etree._Element) -> bool:
    """Whether a figure holds nothing but pictures that tell nothing, or one that tells all."""
    inside = [one for one in figure.iter(etree.Element) if one is not figure]
    pictures = [one for one in inside if name_of(one) == "img"]
    return bool(pictures) and not said(figure) and all("alt" in one.attrib for one in pictures)


# The first that holds is told: a name of a file also has no end, and is too short.
_MISTAKES: Final[
    tuple[tuple[str, Callable[[etree._Element, str, Collection[etree._Element]], bool]], ...]
] = (
    ("LB940", lambda image, description, _: _is_file_name(image, description)),
    ("LB941", lambda image, _, repeating: image in repeating),
    ("LB942", lambda _, description, __: bool(_SAYS_PICTURE.match(description))),
    ("LB943", lambda _, description, __: not _SHORTEST <= len(description) <= _LONGEST),
    ("LB944", lambda image, description, _: not _ends(image, description)),
)


def descriptions_describe(page: Page) -> Iterator[Fault]:
    """The description of a picture says in a sentence what there is to see (LB940-LB944).

    Source: WCAG 2.2, 1.1.1; Standard Ebooks' lint t-025 and t-026; checklist 31.
    """
    repeating = _repeating(page)
    for image, description in _described(page):
        for code, is_so in _MISTAKES:
            if is_so(image, description, repeating):
                yield Fault(code, page.href, image, (description,))
                break


PAGE_RULES: Final[tuple[PageRule, ...]] = (descriptions_describe, figure_has_a_name)
PUBLICATION_RULES: Final[tuple[PublicationRule, ...]] = (shows_no_text,)

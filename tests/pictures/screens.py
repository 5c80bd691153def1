"""The screens on which a page is drawn, and how two drawings of it are compared.

A drawing is kept at half its size in 16 greys. Two drawings are compared in cells of 16 screen
pixels, each as grey as all that stands in it: where the ink is counts, not the edge of a letter,
so that another build of Chromium draws the same picture and another layout does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageOps

from build_tools.checkers.browser import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

TOO_WIDE: Final = "() => document.documentElement.scrollWidth - innerWidth"
# Not a tag: the security policy of the web edition refuses that.
_ADD_STYLE: Final = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
_GREYS: Final = 16
_KEPT_SCALE: Final = 2  # screen pixels to one kept pixel, in both directions
_CELL: Final = 8  # kept pixels to one cell, in both directions
_DIFFERENT: Final = 20  # of 255: how much greyer a cell may be
_SHARE: Final = 0.02  # of the cells may differ more than that
_HEIGHT: Final = 0.01  # of the height may come or go
_NIGHT: Final = "html { background: #000 !important; color: #fff !important; }"
_LARGE: Final = "html { font-size: 200% !important; }"


@dataclass(frozen=True, slots=True)
class Screen:
    """What a reader holds.

    :ivar width: in CSS pixels, as ``height``. :ivar style: what the reader chose, as CSS for a page
        of the EPUB. :ivar settings: the same for a page of the web edition, as it keeps them.
    :ivar dark: whether the device asks for a dark page.
    """

    width: int
    height: int
    style: str = ""
    text: int = 100
    dark: bool = False


SCREENS: Final = {
    "e-inkt": Screen(536, 724),  # 6 inches of 1072 by 1448 dots, two to a CSS pixel
    "telefoon": Screen(360, 740),
    "tablet": Screen(820, 1180),
    "tekst-200": Screen(536, 724, style=_LARGE, text=200),
    "nacht": Screen(536, 724, style=_NIGHT, dark=True),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page on a screen.

    :ivar picture: the whole page, kept size, 16 greys.
    :ivar too_wide: CSS pixels beside the screen.
    """

    picture: Image.Image
    too_wide: int

    def bytes(self) -> bytes:
        """Return a PNG with a palette of 16 greys."""
        out = BytesIO()
        self.picture.quantize(_GREYS).save(out, "PNG", optimize=True)
        return out.getvalue()


def draw(browser: Browser, address: str, screen: Screen, style: str, prepare: str = "") -> Drawing:
    """Draw a whole page.

    :param style: CSS that is put under it. :param prepare: script that runs before the page's own.
    """
    size = {"width": screen.width, "height": screen.height}
    with opened(browser, **size, dark=screen.dark) as page:
        if prepare:
            page.add_init_script(prepare)
        page.goto(address)
        page.evaluate(_ADD_STYLE, style)
        page.evaluate("() => document.fonts.ready")
        data = page.screenshot(full_page=True, animations="disabled", caret="hide")
        too_wide = page.evaluate(TOO_WIDE)
    return Drawing(kept(Image.open(BytesIO(data))), too_wide)


def kept(picture: Image.Image) -> Image.Image:
    """Return a picture as it is kept: half as large, in 16 greys."""
    grey = ImageOps.grayscale(picture)
    small = grey.resize(
        (grey.width // _KEPT_SCALE, grey.height // _KEPT_SCALE), Image.Resampling.BOX
    )
    step = 255 / (_GREYS - 1)
    return small.point([round(round(value / step) * step) for value in range(256)])


def differences(one: Image.Image, other: Image.Image) -> list[str]:
    """Return in what two kept pictures differ more than they may; nothing for the same layout."""
    return list(_differences(one.convert("L"), other.convert("L")))


def _differences(one: Image.Image, other: Image.Image) -> Iterator[str]:
    if one.width != other.width:
        yield f"width {one.width} ≠ {other.width}"
        return
    if abs(one.height - other.height) > _HEIGHT * max(one.height, other.height):
        yield f"height {one.height} ≠ {other.height}"
    share = _share(one, other)
    if share > _SHARE:
        yield f"{share:.1%} of the page"


def _share(one: Image.Image, other: Image.Image) -> float:
    """Return which share of the cells that both pictures have is greyer in one than it may be."""
    columns, rows = one.width // _CELL, min(one.height, other.height) // _CELL
    part = (0, 0, columns * _CELL, rows * _CELL)
    cells = [
        picture.crop(part).resize((columns, rows), Image.Resampling.BOX) for picture in (one, other)
    ]
    apart = ImageChops.difference(*cells).histogram()
    return sum(apart[_DIFFERENT + 1 :]) / (columns * rows)

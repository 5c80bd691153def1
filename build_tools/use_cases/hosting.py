"""What hosts and robots read: headers, ``robots.txt`` and ``sitemap.xml``; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def home_of(base: str) -> str:
    """Return the path of the publication on its host: ``/`` while its address is not known.

    :param base: address of the publication, ends in ``/``; may be empty.
    """
    return urlsplit(base).path or "/"


def headers_file(policy: str, types: Mapping[str, str]) -> str:
    """Return a ``_headers`` file as Netlify and Cloudflare Pages read it.

    :param policy: what every page may run; a page itself may say less.
    :param types: path to the media type that no host knows by itself.
    """
    headers = (
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cross-Origin-Opener-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Strict-Transport-Security: max-age=31536000",
        f"Content-Security-Policy: {policy}",
    )
    lines = ["/*", *(f"  {header}" for header in headers)]
    for path, media in types.items():
        lines += [path, f"  Content-Type: {media}"]
    return "\n".join([*lines, ""])


def robots(base: str) -> str:
    """Return ``robots.txt``; with the sitemap when the address of the book is known."""
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join([*lines, *([f"Sitemap: {urljoin(base, 'sitemap.xml')}"] if base else []), ""])


def sitemap(base: str, addresses: Iterable[str]) -> str:
    """Return ``sitemap.xml``.

    :param base: address of the publication, ends in ``/``.
    :param addresses: pages from the root of the publication.
    Source: https://www.sitemaps.org/protocol.html
    """
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP})
    for address in addresses:
        page = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        etree.SubElement(page, f"{{{_SITEMAP}}}loc").text = urljoin(base, address)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return data.decode()

"""The nodes that keep a place on a page until all pages were read."""

from __future__ import annotations

from docutils import nodes


class finding_place(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Where everything that can be found in the edition is listed."""


class listing_place(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes like tags
    """Where all of one kind is listed.  Attribute: ``group``, a key of ``GROUPS``."""

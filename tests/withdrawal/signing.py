"""An overview of consent, signed with a key that lives as long as a test."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from build_tools.consent.overview_text import overview_text
from build_tools.consent.signature import public_key_of, signature_of
from build_tools.model.consent import Channel, Grant, NameForm, Overview
from build_tools.reading.overview import OVERVIEW, PUBLIC_KEY, SIGNATURE

if TYPE_CHECKING:
    from pathlib import Path

BEGAN: Final = date(2026, 1, 1)
TEXT: Final = "a1" * 32
"""A fingerprint."""
EVERYTHING: Final = Grant(
    story="v-0042",
    text=TEXT,
    editions=frozenset({"noord"}),
    channels=frozenset(Channel),
    photo=True,
    quotation=True,
    name_form=NameForm.FIRST,
    starts=BEGAN,
)
"""A teller who agreed to everything in one edition."""


def sign(root: Path, overview: Overview) -> None:
    """Write an overview as the holder of a register would, with a new key."""
    key = Ed25519PrivateKey.generate()
    data = overview_text(overview).encode()
    for name, content in (
        (OVERVIEW, data),
        (SIGNATURE, signature_of(data, key)),
        (PUBLIC_KEY, public_key_of(key)),
    ):
        (root / name).write_bytes(content)


def agreed(*grants: Grant) -> Overview:
    """Return an overview of what some tellers agreed to."""
    return Overview(number=1, grants={grant.story: grant for grant in grants})

"""The key that signs the overview of consent: Ed25519, PEM, without a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from build_tools.consent.signature import public_key_of
from build_tools.problems import ContentError, Location, Problem
from build_tools.register.places import KEY, close_to_others, write_private

if TYPE_CHECKING:
    from pathlib import Path


def signing_key(folder: Path, public_key: bytes | None) -> Ed25519PrivateKey:
    """Return the key in a private folder; where neither part of one exists it is made.

    :param public_key: of the book, as ``consent.signature.public_key_of`` gives it, or None.
    :raises ContentError: LB714 (the book has a public key, and this folder no private one), LB715
        (they do not belong together), LB718 (it cannot be read).
    """
    path = folder / KEY
    if path.exists():
        key = _read(path)
    elif public_key is None:
        key = Ed25519PrivateKey.generate()
        write_private(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    else:
        raise _refused("LB714")
    if public_key is not None and public_key.split() != public_key_of(key).split():
        raise _refused("LB715")
    return key


def _read(path: Path) -> Ed25519PrivateKey:
    close_to_others(path)
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise _refused("LB718") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise _refused("LB718")
    return key


def _refused(code: str) -> ContentError:
    return ContentError([Problem(Location(KEY), code)])

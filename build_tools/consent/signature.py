"""Sign the public overview of consent, and see whether a signature is right; Ed25519, pure."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def signature_of(data: bytes, key: Ed25519PrivateKey) -> bytes:
    """Return the signature of a file, as its own file: base64 on one line, ASCII."""
    return base64.b64encode(key.sign(data)) + b"\n"


def public_key_of(key: Ed25519PrivateKey) -> bytes:
    """Return the public key as its own file: PEM, ASCII."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def is_signed(data: bytes, signature: bytes, public_key: bytes) -> bool:
    """Whether a file was signed with the private key that belongs to a public key.

    :param signature: as ``signature_of`` gives it. :param public_key: as ``public_key_of`` does.
    :return: False as well when one of the two cannot be read.
    """
    try:
        key = load_pem_public_key(public_key)
        if not isinstance(key, Ed25519PublicKey):
            return False
        key.verify(base64.b64decode(signature.strip(), validate=True), data)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, binascii.Error):
        return False
    return True

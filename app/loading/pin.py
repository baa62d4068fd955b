"""A staff PIN as clinic.toml keeps it: a salted hash that takes a while, never the digits."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re

SHORTEST, LONGEST = 6, 12
_WORK, _BLOCK, _SALT = 15, 8, 16
_MEMORY = 64 * 1024 * 1024
_SEALED = re.compile(r"scrypt:15:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=")


def is_pin(digits: str) -> bool:
    """Whether these can be a PIN: 6 to 12 digits, as the buttons have them."""
    return SHORTEST <= len(digits) <= LONGEST and digits.isascii() and digits.isdigit()


def is_sealed(text: str) -> bool:
    """Whether a text is one that `sealed` makes."""
    return _SEALED.fullmatch(text) is not None


def sealed(digits: str) -> str:
    """The PIN as it is kept; another text each time."""
    salt = os.urandom(_SALT)
    return f"scrypt:{_WORK}:{_text(salt)}:{_text(_hash(digits, salt))}"


def opens(digits: str, seal: str) -> bool:
    """Whether this PIN was sealed so; takes about a tenth of a second."""
    if not is_sealed(seal):
        return False
    salt, kept = (base64.b64decode(part) for part in seal.split(":")[2:])
    return hmac.compare_digest(_hash(digits, salt), kept)


def _hash(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        digits.encode(), salt=salt, n=2**_WORK, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=32
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()

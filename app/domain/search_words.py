"""Words as search compares them: small letters without accents, marks or apostrophes."""

from __future__ import annotations

import unicodedata

_WHOLE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart."""

_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")

MARKS = '.,;:?!()"'
"""What mostly stands around a word; all else is parted letter by letter."""


def folded(text: str) -> str:
    """The text in small letters without accents; what was between spaces stays between spaces."""
    if not text.isascii():
        apart = unicodedata.normalize("NFD", text.casefold())
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
        text = text.translate(_WHOLE)
    return text.lower().translate(_APOSTROPHES)


def words_of(text: str) -> list[str]:
    """The folded words of a text in order; whatever is no letter or digit parts them."""
    return parted(folded(text))


def parted(text: str) -> list[str]:
    """The words of a folded text."""
    bare = text.strip(MARKS)
    if bare.isalnum():
        return [bare]
    return "".join(letter if letter.isalnum() else " " for letter in bare).split()

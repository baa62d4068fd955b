"""A person's own words as one clean line, which can neither break nor turn round what is beside."""

from __future__ import annotations

import unicodedata

JOINERS = "\u200c\u200d\u200e\u200f"
"""Signs without a width that some scripts are written with."""

_STRAIGHT = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2022": "-",
        "\u2026": "...",
    }
)


def one_line(text: str) -> str:
    """The text with single spaces, without control signs, and with a mark for broken ones."""
    kept = (_kept(sign) for sign in text)
    return " ".join("".join(kept).split())


def straight(text: str) -> str:
    """One line with the quotation marks and dashes of a typewriter; letters stay as they are."""
    return one_line(text.translate(_STRAIGHT))


def _kept(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cs":
        return "\ufffd"
    if kind == "Cc":
        return " "
    return "" if kind == "Cf" and sign not in JOINERS else sign

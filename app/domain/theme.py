"""Colours by the part they play, and what a person may choose."""

from typing import NamedTuple

SYSTEM = "system"
THEMES = (SYSTEM, "light", "cream", "dark", "high-contrast")
"""What a person may choose; SYSTEM follows the computer."""

TEXT_SIZES = (100, 125, 150, 200)
"""Percent of the size that the policy gives body text."""

SPACINGS = ("normal", "more")
"""How far apart letters, words, lines and paragraphs stand."""


class Theme(NamedTuple):
    """A theme's colours as #RRGGBB by token."""

    id: str
    colours: dict[str, str]

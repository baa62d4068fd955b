"""Paper: the size of a page and of its letters."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

A4, LETTER = "a4", "letter"
LETTER_PLACES = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""Where paper has the size Letter, says Unicode's CLDR; everywhere else it is A4."""

_SIZES = {A4: QPageSize.PageSizeId.A4, LETTER: QPageSize.PageSizeId.Letter}


class Paper(NamedTuple):
    """A size of page, upright, and whether its letters are large.

    `page_of` holds {page} and {pages}: it stands on every page where there are several.
    """

    size: QPageSize
    large: bool = False
    page_of: str = "{page} / {pages}"


def paper_of(size: str) -> Paper:
    """Paper of the size a4 or letter, with letters of the usual size."""
    return Paper(QPageSize(_SIZES[size]))


def usual_size(setting: str, locale: QLocale) -> str:
    """The size that is set, or else that of the place: a4 or letter."""
    territory = QLocale.territoryToCode(locale.territory())
    return setting or (LETTER if territory in LETTER_PLACES else A4)

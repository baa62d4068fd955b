"""The words that are explained where they stand."""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """A word with its meaning; `forms` are the ways it stands in a text."""

    id: str
    term: str
    meaning: str
    forms: tuple[str, ...]

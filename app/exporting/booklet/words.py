"""What a booklet is made of besides its pages: its words, and who wants what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.domain.wording import BookletWords


class Wanted(NamedTuple):
    """What a booklet is called, its paper and language, and whose help lines stand in it.

    Without a `country` those of all stand in it in brief, under `country_names` by code.
    """

    title: str
    language: str
    words: BookletWords
    resources: Path
    paper: str = "a4"
    country: str = ""
    country_names: Mapping[str, str] = {}
    date_line: str = ""

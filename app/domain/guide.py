"""The guide's own words in one language: page parts, groups, the start screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WayIn:
    """A card of the start screen."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Home:
    """The words of the start screen."""

    title: str
    lead: str
    promise: str
    footer: str
    picture: str
    learn: WayIn
    answer: WayIn
    compare: WayIn


@dataclass(frozen=True, slots=True)
class PageParts:
    """The names of the parts that every page has, and the months for its dates."""

    in_short: str
    sources: str
    read_time: str
    checked: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What figures print beside their numbers."""

    difference: str
    no_difference: str

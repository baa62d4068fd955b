"""Every number of the guide, once: a fact, its words in one language, and its sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a language says numbers; `thousands` separates them, `units` name what is counted.

    `softer` holds what was not yet compared with its source.
    """

    out_of: str
    to: str
    softer: str
    thousands: str
    units: dict[str, tuple[str, str]]

    def number(self, value: int) -> str:
        """A whole number as people read it, for example 10,000."""
        return f"{value:,}".replace(",", self.thousands)

    def said(self, number: str, *, exact: bool) -> str:
        """A number in words, softened unless it was compared with its source."""
        return number if exact else self.softer.format(said=number)

    def quantity(self, value: int, unit: str) -> str:
        """A number with its unit in the singular or plural, for example 3 weeks."""
        one, many = self.units[unit]
        return f"{self.number(value)} {one if value == 1 else many}"


@dataclass(frozen=True, slots=True)
class Source:
    """A study or document; `seen` is False while its reference was written from memory."""

    key: str
    study: str
    year: int
    people: str
    text: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding: a share (count out of `of`), a range (low to high) or an amount (count).

    `comparator` is the count in the comparison group with the same denominator. `sure` is fairly,
    somewhat or not; `checked` is seen or memory; `harm` when the counted people were worse off;
    the rest are its words in one language.
    """

    id: str
    kind: str
    count: int
    of: int
    comparator: int | None
    low: int
    high: int
    unit: str
    sources: tuple[str, ...]
    sure: str
    checked: str
    what: str
    rest: str
    comparator_words: str
    group: str
    time: str
    why: str
    label: str
    rest_label: str
    name: str
    comparator_name: str
    harm: bool

    def say(self, part: str, phrases: Phrases) -> str:
        """The fact in words; raises KeyError for a part this kind of fact does not have."""
        if self.kind == "range":
            parts = {"": self._range(phrases)}
        elif self.kind == "amount":
            parts = {
                "": phrases.quantity(self.count, self.unit),
                "count": phrases.number(self.count),
            }
        else:
            parts = self._share_parts(phrases)
        # Bare counts stand in sentences and labels that are softened as a whole.
        exact = self.is_seen or part in {"count", "difference"}
        return phrases.said(parts[part], exact=exact)

    @property
    def is_seen(self) -> bool:
        """Whether the number was compared with a copy of its source."""
        return self.checked == "seen"

    def in_words(self, phrases: Phrases) -> str:
        """A share as a sentence without its full stop, with its comparison group."""
        said = f"{self.say('', phrases)} {self.what}"
        if self.comparator is None:
            return said
        return f"{said}, {self.say('comparator', phrases)} {self.comparator_words}"

    def _range(self, phrases: Phrases) -> str:
        high = phrases.quantity(self.high, self.unit)
        return f"{phrases.number(self.low)} {phrases.to} {high}"

    def _share_parts(self, phrases: Phrases) -> dict[str, str]:
        def out_of(count: int) -> str:
            return phrases.out_of.format(count=phrases.number(count), of=phrases.number(self.of))

        parts = {
            "": out_of(self.count),
            "count": phrases.number(self.count),
            "rest": out_of(self.of - self.count),
        }
        if self.comparator is not None:
            parts["comparator"] = out_of(self.comparator)
            parts["difference"] = phrases.number(abs(self.count - self.comparator))
        return parts

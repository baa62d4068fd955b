"""facts.toml and sources.toml, joined with their words in one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.domain.facts import Fact, Phrases, Source
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass
class _Number:
    kind: Literal["share", "range", "amount"]
    sources: tuple[str, ...]
    sure: Literal["fairly", "somewhat", "not"]
    checked: Literal["seen", "memory"]
    evidence: str
    count: int = 0
    of: int = 100
    comparator: int | None = None
    low: int = 0
    high: int = 0
    unit: str = ""
    harm: bool = False


@dataclass
class _Words:
    what: str = ""
    rest: str = ""
    comparator: str = ""
    group: str = ""
    time: str = ""
    why: str = ""
    label: str = ""
    rest_label: str = ""
    name: str = ""
    comparator_name: str = ""


@dataclass
class _Source:
    study: str
    year: int
    people: str
    text: str
    seen: bool


_NEEDED = {"share": ("count",), "range": ("low", "high", "unit"), "amount": ("count", "unit")}


def load_facts(
    folder: Path, language: str, phrases: Phrases, findings: list[ContentError]
) -> dict[str, Fact]:
    """Every sound fact by id; what is wrong with the others is added to `findings`."""
    numbers = TomlFile(folder / "facts.toml")
    words = TomlFile(folder / language / "facts.toml")
    facts = {}
    for fact_id in numbers.data:
        try:
            facts[fact_id] = _fact(fact_id, numbers, words, phrases)
        except ContentError as error:
            findings.append(error)
    return facts


def _fact(fact_id: str, numbers: TomlFile, words: TomlFile, phrases: Phrases) -> Fact:
    number = numbers.as_type(fact_id, _Number)
    said = words.as_type(fact_id, _Words)
    for key in _NEEDED[number.kind]:
        if key not in numbers.data[fact_id]:
            problem = f"[{fact_id}] has no {key}"
            raise numbers.error(fact_id, "", problem, f"Add it: a {number.kind} needs one")
    _check_counts(fact_id, number, numbers)
    if number.kind != "share" and number.unit not in phrases.units:
        known = f"Known units: {', '.join(phrases.units)}"
        raise numbers.error(fact_id, "unit", f"has no unit {number.unit!r}", known)
    return Fact(
        id=fact_id,
        kind=number.kind,
        count=number.count,
        of=number.of,
        comparator=number.comparator,
        low=number.low,
        high=number.high,
        unit=number.unit,
        sources=number.sources,
        sure=number.sure,
        checked=number.checked,
        what=said.what,
        rest=said.rest,
        comparator_words=said.comparator,
        group=said.group,
        time=said.time,
        why=said.why,
        label=said.label,
        rest_label=said.rest_label,
        name=said.name,
        comparator_name=said.comparator_name,
        harm=number.harm,
    )


def _check_counts(fact_id: str, number: _Number, numbers: TomlFile) -> None:
    """Raise ContentError for more people than there are, or a range from high to low."""
    counts = {"count": number.count, "comparator": number.comparator or 0}
    for key, count in counts.items():
        if number.kind == "share" and not 0 <= count <= number.of:
            remedy = "Count from 0 to `of`"
            raise numbers.error(fact_id, key, "counts more people than there are", remedy)
    if number.kind == "range" and number.low > number.high:
        raise numbers.error(fact_id, "low", "is above high", "Put the lower number first")


def with_known_sources(
    folder: Path,
    facts: dict[str, Fact],
    sources: Mapping[str, Source],
    findings: list[ContentError],
) -> dict[str, Fact]:
    """The facts with only the sources that are there; the others are added to `findings`."""
    numbers = TomlFile(folder / "facts.toml")
    for fact in facts.values():
        for key in fact.sources:
            if key not in sources:
                problem = f"no source is called {key!r}"
                findings.append(numbers.error(fact.id, "sources", problem, "See sources.toml"))
    return {
        name: replace(fact, sources=tuple(key for key in fact.sources if key in sources))
        for name, fact in facts.items()
    }


def load_sources(folder: Path, findings: list[ContentError]) -> dict[str, Source]:
    """Every sound source by key; what is wrong with the others is added to `findings`."""
    file = TomlFile(folder / "sources.toml")
    sources = {}
    for key in file.data:
        try:
            read = file.as_type(key, _Source)
        except ContentError as error:
            findings.append(error)
            continue
        sources[key] = Source(key, read.study, read.year, read.people, read.text, read.seen)
    return sources

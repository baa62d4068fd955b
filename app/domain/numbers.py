"""What is said of a fact when a person asks where its number comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.domain.facts import Fact, Phrases, Source
    from app.domain.guide import NumberWords
    from app.domain.page import Words


def explanation(
    fact: Fact, sources: Mapping[str, Source], phrases: Phrases, words: NumberWords
) -> Iterator[Words]:
    """The finding, who was counted, study, year and people, and how sure we are; a line each."""
    yield ((_finding(fact, phrases), "strong"),)
    counted = ", ".join(part for part in (fact.group, fact.time) if part)
    if counted:
        yield _line(words.who, f"{counted}.")
    for key in fact.sources:
        yield _line(words.study, f"{_study(sources[key])}.")
    sure = {"fairly": words.fairly, "somewhat": words.somewhat, "not": words.not_sure}[fact.sure]
    why = f", {words.because.format(why=fact.why)}" if fact.why else ""
    yield _line(words.sure, f"{sure}{why}.")
    if not fact.is_seen:
        yield ((words.unchecked, ""),)


def _finding(fact: Fact, phrases: Phrases) -> str:
    said = _sentence(f"{fact.say('', phrases)} {fact.what}")
    if fact.kind == "share" and fact.rest:
        said += " " + _sentence(f"{fact.say('rest', phrases)} {fact.rest}")
    if fact.comparator is not None and fact.comparator_words:
        said += " " + _sentence(f"{fact.comparator_words}: {fact.say('comparator', phrases)}")
    return said


def _study(source: Source) -> str:
    return ", ".join(str(part) for part in (source.study, source.year, source.people) if part)


def _line(head: str, text: str) -> Words:
    return ((f"{head}: ", "strong"), (text, ""))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."

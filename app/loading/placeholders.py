"""Facts put in place of {{ fact-id }} and {{ fact-id.part }}, in pages, figures and options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.facts import Fact, Phrases

_PLACEHOLDER = re.compile(r"\{\{([^{}.]*)(?:\.([^{}]*))?\}\}")

DROPPED = "\ufffc"
"""Stands where a fact is unknown."""


def fill(
    text: str,
    facts: Mapping[str, Fact],
    phrases: Phrases,
    report: Callable[[str, str, str], object],
    mark: Callable[[str, str], str] = lambda _fact, said: said,
) -> str:
    """The text with its facts; `report` is told placeholder, problem and remedy of any other.

    `mark` may wrap what a fact says, given its id.
    """

    def say(found: re.Match[str]) -> str:
        name, part = found[1].strip(), (found[2] or "").strip()
        fact = facts.get(name)
        if fact is None:
            report(found[0], f"no fact is called {name!r}", "See content/facts.toml")
            return DROPPED
        try:
            return mark(name, _going_on(fact.say(part, phrases), text[: found.start()], phrases))
        except KeyError:
            report(found[0], f"the fact {name!r} has no {part!r}", "Use another part")
            return DROPPED

    return _PLACEHOLDER.sub(say, text)


def named(text: str) -> tuple[str, ...]:
    """The ids of the facts that a text names, in order."""
    return tuple(dict.fromkeys(found[1].strip() for found in _PLACEHOLDER.finditer(text)))


def _going_on(said: str, before: str, phrases: Phrases) -> str:
    """What a fact says, so that it goes on from what stands before it."""
    softener = phrases.softer.partition("{")[0]
    before = before.rstrip(" *_").casefold()
    if softener and said.startswith(softener) and before.endswith(softener.strip()):
        return said.removeprefix(softener)
    begins = not before or before[-1] in "\n.?|"
    return said[0].upper() + said[1:] if begins else said

"""Facts put in place of {{ fact-id }} and {{ fact-id.part }}, in pages and in figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.facts import Fact, Phrases

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}.]*?)(?:\.([^{}]*?))?\s*\}\}")

DROPPED = "\ufffc"
"""Stands where a fact is unknown."""


def fill(
    text: str,
    facts: Mapping[str, Fact],
    phrases: Phrases,
    report: Callable[[str, str, str], object],
) -> str:
    """The text with its facts; `report` is told placeholder, problem and remedy of any other."""

    def say(found: re.Match[str]) -> str:
        name, part = found[1], found[2] or ""
        fact = facts.get(name)
        if fact is None:
            report(found[0], f"no fact is called {name!r}", "See facts.toml")
            return DROPPED
        try:
            return fact.say(part, phrases)
        except KeyError:
            report(found[0], f"the fact {name!r} has no {part!r}", "Use another part")
            return DROPPED

    return _PLACEHOLDER.sub(say, text)

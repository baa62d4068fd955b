"""Words with {{ fact }} or {{ fact.part }} in them: the facts put in their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.facts import Fact, Phrases

_PLACEHOLDER = re.compile(r"\{\{([^{}.]*)(?:\.([^{}]*))?\}\}")


def fill(
    text: str,
    facts: Mapping[str, Fact],
    phrases: Phrases,
    unknown: Callable[[str, str, str], str],
    mark: Callable[[str, str], str] = lambda _fact, said: said,
) -> str:
    """The text with its facts; `unknown` is given the token, problem and remedy where one fails.

    What it returns is put in the token's place; `mark` may wrap what a fact says, given its id.
    """

    def say(found: re.Match[str]) -> str:
        name, part = found[1].strip(), (found[2] or "").strip()
        fact = facts.get(name)
        if fact is None:
            return unknown(found[0], f"no fact is called {name!r}", "See facts.toml")
        try:
            return mark(name, _going_on(fact.say(part, phrases), text[: found.start()], phrases))
        except KeyError:
            return unknown(found[0], f"the fact {name!r} has no {part!r}", "Use another part")

    return _PLACEHOLDER.sub(say, text)


def _going_on(said: str, before: str, phrases: Phrases) -> str:
    """What a fact says, so that it goes on from what stands before it."""
    softener = phrases.softer.partition("{")[0]
    before = before.rstrip(" *_").casefold()
    if softener and said.startswith(softener) and before.endswith(softener.strip()):
        return said.removeprefix(softener)
    begins = not before or before[-1] in "\n.:?|"
    return said[0].upper() + said[1:] if begins else said


def named(text: str) -> tuple[str, ...]:
    """The ids of the facts that a text names, in order."""
    return tuple(dict.fromkeys(found[1].strip() for found in _PLACEHOLDER.finditer(text)))

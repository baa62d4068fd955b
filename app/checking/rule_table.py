"""The rules in words with their sources, for a clinical reviewer: `fieldguide rules`."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

from app.checking.cases import UNREADABLE
from app.checking.printing import put
from app.domain.rules import RULES, Outcome
from app.domain.summary import HEADLINE_OF, NOTES
from app.loading.errors import ContentError
from app.loading.facts import load_sources
from app.loading.self_check_words import load_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from app.domain.facts import Source
    from app.domain.rules import Rule
    from app.domain.wording import Wording

WIDTH = 79
_LABEL = 11

TITLES = {
    "lg-r05": ("youth", "no-age"),
    "lg-r18-worth": ("worth-check",),
    "lg-r27": ("assessment-first",),
}
"""The headlines of rules whose outcome has one of its own for them."""

INTRODUCTION = (
    "A rule fires when its condition holds for what was answered. No rule computes a risk or a "
    "chance: the only number is the published total of the mood questions.",
    "The highest outcome among the rules that fire wins. The others are still listed, and add "
    "their notes where the page of that outcome shows notes.",
)


def run(content: Path) -> int:
    """Print the table in English; returns the exit status."""
    findings: list[ContentError] = []
    try:
        wording = load_wording(content, "en")
        sources = load_sources(content, findings)
    except ContentError as error:
        _say(error)
        return UNREADABLE
    for finding in findings:
        _say(finding)
    return put(table(wording, sources)) or int(bool(findings))


def table(wording: Wording, sources: Mapping[str, Source]) -> Iterator[str]:
    """The lines of the table: how an outcome is chosen, then every rule in order."""
    yield from _heading("The rules of the self-check")
    for paragraph in INTRODUCTION:
        yield from textwrap.wrap(paragraph, WIDTH)
        yield ""
    yield from _heading("Outcomes, the highest first")
    for number, outcome in enumerate(Outcome, 1):
        said = _titled(outcome, (HEADLINE_OF[outcome],), wording)
        yield from _labelled(f"{number:2}.", said, indent=4)
    yield ""
    yield from _heading(f"Rules, in the order in which they are listed ({len(RULES)} rows)")
    for rule in RULES:
        yield from _row(rule, wording, sources)
        yield ""


def _row(rule: Rule, wording: Wording, sources: Mapping[str, Source]) -> Iterator[str]:
    yield f"{rule.id} (form: {rule.form})" if rule.form else rule.id
    yield from _labelled("  When", wording.rule[rule.words].when)
    note = wording.note[rule.words].title if rule.words in NOTES else ""
    if rule.outcome is None:
        yield from _labelled("  Outcome", f"note only: {note}")
    else:
        headlines = TITLES.get(rule.words, (HEADLINE_OF[rule.outcome],))
        yield from _labelled("  Outcome", _titled(rule.outcome, headlines, wording))
        if note:
            yield from _labelled("  Note", note)
    for place, key in enumerate(rule.sources):
        cited = _cited(key, sources.get(key))
        yield from _labelled("" if place else "  Sources", cited, hanging=2)


def _titled(outcome: Outcome, headlines: Iterable[str], wording: Wording) -> str:
    return f"{outcome}: {' / '.join(wording.headline[key].title for key in headlines)}"


def _cited(key: str, source: Source | None) -> str:
    if source is None:
        return f"{key}: not in sources.toml"
    seen = "" if source.seen else " (reference from memory)"
    return f"{key}: {source.study}, {source.year}{seen}"


def _labelled(label: str, text: str, indent: int = _LABEL, hanging: int = 0) -> list[str]:
    """A text beside its label, in a column of its own."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{label:{indent}}",
        subsequent_indent=" " * (indent + hanging),
        break_on_hyphens=False,
    )


def _heading(text: str) -> tuple[str, str, str]:
    return text, "-" * len(text), ""


def _say(error: ContentError) -> None:
    sys.stderr.write(f"fieldguide: {error}\n")

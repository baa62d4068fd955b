"""The self-check's words in one language, apart from those of its questions."""

from __future__ import annotations

from typing import NamedTuple


class Titled(NamedTuple):
    """A title and the sentences below it."""

    title: str
    lines: tuple[str, ...]


class Welcome(NamedTuple):
    """The first screen: what this is, and that it keeps nothing."""

    title: str
    lines: tuple[str, ...]
    start: str
    stop: str


class ControlWords(NamedTuple):
    """What stands on buttons and beside answers."""

    skip: str
    go_on: str
    back: str
    why: str
    read: str
    choose: str
    not_answered: str
    rather_not: str
    change: str
    keep_going: str
    stop_here: str
    question_of: str
    finish: str
    change_answers: str


class CheckWords(NamedTuple):
    """The screen that lists all answers."""

    title: str
    text: str
    go_on: str


class SupportWords(NamedTuple):
    """The page after item 9."""

    disclosed: str
    skipped: str
    lines: tuple[str, ...]
    skipped_lines: tuple[str, ...]
    question: str
    happens: str
    near: str


class HelplineWords(NamedTuple):
    """How a help line is put into a sentence."""

    title: str
    fallback_title: str
    emergency: str
    emergency_other: str
    call: str
    text: str
    text_word: str
    call_and_text: str
    press: str
    chat: str
    web: str
    free: str
    always: str
    more: str
    near: str
    checked: str
    choose: str
    choose_other: str


class SummaryWords(NamedTuple):
    """The fixed words of the result page."""

    title: str
    disclaimer: str
    score: str
    step: str
    means_title: str
    means_not_title: str
    means_not: tuple[str, ...]
    ask_title: str
    rules_title: str


class BandWords(NamedTuple):
    """A band's name as its authors write it, and what it means to a reader."""

    name: str
    means: str


class Wording(NamedTuple):
    """All of it; the dictionaries are keyed by headline, rule, band, question and rule id."""

    welcome: Welcome
    words: ControlWords
    check: CheckWords
    support: SupportWords
    helplines: HelplineWords
    summary: SummaryWords
    headline: dict[str, Titled]
    note: dict[str, Titled]
    band: dict[str, BandWords]
    ask: dict[str, str]
    rule: dict[str, str]

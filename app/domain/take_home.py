"""What a person takes along: chosen by them, and made from the summary alone in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.helplines import ways
from app.domain.options import line_up
from app.domain.rules import Outcome
from app.domain.scoring import INSTRUMENTS
from app.domain.summary import DISCLOSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.helplines import Helplines
    from app.domain.options import Options
    from app.domain.summary import Summary
    from app.domain.wording import TakeHomeWords, Wording


class Choice(NamedTuple):
    """What goes along; the total and the answer on thoughts of death do only when asked for."""

    score: bool = False
    item_9: bool = False
    tell: bool = True
    matters: bool = True
    questions: bool = True
    passages: bool = True


class Section(NamedTuple):
    """A title and what stands below it; `kind` is paragraphs, bullets or numbers.

    `leads` says that it comes first where not all has room.
    """

    title: str
    kind: str
    lines: tuple[str, ...]
    leads: bool = False


class Sheet(NamedTuple):
    """One page to take along: `clinic` is a line on the clinic, `foot` what the page is not."""

    title: str
    clinic: str
    sections: tuple[Section, ...]
    helplines: Section
    notes_title: str
    foot: tuple[str, ...]

    def __repr__(self) -> str:
        """No words, for a log may hold it."""
        return type(self).__name__


class Said(NamedTuple):
    """All words that a sheet is made of; `options` is None where there are none."""

    words: Wording
    take_home: TakeHomeWords
    options: Options | None
    helplines: Helplines
    clinic: str = ""


def offered(summary: Summary) -> Choice:
    """Which of the parts there is anything to take along of; beside safety it is help alone."""
    shown = summary.outcome is not Outcome.SAFETY
    return Choice(
        score=shown and summary.total is not None,
        item_9=shown and summary.discloses,
        tell=shown and summary.tell is not None,
        matters=shown and bool(summary.matters),
        questions=shown and bool(summary.ask or summary.questions),
        passages=shown and bool(summary.passages),
    )


def chosen(summary: Summary, wanted: Choice) -> Choice:
    """What is wanted, as far as there is anything of it."""
    return Choice(*(one and other for one, other in zip(wanted, offered(summary), strict=True)))


def sheet_of(summary: Summary, wanted: Choice, said: Said) -> Sheet:
    """The page of a summary with what the person chose, and always whom to call."""
    sections = _sections(summary, chosen(summary, wanted), said)
    return Sheet(
        said.take_home.sheet_title,
        said.clinic,
        tuple(section for section in sections if section.lines),
        _helplines(said),
        said.take_home.notes_title,
        (said.words.summary.disclaimer, said.take_home.private),
    )


def _sections(summary: Summary, choice: Choice, said: Said) -> Iterator[Section]:
    words = said.words
    if choice.score:
        result = (words.headline[summary.headline].title, score_line(summary, words))
        yield Section(words.summary.score_title, "paragraphs", result)
    if choice.item_9:
        note = words.note[DISCLOSED]
        yield Section(note.title, "paragraphs", note.lines)
    if choice.questions:
        own = [one.text for one in summary.questions]
        asked = [words.ask[key] for key in summary.ask]
        questions = tuple(dict.fromkeys((*own, *asked)))
        yield Section(said.take_home.questions_title, "numbers", questions)
    if choice.tell and summary.tell is not None:
        told = [words.tell[name][answer] for name, answer in summary.tell]
        all_told = (*told, *words.summary.tell_always)
        yield Section(words.summary.tell_title, "bullets", all_told, leads=True)
    if choice.matters and said.options is not None:
        title = said.take_home.parts["matters"]
        yield Section(title, "bullets", matters_lines(summary, said.options))
    if choice.passages:
        pattern = said.take_home.passage
        starred = (pattern.format(section=one.section, page=one.page) for one in summary.passages)
        yield Section(said.take_home.passages_title, "bullets", tuple(starred))


def matters_lines(summary: Summary, options: Options) -> tuple[str, ...]:
    """What matters to the person, a line a statement, what matters a lot first."""
    words = options.words
    return tuple(
        words.lined_up.format(statement=line.statement.text, level=words.levels[line.level].lower())
        for line in line_up(options, dict(summary.matters))
    )


def score_line(summary: Summary, words: Wording) -> str:
    """The total in a sentence, with its range where the instrument has ranges; "" without one."""
    if summary.total is None:
        return ""
    band = summary.band
    if band is None:
        highest = INSTRUMENTS[summary.instrument].highest
        return words.summary.score_only.format(total=summary.total, highest=highest)
    return words.summary.score.format(
        total=summary.total, band=words.band[band.id].name, low=band.low, high=band.high
    )


def _helplines(said: Said) -> Section:
    """Whom to call: the emergency number first, then the first line of the country."""
    words, lines = said.words.helplines, said.helplines
    number = lines.emergency
    emergency = words.emergency.format(number=number) if number else words.emergency_other
    first = lines.lines[0]
    reached = ". ".join(ways(first, words))
    title = said.words.summary.help_title
    return Section(title, "paragraphs", (emergency, f"{first.name}: {reached}"))

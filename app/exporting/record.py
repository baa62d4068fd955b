"""A note for the clinic's record: what was opened and what a patient said, never a decision.

Lines of plain text that any record takes: the signs around words are those of a typewriter, and
letters of other scripts stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.rules import Outcome
from app.domain.scoring import ITEM_9
from app.domain.take_home import chosen, matters_lines, score_line
from app.exporting.characters import straight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.domain.question import SelfCheck
    from app.domain.summary import Summary
    from app.domain.take_home import Choice, Said
    from app.domain.wording import RecordWords


def record_note(
    check: SelfCheck,
    summary: Summary,
    choice: Choice,
    said: Said,
    words: RecordWords,
    *,
    date: str,
    pages: Sequence[str],
    compared: bool,
    taught_back: bool,
) -> str:
    """The note, with as much of the summary as was chosen.

    `pages` are titles of what somebody opened; `compared` is whether somebody compared the options.
    """
    lines = [words.used.format(date=date)]
    if pages:
        lines.append(words.opened.format(pages=_listed(dict.fromkeys(pages))))
    if compared and said.options is not None and said.options.records:
        names = sorted((record.name for record in said.options.records), key=str.casefold)
        lines.append(words.options.format(options=_listed(names)))
    lines.append(words.taught_back if taught_back else words.not_taught_back)
    lines += _reported(check, summary, choice, said, words)
    lines.append(words.no_decision)
    return "\n".join(map(straight, lines)) + "\n"


def _reported(
    check: SelfCheck, summary: Summary, wanted: Choice, said: Said, words: RecordWords
) -> Iterator[str]:
    """What the patient said; beside safety nothing of it stands anywhere, as on the page."""
    choice = chosen(summary, wanted)
    if choice.matters and said.options is not None:
        yield from _list(words.priorities, matters_lines(summary, said.options))
    elif wanted.matters and not summary.matters and summary.outcome is not Outcome.SAFETY:
        yield words.no_priorities
    if choice.questions:
        # Those that the program offers as well are on the page; a record says who asked.
        yield from _list(words.questions, (question.text for question in summary.questions))
    if choice.tell and summary.tell is not None:
        yield from _list(
            words.tell, (_answer(name, code, check, said) for name, code in summary.tell)
        )
    total = [score_line(summary, said.words)] if choice.score else []
    codes = dict(summary.answers)
    item_9 = [_answer(ITEM_9, codes[ITEM_9], check, said)] if choice.item_9 else []
    yield from _list(words.score, (*total, *item_9))


def _answer(name: str, code: str, check: SelfCheck, said: Said) -> str:
    """The question as it was asked, and its answer: a record is not told what to bring."""
    question = check.question(name)
    return f"{question.text}: {question.words_of(code) or said.words.words.not_answered}"


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    lines = tuple(lines)
    if lines:
        yield title
        yield from (f"- {line}" for line in lines)


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)

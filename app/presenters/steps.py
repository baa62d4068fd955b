"""What the self-check can show: one frozen value for each kind of screen."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.question import Part, Question
from app.domain.scoring import Band
from app.domain.summary import Summary


@dataclass(frozen=True, slots=True)
class Welcoming:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class Introducing:
    """What a part is about, before its first question."""

    part: Part


@dataclass(frozen=True, slots=True, repr=False)
class Asking:
    """A question; `chosen` is the code of its answer or "", `number` of `count` its place."""

    question: Question
    part: Part
    chosen: str
    number: int
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class Supporting:
    """The support page, and the answer to its question; `disclosed` unless item 9 was skipped."""

    question: Question
    chosen: str
    disclosed: bool


@dataclass(frozen=True, slots=True, repr=False)
class Answered:
    """One line of the check: a question and its answer's words, "" without one."""

    question: Question
    answer: str
    skipped: bool


@dataclass(frozen=True, slots=True, repr=False)
class Checking:
    """All answers that count, in order."""

    rows: tuple[Answered, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Finished:
    """The summary, its band's limits, the instrument's notice, and whether help stands first."""

    summary: Summary
    band: Band | None
    notice: str
    help_first: bool


Step = Welcoming | Introducing | Asking | Supporting | Checking | Finished

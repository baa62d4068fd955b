"""What the self-check can show: one frozen value for each kind of screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.domain.question import Part, Question
    from app.domain.scoring import Band
    from app.domain.summary import Summary


class Welcoming(NamedTuple):
    """The first screen."""


class Introducing(NamedTuple):
    """What a part is about, before its first question."""

    part: Part


class Asking(NamedTuple):
    """A question; `chosen` is the code of its answer or "", `number` of `of` its place."""

    question: Question
    part: Part
    chosen: str
    number: int
    of: int

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Supporting(NamedTuple):
    """The support page, and the answer to its question; `disclosed` unless item 9 was skipped."""

    question: Question
    chosen: str
    disclosed: bool

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Answered(NamedTuple):
    """One line of the check: a question and its answer's words, "" without one."""

    question: Question
    answer: str
    skipped: bool

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Checking(NamedTuple):
    """All answers that count, in order."""

    rows: tuple[Answered, ...]

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Finished(NamedTuple):
    """The summary, its band's limits, the instrument's notice, and whether help stands first."""

    summary: Summary
    band: Band | None
    notice: str
    help_first: bool

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


Step = Welcoming | Introducing | Asking | Supporting | Checking | Finished

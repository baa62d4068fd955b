"""What the self-check can show: one frozen value for each kind of screen."""

from typing import TYPE_CHECKING, NamedTuple

from app.domain.question import Part, Question
from app.domain.scoring import Instrument

if TYPE_CHECKING:
    from app.domain.summary import Summary
    from app.domain.take_home import Choice


class Welcoming(NamedTuple):
    """The first screen."""


class Introducing(NamedTuple):
    """What a part is about, before its first question; a person can also rest or stop here."""

    part: Part


class Asked(NamedTuple):
    """A question on the screen; `chosen` is the code of its answer or ""."""

    question: Question
    chosen: str

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Asking(NamedTuple):
    """A question, with those that share its screen; `number` of `of` is its place in its part.

    `done` is how much of the way lies behind, from 0 to 1: it never becomes less.
    """

    asked: tuple[Asked, ...]
    part: Part
    number: int
    of: int
    done: float

    @property
    def question(self) -> Question:
        """The question, or the first of those on the screen."""
        return self.asked[0].question

    @property
    def answered(self) -> bool:
        """Whether anything on the screen has an answer."""
        return any(one.chosen for one in self.asked)

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Stating(NamedTuple):
    """The screen on which a person marks what matters to them."""

    part: Part
    done: float


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


class AnsweredPart(NamedTuple):
    """A part of the check: its title, and its questions with their answers."""

    title: str
    rows: tuple[Answered, ...]


class Checking(NamedTuple):
    """All answers that count, in order."""

    parts: tuple[AnsweredPart, ...]

    @property
    def rows(self) -> tuple[Answered, ...]:
        """Every question with its answer."""
        return tuple(row for part in self.parts for row in part.rows)

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


class Finished(NamedTuple):
    """The summary, its instrument and that one's notice, and whether help stands first.

    `missing` says whether a question is still open; `alone` whether only a part was asked.
    """

    summary: "Summary"
    instrument: Instrument
    notice: str
    help_first: bool
    missing: bool
    alone: bool

    @property
    def passage(self) -> str:
        """What is read beside it: where help is, or how to get ready to talk."""
        return "help-now#now" if self.help_first else "next#questions"

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


TAUGHT_BACK = "taught_back"
"""What is chosen beside the parts of the page: it stands in the clinic's record alone."""


class Taking(NamedTuple):
    """What a person takes along: what there is of it, and what of that they chose.

    `taught_back` is for the clinic's record alone: whether they said it back.
    """

    summary: "Summary"
    offered: "Choice"
    chosen: "Choice"
    taught_back: bool = False

    def __repr__(self) -> str:
        """No answer, for a log may hold it."""
        return type(self).__name__


Step = Welcoming | Introducing | Asking | Stating | Supporting | Checking | Finished | Taking

PERSONAL = Checking | Finished | Supporting | Taking
"""Steps that tell of a person's answers: what others could read there or hear."""

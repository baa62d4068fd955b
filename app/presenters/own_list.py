"""What a person collects on the way: questions to ask, and passages they starred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.visit import MOST_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.visit import OwnQuestion, Passage, Visit


class OwnList(QObject):
    """Reads the visit that somebody else holds, and gives it back with something more or less.

    `listed` tells that the list is another.
    """

    listed = Signal()

    def __init__(
        self, visit: Callable[[], Visit], keep: Callable[[Visit], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._keep = keep

    @property
    def questions(self) -> tuple[OwnQuestion, ...]:
        """The questions that the person wants to ask."""
        return self._visit().questions

    @property
    def has_room(self) -> bool:
        """Whether another question may be added."""
        return len(self.questions) < MOST_QUESTIONS

    def want_to_ask(self, question: OwnQuestion) -> None:
        """Put a question on the list; raises ValueError where it cannot stand there."""
        self._change(self._visit().want_to_ask(question))

    def drop_question(self, key: str) -> None:
        """Take a question off the list."""
        self._change(self._visit().drop(key))

    @property
    def typed(self) -> str:
        """What the person began to write of a question, and has not put on the list."""
        return self._visit().typed

    def keep_typed(self, words: str) -> None:
        """Keep what the person is writing, for whatever shows it next."""
        self._keep(self._visit().write(words))

    @property
    def starred(self) -> tuple[Passage, ...]:
        """The passages that the person starred."""
        return self._visit().starred

    def star(self, passage: Passage) -> None:
        """Star a passage, or no longer."""
        self._change(self._visit().star(passage))

    def _change(self, visit: Visit) -> None:
        self._keep(visit)
        self.listed.emit()

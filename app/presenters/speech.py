"""What is read aloud: one sentence after the other, by a voice that is given from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from app.domain.sentences import Sentence
    from app.presenters.display import Display

IDLE, SPEAKING, PAUSED, FAILED = "idle", "speaking", "paused", "failed"

RATES = (0.6, 0.8, 1.0, 1.3, 1.6)
"""How fast, in times the voice's own speed."""
NORMAL = RATES.index(1.0)

FIRST_MS, LETTER_MS = 6000, 150
"""How long a voice has to begin, and for each letter: twice what a slow one takes."""


class Passage(NamedTuple):
    """What is to be said, and the pane it stands in: PAGE or QUESTION of a screen."""

    pane: str
    sentences: tuple[Sentence, ...]


class Voice(Protocol):
    """Says one sentence at a time; once it is stopped it emits nothing for what it was saying."""

    @property
    def finished(self) -> SignalInstance:
        """Emitted when all was said."""

    @property
    def failed(self) -> SignalInstance:
        """Emitted when nothing more will be said."""

    def say(self, text: str, rate: float) -> None:
        """Begin to say a sentence."""

    def stop(self) -> None:
        """Be silent at once."""


class Speech(QObject):
    """Says a passage; `sentence_changed` carries the sentence that is said, or None.

    With `speaks_answers` what a person answered may be heard; else only with headphones.
    """

    changed = Signal()
    sentence_changed = Signal(object)

    def __init__(
        self,
        voice: Voice,
        display: Display,
        *,
        speaks_answers: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._display = display
        self._speaks_answers = speaks_answers
        self._passage = Passage("", ())
        self._place = 0
        self._rate = NORMAL
        self.state = IDLE
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._fail)
        self._voice = voice
        self._hear(voice)

    @property
    def may_say_answers(self) -> bool:
        """Whether what a person answered may be heard now."""
        return self._speaks_answers or self._display.headphones

    @property
    def asks_for_headphones(self) -> bool:
        """Whether answers are said to headphones only."""
        return not self._speaks_answers

    @property
    def pane(self) -> str:
        """The pane of what is said, "" for none."""
        return self._passage.pane

    @property
    def sentence(self) -> Sentence | None:
        """What is said now, or would be said next."""
        said = self._passage.sentences
        return said[self._place] if self._place < len(said) else None

    @property
    def step_of_rate(self) -> int:
        """How fast, as a place in RATES."""
        return self._rate

    def use(self, voice: Voice) -> None:
        """Speak with another voice from now on."""
        self.stop()
        self._voice.finished.disconnect(self._say_next)
        self._voice.failed.disconnect(self._fail)
        self._voice = voice
        self._hear(voice)

    def speak(self, passage: Passage) -> None:
        """Say this from its beginning, and nothing else any more."""
        self.stop()
        if passage.sentences:
            self._passage = passage
            self._begin()

    def pause(self) -> None:
        """Be silent, and remember the sentence."""
        if self.state == SPEAKING:
            self._be_silent()
            self._set(PAUSED)

    def go_on(self) -> None:
        """Say the sentence again that was broken off, and what follows."""
        if self.state == PAUSED:
            self._begin()

    def stop(self) -> None:
        """Be silent, and leave the passage."""
        if self.state != IDLE:
            self._be_silent()
            self._leave(IDLE)

    def slower(self) -> None:
        """Take the next slower speed, at once."""
        self._take_rate(max(0, self._rate - 1))

    def faster(self) -> None:
        """Take the next faster speed, at once."""
        self._take_rate(min(len(RATES) - 1, self._rate + 1))

    def forget(self) -> None:
        """Be silent, and speak at the voice's own speed again."""
        self.stop()
        self._take_rate(NORMAL)

    def _hear(self, voice: Voice) -> None:
        voice.finished.connect(self._say_next)
        voice.failed.connect(self._fail)

    def _take_rate(self, rate: int) -> None:
        if rate == self._rate:
            return
        self._rate = rate
        if self.state == SPEAKING:
            self._be_silent()
            self._say()
        self.changed.emit()

    def _begin(self) -> None:
        self._set(SPEAKING)
        self._say()

    def _say(self) -> None:
        sentence = self.sentence
        if sentence is None:
            self._leave(IDLE)
            return
        rate = RATES[self._rate]
        self._late.start(round((FIRST_MS + LETTER_MS * len(sentence.text)) / min(1.0, rate)))
        self.sentence_changed.emit(sentence)
        self._voice.say(sentence.text, rate)

    def _say_next(self) -> None:
        if self.state == SPEAKING:
            self._late.stop()
            self._place += 1
            self._say()

    def _fail(self) -> None:
        if self.state == SPEAKING:
            self._be_silent()
            self._leave(FAILED)

    def _be_silent(self) -> None:
        self._late.stop()
        self._voice.stop()

    def _leave(self, state: str) -> None:
        self._late.stop()
        # Where a message is shown, it is shown in the pane where the voice was.
        self._passage = Passage(self._passage.pane if state == FAILED else "", ())
        self._place = 0
        self._set(state)
        self.sentence_changed.emit(None)

    def _set(self, state: str) -> None:
        self.state = state
        self.changed.emit()

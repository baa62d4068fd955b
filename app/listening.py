"""Listening: the voice of this computer, and every way to leave what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.sentences import of_text
from app.presenters.speech import Passage, Speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.mode import Policy
    from app.domain.sentences import Sentence
    from app.presenters.display import Display
    from app.presenters.reader import Reader
    from app.presenters.screen import Screen
    from app.presenters.speech import Voice
    from app.presenters.ways import Ways
    from app.views.window.frame import Frame
    from app.views.window.main_window import MainWindow

    FindVoice = Callable[[str], Voice | None] | None


class Listening(QObject):
    """Offers what can be heard to the window, in whatever language has a voice.

    Another page, another screen and the end of the window are silent. So is another step of the
    self-check, which its own view tells. `spoke` is emitted at the beginning of every sentence.
    """

    spoke = Signal()

    def __init__(
        self,
        find_voice: Callable[[str], Voice | None],
        policy: Policy,
        reader: Reader,
        ways: Ways,
        screen: Screen,
        display: Display,
        window: MainWindow,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._find_voice = find_voice
        self._reader = reader
        self._screen = screen
        self._display = display
        self._window = window
        self._policy = policy
        self._language = ""
        self._speech: Speech | None = None
        self._can_speak = False
        self._listened = False
        self.leave(display.language)

        ways.forgotten.connect(self.forget)

    def leave(self, language: str) -> None:
        """Be silent, and speak this language from now on."""
        if self._speech is not None:
            self._speech.stop()
        if language != self._language:
            self._language = language
            voice = self._find_voice(language)
            self._can_speak = voice is not None
            if voice is not None:
                self._use(voice)

    def offer_to(self, frame: Frame) -> None:
        """Let a frame have its words read aloud, if there is a voice."""
        if self._speech is not None and self._can_speak:
            frame.offer_listening(self._speech)

    def say(self, words: str) -> None:
        """Say this to a person who has listened before, and to nobody else."""
        if self._speech is not None and self._can_speak and self._listened:
            self._speech.speak(Passage("", of_text(words)))

    def forget(self) -> None:
        """Know nothing of who has listened, nor how fast."""
        self._listened = False
        if self._speech is not None:
            self._speech.forget()

    def _hear(self, sentence: Sentence | None) -> None:
        if sentence is not None:
            self._listened = True
            self.spoke.emit()

    def _use(self, voice: Voice) -> None:
        if self._speech is not None:
            self._speech.use(voice)
            return
        speaks_answers = self._policy.speaks_answers
        speech = Speech(voice, self._display, speaks_answers=speaks_answers, parent=self)
        speech.sentence_changed.connect(self._hear)
        self._reader.page_opened.connect(speech.stop)
        self._screen.changed.connect(speech.stop)
        self._window.closed.connect(speech.stop)
        self._speech = speech

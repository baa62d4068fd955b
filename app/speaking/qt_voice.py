"""QtVoice: the voice that Qt finds, where the package for it is installed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

SILENT = {"", "mock"}
"""Engines that nobody hears."""


class QtVoice(QObject):
    """Says a sentence through Qt, with its best engine or one of this name."""

    finished = Signal()
    failed = Signal()

    def __init__(self, language: str, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = QTextToSpeech(engine, self) if engine else QTextToSpeech(self)
        self._engine.setLocale(QLocale(language))
        self._asked = self._begun = False
        self._engine.stateChanged.connect(self._follow)

    @property
    def can_speak(self) -> bool:
        """Whether there is an engine, and it is sound."""
        engine = self._engine
        return engine.engine() not in SILENT and engine.state() != QTextToSpeech.State.Error

    def say(self, text: str, rate: float) -> None:
        """Begin to say a sentence, and nothing else any more."""
        self.stop()
        self._asked = True
        # Qt's rates go from -1 to 1.
        self._engine.setRate(max(-1.0, min(1.0, rate - 1.0)))
        self._engine.say(text)

    def stop(self) -> None:
        """Be silent at once."""
        if self._asked:
            self._asked = self._begun = False
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)

    def _follow(self, state: QTextToSpeech.State) -> None:
        if not self._asked:
            return
        if state == QTextToSpeech.State.Error:
            self._leave()
            self.failed.emit()
        elif state == QTextToSpeech.State.Ready and self._begun:
            self._leave()
            self.finished.emit()
        elif state == QTextToSpeech.State.Speaking:
            # Before that it may still be telling the end of what was stopped.
            self._begun = True

    def _leave(self) -> None:
        self._asked = self._begun = False

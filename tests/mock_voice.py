"""A voice that nobody hears: it keeps what it is told to say, and ends when a test says so."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class MockVoice(QObject):
    """`said` holds every sentence with its rate; `speaking` tells whether it is at it.

    With `each_ms` it ends a sentence by itself after so long.
    """

    finished = Signal()
    failed = Signal()
    stopped = Signal()

    def __init__(self, each_ms: int = 0) -> None:
        super().__init__()
        self.said: list[tuple[str, float]] = []
        self.speaking = False
        self._timer = QTimer(self, singleShot=True, interval=each_ms)
        self._each_ms = each_ms
        self._timer.timeout.connect(self.end)

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.said]

    def say(self, text: str, rate: float) -> None:
        self.said.append((text, rate))
        self.speaking = True
        if self._each_ms:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self.speaking = False
        self.stopped.emit()

    def end(self) -> None:
        """Have said all of the sentence."""
        self.speaking = False
        self.finished.emit()

    def break_down(self) -> None:
        """Say nothing more."""
        self.speaking = False
        self.failed.emit()

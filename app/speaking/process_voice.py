"""ProcessVoice: a program of the system that says what it reads, and falls silent when it is ended.

The words go through a pipe: on a command line every other process could read them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

END_MS = 200
"""How long an ended program may take to be gone."""

TELLING, LETTER_MS = 20, 10
"""Who says so many letters in less time for each has no loudspeaker: espeak-ng ends well then."""


class Program(NamedTuple):
    """A program that speaks; `arguments` of a rate, and those that silence what goes on without it.

    With `silencing` empty the voice is silent as soon as the program is gone.
    """

    path: str
    arguments: Callable[[float], list[str]]
    silencing: tuple[str, ...] = ()


class ProcessVoice(QObject):
    """Says a sentence by starting the program anew."""

    finished = Signal()
    failed = Signal()

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None
        self._soonest = 0
        self._clock = QElapsedTimer()

    def say(self, text: str, rate: float) -> None:
        """Begin to say a sentence, and nothing else any more."""
        self.stop()
        process = QProcess(self)
        # What it has to say about itself is nobody's business, and would fill a pipe.
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._fail)
        self._process = process
        self._soonest = LETTER_MS * len(text) if len(text) >= TELLING else 0
        self._clock.start()
        process.start(self._program.path, self._program.arguments(rate))
        process.write(f"{text}\n".encode())
        process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent at once."""
        process = self._let_go()
        if process is None:
            return
        process.kill()
        process.waitForFinished(END_MS)
        process.deleteLater()
        if self._program.silencing:
            QProcess.startDetached(self._program.path, list(self._program.silencing))

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._end)
            process.errorOccurred.disconnect(self._fail)
        return process

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        said = not code and not status.value and self._clock.elapsed() >= self._soonest
        self._leave(self.finished.emit if said else self.failed.emit)

    def _fail(self, error: QProcess.ProcessError) -> None:
        # It may have ended before it had read all: how it ended is told by itself.
        if error != QProcess.ProcessError.WriteError:
            self._leave(self.failed.emit)

    def _leave(self, tell: Callable[[], None]) -> None:
        process = self._let_go()
        if process is not None:
            process.deleteLater()
            tell()

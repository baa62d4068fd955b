"""The real program as a kiosk on a screen of its own, with a clock that only the driver moves."""

from __future__ import annotations

import gc
import json
import os
import shutil
import sys
import tempfile
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app import crash, resources
from app.domain.mode import Mode
from app.loading import pin
from app.loading.guide import build_pack
from app.loading.pack import pack_of
from app.process import share_memory
from app.program import Program
from app.recovery import Recovery
from app.settings import Settings
from app.views.layout import guard
from tests.benchmarks.timing import settle
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from pathlib import Path

    from app.loading.pack import Pack

WIDTH, HEIGHT = 1080, 1920
PIN = "24681012"
SAID_ALWAYS = "This plugin does not support propagateSizeHints"
"""What the offscreen platform says whenever a window is shown."""

STAFF_STAY_S = 300
"""After this nothing of the staff's covers the window, if nobody presses anything."""

BRIEFLY = ("pin", "self-test", "printing")
"""The names of the program's own threads; each ends by itself, soon."""


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self) -> None:
        self.now = 5000.0

    def __call__(self) -> float:
        return self.now


class Kiosk:
    """Program, clock, and every error and warning that was noticed.

    Production ends the process after 50 visits; this one is made without that, as `keep_going`
    would add it.
    """

    def __init__(self, folder: Path) -> None:
        self.errors: list[str] = []
        self.clock = Clock()
        paint_on_a_screen(folder)
        share_memory()
        self.app = QApplication(["endurance"])
        qInstallMessageHandler(self._hear)
        # A machine presses faster than people.
        guard.DOUBLE_TAP_MS = 0
        settings = Settings(
            mode=Mode.KIOSK,
            theme="light",
            pin=pin.sealed(PIN),
            printer="there-is-none",
            crisis_text="Tell anyone at reception.",
            screen_diagonal_in=24.0,
        )
        self.voice = MockVoice()
        self.program = Program(
            self.app, two_languages(folder), settings, lambda _: self.voice, self.clock
        )
        self.recovery = Recovery(
            self.program.window, self.program.ways, self.program.make_look, self.app, end=self._end
        )
        self._notice_errors()
        self.program.show()
        ready: list[bool] = []
        self.program.prepared.connect(lambda: ready.append(True))
        while not ready:
            settle()
        self.program.staff._now = self.clock

    def wait(self, seconds: float) -> None:
        """Let time go by; whoever watches looks whenever something is due."""
        if seconds >= STAFF_STAY_S and self.program.staff.inside:
            # What is the staff's closes by the clock on the wall.
            self.program.staff._leave()
        idle, end = self.program.waiting_room.idle, self.clock.now + seconds
        while idle._timer.isActive():
            due = self.clock.now + idle._state.wait(self.clock.now)
            if due > end:
                break
            self.clock.now = due
            idle.look()
        self.clock.now = end
        settle()
        self._tidy(seconds)
        # Kept for tests that ask for it: here it would grow with every visit.
        self.voice.said.clear()

    def _tidy(self, seconds: float) -> None:
        """Do what the clock on the wall would, had so much time gone by on it too."""
        tidying, room = self.program._tidying, self.program.waiting_room
        for timer, due in ((tidying, gc.collect), (room._emptying, room.empty_memory)):
            if timer.isActive() and seconds * 1000 >= timer.interval():
                timer.stop()
                due()

    @property
    def busy(self) -> bool:
        """Whether the program is at work in a thread."""
        return bool(_at_work())

    def join(self) -> None:
        """Wait for what the program does in threads; what it then hears may begin another."""
        quiet = False
        while not quiet:
            working = _at_work()
            for thread in working:
                thread.join()
            # One that ended by itself before may not have been heard yet either.
            settle()
            quiet = not working and not self.busy

    def _notice_errors(self) -> None:
        crash.install(self.recovery.fail)
        report, report_unraisable = sys.excepthook, sys.unraisablehook

        def notice(kind, error, trace) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
            self.errors.append(f"an exception: {kind.__name__}")
            report(kind, error, trace)

        def notice_unraisable(ended: sys.UnraisableHookArgs) -> None:
            self.errors.append(f"an exception in what ended: {ended.exc_type.__name__}")
            report_unraisable(ended)

        sys.excepthook, sys.unraisablehook = notice, notice_unraisable
        in_thread = threading.excepthook

        def notice_in_thread(ended: threading.ExceptHookArgs) -> None:
            self.errors.append(f"an exception in a thread: {ended.exc_type.__name__}")
            in_thread(ended)

        threading.excepthook = notice_in_thread

    def _hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(SAID_ALWAYS):
            self.errors.append(f"Qt says: {message}")

    def _end(self, status: int) -> None:
        self.errors.append(f"the process would have ended with status {status}")


def _at_work() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name in BRIEFLY]


def paint_on_a_screen(folder: Path) -> None:
    """Have Qt paint into memory, as large as a kiosk's screen."""
    screen = {"name": "kiosk", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
    more = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [{**screen, **more}]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"


def two_languages(folder: Path) -> Pack:
    """The content as it is, with English under another name too: a language can be changed."""
    content = shutil.copytree(resources.CONTENT, folder / "content")
    shutil.copytree(content / "en", content / "xx")
    file = content / "xx" / "guide.toml"
    words = file.read_text(encoding="utf-8").replace('name = "English"', 'name = "Ixxish"')
    file.write_text(words, encoding="utf-8")
    return pack_of(build_pack(content, resources.RESOURCES, []))


def folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for what a kiosk is made of, gone when it is left."""
    return tempfile.TemporaryDirectory(prefix="fieldguide-")

"""Started by tests and by a supervisor in tests: a kiosk that tells in a file how it lives.

A line of JSON for each life, when the window is there. What a visitor does is done in the first
life only; then `did` is told in a line of its own.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import main, program
from app.domain.question import MOOD
from app.domain.visit import Visit

TOLD = Path(os.environ["TOLD"])
DOES = os.environ.get("DOES", "")
PICTURE = os.environ.get("PICTURE", "")
PICTURE_MS = 500
PR_GET_DUMPABLE = 3


def tell(**words: object) -> None:
    """Add a line for the test to read."""
    with TOLD.open("a", encoding="utf-8") as file:
        file.write(json.dumps(words) + "\n")


def answer(kiosk: program.Program) -> None:
    """Be in the midst of a question, with some answered."""
    kiosk.self_check.start(MOOD)
    for number in range(1, 6):
        kiosk.self_check.choose(f"phq{number}", "nearly-every-day")
    kiosk.ways.answer_mood()


def visit_often(kiosk: program.Program, visits: int = 50) -> None:
    """Be as many visitors as one process has, each in a turn of its own: nothing hangs."""
    kiosk.self_check.choose("phq1", "nearly-every-day")
    kiosk.ways.start_over()
    if visits > 1:
        QTimer.singleShot(0, lambda: visit_often(kiosk, visits - 1))
    else:
        tell(did="all visits")


def fail(_kiosk: program.Program) -> None:
    """Raise as a careless slot would."""
    raise KeyError("nearly-every-day")


def fail_often(kiosk: program.Program) -> None:
    """Fail until the process ends."""
    answer(kiosk)
    for _ in range(3):
        QTimer.singleShot(0, lambda: fail(kiosk))


def hang(kiosk: program.Program) -> None:
    """Never come back to the window, once the supervisor has been told that it is there."""
    answer(kiosk)
    QTimer.singleShot(0, lambda: time.sleep(3600))


def paint(kiosk: program.Program) -> None:
    """Keep a picture of what the program has painted."""
    unfinished = Path(PICTURE).with_suffix(".unfinished")
    kiosk.window.grab().save(str(unfinished), "PNG")
    unfinished.replace(PICTURE)


VISITORS = {
    "answer": answer,
    "visit": visit_often,
    "fail": fail_often,
    "hang": hang,
}


def live(kiosk: program.Program) -> None:
    """Tell how it is at the start, then let the first life have its visitor."""
    first = not TOLD.exists()
    tell(
        process=os.getpid(),
        user=os.getuid(),
        answers=len(kiosk.self_check._visit.answers),
        empty=kiosk.self_check._visit == Visit(),
        core=resource.getrlimit(resource.RLIMIT_CORE),
        dumpable=ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0),
        blinks=QApplication.cursorFlashTime(),
        environment=[name for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC") if name in os.environ],
    )
    if PICTURE:
        timer = QTimer(kiosk, interval=PICTURE_MS)
        timer.timeout.connect(lambda: paint(kiosk))
        timer.start()
    if first and DOES:
        VISITORS[DOES](kiosk)
        tell(did=DOES, answers=len(kiosk.self_check._visit.answers))


show = program.Program.show


def show_and_live(self: program.Program) -> None:
    """Show the window as always."""
    show(self)
    self.prepared.connect(lambda: QTimer.singleShot(0, lambda: live(self)))


program.Program.show = show_and_live  # type: ignore[method-assign]
if __name__ == "__main__":
    sys.exit(main.main(["--mode", "kiosk", *sys.argv[1:]]))

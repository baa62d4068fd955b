"""Started by tests: a real kiosk that visitors go through, while the test watches from outside.

    python -m tests.nothing_left.watched_kiosk FOLDER WAY,WAY [LEAK]

FOLDER holds the content. Every visit lies between two marks, the second behind its end. A LEAK is
made here, by a careless deed in the midst of the visit: the program has none. With PAUSE=1 it says
on stdout where it is, and waits for a line: someone may then look into its memory.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import socket
import sys
import traceback
from itertools import cycle
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

from app import main, program, resources
from app.views.layout import guard
from tests.journeys.hands import read, settle
from tests.nothing_left import visitor
from tests.nothing_left.marks import STARTED, begin, end

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER, WAYS = Path(sys.argv[1]), sys.argv[2].split(",")
LEAK = sys.argv[3] if len(sys.argv) > 3 else ""
PAUSES = os.environ.get("PAUSE") == "1"
PR_SET_DUMPABLE = 4
SPOKEN_MS = 1500
KEPT: list[object] = []


def into_settings(said: str) -> None:
    """As a program would that keeps where it was."""
    kept = QSettings("fieldguide", "fieldguide")
    kept.setValue("last", said)
    kept.sync()


def into_file(said: str) -> None:
    """Only for a moment."""
    with NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(said)


def into_pdf(said: str) -> None:
    """As a program would that prints."""
    QTextDocument(said).print_(QPdfWriter(f"{os.environ['HOME']}/page.pdf"))


def into_log(said: str) -> None:
    """As somebody would who looks for a mistake."""
    sys.stdout.write(f"answer: {said}\n")
    sys.stdout.flush()


def into_network(said: str) -> None:
    """As a program would that counts its users."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        out.sendto(said.encode(), ("127.0.0.1", 9))


def into_mapping(said: str) -> None:
    """Into a file, without a call that writes; it was made and opened before anybody came."""
    data = said.encode()
    with mmap.mmap(MAPPED, mmap.PAGESIZE) as there:
        there[: len(data)] = data


def into_memory(said: str) -> None:
    """Two copies, as a list of what was shown would be."""
    KEPT.extend((said, f"{said} "))


def into_widget(said: str) -> None:
    """Two widgets that nobody sees."""
    KEPT.extend((QLabel(said), QLabel(f"{said} ")))


def into_clipboard(said: str) -> None:
    """Behind the end of the visit, so that nobody clears it."""
    AFTERWARDS.append(lambda: QGuiApplication.clipboard().setText(said))


def into_error(said: str) -> None:
    """In the words of an error that nobody expected."""

    def fail() -> None:
        raise KeyError(said)

    QTimer.singleShot(0, fail)
    settle()


LEAKS: dict[str, Callable[[str], None]] = {
    "settings": into_settings,
    "file": into_file,
    "pdf": into_pdf,
    "log": into_log,
    "network": into_network,
    "mapping": into_mapping,
    "memory": into_memory,
    "widget": into_widget,
    "clipboard": into_clipboard,
    "error": into_error,
}
ENDINGS: dict[str, visitor.Deed] = {"take-home": visitor.finish, "error": visitor.start_again}
"""Where a way or a leak leads to another screen than the rest."""

AFTERWARDS: list[Callable[[], None]] = []
MAPPED = -1
if LEAK == "mapping":
    MAPPED = os.open(FOLDER / "mapped", os.O_RDWR | os.O_CREAT)
    os.ftruncate(MAPPED, mmap.PAGESIZE)


def said_on_screen(kiosk: program.Program) -> str:
    """The sentence with the total, as the screen has it."""
    return next(line for line in read(kiosk).splitlines() if line.startswith("Your total is"))


def pause(where: str) -> None:
    """Let somebody look, if a test wants to."""
    if not PAUSES:
        return
    # The kiosk lets nobody read its memory; here the test may.
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    sys.stdout.write(f"{where}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def let_speak() -> None:
    """Let a voice say something: it comes from another process."""
    waiting = QTimer(singleShot=True, interval=SPOKEN_MS)
    waiting.start()
    while waiting.isActive():
        QApplication.processEvents()


def visit(kiosk: program.Program, way: str, ending: visitor.Deed) -> None:
    """Go one way through it, leak if that was wanted, and end the visit."""
    begin(way)
    visitor.WAYS[way](kiosk)
    if way == "listen":
        let_speak()
    pause("there")
    if LEAK:
        LEAKS[LEAK](said_on_screen(kiosk))
    ending(kiosk)
    settle()
    for deed in AFTERWARDS:
        deed()
    while kiosk.waiting_room._emptying.isActive():
        QApplication.processEvents()
    end(way)
    pause("cleared")


def live(kiosk: program.Program) -> None:
    """Be all visitors, one after the other, and end the program."""
    os.access(STARTED, os.R_OK)
    status = 0
    leaving = visitor.Leaving(kiosk)
    endings: cycle[visitor.Deed] = cycle((visitor.start_over, leaving))
    try:
        for way, ending in zip(WAYS, endings, strict=False):
            visit(kiosk, way, ENDINGS.get(way) or ENDINGS.get(LEAK) or ending)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stderr.flush()
    QApplication.exit(status)


show = program.Program.show


def show_and_live(self: program.Program) -> None:
    """Show the window as always."""
    show(self)
    self.prepared.connect(lambda: QTimer.singleShot(0, lambda: live(self)))


if __name__ == "__main__":
    resources.CONTENT, resources.PACK = FOLDER / "content", FOLDER / "content.pack"
    # Tests press faster than people.
    guard.DOUBLE_TAP_MS = 0
    program.Program.show = show_and_live  # type: ignore[method-assign]
    words = ["--mode", "kiosk", "--theme", "light", "--settings", f"{FOLDER}/clinic.toml"]
    # A voice is looked for where the test says; Qt's own would ask speech-dispatcher for its.
    sys.modules["PySide6.QtTextToSpeech"] = None  # type: ignore[assignment]
    sys.exit(main.main(words))

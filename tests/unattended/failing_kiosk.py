"""Started by a test: a kiosk in which a slot raises, again and again, with an answer in its words.

Prints what is on the screen after each failure, until it is told to leave or ends by itself.
"""

import sys
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import main, program
from app.views.kiosk.calm_page import CalmPage

HOW, TIMES = sys.argv[1], int(sys.argv[2])
LOOK_MS, TURNS = 20, 5
ANSWER = "nearly-every-day"


class Owner:
    """Holds an answer, and fails when it goes."""

    def __repr__(self) -> str:
        return ANSWER

    def __del__(self) -> None:
        raise KeyError(ANSWER)


def fail() -> None:
    """Raise as a careless slot would."""
    raise KeyError(ANSWER)


WAYS = {"slot": fail, "thread": lambda: Thread(target=fail).start(), "end": Owner}


def is_calm() -> bool:
    """Whether the calm page is there."""
    pages = [one for one in QApplication.allWidgets() if isinstance(one, CalmPage)]
    return any(page.isVisible() for page in pages)


def fail_again(times: int) -> None:
    """Let it fail so many times, and look after each."""
    if times:
        QTimer.singleShot(0, WAYS[HOW])
        QTimer.singleShot(LOOK_MS, lambda: look(times, TURNS))
    else:
        QApplication.exit(0)


def look(times: int, turns: int) -> None:
    """Say what is there; a calm page may take some turns, and comes back after each failure."""
    calm = is_calm()
    if not calm and (turns or HOW != "end"):
        QTimer.singleShot(LOOK_MS, lambda: look(times, turns - 1))
        return
    sys.stdout.write("calm\n" if calm else "as before\n")
    sys.stdout.flush()
    fail_again(times - 1)


show = program.Program.show


def show_and_fail(self: program.Program) -> None:
    """Show the window as always, then let it fail."""
    show(self)
    self.prepared.connect(lambda: fail_again(TIMES))


program.Program.show = show_and_fail  # type: ignore[method-assign]
sys.exit(main.main(["--mode", "kiosk"]))

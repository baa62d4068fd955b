"""Started by a test: a slot raises an error whose message holds an answer."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import main, program


def fail() -> None:
    """Raise as a careless slot would."""
    raise KeyError("nearly-every-day")


def look() -> None:
    """Say whether the window outlived the error."""
    shown = any(window.isVisible() for window in QApplication.topLevelWidgets())
    sys.stdout.write("the window is still there\n" if shown else "the window is gone\n")
    QApplication.exit(0)


show = program.Program.show


def show_and_fail(self: program.Program) -> None:
    """Show the window as always, then let a slot fail."""
    show(self)
    QTimer.singleShot(50, fail)
    QTimer.singleShot(300, look)


program.Program.show = show_and_fail  # type: ignore[method-assign]
sys.exit(main.main([]))

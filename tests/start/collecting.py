"""Started by a test: opens the window, and prints whether garbage is collected, at two times."""

import gc
import sys

from PySide6.QtCore import QCoreApplication

from app import program
from app.__main__ import run

show = program.Program.show


def show_and_watch(self: program.Program) -> None:
    """Tell it at the first picture, and when what comes after that is done."""
    self.window.painted.connect(tell)
    self.prepared.connect(tell)
    self.prepared.connect(QCoreApplication.quit)
    show(self)


def tell() -> None:
    """Print it."""
    sys.stdout.write(f"{gc.isenabled()}\n")


program.Program.show = show_and_watch  # type: ignore[method-assign]
sys.exit(run())

"""What keeps the program going where nobody looks after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import crash
from app.recovery import Recovery

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.program import Program


def keep_going(app: QApplication, program: Program) -> None:
    """Let the program get over errors."""
    recovery = Recovery(program.window, program.ways, program.make_look, app)
    crash.install(recovery.fail)

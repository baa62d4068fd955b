"""What keeps the program going where nobody looks after it."""

from __future__ import annotations

import faulthandler
import sys
from typing import TYPE_CHECKING

from app import crash, process
from app.exit_status import ALREADY_RUNNING
from app.recovery import Recovery
from app.renewal import Renewal
from app.saying import say
from app.supervision import report_to_supervisor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.program import Program


def keep_going(app: QApplication, program: Program) -> int:
    """Let the program get over errors, crashes, hanging and age, and rest when nobody is there.

    Returns an exit status when it must not start at all.
    """
    process.leave_no_dump()
    process.share_memory()
    if not process.is_first():
        say("it runs in this session already, and only once")
        return ALREADY_RUNNING
    # A crash in Qt, and a watchdog's signal, leave files and lines in the log, and no values.
    if sys.stderr is not None:
        faulthandler.enable()
    # A screen at rest wakes up for nothing, whatever has the focus on it.
    app.setCursorFlashTime(0)
    here = program.guide.crisis_text
    recovery = Recovery(program.window, program.ways, program.make_look, app, here=here)
    crash.install(recovery.fail)
    if report_to_supervisor(program.prepared, app):
        # Without one nobody would start the next process.
        Renewal(program.screen, program.ways, lambda: app.exit(0), app)
    return 0

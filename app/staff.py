"""Staff: closes a kiosk to strangers, and opens it to who knows the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import environment
from app.exit_status import REFUSED
from app.views.closed_kiosk import ClosedKiosk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.program import Program
    from app.settings import Settings


class Staff(QObject):
    """Made after the first picture."""

    def __init__(self, app: QApplication, program: Program, settings: Settings) -> None:
        super().__init__(program)
        self._program = program
        self._settings = settings
        self._closed = ClosedKiosk(app, program.window)
        if not environment.may_show_on(app.platformName()):
            app.exit(REFUSED)

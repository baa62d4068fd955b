"""PinPad: digits on buttons of our own, for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import TextView, heading, paragraph
from app.views.layout.column import Column
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from app.views.drawn.look import Look

LONGEST = 12
PATIENCE_MS = 30_000
"""How long the pad stays when nobody presses anything."""
DOT, EMPTY = "● ", " "


class PinPad(QWidget):
    """Shows how many digits there are and never which; `given` carries them when staff are done."""

    given = Signal(str)
    canceled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._digits = ""
        self.setPalette(look.palette)
        self.setAutoFillBackground(True)
        self._title = heading(self.tr("For staff"), 1, look)
        self._said = paragraph(self.tr("Enter the staff PIN."), look)
        self._dots = TextView(EMPTY, look, size=1.33, bold=True)
        self._column = Column(look.em(0.7), (look.em(1.5), 0, look.em(1.5), 0), look.em(20))
        self._enter = ActionButton(self.tr("Enter"), "primary", look)
        clear = ActionButton(self.tr("Clear"), "secondary", look)
        cancel = ActionButton(self.tr("Cancel"), "secondary", look, "back")
        self._keys = [ActionButton(digit, "secondary", look) for digit in "1234567890"]
        self._lay_out(clear, cancel)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.start()

        for digit in self._keys:
            digit.clicked.connect(self._press)
        self._enter.clicked.connect(self._give)
        clear.clicked.connect(self.clear)
        cancel.clicked.connect(self.canceled)
        self._patience.timeout.connect(self.canceled)

    def _lay_out(self, clear: ActionButton, cancel: ActionButton) -> None:
        look, column = self._look, self._column
        pad = QWidget()
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.em(0.4))
        for number, key in enumerate(self._keys[:9]):
            grid.addWidget(key, number // 3, number % 3)
        for place, key in enumerate((clear, self._keys[9], self._enter)):
            grid.addWidget(key, 3, place)
        for row in range(4):
            grid.setRowMinimumHeight(row, look.target)
        for place in range(3):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, look.em(5))
        for widget in (self._title, self._said, self._dots, pad):
            column.add(widget)
        column.add(Flow([cancel]), look.em(1.0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(column)
        layout.addStretch(1)

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def say(self, words: str) -> None:
        """Say why the door is still shut, and take other digits."""
        said = paragraph(words, self._look)
        self._column.insert(said, self._said)
        self._column.remove(self._said)
        self._said = said
        self.clear()

    def clear(self) -> None:
        """Forget the digits."""
        self._show("")

    def wait(self, *, waiting: bool) -> None:
        """Take no digits while the door is shut, or a PIN is being looked at."""
        for key in (*self._keys, self._enter):
            key.setEnabled(not waiting)

    def _press(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActionButton) and len(self._digits) < LONGEST:
            self._show(self._digits + sender.text())

    def _give(self) -> None:
        digits = self._digits
        self.clear()
        self.given.emit(digits)

    def _show(self, digits: str) -> None:
        self._digits = digits
        self._patience.start()
        dots = TextView(DOT * len(digits) or EMPTY, self._look, size=1.33, bold=True)
        dots.setAccessibleName(self.tr("{count} digits").format(count=len(digits)))
        self._column.insert(dots, self._dots)
        self._column.remove(self._dots)
        self._dots = dots

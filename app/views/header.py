"""Header: what is always in reach, in the same place on every screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.views.action_button import ActionButton
from app.views.column import take_height_from_width
from app.views.look import Look


class Header(QWidget):
    """Icons with words in one row; in a narrow window in two, in a very narrow one in more."""

    home_wanted = Signal()
    topics_wanted = Signal()
    display_wanted = Signal()
    hide_wanted = Signal()
    help_wanted = Signal()
    start_over_wanted = Signal()

    def __init__(self, look: Look, *, several_languages: bool) -> None:
        super().__init__()
        self._look = look
        home = ActionButton(self.tr("Home"), "quiet", look, "home")
        topics = ActionButton(self.tr("Topics"), "quiet", look, "topics")
        display = ActionButton(self.tr("Text size"), "quiet", look, "text-size")
        hide = ActionButton(self.tr("Hide screen"), "quiet", look, "hide")
        helping = ActionButton(self.tr("Get help now"), "help", look, "help")
        start_over = ActionButton(self.tr("Start over"), "quiet", look, "start-over")
        self._first = [home, topics]
        self._middle = [display, hide]
        self._last = [helping, start_over]
        if several_languages:
            language = ActionButton(self.tr("Language"), "quiet", look, "language")
            language.clicked.connect(self.display_wanted)
            self._middle.insert(1, language)
        for button in [*self._first, *self._middle, *self._last]:
            button.setParent(self)
        take_height_from_width(self)

        home.clicked.connect(self.home_wanted)
        topics.clicked.connect(self.topics_wanted)
        display.clicked.connect(self.display_wanted)
        hide.clicked.connect(self.hide_wanted)
        helping.clicked.connect(self.help_wanted)
        start_over.clicked.connect(self.start_over_wanted)

    def heightForWidth(self, width: int) -> int:
        """How high the rows are at a width."""
        pad, target = self._pad(), self._look.target
        return len(self._rows(width)) * (target + pad) + pad

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(self._look.em(60), self.heightForWidth(self._look.em(60)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the buttons into rows; in one row the first two stand at the left."""
        pad, target = self._pad(), self._look.target
        rows = self._rows(self.width())
        for number, row in enumerate(rows):
            widths = [button.sizeHint().width() for button in row]
            free = self.width() - 2 * pad - sum(widths) - pad * (len(row) - 1)
            x = pad
            for place, (button, width) in enumerate(zip(row, widths, strict=True)):
                if len(rows) == 1 and place == len(self._first):
                    x += max(0, free)
                grown = width + (max(0, free) // len(row) if len(rows) > 1 else 0)
                button.setGeometry(
                    x, pad + number * (target + pad), min(grown, self.width()), target
                )
                x += grown + pad

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the background and the line below."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.fillRect(box, self._look.brush("surface"))
        box.setTop(box.bottom() - 1)
        painter.fillRect(box, self._look.brush("hairline"))
        painter.end()

    def _pad(self) -> int:
        return max(4, self._look.em(0.3))

    def _rows(self, width: int) -> list[list[ActionButton]]:
        everything = [*self._first, *self._middle, *self._last]
        if self._needed(everything) <= width:
            return [everything]
        rows: list[list[ActionButton]] = []
        for group in ([*self._first, *self._last], self._middle):
            row: list[ActionButton] = []
            for button in group:
                if row and self._needed([*row, button]) > width:
                    rows.append(row)
                    row = []
                row.append(button)
            rows.append(row)
        return rows

    def _needed(self, row: list[ActionButton]) -> int:
        pad = self._pad()
        return sum(button.sizeHint().width() + pad for button in row) + pad

"""Flow: buttons in a row that goes on below where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import height_of, take_height_from_width, wants_layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent, QShowEvent


class Flow(QWidget):
    """Lays widgets out from left to right, each as wide as it wants, on as many lines as needed.

    `gap` is the space between widgets, and between lines too unless `line_gap` says another.
    """

    def __init__(
        self, widgets: Sequence[QWidget], gap: int = 0, line_gap: int | None = None
    ) -> None:
        super().__init__()
        self._widgets = list(widgets)
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self._untold = False
        self._heights: dict[int, int] = {}
        for widget in widgets:
            widget.setParent(self)
        take_height_from_width(self)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        self._widgets.append(widget)
        self._heights.clear()
        widget.setParent(self)
        if self.isVisible():
            widget.show()

    def heightForWidth(self, width: int) -> int:
        """How high all lines are at a width."""
        if width not in self._heights:
            lowest = (box.bottom() + 1 for _, box in self._boxes(width))
            self._heights[width] = max(lowest, default=0)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = (widget for widget in self._widgets if not widget.isHidden())
        width = sum(widget.sizeHint().width() + self._gap for widget in shown)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The row may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the widgets in their places."""
        self._place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Tell of what changed meanwhile: nobody hears of what is hidden."""
        if self._untold:
            self._untold = False
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a widget comes, goes or says something else."""
        if wants_layout(event):
            self._heights.clear()
            self._place()
            self._untold = not self.isVisible()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for widget, box in self._boxes(self.width()):
            widget.setGeometry(box)

    def _boxes(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        x = y = line = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wanted = min(max(widget.sizeHint().width(), widget.minimumWidth()), width)
            height = height_of(widget, wanted)
            if x and x + wanted > width:
                x, y, line = 0, y + line + self._line_gap, 0
            yield widget, QRect(x, y, wanted, height)
            x += wanted + self._gap
            line = max(line, height)

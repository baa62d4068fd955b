"""DisclosureView: a question that opens to show its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.column import Column, take_height_from_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.views.look import Look


class DisclosureView(QWidget):
    """A row that opens; its answer is made when it is opened for the first time."""

    opened = Signal()

    def __init__(self, title: str, fill: Callable[[Column], None], look: Look) -> None:
        super().__init__()
        self.title = title
        self._fill = fill
        self._look = look
        self._row = ActionButton(title, "disclosure", look, trailing="chevron-down")
        self._answer: Column | None = None

        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._row)
        take_height_from_width(self)

        self._row.clicked.connect(self._toggle)

    @property
    def is_open(self) -> bool:
        """Whether the answer is shown."""
        return self._answer is not None and not self._answer.isHidden()

    def open(self) -> None:
        """Show the answer."""
        if not self.is_open:
            self._toggle()

    def _toggle(self) -> None:
        shown = not self.is_open
        if self._answer is None:
            em = self._look.em
            self._answer = Column(em(0.6), (em(1.0), em(0.6), em(1.0), em(0.8)))
            self._fill(self._answer)
            self._layout.addWidget(self._answer)
        self._answer.setVisible(shown)
        self._row.set_trailing("chevron-up" if shown else "chevron-down")
        self.updateGeometry()
        if shown:
            self.opened.emit()

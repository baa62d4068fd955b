"""UpDown: two buttons that scroll a page, for who has neither wheel nor keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.views.controls.action_button import ActionButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from app.views.drawn.look import Look

STEP = 0.85
"""How much of the view goes by at once."""


class UpDown(QObject):
    """The buttons are gone where all is in view; at an end one has nothing to do."""

    def __init__(self, area: QScrollArea, look: Look) -> None:
        super().__init__(area)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._up = ActionButton(self.tr("Up"), "quiet", look, "up")
        self._down = ActionButton(self.tr("Down"), "quiet", look, "down")

        self._up.clicked.connect(self._scroll_up)
        self._down.clicked.connect(self._scroll_down)
        self._bar.valueChanged.connect(self.tell_ends)
        self._bar.rangeChanged.connect(self.tell_ends)

    @property
    def buttons(self) -> tuple[ActionButton, ActionButton]:
        """Up and Down."""
        return self._up, self._down

    def tell_ends(self) -> None:
        """Show what can be scrolled to now."""
        for button in self.buttons:
            button.setVisible(self._bar.maximum() > 0)
        self._up.setEnabled(self._bar.value() > 0)
        self._down.setEnabled(self._bar.value() < self._bar.maximum())

    def _scroll_up(self) -> None:
        self._scroll_by(-1)

    def _scroll_down(self) -> None:
        self._scroll_by(1)

    def _scroll_by(self, direction: int) -> None:
        step = round(self._area.viewport().height() * STEP)
        self._bar.setValue(self._bar.value() + direction * step)

"""TextField: a field that takes words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.views.drawn.look import RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.views.drawn.look import Look

_STYLE = """
QLineEdit {{
  color: {text}; background: {surface}; border: 2px solid {border}; border-radius: {radius}px;
  padding: 0 {pad}px; selection-background-color: {primary}; selection-color: {on_primary};
}}
QLineEdit:focus {{ border-color: {primary}; }}
"""


class TextField(QLineEdit):
    """A large field; what is typed is kept by no input method and no menu of the system."""

    def __init__(self, name: str, longest: int, look: Look, *, size: float = 1.0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(look.font(size))
        self.setMaxLength(longest)
        self.setMinimumHeight(max(look.target, look.em(2.7)))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setStyleSheet(
            _STYLE.format(
                text=look.hex("text"),
                surface=look.hex("surface"),
                border=look.hex("border"),
                primary=look.hex("primary"),
                on_primary=look.hex("on-primary"),
                radius=RADIUS,
                pad=look.em(0.7),
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter: Qt would hand it on to the window, which presses what has the focus then."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()

"""SearchField: the one field of the program that takes words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.search import LONGEST_QUERY
from app.views.look import RADIUS

if TYPE_CHECKING:
    from app.views.look import Look

SIZE = 1.17

_STYLE = """
QLineEdit {{
  color: {text}; background: {surface}; border: 2px solid {border}; border-radius: {radius}px;
  padding: 0 {pad}px; selection-background-color: {primary}; selection-color: {on_primary};
}}
QLineEdit:focus {{ border-color: {primary}; }}
"""


class SearchField(QLineEdit):
    """A large field; what is typed is kept by no input method and no menu of the system."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(look.font(SIZE))
        self.setMaxLength(LONGEST_QUERY)
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

"""Part: one item of a list or one cell of a table, for a screen reader and its focus.

A widget, not a node that its list makes up: only a widget can have the focus, and a node made in
Python for something that is none ends the program once Qt forgets it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

ITEM, CELL = "item", "cell"


class Part(QWidget):
    """Lies over what its parent paints, and paints nothing."""

    def __init__(self, kind: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setAccessibleName(words)

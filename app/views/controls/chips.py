"""Chips: a few answers beside each other, of which one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.views.controls.option_row import OptionRow
from app.views.controls.row_face import RowFace
from app.views.layout.column import take_height_from_width
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.views.drawn.look import Look


class Chips(QWidget):
    """A named group of radio buttons, none of them chosen for the person; emits a key."""

    chosen = Signal(str)

    def __init__(self, name: str, faces: Mapping[str, RowFace], key: str, look: Look) -> None:
        super().__init__()
        self._keys = list(faces)
        self._group = QButtonGroup(self)
        rows = [OptionRow(face) for face in faces.values()]
        for number, row in enumerate(rows):
            self._group.addButton(row, number)
        if key in self._keys:
            rows[self._keys.index(key)].setChecked(True)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Flow(rows, max(look.gap, look.em(0.5))))
        take_height_from_width(self)

        # A screen reader toggles a row without a click.
        self._group.idToggled.connect(self._choose)

    def mark(self, key: str) -> None:
        """Show this answer as the chosen one: it was chosen somewhere else."""
        if key in self._keys:
            with QSignalBlocker(self._group):
                self._group.button(self._keys.index(key)).setChecked(True)

    def _choose(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self.chosen.emit(self._keys[number])


def faces_of(words: Mapping[str, str], look: Look) -> dict[str, RowFace]:
    """How each answer looks, by its key; several groups may share them."""
    return {key: RowFace(said, look, narrow=True) for key, said in words.items()}

"""LinesView: a screen of the self-check that says something and offers to go on."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.icon_line import IconLine
from app.views.step_frame import StepFrame
from app.views.text_view import heading, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.views.look import Look


class LinesView(QWidget):
    """A title, some sentences (each behind its icon, where there are icons), and one button."""

    continued = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        go_on: str,
        look: Look,
        *,
        back: str = "",
        icons: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._frame = StepFrame(look, back=back)
        self._title = heading(title, 2, look, size=1.55)
        self._frame.column.add(self._title)
        for line, icon in zip_longest(lines, icons[: len(lines)], fillvalue=""):
            row = IconLine(icon, line, look) if icon else paragraph(line, look)
            self._frame.column.add(row, look.em(1.0))
        button = ActionButton(go_on, "primary", look)
        self._frame.add_buttons([button])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

        button.clicked.connect(self.continued)
        self._frame.back_wanted.connect(self.back_wanted)

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def needed(self, width: int) -> int:
        """How high everything is at a width, when nothing need be scrolled."""
        return self._frame.needed(width)

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        self._frame.let_finger_scroll()

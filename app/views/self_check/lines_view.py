"""LinesView: a screen of the self-check that says something and offers to go on."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.views.drawn.look import Look


class LinesView(QWidget):
    """A title, some sentences (each behind its icon, where there are icons), and a button.

    With `stop` there is a second one of the same size, for who has done enough for now.
    """

    continued = Signal()
    stopped = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        go_on: str,
        look: Look,
        *,
        back: str = "",
        stop: str = "",
        icons: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.frame = StepFrame(look, back=back)
        title_view = heading(title, 2, look, size=1.55)
        self.frame.lead_with(title_view)
        for line, icon in zip_longest(lines, icons[: len(lines)], fillvalue=""):
            row = IconLine(icon, line, look) if icon else paragraph(line, look)
            self.frame.column.add(row, max(look.em(1.0), look.apart))
        button = ActionButton(go_on, "primary", look)
        buttons = [button]
        if stop:
            buttons.append(ActionButton(stop, "secondary", look))
            buttons[-1].clicked.connect(self.stopped)
        self.frame.add_buttons(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

        button.clicked.connect(self.continued)
        self.frame.back_wanted.connect(self.back_wanted)

"""Curtain: what others nearby may not see is shown when the person asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.box import Box
from app.views.drawn.text_view import paragraph
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.layout.replacing import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.views.drawn.look import Look


class Curtain(QWidget):
    """A sentence and a button; pressed, it makes way for what `fill` puts into the column.

    `about` tells a screen reader what is shown then.
    """

    def __init__(
        self, why: str, show: str, about: str, fill: Callable[[Column], None], look: Look
    ) -> None:
        super().__init__()
        self._fill = fill
        self._look = look
        button = ActionButton(show, "secondary", look, "read")
        button.setAccessibleName(f"{show}: {about}")
        column = Column(look.em(0.6))
        column.add(paragraph(why, look))
        column.add(Flow([button]))
        self._cover: Box | None = Box(column, look, inside="soft")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._cover)
        take_height_from_width(self)

        button.clicked.connect(self._open)

    def _open(self) -> None:
        cover, self._cover = self._cover, None
        # A second press may come before the button has gone.
        if cover is not None:
            column = Column(self._look.em(0.6))
            self._fill(column)
            replace(self._layout, cover, column)
            self.updateGeometry()

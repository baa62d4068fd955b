"""DisclosureView: a question that opens to show its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.accessibility.announcing import OPENED, tell_opened
from app.views.controls.action_button import ActionButton
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.scrolling import show_opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.views.drawn.look import Look


class DisclosureView(QWidget):
    """A row that opens; its answer is made when it is opened for the first time.

    A quiet one has no box; `about` says to a screen reader what others of its title do not.
    """

    def __init__(
        self,
        title: str,
        fill: Callable[[Column], None],
        look: Look,
        *,
        quiet: bool = False,
        about: str = "",
    ) -> None:
        super().__init__()
        self.title = f"{title}: {about}" if about else title
        self._fill = fill
        self._look = look
        self._margins = (0, 0, 0, 0) if quiet else (1.0, 0.6, 1.0, 0.8)
        kind = "aside" if quiet else "disclosure"
        self._row = ActionButton(title, kind, look, trailing="chevron-down")
        self._row.setAccessibleName(self.title)
        self._row.setProperty(OPENED, False)
        self._answer: Column | None = None

        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._row)
        take_height_from_width(self)

        self._row.clicked.connect(self._press)

    @property
    def is_open(self) -> bool:
        """Whether the answer is shown."""
        return self._answer is not None and not self._answer.isHidden()

    @property
    def row(self) -> QWidget:
        """What opens it: who is led here hears its title there, and whether it is open."""
        return self._row

    def open(self) -> None:
        """Show the answer."""
        if not self.is_open:
            self._toggle()

    def put_away(self) -> None:
        """Put the answer away, with the focus on its row."""
        if self.is_open:
            self._toggle()
        self._row.setFocus()

    def _press(self) -> None:
        self._toggle()
        if self._answer is not None and self.is_open:
            show_opened(self._row, self._answer, self._look.em(0.5))

    def _toggle(self) -> None:
        shown = not self.is_open
        if self._answer is None:
            em = self._look.em
            left, top, right, bottom = (em(one) for one in self._margins)
            self._answer = Column(em(0.6), (left, top, right, bottom))
            self._fill(self._answer)
            self._layout.addWidget(self._answer)
        self._answer.setVisible(shown)
        self._row.set_trailing("chevron-up" if shown else "chevron-down")
        tell_opened(self._row, shown=shown)
        self.updateGeometry()

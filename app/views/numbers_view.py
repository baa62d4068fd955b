"""NumbersView: a line below a table or figure that opens where its numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.action_button import ActionButton
from app.views.column import take_height_from_width
from app.views.scrolling import show_opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.views.look import Look
    from app.views.note_panel import NotePanel


class NumbersView(QWidget):
    """The panel is made when it is opened for the first time; `title` tells which it is."""

    def __init__(
        self, words: str, title: str, explain: Callable[[], NotePanel], look: Look
    ) -> None:
        super().__init__()
        self.title = title
        self._explain = explain
        self._look = look
        self._button = ActionButton(words, "link", look, "info")
        self._panel: NotePanel | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.em(0.3))
        self._layout.addWidget(self._button)
        take_height_from_width(self)

        self._button.clicked.connect(self._press)

    @property
    def is_open(self) -> bool:
        """Whether the sources are shown."""
        return self._panel is not None and not self._panel.isHidden()

    def open(self) -> None:
        """Show the sources."""
        if not self.is_open:
            self._toggle()

    def _press(self) -> None:
        self._toggle()
        if self._panel is not None and self.is_open:
            show_opened(self._button, self._panel, self._look.em(0.5))

    def _toggle(self) -> None:
        shown = not self.is_open
        if self._panel is None:
            self._panel = self._explain()
            self._panel.closed.connect(self._close)
            self._layout.addWidget(self._panel)
        self._panel.setVisible(shown)
        self.updateGeometry()

    def _close(self) -> None:
        self._toggle()
        self._button.setFocus()

"""MarkedView: text with passages that open what they mean, or where they come from, below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.layout.column import height_of, take_height_from_width, wants_layout
from app.views.layout.scrolling import show_opened
from app.views.page.mark_button import MarkButton, beyond

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from app.views.drawn.list_view import ListView
    from app.views.drawn.look import Look
    from app.views.drawn.text_view import TextView
    from app.views.page.note_panel import NotePanel


BEFORE = 6
"""In gaps: how much of the text before a long panel stays in view."""


class MarkedView(QWidget):
    """A paragraph or list; `explain` makes the panel of a mark's style. One is open at a time."""

    def __init__(
        self, view: TextView | ListView, explain: Callable[[str], NotePanel], look: Look
    ) -> None:
        super().__init__()
        self.apart = view.apart
        self._view = view
        self._explain = explain
        self._gap = look.em(0.5)
        self._panel: NotePanel | None = None
        self._opened: MarkButton | None = None
        view.setParent(self)
        marks = view.marks(look.em(30))
        self._buttons = [MarkButton(mark, look, self) for mark in marks]
        # Room for what is live above the first line and below the last.
        self._beyond = max((beyond(mark, look) for mark in marks), default=0)
        self.setContentsMargins(0, self._beyond, 0, self._beyond)
        for button in self._buttons:
            button.clicked.connect(self._toggle)
        take_height_from_width(self)

    @property
    def said(self) -> str:
        """The words of the text."""
        return self._view.accessibleName()

    @property
    def opened(self) -> str:
        """The style of the mark whose panel is open, or ""."""
        return self._opened.style_of if self._opened is not None else ""

    def open(self, style: str) -> None:
        """Open the panel of the first mark with this style, if there is one."""
        for button in self._buttons:
            if button.style_of == style and button is not self._opened:
                self._show(button)
                return

    def heightForWidth(self, width: int) -> int:
        """How high text and panel are at a width."""
        return self._view.heightForWidth(width) + 2 * self._beyond + self._panel_height(width)

    def sizeHint(self) -> QSize:
        """The text on one line."""
        return self._view.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Text may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put the text, what can be pressed in it, and the panel in their places."""
        self._place()

    def event(self, event: QEvent) -> bool:
        """Lay out again when the panel wants another height."""
        if wants_layout(event):
            self._place()
            self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        width = self.width()
        height = self._view.heightForWidth(width)
        self._view.setGeometry(0, self._beyond, width, height)
        for button, mark in zip(self._buttons, self._view.marks(width), strict=True):
            button.place(mark, self._beyond)
        if self._panel is not None:
            top = height + 2 * self._beyond
            self._panel.setGeometry(0, top, width, height_of(self._panel, width))

    def _panel_height(self, width: int) -> int:
        return height_of(self._panel, width) if self._panel is not None else 0

    def _toggle(self) -> None:
        button = self.sender()
        if not isinstance(button, MarkButton):
            return
        if button is self._opened:
            self._close()
        else:
            panel = self._show(button)
            show_opened(panel, panel, BEFORE * self._gap)

    def _show(self, button: MarkButton) -> NotePanel:
        self._drop_panel()
        self._opened = button
        self._panel = panel = self._explain(button.style_of)
        panel.closed.connect(self._close)
        panel.setParent(self)
        panel.show()
        button.set_open(shown=True)
        self._place()
        self.updateGeometry()
        return panel

    def _close(self) -> None:
        button = self._opened
        self._drop_panel()
        self._opened = None
        if button is not None:
            button.setFocus()
        self.updateGeometry()

    def _drop_panel(self) -> None:
        if self._opened is not None:
            self._opened.set_open(shown=False)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

"""AttractView: what a screen among strangers shows while it waits for the next person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.icon_line import IconLine
from app.views.drawn.picture_view import PictureView
from app.views.drawn.text_view import heading, paragraph
from app.views.kiosk.attract_body import AttractBody
from app.views.layout.column import Column
from app.views.layout.flow import Flow
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QMouseEvent

    from app.domain.guide import WaitingWords
    from app.views.drawn.look import Look


class AttractView(QWidget):
    """A still picture and a button; a touch anywhere starts as well.

    `started` carries the code of the language that was touched, "" for the one that is shown.
    """

    started = Signal(str)

    def __init__(self, words: WaitingWords, languages: Mapping[str, str], look: Look) -> None:
        super().__init__()
        em = look.em
        self._title = heading(words.title, 1, look, size=2.33)
        start = ActionButton(words.start, "primary", look, large=True)
        column = Column(em(0.8))
        column.add(self._title)
        column.add(paragraph(words.lead, look, size=1.17))
        column.add(start, em(1.6))
        if len(languages) > 1:
            column.add(Flow([self._language(*one, look) for one in languages.items()], em(0.6)))
        column.add(IconLine("private", words.promise, look), em(1.6))
        column.add(IconLine("info", f"{words.information} {words.paid}", look))
        self._scroll = make_scroll_area(look)
        self._scroll.setWidget(
            AttractBody(PictureView("waiting-room", words.picture, look), column, look)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

        start.clicked.connect(self._start)

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger, where not everything fits."""
        if self._scroll.verticalScrollBar().maximum():
            let_finger_scroll(self._scroll)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Start wherever the screen is touched."""
        if self.rect().contains(event.position().toPoint()):
            self._start()

    def _language(self, code: str, name: str, look: Look) -> ActionButton:
        button = ActionButton(name, "secondary", look, "language")
        button.setProperty("language", code)
        button.clicked.connect(self._start_in)
        return button

    def _start(self) -> None:
        self.started.emit("")

    def _start_in(self) -> None:
        self.started.emit(self.sender().property("language"))

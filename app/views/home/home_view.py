"""HomeView: a picture, one sentence and three ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading
from app.views.home.home_body import HomeBody
from app.views.home.way_in_card import WayInCard
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.domain.guide import Home
    from app.domain.page import Entry
    from app.views.drawn.look import Look


class HomeView(QWidget):
    """Emits what was chosen: `learn_wanted`, `answer_wanted`, `compare_wanted` or a page's id.

    `mood_wanted` and `matters_wanted` ask for that part of the self-check alone.
    """

    learn_wanted = Signal()
    answer_wanted = Signal()
    mood_wanted = Signal()
    matters_wanted = Signal()
    compare_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, home: Home, contents: tuple[Entry, ...], look: Look) -> None:
        super().__init__()
        self._title = heading(home.title, 1, look, size=2.33)
        learn = WayInCard(home.learn, "learn", look)
        answer = WayInCard(home.answer, "answer", look)
        compare = WayInCard(home.compare, "compare", look)
        titles = {entry.id: entry.title for entry in contents}
        pages = [ActionButton(titles[page_id], "link", look) for page_id in home.go_to]
        for link, page_id in zip(pages, home.go_to, strict=True):
            link.setProperty("page", page_id)
        mood = ActionButton(home.mood_alone, "link", look, "answer")
        matters = ActionButton(home.matters_alone, "link", look, "answer")
        self._scroll = make_scroll_area(look)

        ways = [learn, answer, compare]
        self._body = HomeBody(home, self._title, ways, [mood, matters], pages, look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

        learn.clicked.connect(self.learn_wanted)
        answer.clicked.connect(self.answer_wanted)
        mood.clicked.connect(self.mood_wanted)
        matters.clicked.connect(self.matters_wanted)
        compare.clicked.connect(self.compare_wanted)
        for link in pages:
            link.clicked.connect(self._open_page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Lay everything out at the first size there is: without one Qt would try others."""
        if self._scroll.widget() is None:
            self._scroll.viewport().resize(self.size())
            self._body.resize(self.size())
            self._scroll.setWidget(self._body)
            self._body.show()

    def focus_heading(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def _open_page(self) -> None:
        self.page_wanted.emit(self.sender().property("page"))

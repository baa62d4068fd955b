"""CodePanel: a code for a phone in place of all else in its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column
from app.views.layout.focus_order import read_in_order
from app.views.self_check.code_view import LEAST_DOT, CodeView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from app.domain.wording import TakeHomeWords
    from app.views.drawn.look import Look

GAP, SIDE, EDGE = 0.5, 1.0, 0.5
"""In body text heights: between the code and its words, beside all of it, above and below it."""


class Places(NamedTuple):
    """Where the code stands, with the words above and below it, or both beside it."""

    code: QRect
    above: QRect
    below: QRect
    beside: bool


class CodePanel(QWidget):
    """All of the code at once, as large as there is room; `closed` is emitted to put it away.

    What it holds, and then what to do with it, is told only where the code leaves room for it.
    `told` says how something went that was asked for before the code.
    """

    closed = Signal()

    def __init__(
        self, rows: Sequence[Sequence[bool]], words: TakeHomeWords, told: str, look: Look
    ) -> None:
        super().__init__()
        self._look = look
        self._dots = len(rows)
        self._title = heading(words.code_title, 2, look)
        self._hide = ActionButton(words.hide_code, "secondary", look, "code")
        self._text = paragraph(words.code_text, look, colour="text-2")
        self._code = CodeView(rows, words.code_title, look)
        # Who hears the screen is told in little room too.
        self._code.setAccessibleDescription(words.code_text)
        self._above, self._below = Column(look.em(GAP)), Column(look.em(GAP))
        if told:
            self._above.add(strong(told, look))
        self._above.add(self._title)
        self._below.add(self._hide)
        self._below.add(self._text)
        self._children = [self._above, self._code, self._below]
        for child in self._children:
            child.setParent(self)

        self.setFocusProxy(self._hide)
        self._hide.clicked.connect(self.closed)

    def fits(self, size: QSize) -> bool:
        """Whether a panel of this size has room for all of the code."""
        return self._best(size.width(), size.height()) is not None

    def take_focus(self) -> None:
        """Put the focus where the code is put away, but not with the tap that has shown it."""
        self._hide.setFocus()
        self._hide.ignore_second_tap()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put everything in its place."""
        self._place()

    def _place(self) -> None:
        places = self._best(self.width(), self.height())
        if places is None:
            return
        self._code.setGeometry(places.code)
        self._above.setGeometry(places.above)
        self._below.setGeometry(places.below)
        above, code, below = self._children
        read_in_order([above, below, code] if places.beside else [above, code, below])

    def _best(self, width: int, height: int) -> Places | None:
        """The places in which the code is largest; shows the words that have room beside it."""
        self._text.hide()
        self._title.show()
        found = self._places(width, height)
        if found is None:
            self._title.hide()
            found = self._places(width, height)
        if found is None:
            return None
        self._text.show()
        told = self._places(width, height)
        if told is not None and told.code.width() == found.code.width():
            return told
        self._text.hide()
        return found

    def _places(self, width: int, height: int) -> Places | None:
        """The places for the largest code that leaves room for the words shown now, if any does."""
        side, edge = self._look.em(SIDE), self._look.em(EDGE)
        box = QRect(side, edge, width - 2 * side, height - 2 * edge)
        for dot in range(min(box.width(), box.height()) // self._dots, LEAST_DOT - 1, -1):
            for beside in (True, False):
                places = self._with_code(box, dot * self._dots, beside=beside)
                if places is not None:
                    return places
        return None

    def _with_code(self, box: QRect, side: int, *, beside: bool) -> Places | None:
        """The places within a box around a code of this side, if the words have room then."""
        gap = self._look.em(GAP)
        room = box.width() - side - gap if beside else box.width()
        if room < self._hide.narrowest:
            return None
        # Not what the columns were once asked: other words were shown then.
        above, below = (one.height_from(0, room) for one in (self._above, self._below))
        between = gap if above else 0
        words = above + between + below
        needed = max(side, words) if beside else side + gap + words
        if needed > box.height():
            return None
        top = box.y() + (box.height() - needed) // 2
        if beside:
            first, then = top + (needed - words) // 2, top + (needed - side) // 2
            code = QRect(box.x() + room + gap, then, side, side)
            under = first + above + between
        else:
            first = top
            code = QRect(box.x() + (room - side) // 2, top + above + between, side, side)
            under = code.bottom() + 1 + gap
        return Places(
            code, QRect(box.x(), first, room, above), QRect(box.x(), under, room, below), beside
        )

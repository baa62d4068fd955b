"""StillThere: asks whether somebody is there before everything is cleared, in place of all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.idling import WARNING
from app.views.accessibility.announcing import announce
from app.views.controls.action_button import ActionButton
from app.views.drawn.icon_line import IconLine
from app.views.drawn.text_view import heading, paragraph
from app.views.kiosk.countdown import Countdown
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.scrolling import fill_with, make_column_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.domain.guide import WaitingWords
    from app.views.drawn.look import Look

SPOKEN_AT = (WARNING, 10)
"""Seconds left at which the warning is said: every second would be chatter."""

WIDEST, LOW_BELOW, MARGIN = 26.0, 30.0, 1.5
"""In body text heights."""


class StillThere(QWidget):
    """Digits and three buttons; what was on the screen is not behind it for anyone to read.

    Who sits in front of help lines has the shortest of them here too: `helps` are icons and words.
    `said` carries the words of the warning when they are due, for whatever reads aloud.
    """

    stayed = Signal()
    time_wanted = Signal()
    cleared = Signal()
    said = Signal(str)

    def __init__(self, words: WaitingWords, helps: Sequence[tuple[str, str]], look: Look) -> None:
        super().__init__()
        self._helps = helps
        self._spoken = words.spoken
        self._asked = False
        self._countdown = Countdown(WARNING, words.left, look)
        self._here = ActionButton(words.here, "primary", look, large=True)
        more = ActionButton(words.more_time, "secondary", look, "clock")
        clear = ActionButton(words.clear, "secondary", look, "start-over")
        self._buttons = [self._here, more, clear]
        self._look = look
        self._add(words, look)
        self.setPalette(look.palette)
        self.setAutoFillBackground(True)

        self._here.clicked.connect(self.stayed)
        more.clicked.connect(self.time_wanted)
        clear.clicked.connect(self.cleared)

    def _add(self, words: WaitingWords, look: Look) -> None:
        em = look.em
        buttons = Column(em(0.8))
        for button in self._buttons:
            buttons.add(button)
        middle = QWidget()
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom, middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(em(1.6))
        self._middle.addWidget(self._countdown)
        self._middle.addWidget(buttons, 1)
        take_height_from_width(middle)
        column = Column(em(0.8), (em(MARGIN), em(1.0), em(MARGIN), em(1.0)), em(WIDEST))
        column.add(heading(words.still_there, 1, look))
        column.add(paragraph(words.why, look, size=1.17))
        column.add(middle, em(1.4))
        helps = Column(em(0.4))
        for icon, said in self._helps:
            helps.add(IconLine(icon, said, look, bold=True))
        column.add(helps, em(1.6))
        self._scroll, _ = make_column_area(column, (2, 1), look)
        fill_with(self._scroll, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """In a low window the digits stand beside the buttons, where both have room."""
        em, sides = self._look.em, QBoxLayout.Direction
        needed = self._countdown.sizeHint().width() + self._middle.spacing()
        needed += max(button.narrowest for button in self._buttons)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = min(em(WIDEST), self.width() - 2 * em(MARGIN) - bar)
        beside = self.height() < em(LOW_BELOW) and needed <= room
        self._middle.setDirection(sides.LeftToRight if beside else sides.TopToBottom)

    def show_left(self, seconds: int) -> None:
        """Show the seconds that are left; some of them are said too."""
        self._countdown.show_left(seconds)
        # Whoever moves gets all of the time again, but need not hear all of it again.
        if seconds in SPOKEN_AT and not (self._asked and seconds == WARNING):
            self._asked = True
            words = self._spoken.format(seconds=seconds)
            announce(self, words)
            self.said.emit(words)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A tap of this moment was meant for the screen before; a key goes on with that one."""
        self._here.setFocus()
        for button in self._buttons:
            button.ignore_second_tap()

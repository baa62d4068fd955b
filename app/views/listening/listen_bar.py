"""ListenBar: what can be done while something is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.presenters.speech import FAILED, PAUSED
from app.views.controls.action_button import ActionButton
from app.views.drawn.look import SPACE_S, fill_rect
from app.views.drawn.text_view import TextView, paragraph
from app.views.layout.arrangement import LOW_BELOW
from app.views.layout.column import height_of, take_height_from_width
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.presenters.speech import Speech
    from app.views.drawn.look import Look


class ListenBar(QWidget):
    """Pause, stop and speed; or, for a voice that failed, a message and a way to put it away."""

    def __init__(self, speech: Speech, look: Look) -> None:
        super().__init__()
        self._speech = speech
        self._look = look
        self._before = QApplication.focusWidget()
        self._pause = ActionButton(self.tr("Pause"), "quiet", look, "pause")
        self._stop = ActionButton(self.tr("Stop"), "quiet", look, "stop")
        self._slower = ActionButton(self.tr("Slower"), "quiet", look, "slower")
        self._faster = ActionButton(self.tr("Faster"), "quiet", look, "faster")
        self._failed = paragraph(
            self.tr("The voice of this computer does not answer. You can try again."), look
        )
        self._speeds = [_Speed(name, look) for name in self._names()]
        # Before what changes it: in a narrow window the first line has room for it.
        told = [self._pause, self._stop, *self._speeds, self._slower, self._faster]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_S // 2 + 1, SPACE_S, SPACE_S // 2)
        layout.addWidget(Flow([self._failed, *told], 0, SPACE_S // 2))
        take_height_from_width(self)
        self.setPalette(look.palette_on("surface"))
        self.setAutoFillBackground(True)

        self._failed.hide()
        self._keep_width()
        self._show()
        self._pause.clicked.connect(self._pause_or_go_on)
        self._stop.clicked.connect(speech.stop)
        self._slower.clicked.connect(speech.slower)
        self._faster.clicked.connect(speech.faster)
        speech.changed.connect(self._show)

    def give_focus_back(self) -> None:
        """Give the focus to where it was before, if it is in here."""
        focus = QApplication.focusWidget()
        before = self._before
        within = focus is not None and self.isAncestorOf(focus)
        if within and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Keep to Pause and Stop in a low window; the speed stays as it was chosen."""
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the line above."""
        painter = QPainter(self)
        line = QRectF(0, 0, self.width(), 1)
        fill_rect(painter, line, self._look.brush("hairline"))
        painter.end()

    def _names(self) -> list[str]:
        """The words of each of RATES."""
        return [
            self.tr("Slowest"),
            self.tr("Slow"),
            self.tr("Normal"),
            self.tr("Fast"),
            self.tr("Fastest"),
        ]

    def _keep_width(self) -> None:
        """Let the other buttons stay where they are at any speed, and when Pause becomes Go on."""
        widths = []
        for paused in (True, False):
            self._name_pause(paused=paused)
            widths.append(self._pause.sizeHint().width())
        self._pause.setMinimumWidth(max(widths))
        for speed in self._speeds:
            speed.setMinimumWidth(max(one.sizeHint().width() for one in self._speeds))

    def _name_pause(self, *, paused: bool) -> None:
        if paused:
            self._pause.say(self.tr("Go on"), "go-on")
        else:
            self._pause.say(self.tr("Pause"), "pause")

    def _show(self) -> None:
        speech, failed = self._speech, self._speech.state == FAILED
        self._name_pause(paused=speech.state == PAUSED)
        if failed:
            self._tell_failure()
        # In a low window the bar would take the place of what is read.
        low = self.window().height() < self._look.em(LOW_BELOW)
        for button in (self._slower, self._faster):
            button.setVisible(not failed and not low)
        for step, view in enumerate(self._speeds):
            view.setVisible(not failed and not low and step == speech.step_of_rate)
        # What is read makes room.
        self.setMinimumHeight(height_of(self, self.width()))

    def _tell_failure(self) -> None:
        from app.views.accessibility.announcing import announce  # noqa: PLC0415 - it rarely happens

        self._stop.say(self.tr("Close"), "close")
        for view in (self._pause, self._slower, self._faster):
            if view.hasFocus():
                self._stop.setFocus()
            view.hide()
        self._failed.show()
        announce(self, self._failed.accessibleName())

    def _pause_or_go_on(self) -> None:
        if self._speech.state == PAUSED:
            self._speech.go_on()
        else:
            self._speech.pause()


class _Speed(QWidget):
    """How fast it is, as high as the buttons beside it."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._words = TextView(name, look, colour="text-2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self.setMinimumHeight(look.target)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        return QSize(self._words.sizeHint().width(), self.minimumHeight())

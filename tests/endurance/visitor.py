"""A visitor: presses what has a name, with a mouse, a key or a finger, and is timed."""

from __future__ import annotations

import math
import time
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget

from app.views.layout.scrolling import scroll_into_view
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from tests.benchmarks.timing import rest, settle

if TYPE_CHECKING:
    from random import Random

    from PySide6.QtGui import QPointingDevice, QWindow

    from tests.endurance.kiosk import Kiosk

MARGIN = 20
FINGER_S = 0.02
"""A finger that leaves at once is taken for none."""

BY_FINGER, BY_KEY = 0.04, 0.15
"""How often a visitor presses so; a finger takes its time, and ten thousand are many."""

RESTS, RESTED_S = 0.01, 0.12
"""How often a visitor rests, and how long: long enough for what is made ready to be made."""


class GoneAway(Exception):  # noqa: N818 - no error: people do
    """The visitor has had enough, in the midst of something."""


class Visitor:
    """One person after the other: `patience` counts the presses until this one goes away.

    `steps` counts how often a step took so many milliseconds: a list of all would grow itself.
    """

    def __init__(self, kiosk: Kiosk, chance: Random) -> None:
        self.kiosk = kiosk
        self.program = kiosk.program
        self.chance = chance
        self.patience = 0
        self.steps: Counter[int] = Counter()
        self.slowest = (0.0, "")
        self.seen: set[str] = set()
        self._finger: QPointingDevice = QTest.createTouchDevice()

    def press(self, words: str) -> bool:
        """Press the button with these words, or words that begin so; False when there is none."""
        found = self.buttons(words)
        if found:
            self.touch(found[0])
        return bool(found)

    def press_any(self, *beginnings: str, within: QWidget | None = None) -> bool:
        """Press any one of the buttons whose words begin so."""
        found = [one for words in beginnings for one in self.buttons(words, within)]
        if found:
            self.touch(self.chance.choice(found))
        return bool(found)

    def buttons(self, words: str = "", within: QWidget | None = None) -> list[QAbstractButton]:
        """The buttons on the screen whose words begin so, those with exactly these words first."""
        inside = within or self.program.window
        shown = [one for one in inside.findChildren(QAbstractButton) if one.isVisible()]
        named = [(one, one.accessibleName() or one.text()) for one in shown if one.isEnabled()]
        exact = [one for one, name in named if name == words]
        return exact or [one for one, name in named if name.startswith(words)]

    def page(self) -> QWidget | None:
        """The page, when it is on the screen."""
        return self._shown(PageView)

    def question(self) -> QWidget | None:
        """The self-check, when it is on the screen."""
        return self._shown(SelfCheckView)

    def _shown(self, kind: type[QWidget]) -> QWidget | None:
        found: list[QWidget] = self.program.window.findChildren(kind)
        return next((one for one in found if one.isVisible()), None)

    def choose(self, words: str, group: str) -> None:
        """Choose an answer in the group of a name."""
        for one in self.buttons(words):
            above = one.parentWidget()
            while above is not None and above.accessibleName() != group:
                above = above.parentWidget()
            if isinstance(one, QRadioButton) and above is not None:
                self.touch(one)
                return

    def touch(self, target: QWidget) -> None:
        """Press a widget, and let what follows happen; the time of it all is kept."""
        self.patience -= 1
        if self.patience < 0:
            raise GoneAway
        name = target.accessibleName()
        scroll_into_view(target, MARGIN)
        settle()
        way, began = self.chance.random(), time.perf_counter()
        waited = self._act(target, way)
        settle()
        taken = 1000 * (time.perf_counter() - began - waited)
        self.steps[math.ceil(taken)] += 1
        self.slowest = max(self.slowest, (taken, name))
        if self.chance.random() < RESTS:
            rest(RESTED_S)

    def _act(self, target: QWidget, way: float) -> float:
        """Press by finger, key or mouse; returns how long a finger rested."""
        window, handle = self.program.window, self._handle()
        place = target.mapTo(window, target.rect().center())
        if way < BY_FINGER:
            QTest.touchEvent(handle, self._finger).press(0, place, handle).commit()
            time.sleep(FINGER_S)
            QTest.touchEvent(handle, self._finger).release(0, place, handle).commit()
            return FINGER_S
        if way < BY_FINGER + BY_KEY:
            target.setFocus()
            QTest.keyClick(handle, Qt.Key.Key_Space)
            return 0.0
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
        return 0.0

    def scroll(self) -> None:
        """Turn the wheel over the middle of the screen, or press a key that scrolls."""
        if self.chance.random() < 0.5:
            where = self.program.window.rect().center()
            QTest.wheelEvent(self._handle(), where.toPointF(), QPoint(0, -240))
        else:
            QTest.keyClick(self._handle(), Qt.Key.Key_PageDown)
        settle()

    def hold_corner(self) -> None:
        """Hold the corner until staff are asked for their PIN; three seconds made short."""
        place, handle = QPoint(20, 20), self._handle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
        self.program.staff.corner._timer.timeout.emit()
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)
        settle()

    def _handle(self) -> QWindow:
        """The window as the window system knows it: what a hand does comes there first."""
        handle = self.program.window.windowHandle()
        assert handle is not None
        return handle

"""Two taps that are quick on every machine: time goes by only where a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.views.controls import action_button
from app.views.layout import guard
from app.views.layout.guard import Guard
from app.views.window import hide_screen
from tests.journeys.hands import settle, settle_in_view

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QPoint

    from app.program import Program

NEVER_MS = 60_000
"""No test takes so long: what is to go after a double tap goes by `pause` alone."""


class Watch:
    """What tells how old something is, in place of Qt's."""

    now = 0

    def start(self) -> None:
        self._since = Watch.now

    def elapsed(self) -> int:
        return Watch.now - self._since


def make_taps_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take two taps for a double tap unless there is a pause between them."""
    monkeypatch.setattr(guard, "DOUBLE_TAP_MS", NEVER_MS)
    for module in (action_button, hide_screen):
        monkeypatch.setattr(module, "QElapsedTimer", Watch)


def pause(program: Program) -> None:
    """Let as much time go by as lies between two taps that are none together."""
    Watch.now += NEVER_MS
    for one in program.window.findChildren(Guard):
        assert one._timer.isActive()
        assert one._timer.interval() == NEVER_MS
        one._timer.start(0)
    settle()
    assert program.window.findChildren(Guard) == []


def tap(program: Program, spot: QPoint) -> None:
    """Touch the window, whatever stands there."""
    handle = program.window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=spot)
    settle_in_view()

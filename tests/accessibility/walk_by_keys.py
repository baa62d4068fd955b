"""What Tab goes through, and how it looks on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

SCROLLING = {"Up", "Down"}
"""Buttons that come and go with the place: keys scroll by themselves."""

MOST = 300
"""More than this on one screen is a trap."""


def tab(window: QWidget, *, back: bool = False) -> QWidget | None:
    """Press Tab, or Shift+Tab, and tell what has the focus then."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    # Where keys come in, so that the program knows that the keyboard is used.
    QTest.keyClick(window.windowHandle(), key)
    return QApplication.focusWidget()


def round_by_tab(window: QWidget) -> Iterator[QWidget]:
    """Press Tab until the focus is where it was; fails when it never comes back."""
    first = tab(window)
    assert first is not None
    yield first
    for _ in range(MOST):
        one = tab(window)
        assert one is not None
        if one is first:
            return
        yield one
    raise AssertionError(f"Tab never comes back to {first}")


def reachable(window: QWidget) -> set[QWidget]:
    """Everything that a person must be able to reach: of answers to one question, one."""
    tabbed = Qt.FocusPolicy.TabFocus.value
    found = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy().value & tabbed
    ]
    return {one for one in found if not isinstance(one, QRadioButton) or speaks_for_group(one)}


def lasting(order: list[QWidget]) -> list[QWidget]:
    """Without what comes and goes with the place on the page."""
    return [one for one in order if one.accessibleName() not in SCROLLING]


def speaks_for_group(row: QRadioButton) -> bool:
    """Whether Tab goes to this answer: the chosen one, or any while none is chosen."""
    chosen = row.group().checkedButton() if row.group() is not None else None
    return chosen is None or chosen is row


def hidden_part(widget: QWidget) -> str:
    """What of a widget is out of view though it would fit, or "" when all of it is in view."""
    area: QWidget | None = widget
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    room = area.viewport().height() if isinstance(area, QScrollArea) else widget.height()
    seen = widget.visibleRegion().boundingRect()
    missing = min(widget.height(), room) - seen.height()
    return f"{missing} px of {widget.height()}" if missing > 0 else ""

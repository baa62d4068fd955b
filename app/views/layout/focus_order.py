"""Where Tab and a screen reader's arrow keys go: in the order of the tree, as on the screen.

Qt's own order of Tab is that of making, and parts of a page are made late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TAB_FOCUS = 1

ARROWS = (0x01000012, 0x01000013, 0x01000014, 0x01000015)
"""Qt.Key_Left, Up, Right and Down; naming them would make all of Qt's enumerations."""

OWN_KEYS = "ownKeys"
"""A property of widgets to which the arrow keys mean something else than reading on."""


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next or the previous widget that takes it; False without any."""
    order = list(focusable(window))
    if not order:
        return False
    here = QApplication.focusWidget()
    step = 1 if forward else -1
    place = order.index(here) + step if here in order else _beside(window, order, here, step)
    order[place % len(order)].setFocus()
    return True


def move_reading(window: QWidget, *, forward: bool) -> None:
    """Give the focus to the next or the previous piece of what is on the screen, up to its end."""
    order = list(readable(window))
    here = QApplication.focusWidget()
    step = 1 if forward else -1
    place = order.index(here) + step if here in order else _beside(window, order, here, step)
    if 0 <= place < len(order):
        order[place].setFocus()


def readable(parent: QWidget) -> Iterator[QWidget]:
    """Every visible widget with words, and what Tab reaches, in order; of a list its items."""
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisible() and child.isEnabled():
            below = list(readable(child))
            if child.focusPolicy().value & TAB_FOCUS or (child.accessibleName() and not below):
                yield child
            yield from below


def focusable(parent: QWidget) -> Iterator[QWidget]:
    """Every visible widget below this one that Tab may reach, in order."""
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisible() and child.isEnabled():
            # Radio buttons of a group hand this flag to the chosen one.
            if child.focusPolicy().value & TAB_FOCUS:
                yield child
            yield from focusable(child)


def read_in_order(widgets: Sequence[QWidget]) -> None:
    """Let Tab and a screen reader meet these children of one widget in this order, at the end."""
    parent = widgets[0].parentWidget() if widgets else None
    if parent is not None and parent.children()[-len(widgets) :] != list(widgets):
        for widget in widgets:
            widget.raise_()


def _beside(window: QWidget, order: list[QWidget], here: QWidget | None, step: int) -> int:
    """The place next to a widget that has the focus but is not in the order itself."""
    if here is None or not window.isAncestorOf(here):
        return 0 if step > 0 else -1
    behind = sum(1 for widget in order if _stands_before(window, widget, here))
    return behind if step > 0 else behind - 1


def _stands_before(window: QWidget, one: QWidget, other: QWidget) -> bool:
    return _place(window, one) < _place(window, other)


def _place(window: QWidget, widget: QWidget) -> list[int]:
    """Where a widget stands in the tree: its number among its siblings, from the window down."""
    place: list[int] = []
    while widget is not window:
        parent = widget.parentWidget()
        if parent is None:
            break
        place.insert(0, parent.children().index(widget))
        widget = parent
    return place

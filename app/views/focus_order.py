"""Where Tab goes: through the widgets in the order of the tree, which is the order on the screen.

Qt's own order is that of making, and parts of a page are made late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

TAB_FOCUS = 1


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


def focusable(parent: QWidget) -> Iterator[QWidget]:
    """Every visible widget below this one that Tab may reach, in order."""
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisible() and child.isEnabled():
            # Radio buttons of a group hand this flag to the chosen one.
            if child.focusPolicy().value & TAB_FOCUS:
                yield child
            yield from focusable(child)


def _beside(window: QWidget, order: list[QWidget], here: QWidget | None, step: int) -> int:
    """The place next to a widget that has the focus but is not in the order itself."""
    if here is None:
        return 0 if step > 0 else -1
    everything = [widget for widget in _every(window) if widget in order or widget is here]
    place = everything.index(here) if here in everything else 0
    return place if step > 0 else place - 1


def _every(parent: QWidget) -> Iterator[QWidget]:
    for child in parent.children():
        if isinstance(child, QWidget):
            yield child
            yield from _every(child)

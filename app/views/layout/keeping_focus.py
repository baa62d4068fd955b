"""What has the focus keeps it when the widget that it is in is put elsewhere."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@contextmanager
def keeping_focus(moved: QWidget) -> Iterator[None]:
    """Give the focus back to what has it in a widget: Qt takes it from what gets another parent."""
    focus = QApplication.focusWidget()
    yield
    # What had it may have come into the widget, or have gone.
    if focus is not None and focus.isVisible() and moved.isAncestorOf(focus):
        focus.setFocus()

"""Where the focus goes when the choices of display are put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.views.layout.focus_order import focusable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.views.window.header import Header


def give_focus_back(panel: QWidget, header: Header) -> None:
    """Put the focus of a panel that goes on the button that opened it, or on Menu, which has it."""
    focused = QApplication.focusWidget()
    if focused is None or not panel.isAncestorOf(focused):
        return
    buttons = list(focusable(header))
    opener = header.tr("Text size")
    named = [one for one in buttons if one.accessibleName() == opener]
    for button in [*named, *buttons][:1]:
        button.setFocus()

"""What a screen reader is told without moving the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

OPENED = "opened"
"""A property of buttons that open something: whether it is shown."""


def announce(widget: QWidget, words: str) -> None:
    """Have the words said when the screen reader has finished what it says now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def tell_opened(button: QAbstractButton, *, shown: bool) -> None:
    """Have it said that what this button opens is shown, or put away."""
    from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent  # noqa: PLC0415

    button.setProperty(OPENED, shown)
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
        # Qt hands that on to nobody on Linux; a description that changes is read out there. It
        # goes at once, or it would be read with the state whenever somebody comes by.
        said = button.tr("Opened") if shown else button.tr("Closed")
        button.setAccessibleDescription(said)
        button.setAccessibleDescription("")

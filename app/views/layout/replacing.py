"""One widget in the place of another in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget


def replace(layout: QBoxLayout, earlier: QWidget, widget: QWidget) -> None:
    """Show a widget where another one stood, which is let go of.

    `QLayout.replaceWidget` hands out what held the earlier one, which PySide keeps for ever.
    """
    place = layout.indexOf(earlier)
    layout.removeWidget(earlier)
    layout.insertWidget(place, widget)
    earlier.hide()
    earlier.deleteLater()
    widget.show()

"""SystemWishes: what a person has set on their computer for colours and contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class SystemWishes(QObject):
    """Dark colours and high contrast, as far as Qt can tell; `changed` when one is another."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        # Both are kept: PySide takes hints without a reference for deleted.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)

    def dark(self, *, unless_known: bool) -> bool:
        """Whether dark colours are wished; `unless_known` where the system does not say."""
        scheme = self._hints.colorScheme()
        return unless_known if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether high contrast is wished."""
        wanted = self._accessibility.contrastPreference()
        return wanted == Qt.ContrastPreference.HighContrast

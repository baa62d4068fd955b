"""SystemWishes: what a person has set on their computer for colours, contrast and motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class SystemWishes(QObject):
    """Dark colours, high contrast and stillness, as far as Qt tells; `changed` when one differs.

    Of a high contrast that Windows lets a person put together Qt says no more than that it is on:
    the colours are then those of our own theme.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        # Both are kept: PySide takes hints without a reference for deleted.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)
        if hasattr(self._accessibility, "motionPreferenceChanged"):
            self._accessibility.motionPreferenceChanged.connect(self.changed)

    def dark(self, *, unless_known: bool) -> bool:
        """Whether dark colours are wished; `unless_known` where the system does not say."""
        scheme = self._hints.colorScheme()
        return unless_known if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether high contrast is wished."""
        wanted = self._accessibility.contrastPreference()
        return wanted == Qt.ContrastPreference.HighContrast

    @property
    def still(self) -> bool:
        """Whether as little as possible shall move; Qt tells it from 6.12 on."""
        ask = getattr(self._accessibility, "motionPreference", None)
        return ask is not None and ask().name != "NoPreference"

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

    `guess` is light or dark, for when the system does not say.
    """

    changed = Signal()

    def __init__(self, app: QApplication, guess: str, parent: QObject) -> None:
        super().__init__(parent)
        self._guess = guess
        # Both are kept: PySide takes hints without a reference for deleted.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)
        if hasattr(self._accessibility, "motionPreferenceChanged"):
            self._accessibility.motionPreferenceChanged.connect(self.changed)

    @property
    def theme(self) -> str:
        """The theme that fits best."""
        if self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        scheme = self._hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return self._guess
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    @property
    def still(self) -> bool:
        """Whether as little as possible shall move; Qt tells it from 6.12 on."""
        ask = getattr(self._accessibility, "motionPreference", None)
        return ask is not None and ask().name != "NoPreference"

"""How the window looks and speaks: theme, text size and language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Display(QObject):
    """The chosen theme, text size in percent and language; `changed` when one is another."""

    changed = Signal()

    def __init__(
        self, theme: str, text_size: int, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._first = (theme, text_size, language)
        self.theme, self.text_size, self.language = self._first

    @property
    def unchanged(self) -> bool:
        """Whether all is as the program was started."""
        return (self.theme, self.text_size, self.language) == self._first

    def choose_theme(self, theme: str) -> None:
        """Use a theme of THEMES from now on."""
        self._set(theme, self.text_size, self.language)

    def choose_text_size(self, percent: int) -> None:
        """Use a text size of TEXT_SIZES from now on."""
        self._set(self.theme, percent, self.language)

    def choose_language(self, language: str) -> None:
        """Use the language with this code from now on."""
        self._set(self.theme, self.text_size, language)

    def forget(self) -> None:
        """Go back to what the program was started with."""
        self._set(*self._first)

    def _set(self, *chosen: *tuple[str, int, str]) -> None:
        if chosen != (self.theme, self.text_size, self.language):
            self.theme, self.text_size, self.language = chosen
            self.changed.emit()

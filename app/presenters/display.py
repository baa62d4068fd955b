"""How the window looks and speaks: theme, text size, spacing and language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.theme import TEXT_SIZES


class Display(QObject):
    """The chosen theme, text size in percent, spacing and language; `changed` when one differs."""

    changed = Signal()

    def __init__(
        self,
        theme: str,
        text_size: int,
        language: str,
        more_spacing: bool,  # noqa: FBT001 - one of four things that are chosen together
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = (theme, text_size, language, more_spacing)
        self.theme, self.text_size, self.language, self.more_spacing = self._first

    def choose_theme(self, theme: str) -> None:
        """Use a theme of THEMES from now on."""
        self._set(theme, self.text_size, self.language, self.more_spacing)

    def choose_text_size(self, percent: int) -> None:
        """Use a text size of TEXT_SIZES from now on."""
        self._set(self.theme, percent, self.language, self.more_spacing)

    def resize_text(self, steps: int) -> None:
        """Use a larger text size from now on, or a smaller one for steps below 0; none beyond."""
        place = TEXT_SIZES.index(self.text_size) + steps
        self.choose_text_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def choose_language(self, language: str) -> None:
        """Use the language with this code from now on."""
        self._set(self.theme, self.text_size, language, self.more_spacing)

    def choose_spacing(self, *, more: bool) -> None:
        """Put letters, words, lines and paragraphs further apart, or as they usually are."""
        self._set(self.theme, self.text_size, self.language, more)

    def forget(self) -> None:
        """Go back to what the program was started with."""
        self._set(*self._first)

    def _set(self, *chosen: *tuple[str, int, str, bool]) -> None:
        if chosen != (self.theme, self.text_size, self.language, self.more_spacing):
            self.theme, self.text_size, self.language, self.more_spacing = chosen
            self.changed.emit()

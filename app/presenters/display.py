"""How the window looks and speaks: theme, text size, spacing, language, and to whom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.theme import TEXT_SIZES


class Display(QObject):
    """The chosen theme, text size in percent, spacing and language; `changed` when one differs.

    With `headphones` nobody else hears what is read aloud.
    """

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
        self.theme = theme
        self.text_size = text_size
        self.language = language
        self.more_spacing = more_spacing
        self.headphones = False
        self._first = dict(vars(self))

    @property
    def unchanged(self) -> bool:
        """Whether all is as the program was started."""
        return all(getattr(self, name) == value for name, value in self._first.items())

    def choose_theme(self, theme: str) -> None:
        """Use a theme of THEMES from now on."""
        self._set(theme=theme)

    def choose_text_size(self, percent: int) -> None:
        """Use a text size of TEXT_SIZES from now on."""
        self._set(text_size=percent)

    def resize_text(self, steps: int) -> None:
        """Use a larger text size from now on, or a smaller one for steps below 0; none beyond."""
        place = TEXT_SIZES.index(self.text_size) + steps
        self.choose_text_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def choose_language(self, language: str) -> None:
        """Use the language with this code from now on."""
        self._set(language=language)

    def choose_spacing(self, *, more: bool) -> None:
        """Put letters, words, lines and paragraphs further apart, or as they usually are."""
        self._set(more_spacing=more)

    def use_headphones(self, *, used: bool) -> None:
        """Know from now on whether others hear what is read aloud."""
        self._set(headphones=used)

    def forget(self) -> None:
        """Go back to what the program was started with."""
        self._set(**self._first)

    def _set(self, **chosen: str | float | bool) -> None:
        if any(getattr(self, name) != value for name, value in chosen.items()):
            for name, value in chosen.items():
                setattr(self, name, value)
            self.changed.emit()

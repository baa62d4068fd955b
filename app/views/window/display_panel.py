"""DisplayPanel: the choice of text size, spacing, colours and, of several, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.domain.theme import TEXT_SIZES, THEMES
from app.views.controls.action_button import ActionButton
from app.views.controls.check_row import CheckRow
from app.views.controls.option_row import OptionRow
from app.views.controls.row_face import RowFace
from app.views.drawn.look import fill_rect
from app.views.drawn.text_view import strong
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow

if TYPE_CHECKING:
    from app.presenters.display import Display
    from app.views.drawn.look import Look


class DisplayPanel(QWidget):
    """Rows of choices; each takes effect at once, and `closed` puts the panel away.

    With `headphones` a person can say that nobody else hears what is read aloud.
    """

    closed = Signal()

    def __init__(
        self, display: Display, look: Look, languages: dict[str, str], *, headphones: bool
    ) -> None:
        super().__init__()
        self._look = look
        self._sizes = self._row([f"{percent}%" for percent in TEXT_SIZES])
        self._spacings = self._row([self.tr("Normal"), self.tr("More")])
        self._themes = self._row(self._theme_names())
        self._codes = list(languages) if len(languages) > 1 else []
        self._languages = self._row([languages[code] for code in self._codes])
        self._display = display
        self._sizes.button(TEXT_SIZES.index(display.text_size)).setChecked(True)
        self._spacings.button(int(display.more_spacing)).setChecked(True)
        self._themes.button(THEMES.index(display.theme)).setChecked(True)
        close = ActionButton(self.tr("Done"), "secondary", look, "tick")

        column = Column(look.em(0.5), (look.em(1.0), look.em(0.7), look.em(1.0), look.em(0.8)))
        for title, group in self._titled():
            column.add(strong(title, look))
            column.add(Flow([*group.buttons()], look.gap))
        if headphones:
            column.add(strong(self.tr("Read aloud"), look))
            column.add(Flow([self._headphones()], look.gap))
        column.add(Flow([close]), look.em(0.9))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        take_height_from_width(self)

        self._sizes.idToggled.connect(self._choose_size)
        self._spacings.idToggled.connect(self._choose_spacing)
        self._themes.idToggled.connect(self._choose_theme)
        self._languages.idToggled.connect(self._choose_language)
        close.clicked.connect(self.closed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the background and the line below."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill_rect(painter, box, self._look.brush("surface"))
        box.setTop(box.bottom() - 1)
        fill_rect(painter, box, self._look.brush("hairline"))
        painter.end()

    def _theme_names(self) -> list[str]:
        names = {
            "system": self.tr("Same as this device"),
            "light": self.tr("Light"),
            "cream": self.tr("Cream"),
            "dark": self.tr("Dark"),
            "high-contrast": self.tr("High contrast"),
        }
        return [names[theme] for theme in THEMES]

    def _headphones(self) -> CheckRow:
        row = CheckRow(self.tr("I am using headphones: read my answers aloud too"), self._look)
        row.setChecked(self._display.headphones)
        row.toggled.connect(self._use_headphones)
        return row

    def _use_headphones(self, used: bool) -> None:  # noqa: FBT001 - from a signal
        self._display.use_headphones(used=used)

    def _titled(self) -> list[tuple[str, QButtonGroup]]:
        rows = [
            (self.tr("Text size"), self._sizes),
            (self.tr("Spacing"), self._spacings),
            (self.tr("Colours"), self._themes),
        ]
        if self._codes:
            rows.append((self.tr("Language"), self._languages))
        return rows

    def _row(self, names: list[str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, name in enumerate(names):
            button = OptionRow(RowFace(name, self._look))
            group.addButton(button, number)
        return group

    def _choose_size(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self._display.choose_text_size(TEXT_SIZES[number])

    def _choose_spacing(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self._display.choose_spacing(more=bool(number))

    def _choose_theme(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self._display.choose_theme(THEMES[number])

    def _choose_language(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - from a signal
        if chosen:
            self._display.choose_language(self._codes[number])

"""HomeBody: lays out the start screen, wide with the picture beside the words, narrow below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.views.drawn.picture_view import PictureView
from app.views.drawn.text_view import TextView, paragraph
from app.views.layout.column import ANY_WIDTH, Column, take_height_from_width, wants_layout
from app.views.layout.flow import Flow
from app.views.layout.focus_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from app.domain.guide import Home
    from app.views.drawn.look import Look

WIDEST = 64.0
SIDE_BY_SIDE = 46.0
"""In body text heights: from here on the picture stands beside the words, and cards in a row."""

PICTURE_SHAPE = 4 / 3


class HomeBody(QWidget):
    """The title and its sentences, the picture, the cards, and at the foot the list of pages."""

    def __init__(
        self,
        home: Home,
        title: TextView,
        cards: Sequence[QWidget],
        parts: Sequence[QWidget],
        pages: Sequence[QWidget],
        look: Look,
    ) -> None:
        super().__init__()
        em = look.em
        self._look = look
        self._cards = cards
        self._heights: dict[int, int] = {}
        self._picture = PictureView("home", home.picture, look)
        self._words = Column(em(0.8))
        self._words.add(title)
        self._words.add(paragraph(home.lead, look, size=1.17))
        self._words.add(paragraph(home.promise, look))
        self._foot = Column(em(0.4))
        self._foot.add(Flow(parts, em(1.6), max(look.gap, em(0.4))))
        self._foot.add(Flow(pages, em(1.3), max(look.gap, em(0.4))), max(look.gap, em(0.6)))
        self._foot.add(paragraph(home.footer, look, size=0.89, colour="text-2"), em(0.6))
        for child in (self._words, self._picture, *cards, self._foot):
            child.setParent(self)
        take_height_from_width(self)

    def heightForWidth(self, width: int) -> int:
        """How high everything is at a width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(width, 0, moving=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Any size: the scroll area gives the width, which makes the height."""
        return QSize(ANY_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        """The body may be as narrow as it must."""
        return QSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Put everything in its place; spare height goes to the picture and the margins."""
        spare = max(0, self.height() - self.heightForWidth(self.width()))
        self._lay_out(self.width(), spare, moving=True)

    def event(self, event: QEvent) -> bool:
        """Measure again when something in it wants another height."""
        if wants_layout(event):
            self._heights.clear()
        return super().event(event)

    def _lay_out(self, width: int, spare: int, *, moving: bool) -> int:
        """The height that all takes; with `moving` everything is also moved to its place."""
        em = self._look.em
        inner = min(width - 2 * em(1.5), em(WIDEST))
        left = (width - inner) // 2
        place = self._wide if inner >= em(SIDE_BY_SIDE) else self._narrow
        return place(left, inner, spare, moving=moving)

    def _wide(self, left: int, inner: int, spare: int, *, moving: bool) -> int:
        em = self._look.em
        picture = min(round(inner * 0.42), round((em(15) + spare // 3) * PICTURE_SHAPE))
        words = inner - picture - em(2.5)
        tall = round(picture / PICTURE_SHAPE)
        front = max(tall, self._words.heightForWidth(words))
        y = spare // 6 + em(1.2)
        if moving:
            read_in_order([self._words, self._picture, *self._cards, self._foot])
            own = self._words.heightForWidth(words)
            self._words.setGeometry(left, y + (front - own) // 2, words, own)
            x = left + inner - picture
            self._picture.setGeometry(x, y + (front - tall) // 2, picture, tall)
        y += front + em(1.6)
        gap = em(1.0)
        card = (inner - gap * (len(self._cards) - 1)) // len(self._cards)
        tallest = max(view.heightForWidth(card) for view in self._cards)
        for number, view in enumerate(self._cards):
            if moving:
                view.setGeometry(left + number * (card + gap), y, card, tallest)
        return self._place_foot(left, y + tallest + em(1.2), inner, moving=moving)

    def _narrow(self, left: int, inner: int, spare: int, *, moving: bool) -> int:
        em = self._look.em
        # Where not everything fits, what to read and choose comes before the picture.
        picture_first = spare > 0
        tall = min(em(11) + spare // 3, round(inner / PICTURE_SHAPE), em(22))
        spare -= tall - min(em(11), tall)
        if moving:
            self._read(first=picture_first)
        y = em(1.0) + spare // 4
        if picture_first:
            y = self._place_picture(left, y, inner, tall, moving=moving) + spare // 8
        own = self._words.heightForWidth(inner)
        if moving:
            self._words.setGeometry(left, y, inner, own)
        y += own + em(1.4) + spare // 8
        grown = min(em(1.6), spare // 12)
        for view in self._cards:
            height = view.heightForWidth(inner) + grown
            if moving:
                view.setGeometry(left, y, inner, height)
            y += height + em(0.8)
        y += em(0.4)
        if not picture_first:
            y = self._place_picture(left, y, inner, tall, moving=moving)
        return self._place_foot(left, y, inner, moving=moving)

    def _read(self, *, first: bool) -> None:
        """Let Tab and a screen reader meet the picture before everything, or behind the cards."""
        before, behind = ([self._picture], []) if first else ([], [self._picture])
        read_in_order([*before, self._words, *self._cards, *behind, self._foot])

    def _place_picture(self, left: int, y: int, inner: int, tall: int, *, moving: bool) -> int:
        picture = round(tall * PICTURE_SHAPE)
        if moving:
            self._picture.setGeometry(left + (inner - picture) // 2, y, picture, tall)
        return y + tall + self._look.em(1.2)

    def _place_foot(self, left: int, y: int, inner: int, *, moving: bool) -> int:
        own = self._foot.heightForWidth(inner)
        if moving:
            self._foot.setGeometry(left, y, inner, own)
        return y + own + self._look.em(1.0)

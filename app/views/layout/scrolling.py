"""Scroll areas that a finger can drag, with bars wide enough to see."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.layout.soon import soon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import Qt

    from app.views.drawn.look import Look
    from app.views.layout.column import Column

AS_NEEDED, NEVER, ALWAYS = 0, 1, 2
NO_FOCUS = 0
_BAR = """
QScrollBar:vertical {{ background: transparent; width: {width}px; margin: 0; }}
QScrollBar::handle:vertical {{
  background: {handle}; border-radius: {radius}px; min-height: {least}px; margin: 0 3px;
}}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""


def make_scroll_area(look: Look) -> QScrollArea:
    """A frameless area that scrolls up and down only."""
    area = QScrollArea()
    # With a viewport of our own PySide need not find out what Qt's is, which takes 13 ms once.
    area.setViewport(QWidget())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    # As numbers: naming Qt.ScrollBarPolicy would make all of Qt's enumerations.
    area.setProperty("horizontalScrollBarPolicy", NEVER)
    # Keys reach it from what is in it.
    area.setProperty("focusPolicy", NO_FOCUS)
    width = max(16, look.target * 2 // 5)
    bar = area.verticalScrollBar()
    bar.setStyleSheet(
        _BAR.format(
            width=width, handle=look.hex("border"), radius=(width - 6) // 2, least=look.target
        )
    )
    bar.setSingleStep(look.em(2))
    return area


def show_bar(area: QScrollArea) -> None:
    """Show the bar where it is needed: Qt would in its next turn, in a second picture."""
    bar = area.verticalScrollBar()
    if bar.maximum() and not bar.isVisible():
        for policy in (ALWAYS, AS_NEEDED):
            area.setProperty("verticalScrollBarPolicy", policy)


def make_column_area(
    column: Column, shares: tuple[int, int], look: Look
) -> tuple[QScrollArea, QVBoxLayout]:
    """A column in an area of its own, and the layout that shares out the room above and below."""
    body = QWidget()
    heights = QVBoxLayout(body)
    heights.setContentsMargins(0, 0, 0, 0)
    heights.addStretch(shares[0])
    heights.addWidget(column)
    heights.addStretch(shares[1])
    area = make_scroll_area(look)
    area.setWidget(body)
    return area, heights


def fill_with(area: QScrollArea, widget: QWidget) -> None:
    """Show the area all over the widget, for a finger to drag."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)
    let_finger_scroll(area)


def let_finger_scroll(area: QScrollArea) -> None:
    """Scroll with a dragging finger; a mouse keeps its wheel and the bar."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - after the first picture
    from PySide6.QtWidgets import QScroller, QScrollerProperties  # noqa: PLC0415

    viewport = area.viewport()
    if not QScroller.hasScroller(viewport):
        viewport.grabGesture(_dragging()[0])
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    # As it is wished now, not as it was when the area was made.
    QScroller.scroller(viewport).setScrollerProperties(QScrollerProperties())


@cache
def _dragging() -> tuple[Qt.GestureType, QObject]:
    """The one gesture that all areas share, and what has to stay as long as it.

    QScroller.grabGesture would make a gesture for each, which neither Qt nor PySide lets go of:
    hundreds of people scroll.
    """
    from PySide6.QtWidgets import QScroller  # noqa: PLC0415 - after the first picture

    # Python's own: Qt would end it with the application, when there are no gestures any more.
    holder = QObject()
    return QScroller.grabGesture(holder, QScroller.ScrollerGestureType.TouchGesture), holder


def follow_fingers(*, still: bool) -> None:
    """Take two quick taps for two, and let what is let go of glide on unless `still` is wished.

    A double click would lose the press of the second tap wherever Qt scrolls with a finger: who
    chose an answer and goes on at once would press Continue in vain.

    Nothing else in the program moves by itself: no view fades or slides, and a mark on a section
    goes without motion. How fast a text cursor blinks is the system's, which Qt follows.
    """
    from PySide6.QtWidgets import QScrollerProperties  # noqa: PLC0415 - after the first picture

    QApplication.setDoubleClickInterval(0)
    if not still:
        QScrollerProperties.unsetDefaultScrollerProperties()
        return
    properties = QScrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(metric.MaximumVelocity, 0.0)
    properties.setScrollMetric(metric.VerticalOvershootPolicy, never)
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, never)
    QScrollerProperties.setDefaultScrollerProperties(properties)


def area_around(widget: QWidget) -> QScrollArea | None:
    """The scroll area that a widget is scrolled in, if any."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


@runtime_checkable
class Settling(Protocol):
    """What takes the height that its width makes when it is told to."""

    def settle(self) -> None:
        """Take it now, without waiting for Qt's next turn."""


def settle(area: QScrollArea) -> None:
    """Let what is scrolled take its height now, and the bar learn it."""
    content = area.widget()
    if isinstance(content, Settling):
        content.settle()
        # Qt takes a turn of its own to learn how high the content is now.
        QApplication.sendPostedEvents(area, 0)


def keep_place(column: Column, change: Callable[[], None]) -> None:
    """Change something in a column, and leave what is at the top of the view where it is."""
    area = area_around(column)
    if area is None:
        change()
        return
    bar = area.verticalScrollBar()
    row, _ = column.row_at(bar.value())
    above = bar.value() - column.y_of((row, 0.0))
    change()
    settle(area)
    bar.setValue(column.y_of((row, 0.0)) + above)


def scroll_into_view(widget: QWidget, margin: int) -> None:
    """Bring a widget, and a margin above and below it, into view in every scroll area around it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            _bring_into_view(parent, widget, margin)
        parent = parent.parentWidget()


def show_soon(widget: QWidget, margin: int) -> None:
    """The same once everything has its place, and Up and Down have come or gone a turn later."""
    soon(widget, partial(soon, widget, partial(_show, widget, margin)))


def _show(widget: QWidget, margin: int) -> None:
    area = area_around(widget)
    if area is not None:
        settle(area)
    scroll_into_view(widget, margin)


def _bring_into_view(area: QScrollArea, widget: QWidget, margin: int) -> None:
    """Scroll as little as needed; Qt itself would bring only the cursor of a field into view."""
    content, bar = area.widget(), area.verticalScrollBar()
    # A page takes the focus before it is in its place.
    if content is not None and content.isAncestorOf(widget):
        room = area.viewport().height()
        margin = max(0, min(margin, (room - widget.height()) // 2))
        top = widget.mapTo(content, QPoint(0, 0)).y() - margin
        bottom = top + widget.height() + 2 * margin
        lowest = max(bar.value(), bottom - room)
        # The top of what is higher than the view.
        bar.setValue(min(lowest, top))


def show_opened(opener: QWidget, opened: QWidget, margin: int) -> None:
    """Bring what was just opened into view, as much as fits below the words that opened it."""

    def scroll() -> None:
        area = area_around(opened)
        content = area.widget() if area is not None else None
        if area is None or content is None or not opened.isVisible():
            return
        bar = area.verticalScrollBar()
        settle(area)
        words = opener.mapTo(content, QPoint(0, 0)).y() - margin
        bottom = opened.mapTo(content, QPoint(0, opened.height())).y() + margin
        wanted = min(words, bottom - area.viewport().height())
        if wanted > bar.value():
            bar.setValue(wanted)

    # Once everything around it has made room.
    soon(opened, scroll)

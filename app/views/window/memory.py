"""What a person had scrolled to, opened and focused, carried over to a frame made anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from app.views.drawn.text_view import TextView
from app.views.layout.scrolling import show_soon
from app.views.page.disclosure_view import DisclosureView
from app.views.page.marked_view import MarkedView
from app.views.page.page_view import PageView
from app.views.page.topic_view import TopicView
from app.views.self_check.question_view import QuestionView

if TYPE_CHECKING:
    from app.views.window.frame import Frame

Name = tuple[type[QWidget], str, str]
"""What a widget is, its words, and the group it is in: groups have answers of one name."""

NOTHING: Name = (QWidget, "", "")

FOCUS_MARGIN = 12
"""In pixels, above and below what has the focus: its ring is drawn there."""


class Memory(NamedTuple):
    """Where the page was, how far other areas were scrolled (0 to 1), what was open, the focus.

    `before_focus` counts the widgets of its name in front of the one with the focus, `sees_focus`
    tells whether that was in view, and `reads_on` whether it stands on the page, below the title.
    `missing` holds the questions that were said to need an answer.
    """

    page: tuple[int, float]
    scrolled: tuple[float, ...]
    opened: frozenset[str]
    marked: frozenset[tuple[str, str]]
    focus: Name
    before_focus: int
    sees_focus: bool = False
    reads_on: bool = False
    missing: frozenset[str] = frozenset()

    @property
    def of_page(self) -> Memory:
        """The same without the focus, whose words may be an answer, and without what is missing."""
        return self._replace(focus=NOTHING, missing=frozenset())

    @property
    def needs_all(self) -> bool:
        """Whether what was open, or had the focus, can only be found when all of the page is made.

        In larger words it may stand below the view.
        """
        return bool(self.opened or self.marked or self.reads_on)


NOWHERE = Memory((0, 0.0), (), frozenset(), frozenset(), NOTHING, 0)
"""What is remembered of a frame of which nothing may stay."""


def remember(frame: QWidget, before: Memory | None) -> Memory:
    """The places of a frame that is about to go; `before` is what it was told to recall itself."""
    page = frame.findChild(PageView)
    marked = (one for one in frame.findChildren(MarkedView) if one.opened and _counts(one, page))
    focus, before_focus = _focus(frame)
    focused = QApplication.focusWidget()
    memory = Memory(
        page.place if isinstance(page, PageView) else (0, 0.0),
        tuple(_fraction(area) for area in _areas(frame)),
        frozenset(one.title for one in _openable(frame) if one.is_open and _counts(one, page)),
        frozenset((one.said, one.opened) for one in marked),
        focus,
        before_focus,
        sees_focus=focused is not None and not focused.visibleRegion().isEmpty(),
        reads_on=_reads_on(page, focused),
        missing=frozenset(one for view in _questions(frame) for one in view.missing),
    )
    if before is None or not isinstance(page, PageView) or not page.awaits_place:
        return memory
    # Nobody has seen its page: what was open there still is to be opened.
    return memory._replace(
        opened=memory.opened | before.opened, marked=memory.marked | before.marked
    )


def prepare(frame: QWidget, memory: Memory) -> None:
    """Before the new frame is shown: make of the page what its place needs."""
    page = frame.findChild(PageView)
    if isinstance(page, PageView):
        then = partial(_recall_page, frame, page, memory)
        page.await_place(memory.page, then, whole=memory.needs_all)


def recall(frame: Frame, memory: Memory) -> None:
    """Bring the new frame to the same places, as far as it has them."""
    page = frame.findChild(PageView)
    if isinstance(page, PageView) and not page.awaits_place:
        _recall_page(frame, page, memory)
    else:
        _open_again(frame, memory)
    for view in _questions(frame):
        view.tell_missing(memory.missing)
    _focus_again(frame, memory)
    if isinstance(page, PageView) and not page.awaits_place and not memory.sees_focus:
        # With keys what takes the focus is scrolled into view, though nobody saw it there.
        page.go_to_place(memory.page)
    for area, fraction in zip(_areas(frame), memory.scrolled, strict=False):
        bar = area.verticalScrollBar()
        bar.setValue(round(fraction * bar.maximum()))


def _focus_again(frame: Frame, memory: Memory) -> None:
    if memory.focus[1]:
        named = _named(frame, memory.focus)
        for widget in named[: memory.before_focus + 1][-1:]:
            widget.setFocus()
            if memory.sees_focus:
                show_soon(widget, FOCUS_MARGIN)
        if not named and frame.isVisible():
            # A button that this size has no room for.
            frame.focus_first()


def _counts(widget: QWidget, page: QWidget | None) -> bool:
    """Whether a widget is not on one of the pages that wait behind the one that is shown."""
    return page is None or not page.isAncestorOf(widget) or widget.isVisibleTo(page)


def _focus(frame: QWidget) -> tuple[Name, int]:
    """The name of the widget with the focus, and how many of that name stand before it."""
    focus = QApplication.focusWidget()
    if focus is None or not frame.isAncestorOf(focus):
        return NOTHING, 0
    name = (type(focus), _words(focus), _group(focus))
    named = _named(frame, name)
    return name, named.index(focus) if focus in named else 0


def _reads_on(page: QWidget | None, focus: QWidget | None) -> bool:
    """Whether the focus is on a page, below its title."""
    on_page = page is not None and focus is not None and page.isAncestorOf(focus)
    return on_page and not (isinstance(focus, TextView) and focus.level == 1)


def _recall_page(frame: QWidget, page: PageView, memory: Memory) -> None:
    _open_again(frame, memory)
    page.go_to_place(memory.page)


def _questions(frame: QWidget) -> list[QuestionView]:
    return frame.findChildren(QuestionView)


def _openable(frame: QWidget) -> list[DisclosureView | TopicView]:
    return [
        *frame.findChildren(DisclosureView),
        *frame.findChildren(TopicView),
    ]


def _open_again(frame: QWidget, memory: Memory) -> None:
    for one in _openable(frame):
        if one.title in memory.opened:
            one.open()
    for marked in frame.findChildren(MarkedView):
        for said, style in memory.marked:
            if said == marked.said and style != marked.opened:
                marked.open(style)


def _named(frame: QWidget, name: Name) -> list[QWidget]:
    """All visible widgets of a name, in the order of the tree."""
    kind, words, group = name
    return [
        one
        for one in frame.findChildren(kind)
        # The group comes last: it takes longest.
        if _words(one) == words and one.isVisible() and _group(one) == group
    ]


def _areas(frame: QWidget) -> list[QScrollArea]:
    return [
        area
        for area in frame.findChildren(QScrollArea)
        if area.isVisible() and not isinstance(area.parentWidget(), PageView)
    ]


def _fraction(area: QScrollArea) -> float:
    bar = area.verticalScrollBar()
    return bar.value() / bar.maximum() if bar.maximum() else 0.0


def _words(widget: QWidget) -> str:
    words = widget.accessibleName()
    return widget.text() if not words and isinstance(widget, QAbstractButton) else words


def _group(widget: QWidget) -> str:
    parent = widget.parentWidget()
    while parent is not None and not parent.accessibleName():
        parent = parent.parentWidget()
    return parent.accessibleName() if parent is not None else ""

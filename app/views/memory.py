"""What a person had scrolled to, opened and focused, carried over to a frame made anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from app.views.disclosure_view import DisclosureView
from app.views.topic_view import TopicView


@dataclass(frozen=True, slots=True)
class Memory:
    """How far each visible area was scrolled (0 to 1), open disclosures, and the focus."""

    scrolled: tuple[float, ...]
    opened: frozenset[str]
    focus: tuple[str, str]

    @property
    def needs_all(self) -> bool:
        """Whether places cannot be found again before all of the page is made."""
        return any(self.scrolled) or bool(self.opened)


def remember(frame: QWidget) -> Memory:
    """The places of a frame that is about to go."""
    focus = QApplication.focusWidget()
    inside = focus is not None and frame.isAncestorOf(focus)
    return Memory(
        tuple(_fraction(area) for area in _areas(frame)),
        frozenset(one.title for one in _openable(frame) if one.is_open),
        _name(focus) if focus is not None and inside else ("", ""),
    )


def recall(frame: QWidget, memory: Memory) -> None:
    """Bring the new frame to the same places, as far as it has them."""
    for disclosure in _openable(frame):
        if disclosure.title in memory.opened:
            disclosure.open()
    for area, fraction in zip(_areas(frame), memory.scrolled, strict=False):
        bar = area.verticalScrollBar()
        bar.setValue(round(fraction * bar.maximum()))
    for widget in frame.findChildren(QWidget):
        if memory.focus[1] and widget.isVisible() and _name(widget) == memory.focus:
            widget.setFocus()
            return


def _openable(frame: QWidget) -> list[DisclosureView | TopicView]:
    return [*frame.findChildren(DisclosureView), *frame.findChildren(TopicView)]


def _areas(frame: QWidget) -> list[QScrollArea]:
    return [area for area in frame.findChildren(QScrollArea) if area.isVisible()]


def _fraction(area: QScrollArea) -> float:
    bar = area.verticalScrollBar()
    return bar.value() / bar.maximum() if bar.maximum() else 0.0


def _name(widget: QWidget) -> tuple[str, str]:
    words = widget.accessibleName()
    if not words and isinstance(widget, QAbstractButton):
        words = widget.text()
    return type(widget).__name__, words

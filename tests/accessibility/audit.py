"""What is wrong with a screen for eyes, hands and a screen reader, found without looking at it.

One function a kind of finding. Each takes what is on the screen and yields what it found.
"""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from app.views.accessibility.focus_ring import FocusRing
from app.views.controls.action_button import ActionButton
from app.views.page.mark_button import MarkButton
from app.views.page.section_mark import SectionMark
from tests.accessibility.tree import Node, nodes
from tests.views.painted_text import watch_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from app.views.drawn.text import Text

Role = QAccessible.Role
PICTURES = Path(__file__).parents[2] / "build" / "audit"
NO_ROLE = {Role.NoRole, Role.Client, Role.Window, Role.Pane}
LAID_OVER = (FocusRing, SectionMark)
"""Drawn over others, and met by nobody."""


class Least(NamedTuple):
    """The least size in pixels of a target, of a passage in a text, and between two targets."""

    target: int
    passage: int
    gap: int


class Finding(NamedTuple):
    """What is wrong, and with what."""

    kind: str
    what: str


def audit(window: QWidget, least: Least, drawn: Callable[[QWidget], list[Drawn]]) -> list[Finding]:
    """Everything that is wrong with what a window shows."""
    found = nodes(window)
    return [
        *unnamed(found),
        *without_role(found),
        *wordless(window),
        *in_wrong_order(window),
        *small(window, least),
        *crowded(window, least),
        *clipped(window, drawn),
        *named_otherwise(window, drawn),
        *squeezed(window),
        *too_wide(window),
    ]


def unnamed(found: list[Node]) -> Iterator[Finding]:
    """What takes the focus and has no name."""
    for node in found:
        if node.focusable and not node.name.strip():
            yield Finding("unnamed", f"{node.role.name} {kind_of(node.widget)}")


def without_role(found: list[Node]) -> Iterator[Finding]:
    """What has a name or takes the focus, and is nothing in particular to a screen reader."""
    for node in found[1:]:
        if node.role in NO_ROLE and (node.name or node.focusable):
            yield Finding("no role", f"{node.role.name} {kind_of(node.widget)} {node.name!r}")


def wordless(window: QWidget) -> Iterator[Finding]:
    """What can be pressed and shows an icon with no word beside it."""
    for one in targets(window):
        if isinstance(one, ActionButton) and not one.text().strip():
            yield Finding("wordless", f"{said(one)!r} shows an icon alone")


def in_wrong_order(parent: QWidget) -> Iterator[Finding]:
    """Two neighbours in the tree of which the second stands above, or on the left of, the first.

    Compared among those that stand in one widget, so columns may stand beside each other.
    """
    inside = [one for one in children(parent) if has_words(one)]
    for one, other in pairwise(inside):
        a, b = one.geometry(), other.geometry()
        # Passages of a text are larger than their lines and may reach into the next.
        on_one_line = a.top() <= b.center().y() <= a.bottom()
        if b.bottom() <= a.top() or (on_one_line and b.right() <= a.left()):
            yield Finding("wrong order", f"{named(other)} is read after {named(one)}")
    for one in inside:
        yield from in_wrong_order(one)


def small(window: QWidget, least: Least) -> Iterator[Finding]:
    """What can be pressed and is smaller than a finger, in width or height."""
    for one in targets(window):
        needed = least.passage if isinstance(one, MarkButton) else least.target
        box = live(one)[1]
        if min(box.width(), box.height()) < needed:
            size = f"{box.width()} x {box.height()}"
            yield Finding("small target", f"{said(one)!r} is {size}, not {needed}")


def crowded(window: QWidget, least: Least) -> Iterator[Finding]:
    """Two targets so close that a finger may press the other; words in a text have no choice."""
    placed = [(one, *live(one)) for one in targets(window)]
    for (one, within, box), (other, around, beside) in combinations(placed, 2):
        in_text = isinstance(one, MarkButton) + isinstance(other, MarkButton)
        needed = (least.gap, 0, -math.inf)[in_text]
        if within is around and apart(box, beside) < needed:
            gap = apart(box, beside)
            yield Finding("crowded", f"{said(one)!r} and {said(other)!r} are {gap} px apart")


class Drawn(NamedTuple):
    """Words as they were painted: on what, where, how large they are, and whether a word broke."""

    on: QWidget
    words: str
    box: QRect
    broken: bool


@contextmanager
def watched_text(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[QWidget], list[Drawn]]]:
    """Note every text that is painted; yields what paints a widget whole and tells of its texts."""
    kept: list[Drawn] = []

    def note(text: Text, painter: QPainter, x: float, y: float, width: int) -> None:
        device = painter.device()
        if isinstance(device, QWidget):
            words = text._layout.text()
            left = x + (width - text._longest) / 2 if text._centred else x
            box = QRect(round(left), round(y), int(text._longest), text.height(width))
            kept.append(Drawn(device, words, box, _breaks_a_word(text)))

    def drawn(widget: QWidget) -> list[Drawn]:
        kept.clear()
        widget.grab()
        return list(kept)

    with monkeypatch.context() as patched:
        watch_text(patched, note)
        yield drawn


def _breaks_a_word(text: Any) -> bool:  # noqa: ANN401 - its parts are its own
    layout = text._layout
    words = layout.text().encode("utf-16-le").decode("utf-16-le")
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    return any(words[at - 1].isalnum() and words[at].isalnum() for at in starts)


def clipped(window: QWidget, drawn: Callable[[QWidget], list[Drawn]]) -> Iterator[Finding]:
    """Words that need more room than they are given, or that are broken where no word ends."""
    for whole in (window, *scrolled(window)):
        for one in drawn(whole):
            if not one.on.rect().contains(one.box):
                room = f"{one.on.width()} x {one.on.height()}"
                needed = f"{one.box.x()} {one.box.y()} {one.box.width()} {one.box.height()}"
                yield Finding("clipped", f"{one.words!r} needs {needed} in {room}")
            if one.broken:
                yield Finding("broken word", repr(one.words))
    for field in window.findChildren(QLineEdit):
        shown = field.text() or field.placeholderText()
        if field.isVisible() and field.fontMetrics().height() > field.height():
            yield Finding("clipped", f"the field {said(field)!r}")
        if field.isVisible() and field.fontMetrics().horizontalAdvance(shown) > field.width():
            yield Finding("clipped", f"{shown!r} in the field {said(field)!r}")


def named_otherwise(window: QWidget, drawn: Callable[[QWidget], list[Drawn]]) -> Iterator[Finding]:
    """What can be pressed and shows words that are not in its name: who dictates says these."""
    for whole in (window, *scrolled(window)):
        for one in drawn(whole):
            shown, name = (_spoken(words) for words in (one.words, said(one.on)))
            if isinstance(one.on, QAbstractButton) and shown not in name:
                yield Finding("named otherwise", f"{one.words!r} is not in {said(one.on)!r}")


def _spoken(words: str) -> str:
    """Words as a voice says them: no signs between them, and no capitals."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def squeezed(window: QWidget) -> Iterator[Finding]:
    """What is lower than it must be at its width, or stands out of what it is in."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, LAID_OVER) or one.isWindow():
            continue
        if said(one) and one.hasHeightForWidth() and one.heightForWidth(one.width()) > one.height():
            yield Finding("clipped", f"{said(one)!r} at {one.width()} x {one.height()}")
        if said(one) and live(one)[1].size() != one.size():
            yield Finding("clipped", f"{said(one)!r} stands out of {kind_of(one.parentWidget())}")


def too_wide(window: QWidget) -> Iterator[Finding]:
    """What can be scrolled only up and down, and is wider than its view."""
    for area_ in window.findChildren(QScrollArea):
        content = area_.widget()
        room = area_.viewport().width()
        if area_.isVisible() and content is not None and content.width() > room:
            yield Finding("too wide", f"{kind_of(content)}: {content.width()} px in {room}")


def targets(window: QWidget) -> list[QWidget]:
    """Everything that can be pressed, whether in view or not."""
    kinds = (QAbstractButton, QLineEdit)
    found = [one for one in window.findChildren(QWidget) if isinstance(one, kinds)]
    return [one for one in found if one.isVisible() and one.isEnabled()]


def scrolled(window: QWidget) -> list[QWidget]:
    """What stands in the areas that scroll, whole."""
    areas = [one for one in window.findChildren(QScrollArea) if one.isVisible()]
    return [content for one in areas if (content := one.widget()) is not None]


def children(parent: QWidget) -> list[QWidget]:
    """The visible widgets directly in one, in the order of the tree."""
    return [
        one
        for one in parent.children()
        if isinstance(one, QWidget)
        and one.isVisible()
        and not one.isWindow()
        and not isinstance(one, (*LAID_OVER, QAbstractSlider))
    ]


def has_words(widget: QWidget) -> bool:
    """Whether anything in it is said or takes the focus."""
    return bool(said(widget)) or any(has_words(one) for one in children(widget))


def live(widget: QWidget) -> tuple[QWidget, QRect]:
    """Where it can be pressed: what scrolls with it, or the window, and the box in that."""
    whole, parent = widget.rect(), widget.parentWidget()
    box, place = QRect(whole), widget
    while parent is not None and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        box = box.translated(place.pos()) & parent.rect()
        if parent.isWindow():
            return parent, box
        place, parent = parent, parent.parentWidget()
    return place, box


def apart(one: QRect, other: QRect) -> int:
    """How many pixels are between two boxes, sideways or up and down, whichever is more."""
    beside = max(other.left() - one.right(), one.left() - other.right()) - 1
    below = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(beside, below)


def said(widget: QWidget) -> str:
    """The words that name a widget."""
    return widget.accessibleName() or str(widget.property("text") or "")


def named(widget: QWidget) -> str:
    """The words of a widget, or else of the first with words in it, and what kind it is."""
    inside = [one for one in widget.findChildren(QWidget) if said(one)]
    words = said(widget) or (said(inside[0]) if inside else "")
    return f"{kind_of(widget)} {words!r}"


def kind_of(thing: object) -> str:
    """What kind of widget it is."""
    return type(thing).__name__


def save_picture(window: QWidget, name: str) -> Path:
    """Paint what the window shows into a file to look at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    path = PICTURES / f"{name}.png"
    window.grab().save(str(path))
    return path

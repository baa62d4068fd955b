"""The accessibility tree as a screen reader meets it, read in this process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Node:
    """What is said of one widget; `level` is that of a heading, else 0."""

    role: QAccessible.Role
    name: str
    focusable: bool
    checked: bool
    level: int
    height: int
    widget: object


def nodes(widget: QWidget) -> list[Node]:
    """Every visible node below a widget, in reading order."""
    return list(_walk(QAccessible.queryAccessibleInterface(widget)))


def _walk(interface: QAccessibleInterface) -> Iterator[Node]:
    state = interface.state()
    if state.invisible:
        return
    yield Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        bool(state.focusable),
        bool(state.checked),
        _level(interface),
        interface.rect().height(),
        interface.object(),
    )
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.isValid():
            yield from _walk(child)


def _level(interface: QAccessibleInterface) -> int:
    if interface.role() != QAccessible.Role.Heading:
        return 0
    attributes = interface.attributesInterface()
    return int(attributes.attributeValue(QAccessible.Attribute.Level))

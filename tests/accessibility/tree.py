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
    return [_node(interface) for interface in interfaces(widget)]


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """The same as Qt gives them, with what can be done."""
    yield from _walk(QAccessible.queryAccessibleInterface(widget))


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child.isValid():
            yield from _walk(child)


def _node(interface: QAccessibleInterface) -> Node:
    state = interface.state()
    return Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        bool(state.focusable),
        bool(state.checked),
        _level(interface),
        interface.rect().height(),
        interface.object(),
    )


def _level(interface: QAccessibleInterface) -> int:
    if interface.role() != QAccessible.Role.Heading:
        return 0
    attributes = interface.attributesInterface()
    return int(attributes.attributeValue(QAccessible.Attribute.Level))

"""A question that is asked by the way, and what follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.path import Stop


class Aside(NamedTuple):
    """Where the person was, where Continue led there, and what is called when they are back."""

    stop: Stop
    leads: int
    then: Callable[[], None]

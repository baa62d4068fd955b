"""A painted figure that is laid out once for as long as its width stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.figures.drawing import Drawing
    from app.figures.ink import Ink
    from app.figures.painted import Painted


class Kept:
    """A figure with its drawing at the last width that was asked for."""

    def __init__(self, painted: Painted, ink: Ink) -> None:
        self._painted = painted
        self._ink = ink
        self._drawings: dict[int, Drawing] = {}

    def at(self, width: int) -> Drawing:
        """The figure at a width in pixels."""
        if width not in self._drawings:
            self._drawings = {width: self._painted.drawing(width, self._ink)}
        return self._drawings[width]

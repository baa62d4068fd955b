"""Looks: the fonts, and every look that was wanted lately; only the last holds pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.views.drawn.look import Fonts, Look

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.theme import Theme

KEPT = 4
"""Who tries every text size finds each again at once."""


class Looks:
    """Makes a look for a theme, a size and a spacing, or returns the one it made before.

    A kiosk shows hundreds of people what they like; what it keeps of that must not grow.
    """

    def __init__(self, resources: Path) -> None:
        self._fonts = Fonts(resources / "fonts")
        self._resources = resources
        self._made: dict[tuple[str, int, int, float, bool], Look] = {}

    def at(self, theme: Theme, px: int, target: int, ratio: float, *, more_spacing: bool) -> Look:
        """The look; those before it let go of their pictures, and the oldest goes."""
        key = (theme.id, px, target, ratio, more_spacing)
        look = self._made.pop(key, None)
        if look is None:
            given = (theme, px, target, self._resources, ratio)
            look = Look(*given, more_spacing=more_spacing)
        for other in self._made.values():
            other.drop_pictures()
        self._made = dict([*self._made.items()][1 - KEPT :])
        self._made[key] = look
        return look

    def keep_last(self) -> None:
        """Keep only the look that is shown, and nothing that was drawn in any."""
        self._made = dict([*self._made.items()][-1:])
        for look in self._made.values():
            look.forget_drawn()
        self._fonts.renew()

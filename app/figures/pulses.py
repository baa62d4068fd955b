"""Pulses: how the pulses of three types of TMS follow each other, on one axis of seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.figures.drawing import Drawing
from app.figures.shapes import bars

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from app.domain.facts import Fact
    from app.figures.ink import Ink

TICK_SECONDS = 2
"""From one mark of the axis to the next; numbers stand at each where they have room."""

APART = 1.75
"""From one number to the next, in widths of the last, which ends where the axis does."""


class Pattern(NamedTuple):
    """Pulses in a burst (1 for single ones), bursts a second, seconds of them and of pause.

    Without a pause both are 0; `key` names its labels.
    """

    key: str
    burst: int
    a_second: int
    train: int
    pause: int


def patterns_of(facts: Sequence[Fact]) -> tuple[Pattern, ...]:
    """The three patterns, from facts in the order of their plan."""
    classic = [fact.count for fact in facts[:3]]
    burst, bursts, train, pause = (fact.count for fact in facts[3:7])
    return (
        Pattern("classic", 1, *classic),
        Pattern("theta", burst, bursts, train, pause),
        Pattern("slow", 1, facts[7].count, 0, 0),
    )


class Pulses:
    """A track for each pattern; a thick mark is a burst, as its pulses stand too close to draw."""

    def __init__(self, patterns: Sequence[Pattern], labels: Mapping[str, str]) -> None:
        self.patterns = tuple(patterns)
        self._labels = labels
        # As long as it takes to see the pattern with the shortest cycle begin again.
        self.seconds = min(2 * one.train + one.pause for one in patterns if one.pause)

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The picture at a width."""
        drawing = Drawing(ink)
        em = ink.em
        second = self._second(width, ink)
        y = self._add_keys(drawing, width, ink) + em(0.9)
        for pattern in self.patterns:
            y = drawing.write(self._labels[pattern.key], 0, y, width, bold=True) + em(0.2)
            track = QRectF(0, y, self.seconds * second, em(1.7))
            y = self._add_track(drawing, pattern, track, width) + em(0.25)
            text = self._labels[f"{pattern.key}-text"]
            y = drawing.write(text, 0, y, width, size=0.89, colour="text-2") + em(1.0)
        self._add_axis(drawing, y - em(0.4), second, ink)
        return drawing

    def times(self, pattern: Pattern) -> Iterator[float]:
        """When each burst of a pattern begins, in seconds."""
        for number in range(self.seconds * pattern.a_second):
            time = number / pattern.a_second
            if not pattern.pause or time % (pattern.train + pattern.pause) < pattern.train:
                yield time

    def _second(self, width: int, ink: Ink) -> int:
        """How long a second is: whole pixels between marks keep them sharp and even."""
        most = max(one.a_second for one in self.patterns)
        free = width - ink.em(0.6)
        return max(most, int(free / self.seconds / most) * most)

    def _marks(self, pattern: Pattern, second: int, ink: Ink) -> float:
        """How wide a mark is: a burst is clearly thicker than a pulse."""
        gap = second / max(one.a_second for one in self.patterns)
        thin = max(1, min(round(gap * 0.4), ink.em(0.11)))
        thick = max(thin + 2, min(round(second / pattern.a_second * 0.5), 3 * thin))
        return thin if pattern.burst == 1 else thick

    def _add_track(self, drawing: Drawing, pattern: Pattern, track: QRectF, width: int) -> float:
        """The marks of a pattern and its pause; where they end."""
        second = round(track.width() / self.seconds)
        wide = self._marks(pattern, second, drawing.ink)
        high, y = track.height(), track.y()
        drawing.fill(bars([QRectF(0, high - 1, track.width(), 1)]), "chart-none", 0, y)
        places = [QPointF(round(one * second), y) for one in self.times(pattern)]
        drawing.repeat(bars([QRectF(0, 0, wide, high)]), "chart-well", places)
        if not pattern.pause:
            return track.bottom()
        room = min(pattern.pause, self.seconds - pattern.train) * second
        pause = QRectF(pattern.train * second, y, room, high)
        return self._add_pause(drawing, self._labels[f"{pattern.key}-pause"], pause, width)

    def _add_pause(self, drawing: Drawing, words: str, pause: QRectF, width: int) -> float:
        """What a pause is called, on one line in it or else below the track; where that ends."""
        em, wide = drawing.ink.em, drawing.width_of(words, size=0.89)
        x, room, top = pause.x(), pause.width(), pause.y() + (pause.height() - em(1.3)) / 2
        if wide > room:
            # Below its middle, as far as the figure has room.
            room = min(wide + 1, width)
            x = min(max(0.0, pause.center().x() - room / 2), width - room)
            top = pause.bottom() + em(0.1)
        end = drawing.write(words, x, top, room, size=0.89, centred=True, colour="text-2")
        return max(pause.bottom(), end)

    def _add_keys(self, drawing: Drawing, width: int, ink: Ink) -> float:
        """What a thin and a thick mark are."""
        em, second = ink.em, self._second(width, ink)
        x = y = bottom = 0.0
        for name, pattern in (("pulse", self.patterns[0]), ("burst", self._burst())):
            wide = self._marks(pattern, second, ink)
            words = self._labels[name]
            needed = em(0.8) + drawing.width_of(words)
            if x and x + needed > width:
                x, y = 0.0, bottom + em(0.2)
            drawing.fill(bars([QRectF(0, 0, wide, em(1.0))]), "chart-well", x, y + em(0.15))
            bottom = drawing.write(words, x + em(0.8), y, width - x - em(0.8))
            x += needed + em(1.6)
        return bottom

    def _burst(self) -> Pattern:
        return max(self.patterns, key=lambda one: one.burst)

    def _add_axis(self, drawing: Drawing, y: float, second: int, ink: Ink) -> None:
        em = ink.em
        ticks = range(0, self.seconds + 1, TICK_SECONDS)
        drawing.fill(bars([QRectF(0, 0, self.seconds * second, 1)]), "text-2", 0, y)
        marks = [QRectF(one * second, 0, 1, em(0.35)) for one in ticks]
        drawing.fill(bars(marks), "text-2", 0, y)
        bottom = float(y)
        widest = drawing.width_of(str(self.seconds), size=0.89)
        even = (one for one in ticks[1:] if self.seconds % one == 0)
        apart = next((one for one in even if one * second >= APART * widest), self.seconds)
        for one in ticks[:: apart // TICK_SECONDS]:
            x = float(one * second - (em(1.0) if one else 0))
            room = em(2.0)
            if one == ticks[-1]:
                x = min(x, self.seconds * second - drawing.width_of(str(one), size=0.89))
            bottom = drawing.write(
                str(one), x, y + em(0.4), room, size=0.89, centred=0 < one < ticks[-1]
            )
        drawing.write(self._labels["seconds"], 0, bottom, self.seconds * second, size=0.89)

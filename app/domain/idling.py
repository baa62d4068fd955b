"""Whether somebody is still there: a state that only what is done and a clock can change.

Every moment is in seconds of a clock that should only go forwards. One that jumps may bring the
question early or late, but never ends a visit without the whole warning: each tick of it counts
for one second at the most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

QUESTION, PAGE, RESULT, HIDDEN = "question", "page", "result", "hidden"
"""What can be shown; anything that is no page is left as long as a question."""

LIMITS = {QUESTION: 120, PAGE: 180, RESULT: 120, HIDDEN: 60}
"""Seconds without a sign of anybody; a page has more when its words take longer to read."""

WORDS_A_MINUTE = 100
"""Of a slow reader."""

WARNING = 30
"""Seconds of warning, and of waiting for an answer to it."""

TICK = 1.0
"""Seconds between two ticks of the warning."""

GRAIN = 0.001
"""Seconds that no timer can tell apart: what is due within them is due."""


class Shown(NamedTuple):
    """What is on the screen: its kind, and how many words there are to read."""

    kind: str = QUESTION
    words: int = 0


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody is there, or was a moment ago."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Nobody may be there: everything is cleared in so many seconds."""

    left: int


@dataclass(frozen=True, slots=True)
class Over:
    """Nobody is there."""


Stage = Present | Warned | Over
"""No named tuples: two without fields would be equal."""


def limit_of(shown: Shown, *, doubled: bool = False) -> float:
    """How many seconds a person is left alone with what is shown."""
    limit = float(LIMITS[shown.kind])
    if shown.kind == PAGE:
        limit = max(limit, shown.words * 60 / WORDS_A_MINUTE)
    return 2 * limit if doubled else limit


class Idling(NamedTuple):
    """What is shown, when somebody was last seen, and how much of a warning is left.

    `doubled` once the person has asked for more time; `left` is None while there is no warning,
    and `ticked` the moment from which the next tick of one is counted.
    """

    shown: Shown = Shown()
    doubled: bool = False
    since: float = 0.0
    left: float | None = None
    ticked: float = 0.0

    @property
    def stage(self) -> Stage:
        """Present, Warned or Over."""
        if self.left is None:
            return Present()
        # Rounded up: the last second is a second.
        return Warned(-int(-self.left // 1)) if self.left > 0 else Over()

    def seen(self, now: float) -> Idling:
        """Somebody is there: all of the limit lies ahead, and a warning is taken back."""
        return self._replace(since=now, left=None)

    def stirred(self, now: float) -> Idling:
        """Somebody moves: a warning stays until it is answered, but begins anew."""
        return self.seen(now) if self.left is None else self._warn(now)

    def given_time(self, now: float) -> Idling:
        """The person wants more time: every limit of this visit is twice as long."""
        return self.seen(now)._replace(doubled=True)

    def showing(self, shown: Shown) -> Idling:
        """Something else is on the screen; that alone is no sign of a person."""
        return self._replace(shown=shown)

    def tick(self, now: float) -> Idling:
        """What is true at this moment; once it is over, it stays over."""
        if self.left is not None:
            # A clock put forward must not take the warning away, nor one put back lengthen it.
            passed = min(max(now - self.ticked, 0.0), TICK)
            left = self.left - passed
            return self._replace(left=left if left > GRAIN else 0.0, ticked=now)
        if now < self.since:
            return self._replace(since=now)
        return self if self.wait(now) > GRAIN else self._warn(now)

    def slept(self, now: float, seconds: float) -> Idling:
        """The computer slept so long, and nobody was there: all of it counts, warning and all."""
        if self.left is not None:
            return self._replace(left=max(0.0, self.left - seconds), ticked=now)
        state = self._replace(since=self.since - seconds)
        gone = now - state.since >= self._limit + WARNING
        return state._replace(left=0.0) if gone else state

    def wait(self, now: float) -> float:
        """How many seconds nothing will happen from now on, unless somebody does something."""
        if self.left is not None:
            return min(TICK, self.left)
        passed = max(0.0, now - self.since)
        return max(0.0, self._limit - passed)

    @property
    def _limit(self) -> float:
        return limit_of(self.shown, doubled=self.doubled)

    def _warn(self, now: float) -> Idling:
        return self._replace(left=float(WARNING), ticked=now)

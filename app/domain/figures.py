"""Figures that the program paints: the facts each of them shows, and the words painted in it."""

from __future__ import annotations

from typing import NamedTuple


class FigureText(NamedTuple):
    """A figure's title, what it shows for who cannot see it, and the words painted in it."""

    title: str
    description: str
    labels: dict[str, str]


class Plan(NamedTuple):
    """What a painted figure needs: facts by id, labels by key.

    `most` has the kind of each fact and the highest number that can be painted, from 1 on.
    """

    facts: tuple[str, ...]
    labels: tuple[str, ...]
    most: tuple[tuple[str, int], ...] = ()


RARE_OF = 10_000
"""How many people a picture of a rare harm stands for."""

_COILS = ("seizure-all", "seizure-figure8", "seizure-h-coil")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

PLANS = {
    "rare-harm:seizure-by-coil": Plan(_COILS, _COILS),
    "calendar:course": Plan(
        ("course-weeks", "course-a-week", "taper-sessions", "taper-weeks"),
        ("week", *_DAYS, "course", "longer", "taper"),
        (("range", 12), ("amount", 5), ("amount", 30), ("amount", 12)),
    ),
    "pulses:patterns": Plan(
        (
            *("pulses-classic", "train-classic", "pause-classic"),
            *("burst-theta", "bursts-theta", "train-theta", "pause-theta"),
            "pulses-slow",
        ),
        (
            *("classic", "classic-text", "classic-pause"),
            *("theta", "theta-text", "theta-pause"),
            *("slow", "slow-text"),
            *("seconds", "pulse", "burst"),
        ),
        (("amount", 100),) * 8,
    ),
    "scale:phq9": Plan((), ()),
}
"""By scheme and name."""

STEPS = ("1", "2", "3", "4")
"""The panels of every `steps:` figure; each has a label and a drawing."""


def plan_of(key: str) -> Plan | None:
    """What the figure of a scheme and name needs, or None for one that is not painted."""
    return Plan((), STEPS) if key.startswith("steps:") else PLANS.get(key)


def drawing_of_step(name: str, step: str) -> str:
    """What the drawing of a step is called in `resources/pictures`."""
    return f"step-{name}-{step}"

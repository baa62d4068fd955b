"""Which figure is painted by what: the one place that knows all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.domain.figures import PLANS

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.facts import Fact, Phrases
    from app.domain.guide import FigureWords
    from app.domain.page import Figure
    from app.domain.wording import Wording
    from app.figures.drawing import Drawing
    from app.figures.ink import Ink


class Painted(Protocol):
    """A figure that can be laid out at any width."""

    def drawing(self, width: int, ink: Ink) -> Drawing:
        """The figure at a width in pixels."""


class Supplies(Protocol):
    """What figures take their numbers and words from."""

    def facts(self) -> dict[str, Fact]:
        """Every fact by id."""

    def phrases(self) -> Phrases:
        """How this language says numbers."""

    def figure_words(self) -> FigureWords:
        """What figures print beside their numbers."""

    def wording(self) -> Wording:
        """The self-check's words."""


def painted(figure: Figure, supplies: Supplies) -> Painted | None:
    """What paints a figure of a page, or None for one of our own drawings.

    A figure's module is imported for the first figure of its kind.
    """
    make = _MAKERS.get(figure.scheme)
    return make(figure, supplies) if make else None


def _icon_array(figure: Figure, supplies: Supplies) -> Painted:
    from app.figures.icon_array import IconArray  # noqa: PLC0415

    fact = supplies.facts()[figure.name]
    return IconArray(fact, supplies.phrases(), supplies.figure_words())


def _rare_harm(figure: Figure, supplies: Supplies) -> Painted:
    from app.figures.rare_harm import RareHarm, strips_of  # noqa: PLC0415

    return RareHarm(strips_of(_facts(figure, supplies), figure.labels, supplies.phrases()))


def _calendar(figure: Figure, supplies: Supplies) -> Painted:
    from app.figures.calendar import Calendar, Course  # noqa: PLC0415

    weeks, a_week, taper, taper_weeks = _facts(figure, supplies)
    course = Course(weeks.low, weeks.high, a_week.count, taper.count, taper_weeks.count)
    return Calendar(course, figure.labels)


def _pulses(figure: Figure, supplies: Supplies) -> Painted:
    from app.figures.pulses import Pulses, patterns_of  # noqa: PLC0415

    return Pulses(patterns_of(_facts(figure, supplies)), figure.labels)


def _scale(_figure: Figure, supplies: Supplies) -> Painted:
    from app.figures.scale import Scale  # noqa: PLC0415

    words = supplies.wording()
    names = {key: one.name for key, one in words.band.items()}
    return Scale(names, words.summary.step)


def _steps(figure: Figure, _supplies: Supplies) -> Painted:
    from app.figures.steps import Steps  # noqa: PLC0415

    return Steps(figure.name, figure.labels)


_MAKERS: dict[str, Callable[[Figure, Supplies], Painted]] = {
    "icon-array": _icon_array,
    "rare-harm": _rare_harm,
    "calendar": _calendar,
    "pulses": _pulses,
    "scale": _scale,
    "steps": _steps,
}


def _facts(figure: Figure, supplies: Supplies) -> list[Fact]:
    facts = supplies.facts()
    return [facts[one] for one in PLANS[f"{figure.scheme}:{figure.name}"].facts]

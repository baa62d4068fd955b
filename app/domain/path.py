"""Which screen of the self-check comes next: a pure function of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.question import Answers, Question, SelfCheck, asked
from app.domain.rules import ITEM_9, SAFE_NOW, is_unsafe, needs_support

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stop(NamedTuple):
    """A screen: `kind` is welcome, part, question, support, check or summary."""

    kind: str
    id: str


WELCOME, CHECK, SUMMARY = Stop("welcome", ""), Stop("check", ""), Stop("summary", "")
SUPPORT = Stop("support", SAFE_NOW)


def path(check: SelfCheck, answers: Answers) -> tuple[Stop, ...]:
    """Every screen these answers lead to, in order; the support page follows item 9 at once.

    The support page asks whether the person is safe; their own question about it then falls away.
    """
    ids = {question.id for question in asked(check, answers)}
    supported = ITEM_9 in ids and needs_support(answers)
    if supported:
        ids.discard(SAFE_NOW)

    def leads_to(stop: Stop) -> bool:
        if stop.kind == "part":
            part = check.part(stop.id)
            return bool(part.intro) and any(question.id in ids for question in part.questions)
        if stop.kind == "question":
            return stop.id in ids
        if stop.kind == "support":
            return supported
        return stop != CHECK or ITEM_9 in ids

    return tuple(stop for stop in _every_stop(check) if leads_to(stop))


def _every_stop(check: SelfCheck) -> Iterator[Stop]:
    yield WELCOME
    for part in check.parts:
        yield Stop("part", part.id)
        for question in part.questions:
            yield Stop("question", question.id)
            if question.id == ITEM_9:
                yield SUPPORT
    yield CHECK
    yield SUMMARY


def after(check: SelfCheck, answers: Answers, stop: Stop) -> Stop:
    """The screen behind this one; the summary is the last.

    Who is not safe is shown help at once: the summary leads with it.
    """
    stops = path(check, answers)
    if stop == Stop("question", SAFE_NOW) and is_unsafe(answers):
        return SUMMARY
    return stops[min(stops.index(stop) + 1, len(stops) - 1)]


def before(check: SelfCheck, answers: Answers, stop: Stop) -> Stop:
    """The screen in front of this one; the welcome is the first."""
    stops = path(check, answers)
    return stops[max(stops.index(stop) - 1, 0)]


def nearest(check: SelfCheck, answers: Answers, stop: Stop) -> Stop:
    """The stop itself while the path has it, else the last one in front of its place."""
    stops = path(check, answers)
    order = list(_every_stop(check))
    place = order.index(stop)
    return [other for other in stops if order.index(other) <= place][-1]


def progress(check: SelfCheck, answers: Answers, question: Question) -> tuple[int, int]:
    """Which question of its part this is, and how many the part asks now."""
    own = [other.id for other in asked(check, answers) if other.part == question.part]
    return own.index(question.id) + 1, len(own)

"""Which screen of the self-check comes next: a pure function of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.findings import SAFE_NOW, SAFETY_ITEMS, is_unsafe, needs_support
from app.domain.question import (
    MATTERS,
    SKIPPED,
    WHOLE,
    Answers,
    Part,
    Question,
    SelfCheck,
    asked,
    holds,
)
from app.domain.scoring import ITEM_9, ITEMS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence


class Stop(NamedTuple):
    """A screen: `kind` is that of one below, or part, question or statements."""

    kind: str
    id: str


WELCOME, CHECK, SUMMARY = Stop("welcome", ""), Stop("check", ""), Stop("summary", "")
SUPPORT = Stop("support", SAFE_NOW)
TAKE_HOME = Stop("take-home", "")
"""Behind the summary, for who wants to take something along: on no path."""

ENDS = frozenset({CHECK, SUMMARY, TAKE_HOME, WELCOME})
"""Screens that ask nothing: whoever came there from somewhere else has arrived."""

STRAIGHT, TO_CHECK, THROUGH_GAPS, THROUGH_REST = range(4)
"""Where Continue leads: on, back to the check, to what is open, to what a part alone left out."""


def path(check: SelfCheck, answers: Answers, way: str = WHOLE) -> tuple[Stop, ...]:
    """Every screen these answers lead to, in order; the support page follows item 9 at once.

    `way` is the part that was started alone, if one was. The support page asks whether the person
    is safe; their own question about it then falls away.
    """
    every = {question.id for question in asked(check, answers)}
    ids = every & {
        question.id for part in check.parts if _is_on(part, way) for question in part.questions
    }
    supported = ITEM_9 in ids and needs_support(answers)
    if supported:
        ids.discard(SAFE_NOW)

    def leads_to(stop: Stop) -> bool:
        match stop.kind:
            case "part":
                part = check.part(stop.id)
                own = {question.id for question in part.questions}
                return bool(part.intro) and (bool(own & ids) or marks(part))
            case "question":
                return stop.id in ids
            case "support":
                return supported
            case "statements":
                return marks(check.part(stop.id))
            case _:
                return stop != CHECK or not ids.isdisjoint(ITEMS)

    def marks(part: Part) -> bool:
        return part.statements and _is_on(part, way) and holds(part.show_when, answers, every)

    return tuple(stop for stop in _every_stop(check) if leads_to(stop))


def _is_on(part: Part, way: str) -> bool:
    return way == WHOLE or way in part.alone


def is_on(check: SelfCheck, question_id: str, way: str) -> bool:
    """Whether a question belongs to a way through the self-check."""
    return _is_on(check.part(check.question(question_id).part), way)


def _every_stop(check: SelfCheck, way: str = WHOLE) -> Iterator[Stop]:
    yield WELCOME
    for part in check.parts:
        if not _is_on(part, way):
            continue
        yield Stop("part", part.id)
        for question in part.questions:
            if not question.joined:
                yield Stop("question", question.id)
            if question.id == ITEM_9:
                yield SUPPORT
        if part.statements:
            yield Stop("statements", part.id)
    yield CHECK
    yield SUMMARY


def part_of(check: SelfCheck, stop: Stop) -> str:
    """The part that a screen belongs to, or ""."""
    if stop.kind in {"question", "support"}:
        return check.question(stop.id).part
    return stop.id if stop.kind in {"part", "statements"} else ""


def new_passage(check: SelfCheck, earlier: Stop, stop: Stop) -> str:
    """The page#section that is read beside a screen which begins another part, or ""."""
    part = part_of(check, stop)
    return check.part(part).learn if part and part != part_of(check, earlier) else ""


def screen_of(check: SelfCheck, question_id: str) -> Stop:
    """The screen on which a question stands: its own, or that of the question it is joined to."""
    for stop, questions in _screens(check).items():
        if any(question.id == question_id for question in questions):
            return stop
    raise KeyError(question_id)


def on_screen(check: SelfCheck, stop: Stop) -> tuple[Question, ...]:
    """The question of a screen, and those that are joined to it; none of another screen."""
    return tuple(_screens(check).get(stop, ()))


def _screens(check: SelfCheck) -> dict[Stop, list[Question]]:
    found: dict[Stop, list[Question]] = {}
    stop = WELCOME
    for question in check.questions():
        stop = stop if question.joined else Stop("question", question.id)
        found.setdefault(stop, []).append(question)
    return found


def after(check: SelfCheck, answers: Answers, stop: Stop, way: str = WHOLE) -> Stop:
    """The screen behind this one; the summary is the last.

    Who is not safe is shown help at once: the summary leads with it.
    """
    stops = path(check, answers, way)
    if stop == TAKE_HOME or (stop == Stop("question", SAFE_NOW) and is_unsafe(answers)):
        return SUMMARY
    return stops[min(stops.index(stop) + 1, len(stops) - 1)]


def onward(check: SelfCheck, answers: Answers, stop: Stop, way: str, leads: int) -> Stop:
    """The screen that Continue leads to, for who came straight, from the check or a summary."""
    following = after(check, answers, stop, way)
    if leads == STRAIGHT or following == SUMMARY or CHECK not in path(check, answers, way):
        return following
    if leads == THROUGH_GAPS:
        return open_behind(check, answers, stop, way) or CHECK
    if leads == THROUGH_REST:
        return rest(check, answers, stop) or CHECK
    return CHECK


def before(check: SelfCheck, answers: Answers, stop: Stop, way: str = WHOLE) -> Stop:
    """The screen in front of this one; the welcome is the first."""
    if stop == TAKE_HOME:
        return SUMMARY
    stops = path(check, answers, way)
    return stops[max(stops.index(stop) - 1, 0)]


def backward(check: SelfCheck, answers: Answers, stop: Stop, way: str, leads: int) -> Stop:
    """The screen that Back leads to: for who came from the check, the check again."""
    if leads == TO_CHECK and CHECK in path(check, answers, way):
        return CHECK
    return before(check, answers, stop, way)


def review(check: SelfCheck, answers: Answers, way: str) -> Stop:
    """Where answers are changed: the check, or the last question where there is none."""
    stops = path(check, answers, way)
    questions = [one for one in stops if one.kind == "question"]
    return CHECK if CHECK in stops else questions[-1]


def place_of(check: SelfCheck, answers: Answers, question_id: str, way: str) -> Stop:
    """The screen that asks a question now, or the last one in front of its place."""
    if question_id == SUPPORT.id and SUPPORT in path(check, answers, way):
        return SUPPORT
    return nearest(check, answers, screen_of(check, question_id), way)


def nearest(check: SelfCheck, answers: Answers, stop: Stop, way: str = WHOLE) -> Stop:
    """The stop itself while the path has it, else the last one in front of its place."""
    if stop == TAKE_HOME:
        return stop
    stops = path(check, answers, way)
    order = list(_every_stop(check))
    place = order.index(stop)
    return [other for other in stops if order.index(other) <= place][-1]


BLOCKING = frozenset({*SAFETY_ITEMS, *ITEMS})
"""Questions without whose answer nothing can be said: here a skip leaves something open too."""


def is_behind_support(stops: Sequence[Stop], stop: Stop) -> bool:
    """Whether the support page stands in front of a screen of these, or is that screen."""
    return {SUPPORT, stop} <= set(stops) and stops.index(stop) >= stops.index(SUPPORT)


def unanswered(
    check: SelfCheck,
    answers: Answers,
    way: str = WHOLE,
    *,
    behind: Stop = WELCOME,
    blocking: Container[str] = (),
) -> Stop | None:
    """The first screen behind another that asks what was never answered, or None.

    A question that was skipped has had its say, unless it is one of the blocking ones.
    """
    stops, screens = path(check, answers, way), _screens(check)
    for stop in stops[stops.index(behind) + 1 :]:
        ids = [SAFE_NOW] if stop == SUPPORT else [one.id for one in screens.get(stop, ())]
        given = {name: answers.get(name) for name in ids}
        if any(
            code is None or (code == SKIPPED and name in blocking) for name, code in given.items()
        ):
            return stop
    return None


def open_behind(check: SelfCheck, answers: Answers, behind: Stop, way: str) -> Stop | None:
    """The next screen behind another without an answer, or with a skip that leaves much open."""
    return unanswered(check, answers, way, behind=behind, blocking=BLOCKING)


def rest(check: SelfCheck, answers: Answers, behind: Stop) -> Stop | None:
    """What of all parts comes next for who has answered some alone; None when that was the last.

    What is answered is passed over, with what introduces it; what matters is always shown.
    """
    stops = path(check, answers)
    later = stops[stops.index(behind) + 1 :]
    stop = unanswered(check, answers, behind=behind)
    if stop is None:
        return next((one for one in later if one.kind == "statements"), None)
    earlier = before(check, answers, stop)
    return earlier if earlier.kind == "part" and earlier != behind else stop


def entry(check: SelfCheck, answers: Answers, way: str) -> Stop:
    """Where a way is gone on with: at its first open question, or what introduces it."""
    stop = unanswered(check, answers, way)
    if stop is None:
        stops = path(check, answers, way)
        statements = (one for one in stops if one.kind == "statements" and way == MATTERS)
        return next(statements, SUMMARY)
    earlier = before(check, answers, stop, way)
    return earlier if earlier.kind == "part" else stop


def progress(check: SelfCheck, answers: Answers, question: Question) -> tuple[int, int]:
    """Which question of its part this is, and how many the part asks now."""
    own = [other.id for other in asked(check, answers) if other.part == question.part]
    return own.index(question.id) + 1, len(own)


def share(check: SelfCheck, stop: Stop, way: str = WHOLE) -> float:
    """How much of the longest path lies behind a screen, from 0 to 1, whatever was answered."""
    stops = list(_every_stop(check, way))
    return stops.index(stop) / (len(stops) - 1)

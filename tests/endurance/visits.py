"""What visitors come for, what they do and how they leave, as chance has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.question import SKIPPED
from app.domain.scoring import ITEM_9
from app.presenters.steps import (
    Asking,
    Checking,
    Finished,
    Stating,
    Supporting,
    Taking,
    Welcoming,
)
from app.views.kiosk.staff_view import StaffView
from app.views.self_check.code_view import CodeView
from tests.endurance.kiosk import PIN
from tests.presenters.questions import by_chance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.question import Question
    from tests.endurance.visitor import Visitor

MOST_STEPS = 90
WHO = ("Me", "Someone I care for", "I am only looking")
SIZES = ("100%", "125%", "150%", "200%")
LOOKS = ("Light", "Cream", "Dark", "High contrast", "Normal", "More", "English", "Ixxish")


def come(visitor: Visitor, who: str = "") -> None:
    """Touch the screen that waits, in one of the languages, and say who it is for."""
    visitor.press(visitor.chance.choice(["Touch to start"] * 4 + ["Ixxish", "English"]))
    visitor.press(who or visitor.chance.choice(WHO))


def look_otherwise(visitor: Visitor) -> None:
    """Choose another text size, colours, spacing or language, or what one likes."""
    visitor.press("Text size")
    for _ in range(visitor.chance.randint(1, 2)):
        visitor.press(visitor.chance.choice((*SIZES, *LOOKS)))
    if visitor.chance.random() < 0.2:
        visitor.press("I am using headphones")
    visitor.press("Done")
    display = visitor.program.display
    visitor.seen |= {display.theme, f"{display.text_size}%", display.language}
    visitor.seen |= {"more spacing"} if display.more_spacing else set()


def read(visitor: Visitor, pages: int = 4) -> None:
    """Read some pages: open what opens, star, ask, listen, and follow links."""
    for _ in range(pages):
        opening = visitor.program.reader.opening
        visitor.seen |= {f"page {opening.page.id}"} if opening else set()
        within = visitor.page()
        if within is None:
            return
        for beginning in visitor.chance.sample(IN_A_PAGE, 2):
            visitor.press_any(beginning, within=within)
        visitor.scroll()
        if visitor.chance.random() < 0.5:
            visitor.press("Topics")
            visitor.press_any(*(one.title for one in visitor.program.guide.contents()))
        else:
            visitor.press_any("", within=visitor.page())


IN_A_PAGE = (
    "This picture in words",
    "About these numbers",
    "Add to my questions",
    "Star this passage",
    "Listen to this",
    "Keep this page open",
    "Down",
    "Parts of",
    "Choose your country",
    "Answer the question",
)


def learn(visitor: Visitor) -> None:
    """Read from the first page on."""
    come(visitor)
    visitor.press("Learn about TMS")
    read(visitor)


def browse(visitor: Visitor) -> None:
    """Read what has caught one's eye, before anything was asked; hide it when somebody comes."""
    visitor.press(visitor.chance.choice(["Topics", "Get help now"]))
    read(visitor, 3)
    visitor.press("Hide")
    visitor.kiosk.wait(5)
    visitor.press_any("")


def compare(visitor: Visitor) -> None:
    """Compare the options by what one cares about, then mark what matters."""
    come(visitor)
    visitor.press("Compare your options")
    names = [one.accessibleName() for one in visitor.buttons("") if one.autoExclusive()]
    for _ in range(3):
        visitor.press_any(*names)
    read(visitor, 1)
    visitor.press("Home")
    visitor.press("Only what matters")
    walk(visitor, {})


def whole(visitor: Visitor) -> None:
    """Answer everything as chance has it, and look back now and then."""
    come(visitor, "Me")
    visitor.press("Answer a few questions")
    walk(visitor, {"age": "22-or-over"})


def hurting(visitor: Visitor) -> None:
    """Say yes to the ninth question; whether one is safe is left to chance."""
    come(visitor, "Me")
    visitor.press("Only the mood questions")
    codes = ["several-days", "more-than-half", SKIPPED]
    safe = visitor.chance.choice(["yes", "no", SKIPPED])
    walk(visitor, {ITEM_9: visitor.chance.choice(codes), "safe-now": safe})


def young(visitor: Visitor) -> None:
    """Be under 18."""
    come(visitor, "Me")
    visitor.press("Answer a few questions")
    walk(visitor, {"age": "under-18"})


def skipping(visitor: Visitor) -> None:
    """Say nothing wherever that is possible."""
    come(visitor, "Me")
    visitor.press("Answer a few questions")
    skipped = {one.id: SKIPPED for one in visitor.program.self_check.check.questions() if one.skip}
    walk(visitor, {**skipped, "age": "22-or-over"})


def for_someone(visitor: Visitor) -> None:
    """Ask on behalf of somebody else, or only look."""
    come(visitor, visitor.chance.choice(WHO[1:]))
    visitor.press("Answer a few questions")
    walk(visitor, {})


def staff(visitor: Visitor) -> None:
    """Come in with the PIN, or not, and go back to patients."""
    come(visitor)
    visitor.hold_corner()
    digits = PIN if visitor.chance.random() < 0.7 else "13579135"
    for digit in digits:
        visitor.press(digit)
    visitor.press("Enter")
    visitor.kiosk.join()
    if visitor.program.window.findChildren(StaffView):
        visitor.seen.add("staff page")
        visitor.press("Back to patients")
    else:
        visitor.press("Cancel")
        # Whoever tries again and again would find the door shut.
        visitor.kiosk.wait(1000)


KINDS: Mapping[Callable[[Visitor], None], int] = {
    learn: 20,
    browse: 14,
    compare: 14,
    whole: 20,
    hurting: 12,
    young: 5,
    skipping: 5,
    for_someone: 8,
    staff: 2,
}
"""What they come for, and how many of a hundred."""


def walk(visitor: Visitor, wanted: Mapping[str, str]) -> None:
    """Go through the self-check to its end, with these answers and others by chance."""
    for _ in range(MOST_STEPS):
        step = visitor.program.self_check.step
        visitor.seen.add(type(step).__name__)
        if isinstance(step, Finished):
            finish(visitor, step)
            return
        if visitor.question() is None and not visitor.press("Question"):
            return
        _take(visitor, step, wanted)


def _take(visitor: Visitor, step: object, wanted: Mapping[str, str]) -> None:
    """One screen of the self-check, or a step back from it."""
    chance = visitor.chance
    if isinstance(step, Checking) and chance.random() < 0.4:
        visitor.press_any("Change", within=visitor.question())
        return
    _answer(visitor, step, wanted)
    if chance.random() < 0.02 and visitor.press("Stop here"):
        return
    # A page beside it has a button of the first name too.
    ways = ("Continue", "Keep going", "Show my summary")
    for words in ("Start", *ways) if isinstance(step, Welcoming) else ways:
        if visitor.press_any(words, within=visitor.question()):
            return


def _answer(visitor: Visitor, step: object, wanted: Mapping[str, str]) -> None:
    """Answer what the screen asks, and look around now and then."""
    chance = visitor.chance
    if isinstance(step, Stating):
        for _ in range(3):
            visitor.press_any("A lot", "Some", "Not", within=visitor.question())
    if isinstance(step, Asking):
        if chance.random() < 0.06:
            visitor.press(chance.choice(["Back", "Why we ask", "Read about this", "Listen to"]))
        for one in step.asked:
            _choose(visitor, one.question, wanted)
    elif isinstance(step, Supporting):
        _choose(visitor, step.question, wanted)


def _choose(visitor: Visitor, question: Question, wanted: Mapping[str, str]) -> None:
    code = wanted.get(question.id) or by_chance(question, visitor.chance)
    visitor.choose(
        question.skip if code == SKIPPED else question.words_of(code), group=question.text
    )


def finish(visitor: Visitor, step: Finished) -> None:
    """Look at the summary, take something along, and see a code."""
    chance = visitor.chance
    visitor.seen.add(f"summary {step.summary.outcome.name if step.summary.outcome else 'none'}")
    visitor.press("Show it")
    visitor.press_any("Add to my questions", within=visitor.question())
    visitor.press("More helplines")
    if chance.random() < 0.2 and visitor.press("Answer what is missing"):
        return
    visitor.press("Take it with you")
    if not isinstance(visitor.program.self_check.step, Taking):
        return
    visitor.seen.add("Taking")
    visitor.press_any("My result", "What to tell", "My questions", "My answer")
    if chance.random() < 0.1:
        visitor.press("Print my page")
        visitor.kiosk.join()
        visitor.seen.add("printing")
    visitor.press("Show a code")
    if visitor.program.window.findChildren(CodeView):
        visitor.seen.add("code")
    if chance.random() < 0.5:
        visitor.press("Back to my summary")


def idle_away(visitor: Visitor) -> None:
    """Go without a word; the screen is cleared when nobody answers."""
    visitor.kiosk.wait(3000)


def ask_to_clear(visitor: Visitor) -> None:
    """Start over."""
    visitor.press("Start over")
    if visitor.chance.random() < 0.2:
        visitor.press("Keep going")
        visitor.press("Start over")
    visitor.press("Clear everything")


def finish_and_clear(visitor: Visitor) -> None:
    """Press the last button of a summary, where there is one."""
    visitor.press("Finish and clear")


def hide_and_go(visitor: Visitor) -> None:
    """Hide the screen and go."""
    visitor.press("Hide")
    visitor.kiosk.wait(3000)


def be_asked(visitor: Visitor) -> None:
    """Be asked whether one is still there, say so or want time, and go after all."""
    idle = visitor.program.waiting_room.idle
    visitor.kiosk.wait(idle._state.wait(visitor.kiosk.clock.now) + 3 if not idle.resting else 0)
    answers = ["I'm still here", "I need more time", "Clear now"]
    if visitor.press(visitor.chance.choice(answers)):
        visitor.seen.add("still there?")
    visitor.kiosk.wait(3000)


ENDINGS: Mapping[Callable[[Visitor], None], int] = {
    idle_away: 30,
    ask_to_clear: 35,
    finish_and_clear: 15,
    hide_and_go: 5,
    be_asked: 15,
}

ALWAYS_SEEN = frozenset(
    {
        *("Welcoming", "Asking", "Introducing", "Supporting", "Stating", "Checking", "Finished"),
        *("Taking", "code", "printing", "still there?", "staff page", "gave up", "more spacing"),
        *("en", "xx", "light", "cream", "dark", "high-contrast", *SIZES),
        *("page what-is-tms", "page options", "page help-now", "page side-effects"),
    }
)
"""What a thousand visitors have seen between them, or they were no visitors."""

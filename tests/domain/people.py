"""People who fill in the self-check, and the real questions they are asked."""

from pathlib import Path

from hypothesis import strategies as st

from app.domain.question import SelfCheck
from app.loading.self_check import load_self_checks
from app.loading.self_check_words import load_wording
from tests.domain.inputs import CALM

CONTENT = Path(__file__).parents[2] / "content"
CHECK = load_self_checks(CONTENT, "en")["phq-9"]
PHQ_8 = load_self_checks(CONTENT, "en")["phq-8"]
WORDING = load_wording(CONTENT, "en")

ITEM_CODES = ("not-at-all", "several-days", "more-than-half", "nearly-every-day")
NONE_AT_ALL = "000000000"


def person(
    items: str = NONE_AT_ALL,
    *,
    age: str = "22-or-over",
    safe: str = "yes",
    difficulty: str = "",
    **others: str,
) -> dict[str, str]:
    """Answers about oneself: a digit per item, s for a skipped one, - and "" for no answer.

    Nothing else is answered but what `others` say, by the question's id with _ for -.
    """
    codes = {**dict(zip("0123", ITEM_CODES, strict=True)), "s": "skipped", "-": ""}
    given = {f"phq{number}": codes[item] for number, item in enumerate(items, 1)}
    given |= {"who-for": "me", "age": age, "safe-now": safe, "difficulty": difficulty}
    given |= {name.replace("_", "-"): code for name, code in others.items()}
    return {question: code for question, code in given.items() if code}


def calm_person(items: str = "333331000", **others: str) -> dict[str, str]:
    """Answers of an adult to whom nothing is missing and for whom only r13 and r15 fire."""
    calm = {name.replace("-", "_"): code for name, code in CALM.items()}
    del calm["safe_now"]
    return person(items, **{"safe": "yes", **calm, **others})


def any_answers(check: SelfCheck = CHECK, **fixed: str) -> st.SearchStrategy[dict[str, str]]:
    """Any answers to any of the questions, and those that are fixed, by id with _ for -."""
    codes = {
        question.id: st.sampled_from(
            [*(option.code for option in question.options), *["skipped"][: bool(question.skip)]]
        )
        for question in check.questions()
    }
    given = {name.replace("_", "-"): code for name, code in fixed.items()}
    drawn = st.fixed_dictionaries({}, optional=codes)
    return drawn.map(lambda answers: {**answers, **given})


def adults() -> st.SearchStrategy[dict[str, str]]:
    """Any answers of people of 18 and over about themselves; many have left out nothing."""
    item = st.sampled_from(ITEM_CODES)
    items = st.fixed_dictionaries({f"phq{number}": item for number in range(1, 10)})
    complete = st.builds(
        lambda given, all_nine: {**given, **CALM, **all_nine}, any_answers(), items
    )
    changed = st.builds(lambda calm, given: {**calm, **given}, complete, any_answers())
    mood = st.builds(lambda given, all_nine: {**given, **all_nine}, any_answers(), items)
    age = st.sampled_from(["18-21", "22-or-over"])
    answers = st.one_of(any_answers(), complete, changed, mood)
    return st.builds(lambda given, years: {**given, "who-for": "me", "age": years}, answers, age)

"""People who fill in the self-check, and the real questions they are asked."""

from pathlib import Path

from hypothesis import strategies as st

from app.loading.self_check import load_self_check, load_wording

CONTENT = Path(__file__).parents[2] / "content"
CHECK = load_self_check(CONTENT, "en")
WORDING = load_wording(CONTENT, "en")

ITEM_CODES = ("not-at-all", "several-days", "more-than-half", "nearly-every-day")
NONE_AT_ALL = "000000000"


def person(
    items: str = NONE_AT_ALL, *, age: str = "22-or-over", safe: str = "yes", difficulty: str = ""
) -> dict[str, str]:
    """Answers: a digit per PHQ-9 item, s for a skipped one, - and "" for no answer."""
    codes = {**dict(zip("0123", ITEM_CODES, strict=True)), "s": "skipped", "-": ""}
    given = {f"phq{number}": codes[item] for number, item in enumerate(items, 1)}
    given |= {"age": age, "safe-now": safe, "difficulty": difficulty}
    return {question: code for question, code in given.items() if code}


def any_answers(**fixed: str) -> st.SearchStrategy[dict[str, str]]:
    """Any answers to any of the questions, and those that are fixed."""
    codes = {
        question.id: st.sampled_from([*(option.code for option in question.options), "skipped"])
        for question in CHECK.questions()
    }
    drawn = st.fixed_dictionaries({}, optional=codes)
    return drawn.map(lambda answers: {**answers, **fixed})


def adults() -> st.SearchStrategy[dict[str, str]]:
    """Any answers of people of 18 and over; many have answered every mood question."""
    item = st.sampled_from(ITEM_CODES)
    items = st.fixed_dictionaries({f"phq{number}": item for number in range(1, 10)})
    complete = st.builds(lambda given, all_nine: {**given, **all_nine}, any_answers(), items)
    age = st.sampled_from(["18-21", "22-or-over"])
    answers = st.one_of(any_answers(), complete)
    return st.builds(lambda given, years: {**given, "age": years}, answers, age)

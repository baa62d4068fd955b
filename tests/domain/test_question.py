import pytest
from hypothesis import given

from app.domain.question import (
    SKIPPED,
    Answers,
    Condition,
    Option,
    Part,
    Question,
    SelfCheck,
    asked,
    holds,
    kept,
)
from tests.domain.people import CHECK, PHQ_8, any_answers, calm_person, person


def question(name: str, *show_when: Condition) -> Question:
    options = (Option("yes", "Yes", None), Option("no", "No", 0))
    return Question(name, "part", f"{name}?", "", "", "", "Rather not", options, show_when)


def check_of(*questions: Question) -> SelfCheck:
    return SelfCheck((Part("part", "Part", (), "", "", "", counted=False, questions=questions),))


CHAIN = check_of(
    question("a"),
    question("b", Condition("a", ("yes",))),
    question("c", Condition("b", ("yes",))),
    question("d", Condition("c", ("no", "skipped"))),
)

CHAINS: list[tuple[Answers, str]] = [
    ({}, "a"),
    ({"a": "no"}, "a"),
    ({"a": SKIPPED}, "a"),
    ({"a": "yes"}, "ab"),
    ({"a": "yes", "b": "yes"}, "abc"),
    ({"a": "yes", "b": "yes", "c": "yes"}, "abc"),
    ({"a": "yes", "b": "yes", "c": "no"}, "abcd"),
    ({"a": "yes", "b": "yes", "c": SKIPPED}, "abcd"),
    ({"b": "yes", "c": "no"}, "a"),
    ({"a": "no", "b": "yes", "c": "no"}, "a"),
    ({"a": "yes", "b": "no", "c": "no"}, "ab"),
]


@pytest.mark.parametrize(("answers", "names"), CHAINS)
def test_a_hidden_question_counts_as_unanswered_down_the_chain(
    answers: Answers, names: str
) -> None:
    assert "".join(one.id for one in asked(CHAIN, answers)) == names


@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({}, "ab"),
        ({"a": "yes"}, "abc"),
        ({"b": "no"}, "abc"),
        ({"a": "yes", "b": "no"}, "abc"),
        ({"a": "no", "b": "yes"}, "ab"),
    ],
)
def test_one_condition_that_holds_is_enough(answers: Answers, names: str) -> None:
    either = question("c", Condition("a", ("yes",)), Condition("b", ("no",)))
    check = check_of(question("a"), question("b"), either)
    assert "".join(one.id for one in asked(check, answers)) == names


def test_an_answer_is_kept_only_while_its_question_is_asked() -> None:
    answers = {"a": "yes", "b": "no", "c": "no"}
    assert kept(CHAIN, answers) == {"a": "yes", "b": "no"}


def test_a_question_that_is_asked_again_finds_its_answer_again() -> None:
    away = {"a": "no", "b": "yes", "c": "no"}
    assert kept(CHAIN, {**away, "a": "yes"}) == {"a": "yes", "b": "yes", "c": "no"}


@given(any_answers())
def test_kept_answers_are_among_those_given_and_asked(answers: dict[str, str]) -> None:
    left = kept(CHECK, answers)
    assert left.items() <= answers.items()
    assert set(left) == {one.id for one in asked(CHECK, answers)} & set(answers)


def test_a_minor_is_asked_no_mood_question() -> None:
    answers = person("333333333", age="15-17", difficulty="very")
    assert [one.id for one in asked(CHECK, answers)] == ["who-for", "country", "age"]


@pytest.mark.parametrize("who_for", ["someone", "looking"])
def test_nothing_is_asked_about_somebody_else(who_for: str) -> None:
    answers = calm_person("333333333") | {"who-for": who_for}
    assert [one.id for one in asked(CHECK, answers)] == ["who-for", "country"]
    assert kept(CHECK, answers) == {"who-for": who_for}


def test_a_phq_8_asks_all_but_item_9() -> None:
    both = [[one.id for one in asked(check, calm_person())] for check in (CHECK, PHQ_8)]
    assert both[1] == [name for name in both[0] if name != "phq9"]
    assert (CHECK.instrument, PHQ_8.instrument) == ("phq-9", "phq-8")


HOLDS: list[tuple[tuple[Condition, ...], Answers, str, bool]] = [
    ((), {}, "", True),
    ((Condition("a", ("yes",)),), {"a": "yes"}, "a", True),
    ((Condition("a", ("yes",)),), {"a": "yes"}, "", False),
    ((Condition("a", ("yes",)),), {"a": "no"}, "a", False),
    ((Condition("a", ("yes",)),), {}, "a", False),
    ((Condition("a", ("yes", "no")),), {"a": "no"}, "a", True),
    ((Condition("a", ("yes",)), Condition("b", ("no",))), {"b": "no"}, "ab", True),
]


@pytest.mark.parametrize(("conditions", "answers", "shown", "result"), HOLDS)
def test_a_condition_holds_while_its_question_is_asked_and_so_answered(
    conditions: tuple[Condition, ...], answers: Answers, shown: str, *, result: bool
) -> None:
    assert holds(conditions, answers, shown) is result


def test_a_question_that_cannot_be_skipped_accepts_no_skip() -> None:
    assert not question("a")._replace(skip="").accepts(SKIPPED)
    assert not CHECK.question("who-for").accepts(SKIPPED)
    cannot = [one.id for one in CHECK.questions() if not one.accepts(SKIPPED)]
    assert cannot == ["who-for"]


def test_an_option_is_found_by_its_code() -> None:
    one = question("a")
    assert one.option("no") == Option("no", "No", 0)
    assert one.option("maybe") is None


@pytest.mark.parametrize(
    ("code", "accepted"), [("yes", True), ("no", True), (SKIPPED, True), ("", False), ("x", False)]
)
def test_a_question_accepts_its_own_codes_and_a_skip(code: str, *, accepted: bool) -> None:
    assert question("a").accepts(code) is accepted


def test_questions_and_parts_are_found_by_their_ids() -> None:
    assert CHAIN.question("c").id == "c"
    assert CHAIN.part("part").questions == tuple(CHAIN.questions())


def test_an_unknown_question_or_part_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        CHAIN.question("nowhere")
    with pytest.raises(KeyError, match="elsewhere"):
        CHAIN.part("elsewhere")


def test_an_answer_has_the_words_of_its_option() -> None:
    age = CHECK.question("age")
    assert age.words_of("22-or-over") == "22 or over"
    assert age.words_of("skipped") == ""

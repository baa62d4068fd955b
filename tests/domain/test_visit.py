import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.options import Concern, Statement
from app.domain.visit import (
    LEVELS,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    OwnQuestion,
    Passage,
    Visit,
)
from tests.domain.people import CHECK, any_answers

COST = OwnQuestion("cost", "What would I pay?", "cost#price")
RISKS = OwnQuestion("risks", "What can go wrong?")


def test_a_new_visit_holds_nothing() -> None:
    visit = Visit()
    assert (dict(visit.answers), dict(visit.marks)) == ({}, {})
    assert (visit.concern, visit.way, visit.questions, visit.starred) == ("", "", (), ())
    assert visit.typed == ""


@given(any_answers())
def test_a_visit_keeps_every_answer(answers: dict[str, str]) -> None:
    visit = Visit()
    for question, code in answers.items():
        visit = visit.answer(CHECK, question, code)
    assert dict(visit.answers) == answers


def test_an_answer_leaves_the_earlier_visit_as_it_was() -> None:
    earlier = Visit().answer(CHECK, "age", "15-17")
    later = earlier.answer(CHECK, "age", "18-21")
    assert (earlier.answers["age"], later.answers["age"]) == ("15-17", "18-21")


def test_an_answer_to_a_question_no_longer_asked_stays() -> None:
    visit = Visit().answer(CHECK, "age", "18-21").answer(CHECK, "phq9", "several-days")
    assert visit.answer(CHECK, "age", "15-17").answers["phq9"] == "several-days"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("age", "30"),
        ("phq9", "yes"),
        ("safe-now", "Yes"),
        ("country", ""),
        ("in-care", "not-sure"),
        ("who-for", "skipped"),
    ],
)
def test_a_code_the_question_does_not_have_is_refused(question: str, code: str) -> None:
    with pytest.raises(ValueError, match=question):
        Visit().answer(CHECK, question, code)


def test_a_refused_answer_is_not_repeated_in_the_error() -> None:
    with pytest.raises(ValueError, match="no such answer") as refused:
        Visit().answer(CHECK, "phq9", "my-secret")
    assert "my-secret" not in str(refused.value)


def test_an_answer_to_an_unknown_question_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="weight"):
        Visit().answer(CHECK, "weight", "yes")


def test_answers_and_marks_cannot_be_changed_in_place() -> None:
    visit = Visit().answer(CHECK, "age", "18-21").mark(Statement("awake", "Awake", ""), "some")
    with pytest.raises(TypeError):
        visit.answers["age"] = "15-17"  # type: ignore[index]
    with pytest.raises(TypeError):
        visit.marks["awake"] = "a-lot"  # type: ignore[index]


@pytest.mark.parametrize("level", LEVELS)
def test_a_statement_is_marked_with_a_level(level: str) -> None:
    awake = Statement("awake", "Awake", "")
    earlier = Visit().mark(awake, "not-much")
    assert dict(earlier.mark(awake, level).marks) == {"awake": level}
    assert dict(earlier.marks) == {"awake": "not-much"}


def test_a_level_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="awake"):
        Visit().mark(Statement("awake", "Awake", ""), "very much")


def test_a_visit_remembers_its_concern_and_its_way() -> None:
    visit = Visit().care_about(Concern("memory", "Memory", "", ())).take("mood")
    assert (visit.concern, visit.way) == ("memory", "mood")
    assert visit.take("").way == ""


def test_a_visit_and_what_it_holds_show_nothing_in_their_repr() -> None:
    visit = Visit().answer(CHECK, "phq9", "nearly-every-day").answer(CHECK, "safe-now", "not-sure")
    visit = visit.want_to_ask(COST)
    shown = repr(visit) + str(visit) + repr(COST) + str(visit.questions)
    assert not any(word in shown for word in ("phq9", "nearly", "not-sure", "cost", "pay"))


# The person's own questions.


def test_questions_stay_in_the_order_in_which_they_came() -> None:
    visit = Visit().want_to_ask(COST).want_to_ask(RISKS)
    assert visit.questions == (COST, RISKS)
    assert [visit.wants_to_ask(key) for key in ("cost", "risks", "memory")] == [True, True, False]


def test_a_question_that_is_on_the_list_does_not_come_twice() -> None:
    visit = Visit().want_to_ask(COST).want_to_ask(RISKS)
    assert visit.want_to_ask(COST._replace(text="Otherwise worded")) == visit


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0 \u2003"])
def test_a_question_needs_words(blank: str) -> None:
    with pytest.raises(ValueError, match="needs words"):
        Visit().want_to_ask(OwnQuestion("typed", blank))


def test_blanks_around_and_between_words_are_dropped() -> None:
    visit = Visit().want_to_ask(OwnQuestion("typed", "  How \n long\u00a0does it\ttake? "))
    assert visit.questions == (OwnQuestion("typed", "How long does it take?"),)


@pytest.mark.parametrize("length", [1, LONGEST_QUESTION - 1, LONGEST_QUESTION])
def test_a_question_may_be_as_long_as_the_limit(length: int) -> None:
    visit = Visit().want_to_ask(OwnQuestion("typed", "x" * length))
    assert len(visit.questions[0].text) == length


def test_only_what_is_kept_of_a_question_counts_for_its_length() -> None:
    text = f"  {'x' * (LONGEST_QUESTION - 2)}   y  "
    visit = Visit().want_to_ask(OwnQuestion("typed", text))
    assert len(visit.questions[0].text) == LONGEST_QUESTION


def test_a_longer_question_is_refused_without_its_words() -> None:
    with pytest.raises(ValueError, match="at most 500 characters") as refused:
        Visit().want_to_ask(OwnQuestion("typed", "secret" * 84))
    assert "secret" not in str(refused.value)


def full_list() -> Visit:
    visit = Visit()
    for number in range(MOST_QUESTIONS):
        visit = visit.want_to_ask(OwnQuestion(str(number), f"Question {number}?"))
    return visit


def test_forty_questions_fit_on_the_list_and_no_more() -> None:
    visit = full_list()
    assert len(visit.questions) == MOST_QUESTIONS == 40
    with pytest.raises(ValueError, match="40 questions already"):
        visit.want_to_ask(COST)


def test_a_full_list_takes_what_is_on_it_and_what_follows_a_dropped_one() -> None:
    visit = full_list()
    assert visit.want_to_ask(OwnQuestion("7", "Question 7?")) == visit
    assert visit.drop("7").want_to_ask(COST).questions[-1] == COST


def test_a_dropped_question_is_gone_and_the_others_stay() -> None:
    visit = Visit().want_to_ask(COST).want_to_ask(RISKS)
    assert visit.drop("cost").questions == (RISKS,)
    assert not visit.drop("cost").wants_to_ask("cost")
    assert visit.questions == (COST, RISKS)


def test_to_drop_a_question_that_is_not_there_changes_nothing() -> None:
    visit = Visit().want_to_ask(COST)
    assert visit.drop("memory") == visit


@given(st.lists(st.sampled_from("abcde"), max_size=12))
def test_a_list_holds_no_question_twice_whatever_is_added(keys: list[str]) -> None:
    visit = Visit()
    for key in keys:
        visit = visit.want_to_ask(OwnQuestion(key, f"{key}?"))
    assert [one.key for one in visit.questions] == list(dict.fromkeys(keys))


def test_what_is_being_written_is_kept_as_it_is_and_is_not_on_the_list() -> None:
    visit = Visit().write("Can my ").write("Can my sister ")
    assert (visit.typed, visit.questions) == ("Can my sister ", ())
    assert "sister" not in repr(visit)


def test_a_passage_is_starred_and_by_the_same_press_no_longer() -> None:
    price = Passage("cost#price", "Price", "Cost")
    awake = Passage("faq#awake", "Awake", "Questions")
    both = Visit().star(price).star(awake)
    assert both.starred == (price, awake)
    assert both.star(price).starred == (awake,)
    assert both.star(price).star(price).starred == (awake, price)


def test_what_was_told_before_is_an_answer_until_its_question_is_asked_again() -> None:
    visit = Visit().tell(CHECK, "who-for", "someone")
    assert (visit.answers["who-for"], visit.told) == ("someone", "who-for")
    assert visit.reopen("age") == visit
    opened = visit.reopen("who-for")
    assert (opened.answers["who-for"], opened.told) == ("someone", "")
    with pytest.raises(ValueError, match="who-for"):
        Visit().tell(CHECK, "who-for", "nobody")

import pytest
from hypothesis import given

from app.domain.visit import Visit
from tests.domain.people import CHECK, any_answers


def test_a_new_visit_holds_no_answer() -> None:
    assert dict(Visit().answers) == {}


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
    ("question", "code"), [("age", "30"), ("phq9", "yes"), ("safe-now", "Yes"), ("country", "")]
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


def test_answers_cannot_be_changed_in_place() -> None:
    answers = Visit().answer(CHECK, "age", "18-21").answers
    with pytest.raises(TypeError):
        answers["age"] = "15-17"  # type: ignore[index]


def test_a_visit_shows_no_answer_in_its_repr() -> None:
    visit = Visit().answer(CHECK, "phq9", "nearly-every-day").answer(CHECK, "safe-now", "not-sure")
    assert not any(word in repr(visit) + str(visit) for word in ("phq9", "nearly", "not-sure"))

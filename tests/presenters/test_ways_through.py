"""Who goes another way through the self-check in the midst of one comes to its end all the same."""

from __future__ import annotations

import pytest

from app.domain.question import MATTERS, MOOD, WHOLE
from app.presenters.self_check import SelfCheckPresenter
from app.presenters.steps import Asking, Checking, Finished, Supporting
from tests.presenters.questions import CHECK

CALM = {"who-for": "me", "country": "us", "age": "22-or-over", "safe-now": "yes"}


def go_to_the_end(presenter: SelfCheckPresenter) -> list[str]:
    """Answer all that is asked up to the check or the summary; which questions these were."""
    asked: list[str] = []
    for _ in range(80):
        step = presenter.step
        if isinstance(step, Checking | Finished):
            return asked
        questions = [one.question for one in step.asked] if isinstance(step, Asking) else []
        for one in [step.question] if isinstance(step, Supporting) else questions:
            asked.append(one.id)
            presenter.choose(one.id, CALM.get(one.id, one.options[0].code))
        presenter.go_on()
    raise AssertionError("no end")


@pytest.fixture
def presenter() -> SelfCheckPresenter:
    presenter = SelfCheckPresenter(lambda: CHECK)
    presenter.start(MOOD)
    for question, code in {**CALM, "phq1": "not-at-all"}.items():
        presenter.choose(question, code)
    return presenter


def test_mood_alone_again_after_a_look_at_all_questions(presenter: SelfCheckPresenter) -> None:
    presenter.start(WHOLE)
    presenter.start(MOOD)
    asked = go_to_the_end(presenter)
    assert asked[:2] == ["phq2", "phq3"]
    assert isinstance(presenter.step, Checking)


def test_mood_alone_after_what_matters_and_all_questions(presenter: SelfCheckPresenter) -> None:
    for way in (MATTERS, WHOLE, MOOD):
        presenter.start(way)
    go_to_the_end(presenter)
    assert isinstance(presenter.step, Checking)


@pytest.fixture
def at_check() -> SelfCheckPresenter:
    """All is answered, and the check is shown."""
    presenter = SelfCheckPresenter(lambda: CHECK)
    go_to_the_end(presenter)
    presenter.change_answers()
    assert isinstance(presenter.step, Checking)
    return presenter


def asked(presenter: SelfCheckPresenter) -> str:
    """The question on the screen."""
    step = presenter.step
    assert isinstance(step, Asking)
    return step.question.id


@pytest.mark.parametrize("question", ["who-for", "phq1", "safe-now", "attend"])
def test_back_from_an_answer_to_change_returns_to_the_check(
    at_check: SelfCheckPresenter, question: str
) -> None:
    at_check.change(question)
    assert not isinstance(at_check.step, Checking)
    at_check.go_back()
    assert isinstance(at_check.step, Checking)


def test_back_from_a_changed_item_9_shows_the_support_page_and_then_the_check(
    at_check: SelfCheckPresenter,
) -> None:
    at_check.change("phq9")
    at_check.choose("phq9", "several-days")
    at_check.go_back()
    assert isinstance(at_check.step, Supporting)
    at_check.go_on()
    assert isinstance(at_check.step, Checking)


def test_back_where_a_changed_age_left_no_check_leads_to_the_question_before(
    at_check: SelfCheckPresenter,
) -> None:
    at_check.change("age")
    at_check.choose("age", "under-15")
    at_check.go_back()
    assert asked(at_check) == "who-for"


def test_who_goes_on_while_asked_for_a_country_is_back_where_they_were(
    at_check: SelfCheckPresenter,
) -> None:
    at_check.change("phq3")
    at_check.ask_country(lambda: pytest.fail("they did not go back"))
    at_check.choose("country", "ca")
    at_check.start(WHOLE)
    assert (asked(at_check), at_check.country) == ("phq3", "ca")
    at_check.go_on()
    assert isinstance(at_check.step, Checking)


def test_mood_alone_after_one_answer_was_to_be_changed(presenter: SelfCheckPresenter) -> None:
    presenter.start(WHOLE)
    presenter.stop_here()
    presenter.change_answers()
    presenter.change("phq1")
    presenter.start(MOOD)
    assert "phq3" in go_to_the_end(presenter)

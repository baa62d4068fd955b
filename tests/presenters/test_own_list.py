"""What a person collects on the way stands in their visit, and goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.visit import MOST_QUESTIONS, OwnQuestion, Passage
from app.presenters.self_check import SelfCheckPresenter
from tests.presenters.questions import CHECK

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

COST = OwnQuestion("cost", "What would I pay?")
PRICE = Passage("cost#price", "Price", "Cost")


@pytest.fixture
def presenter() -> SelfCheckPresenter:
    return SelfCheckPresenter(lambda: CHECK)


def test_every_change_of_the_list_is_told(presenter: SelfCheckPresenter, qtbot: QtBot) -> None:
    own = presenter.own
    changes: tuple[Callable[[], None], ...] = (
        lambda: own.want_to_ask(COST),
        lambda: own.drop_question(COST.key),
        lambda: own.star(PRICE),
        lambda: own.star(PRICE),
        presenter.forget,
    )
    for change in changes:
        with qtbot.waitSignal(own.listed, timeout=0):
            change()


def test_what_is_being_written_changes_no_list(presenter: SelfCheckPresenter, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(presenter.own.listed):
        presenter.own.keep_typed("Can my sister")
    assert presenter.own.typed == "Can my sister"


def test_answers_and_list_are_kept_beside_each_other(presenter: SelfCheckPresenter) -> None:
    presenter.own.want_to_ask(COST)
    presenter.choose("country", "us")
    presenter.own.star(PRICE)
    assert presenter.country == "us"
    assert (presenter.own.questions, presenter.own.starred) == ((COST,), (PRICE,))


def test_a_visit_that_is_forgotten_takes_its_list_along(presenter: SelfCheckPresenter) -> None:
    presenter.own.want_to_ask(COST)
    presenter.own.star(PRICE)
    presenter.own.keep_typed("Can my")
    presenter.forget()
    assert (presenter.own.questions, presenter.own.starred, presenter.own.typed) == ((), (), "")


def test_a_full_list_has_no_room(presenter: SelfCheckPresenter) -> None:
    for number in range(MOST_QUESTIONS):
        assert presenter.own.has_room
        presenter.own.want_to_ask(OwnQuestion(f"{number}", f"Question {number}?"))
    assert not presenter.own.has_room

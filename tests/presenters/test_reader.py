from __future__ import annotations

import pytest

from app.domain.page import Page
from app.presenters.reader import Opening, Reader

PAGES = {name: Page(name, name.title(), "", (), ()) for name in ("first", "second", "third")}


@pytest.fixture
def reader() -> Reader:
    return Reader(PAGES.__getitem__)


def opened(reader: Reader) -> list[Opening]:
    """What the reader opens from now on."""
    found: list[Opening] = []
    reader.page_opened.connect(found.append)
    return found


def test_a_place_is_a_page_and_its_section(reader: Reader) -> None:
    found = opened(reader)
    reader.open("first#cost")
    assert found == [Opening(PAGES["first"], "cost", followed=False, step=0)]
    with pytest.raises(KeyError):
        reader.open("nowhere")


def test_the_way_back_tells_where_each_place_was_left(reader: Reader) -> None:
    reader.open("first")
    reader.leave(0, (3, 0.5))
    reader.open("second")
    found = opened(reader)
    reader.go_back()
    reader.go_back()
    assert found == [Opening(PAGES["first"], "", followed=False, step=0, left=(3, 0.5))]
    assert not found[0].can_go_back


def test_the_same_place_again_is_no_step(reader: Reader) -> None:
    reader.open("first")
    reader.open("first")
    assert reader.opening is not None
    assert not reader.opening.can_go_back


def test_every_page_that_somebody_opened_counts_as_read_also_after_the_way_back(
    reader: Reader,
) -> None:
    reader.open("first#cost")
    reader.open("second")
    reader.go_back()
    assert [*reader.read] == ["first", "second"]
    reader.forget()
    assert not reader.read
    assert reader.opening is None


def test_a_page_that_came_with_the_question_is_read_when_somebody_opens_it(reader: Reader) -> None:
    reader.follow("first")
    reader.follow("second")
    assert not reader.read
    reader.open("second#cost")
    reader.follow("third")
    assert [*reader.read] == ["second"]


def test_a_pinned_page_follows_nothing_and_opens_all_the_same(reader: Reader) -> None:
    reader.open("first")
    reader.pin(pinned=True)
    reader.follow("second")
    assert reader.opening is not None
    assert reader.opening.page.id == "first"
    reader.open("second")
    assert reader.opening.page.id == "second"
    reader.forget()
    assert not reader.pinned

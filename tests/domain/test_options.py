import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.options import (
    Cell,
    Concern,
    LinedUp,
    OptionRecord,
    Options,
    OptionWords,
    Statement,
    line_up,
)
from app.domain.visit import LEVELS, Visit

WORDS = OptionWords._make(["words"] * len(OptionWords._fields))
SOON, CHEAP = Statement("soon", "Soon", "start"), Statement("cheap", "Cheap", "price")


def record(name: str, start: str, price: str) -> OptionRecord:
    cells = {"start": Cell(start, "", "", "", ""), "price": Cell(price, "", "", "", "")}
    return OptionRecord(name, name, "p", cells)


OPTIONS = Options(WORDS, (), (SOON, CHEAP), (record("Apple", "now", "1"), record("Pear", "-", "2")))


def test_what_is_marked_stands_beside_what_every_option_offers_for_it() -> None:
    assert line_up(OPTIONS, {"cheap": "some"}) == (
        LinedUp(CHEAP, "some", (("Apple", "1"), ("Pear", "2"))),
    )


def test_what_matters_a_lot_comes_first() -> None:
    lines = line_up(OPTIONS, {"soon": "some", "cheap": "a-lot"})
    assert [one.statement for one in lines] == [CHEAP, SOON]


@pytest.mark.parametrize("marks", [{}, {"soon": "not-much"}, {"elsewhere": "a-lot"}])
def test_what_matters_not_much_is_left_out(marks: dict[str, str]) -> None:
    assert line_up(OPTIONS, marks) == ()


@given(st.dictionaries(st.sampled_from(["soon", "cheap"]), st.sampled_from(LEVELS)))
def test_the_options_never_change_their_order(marks: dict[str, str]) -> None:
    for line in line_up(OPTIONS, marks):
        assert [name for name, _ in line.offers] == ["Apple", "Pear"]


def test_a_mark_leaves_the_earlier_visit_as_it_was() -> None:
    earlier = Visit().mark(SOON, "some")
    later = earlier.mark(SOON, "a-lot").mark(CHEAP, "some")
    assert dict(earlier.marks) == {"soon": "some"}
    assert dict(later.marks) == {"soon": "a-lot", "cheap": "some"}


def test_a_level_there_is_not_is_refused_and_not_repeated() -> None:
    with pytest.raises(ValueError, match="the statement soon has no such level") as refused:
        Visit().mark(SOON, "my-secret")
    assert "my-secret" not in str(refused.value)


def test_a_visit_keeps_the_concern_and_shows_neither_it_nor_a_mark() -> None:
    visit = Visit().care_about(Concern("memory", "Memory", "", ())).mark(SOON, "a-lot")
    assert visit.concern == "memory"
    assert repr(visit) == "Visit"

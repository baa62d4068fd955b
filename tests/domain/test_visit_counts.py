from hypothesis import given
from hypothesis import strategies as st

from app.domain.visit_counts import FINISHED, PRINTED, STARTED, Day, days_of, text_of

DAYS = st.dictionaries(st.dates().map(str), st.builds(Day, *(st.integers(0, 10**6),) * 3))


@given(DAYS)
def test_what_is_written_is_read_again(days: dict[str, Day]) -> None:
    assert days_of(text_of(days)) == days


@given(st.text())
def test_any_file_can_be_read(text: str) -> None:
    days_of(text)


def test_a_day_counts_each_thing_by_itself() -> None:
    assert Day().plus(STARTED).plus(STARTED).plus(FINISHED).plus(PRINTED) == Day(2, 1, 1)


def test_the_file_holds_totals_and_nothing_else() -> None:
    assert (
        text_of({"2026-11-27": Day(3, 2, 1)}) == "day,started,finished,printed\n2026-11-27,3,2,1\n"
    )

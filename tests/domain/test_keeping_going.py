import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.keeping_going import fails_too_often, is_worn, night_of


@pytest.mark.parametrize(
    ("moments", "often"),
    [
        ([], False),
        ([5.0, 6.0], False),
        ([5.0, 6.0, 65.0], True),
        ([5.0, 6.0, 65.1], False),
        ([0.0, 100.0, 110.0, 120.0], True),
        ([0.0, 1.0, 100.0, 200.0], False),
    ],
)
def test_three_failures_within_a_minute_are_too_many(moments: list[float], often: bool) -> None:
    assert fails_too_often(moments) is often


@given(st.integers(0, 800_000), st.integers(0, 24 * 60))
def test_a_night_ends_once_in_every_24_hours(day: int, hours: int) -> None:
    def night(hour: int) -> int:
        return night_of(day + hour // 24, hour % 24)

    assert night(hours + 24) == night(hours) + 1
    assert night(hours + 1) - night(hours) == (hours % 24 == 2)


def test_a_process_lasts_through_its_49th_visit_and_no_night() -> None:
    friday_evening, before_three, at_three = night_of(5, 18), night_of(6, 2), night_of(6, 3)
    assert not is_worn(49, friday_evening, before_three)
    assert is_worn(50, friday_evening, before_three)
    assert is_worn(0, friday_evening, at_three)


def test_a_clock_put_back_over_a_night_wears_a_process_too() -> None:
    assert is_worn(0, night_of(6, 12), night_of(5, 12))

from hypothesis import given
from hypothesis import strategies as st

from app.domain.staff_door import TRIES, WAIT, StaffDoor


def test_it_is_open_at_first_and_after_four_wrong_pins() -> None:
    door = StaffDoor()
    for number in range(TRIES - 1):
        door = door.after(right=False, now=float(number))
        assert door.wait(float(number)) == 0


def test_the_fifth_wrong_pin_shuts_it_for_a_minute() -> None:
    door = StaffDoor()
    for _ in range(TRIES):
        door = door.after(right=False, now=100.0)
    assert door.wait(100.0) == WAIT == 60.0
    assert door.wait(130.0) == 30.0
    assert door.wait(160.0) == 0


def test_the_right_pin_forgets_the_wrong_ones() -> None:
    door = StaffDoor(wrong=4).after(right=True, now=1.0)
    assert door == StaffDoor()


TRIED = st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=60)


@given(TRIED)
def test_no_minute_has_more_than_five_wrong_pins(tried: list[tuple[bool, int]]) -> None:
    door, now, heard = StaffDoor(), 0.0, list[float]()
    for right, later in tried:
        now += later
        if door.wait(now) == 0 and not right:
            heard.append(now)
        shut = door.wait(now) > 0
        after = door.after(right=right, now=now)
        assert not shut or after == door
        door = after
        assert 0 <= door.wrong < TRIES
        assert door.wait(now) <= WAIT
    # Without a right one in between, six wrong ones span at least a wait.
    if not any(right for right, _ in tried):
        spans = [last - first for first, last in zip(heard, heard[TRIES:], strict=False)]
        assert all(span >= WAIT for span in spans)

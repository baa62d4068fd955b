"""Against the table of the requirements, worked out by hand for five screens."""

import math

import pytest

from app.domain.mode import POLICIES, Mode
from app.domain.physical_sizes import (
    CAPITAL_EM,
    body_text_px,
    large_text_px,
    mm_per_px,
    on_screen,
    target_px,
)
from app.domain.theme import TEXT_SIZES

KIOSK = POLICIES[Mode.KIOSK]

TABLE = [
    pytest.param(21.5, (1920, 1080), 0.248, 81, (30, 37, 45), 29, id="21.5"),
    pytest.param(24, (1920, 1080), 0.277, 73, (27, 34, 40), 26, id="24"),
    pytest.param(27, (1920, 1080), 0.311, 65, (24, 30, 36), 24, id="27"),
    pytest.param(32, (1920, 1080), 0.369, 55, (20, 25, 30), 20, id="32"),
    pytest.param(15.6, (1366, 768), 0.253, 80, (29, 37, 44), 29, id="15.6"),
]


@pytest.mark.parametrize(("diagonal", "screen", "pixel", "target", "large", "body"), TABLE)
def test_the_table_of_physical_sizes(
    diagonal: float,
    screen: tuple[int, int],
    pixel: float,
    target: int,
    large: tuple[int, int, int],
    body: int,
) -> None:
    mm = mm_per_px(diagonal, *screen)
    assert mm == pytest.approx(pixel, abs=0.001)
    assert target_px(mm) == target
    assert body_text_px(mm) == body
    # The table rounds to the nearest pixel; here no letter is ever too small.
    found = [large_text_px(mm, distance) for distance in (40, 50, 60)]
    assert all(0 <= one - given <= 1 for one, given in zip(found, large, strict=True))


@pytest.mark.parametrize("turned", [(1920, 1080), (1080, 1920)])
def test_a_screen_on_its_side_has_the_same_sizes(turned: tuple[int, int]) -> None:
    policy = on_screen(KIOSK, 21.5, 50, *turned)
    assert (policy.text_px, policy.target_px) == (29, 81)


@pytest.mark.parametrize("diagonal", [10, 15.6, 21.5, 24, 32, 55, 100])
@pytest.mark.parametrize("distance", [30, 50, 60, 80, 100])
def test_capitals_and_fingers_have_their_size_in_millimetres(
    diagonal: float, distance: float
) -> None:
    policy = on_screen(KIOSK, diagonal, distance, 1920, 1080)
    mm = mm_per_px(diagonal, 1920, 1080)
    assert policy.target_px * mm >= 20
    assert policy.text_px * CAPITAL_EM * mm >= 4.8
    largest = policy.text_px * max(TEXT_SIZES) / 100 * CAPITAL_EM * mm
    assert math.degrees(math.atan(largest / (10 * distance))) >= 0.7 - 1e-9


def test_who_stands_far_away_gets_larger_text_than_capitals_need() -> None:
    near, far = (on_screen(KIOSK, 24, distance, 1920, 1080).text_px for distance in (50, 100))
    assert (near, far) == (26, 34)


def test_nothing_is_smaller_than_on_a_laptop() -> None:
    policy = on_screen(KIOSK, 100, 30, 1920, 1080)
    assert (policy.text_px, policy.target_px) == (18, 44)


def test_all_else_of_the_policy_stays() -> None:
    policy = on_screen(KIOSK, 32, 50, 1920, 1080)
    assert policy._replace(text_px=KIOSK.text_px, target_px=KIOSK.target_px) == KIOSK

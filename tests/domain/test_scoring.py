from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.scoring import BANDS, band, total

EDGES = {
    "minimal": (0, 1, 3, 4),
    "mild": (5, 6, 8, 9),
    "moderate": (10, 11, 13, 14),
    "moderately-severe": (15, 16, 18, 19),
    "severe": (20, 21, 26, 27),
}
"""Both edges of every band, and the totals one inside them; one outside is the next band's edge."""


@pytest.mark.parametrize(
    ("score", "name"), [(score, name) for name, scores in EDGES.items() for score in scores]
)
def test_each_side_of_a_band_edge_has_its_own_band(score: int, name: str) -> None:
    assert band(score).id == name


@pytest.mark.parametrize("score", [-1, 28, 100])
def test_a_total_outside_the_form_has_no_band(score: int) -> None:
    with pytest.raises(ValueError, match="0 to 27"):
        band(score)


def test_bands_follow_each_other_without_a_gap() -> None:
    assert (BANDS[0].low, BANDS[-1].high) == (0, 27)
    assert all(lower.high + 1 == upper.low for lower, upper in pairwise(BANDS))


def test_the_total_of_every_possible_form_is_its_sum() -> None:
    wrong = [scores for scores in product(range(4), repeat=9) if total(scores) != sum(scores)]
    assert wrong == []


@pytest.mark.parametrize("count", [0, 1, 8, 10, 18])
def test_a_form_of_another_length_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match=f"9 items, not {count}"):
        total([1] * count)


@pytest.mark.parametrize("wrong", [-1, 4, 27])
@pytest.mark.parametrize("place", range(9))
def test_an_item_scores_nothing_but_0_to_3(place: int, wrong: int) -> None:
    scores = [1] * 9
    scores[place] = wrong
    with pytest.raises(ValueError, match="0 to 3"):
        total(scores)


def test_a_wrong_score_is_refused_beside_a_missing_one() -> None:
    with pytest.raises(ValueError, match="0 to 3"):
        total([None, 4, *[0] * 7])


@pytest.mark.parametrize("place", range(9))
def test_one_missing_item_leaves_no_total(place: int) -> None:
    scores: list[int | None] = [3] * 9
    scores[place] = None
    assert total(scores) is None


@given(st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=9, max_size=9))
def test_there_is_a_total_exactly_when_nothing_is_missing(scores: list[int | None]) -> None:
    assert (total(scores) is None) == (None in scores)

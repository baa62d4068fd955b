from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.scoring import INSTRUMENTS, ITEM_9, LOW_BELOW, PHQ8, PHQ9, Instrument, band, total

EDGES = {
    "minimal": (0, 1, 3, 4),
    "mild": (5, 6, 8, 9),
    "moderate": (10, 11, 13, 14),
    "moderately-severe": (15, 16, 18, 19),
    "severe": (20, 21, 26, 27),
}
"""Both edges of every band, and the totals one inside them; one outside is the next band's edge."""

BOTH = pytest.mark.parametrize("form", [PHQ9, PHQ8], ids=["phq-9", "phq-8"])


@pytest.mark.parametrize(
    ("score", "name"), [(score, name) for name, scores in EDGES.items() for score in scores]
)
def test_each_side_of_a_band_edge_has_its_own_band(score: int, name: str) -> None:
    found = band(PHQ9, score)
    assert found is not None
    assert found.id == name


def test_every_total_of_a_phq_9_has_one_band_around_it() -> None:
    for score in range(28):
        around = [one for one in PHQ9.bands if one.low <= score <= one.high]
        assert [band(PHQ9, score)] == around


def test_bands_follow_each_other_without_a_gap() -> None:
    assert (PHQ9.bands[0].low, PHQ9.bands[-1].high) == (0, 27)
    assert all(lower.high + 1 == upper.low for lower, upper in pairwise(PHQ9.bands))


@pytest.mark.parametrize("score", range(25))
def test_a_total_of_a_phq_8_has_no_band(score: int) -> None:
    assert band(PHQ8, score) is None


@pytest.mark.parametrize(
    ("form", "score", "highest"),
    [(PHQ9, -1, 27), (PHQ9, 28, 27), (PHQ9, 100, 27), (PHQ8, -1, 24), (PHQ8, 25, 24)],
)
def test_there_is_no_band_of_a_total_outside_the_form(
    form: Instrument, score: int, highest: int
) -> None:
    with pytest.raises(ValueError, match=f"{form.id} is 0 to {highest}"):
        band(form, score)


def test_the_phq_8_is_the_phq_9_without_its_last_item() -> None:
    assert PHQ9.items == tuple(f"phq{number}" for number in range(1, 10))
    assert (*PHQ8.items, ITEM_9) == PHQ9.items
    assert [(one.id, one.highest) for one in INSTRUMENTS.values()] == [("phq-9", 27), ("phq-8", 24)]
    assert list(INSTRUMENTS) == ["phq-9", "phq-8"]


def test_the_usual_point_is_where_the_moderate_band_begins() -> None:
    assert LOW_BELOW == 10
    assert [one.id for one in PHQ9.bands if one.low == LOW_BELOW] == ["moderate"]


@pytest.mark.sampled(every=5)
@pytest.mark.parametrize("first", list(product(range(4), repeat=2)))
def test_the_total_of_every_possible_form_is_its_sum(first: tuple[int, int]) -> None:
    """All 4 ** 9 of a PHQ-9, in sixteen parts."""
    forms = ((*first, *others) for others in product(range(4), repeat=7))
    assert [scores for scores in forms if total(PHQ9, scores) != sum(scores)] == []


@BOTH
def test_the_highest_total_is_3_for_each_item(form: Instrument) -> None:
    assert total(form, [3] * len(form.items)) == form.highest
    assert total(form, [0] * len(form.items)) == 0


@BOTH
@pytest.mark.parametrize("difference", [-8, -2, -1, 1, 9])
def test_a_form_of_another_length_is_refused(form: Instrument, difference: int) -> None:
    count = len(form.items) + difference
    with pytest.raises(ValueError, match=f"{form.id} has {len(form.items)} items, not {count}"):
        total(form, [1] * count)


@BOTH
@pytest.mark.parametrize("wrong", [-1, 4, 27])
@pytest.mark.parametrize("place", range(8))
def test_an_item_scores_nothing_but_0_to_3(form: Instrument, place: int, wrong: int) -> None:
    scores = [1] * len(form.items)
    scores[place] = wrong
    with pytest.raises(ValueError, match="0 to 3"):
        total(form, scores)


def test_a_wrong_score_is_refused_beside_a_missing_one() -> None:
    with pytest.raises(ValueError, match="0 to 3"):
        total(PHQ9, [None, 4, *[0] * 7])


@BOTH
@pytest.mark.parametrize("place", range(8))
def test_one_missing_item_leaves_no_total(form: Instrument, place: int) -> None:
    scores: list[int | None] = [3] * len(form.items)
    scores[place] = None
    assert total(form, scores) is None


def test_a_phq_9_without_its_last_item_has_no_total() -> None:
    assert total(PHQ9, [*[0] * 8, None]) is None


@given(st.sampled_from([PHQ9, PHQ8]), st.data())
def test_there_is_a_total_exactly_when_nothing_is_missing(
    form: Instrument, data: st.DataObject
) -> None:
    item = st.sampled_from([None, 0, 1, 2, 3])
    scores = data.draw(st.lists(item, min_size=len(form.items), max_size=len(form.items)))
    assert (total(form, scores) is None) == (None in scores)


@given(st.permutations(range(9)), st.lists(st.integers(0, 3), min_size=9, max_size=9))
def test_the_order_of_the_items_changes_no_total(order: list[int], scores: list[int]) -> None:
    assert total(PHQ9, [scores[place] for place in order]) == total(PHQ9, scores)

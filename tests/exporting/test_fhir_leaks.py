"""What a person leaves out cannot be found in, or reckoned from, what is told.

The strongest form: people who differ only in what they left out give the very same Bundle.
"""

import json
import random

import pytest

from app.domain.scoring import ITEMS
from app.domain.summary import TOLD_ITEMS
from tests.exporting.fhir_visits import (
    CHECK,
    CHECKS,
    answers_of,
    bundle_of,
    response_of,
    told,
    total_of,
)

FORM = {*ITEMS, "difficulty"}
LOINC_ANSWERS = "LA65"
MANY = range(60)


def any_items(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - anybody may guess them
    kinds = chance.choice(["0", "0123", "0123s", "0123s-", "s-"])
    return "".join(chance.choice(kinds) for _ in ITEMS)


def any_difficulty(seed: int) -> str:
    return ["very", "extremely", "skipped", ""][seed % 4]


@pytest.mark.sampled
@pytest.mark.parametrize("instrument", CHECKS)
@pytest.mark.parametrize("item_9", [True, False])
def test_without_the_score_the_form_may_as_well_be_empty(instrument: str, item_9: bool) -> None:
    check = CHECKS[instrument]
    bundles = [
        bundle_of(
            answers_of(any_items(seed), difficulty=any_difficulty(seed)),
            check,
            score=False,
            item_9=item_9,
        )
        for seed in MANY
    ]
    assert all(one == bundles[0] for one in bundles)
    assert FORM.isdisjoint(told(bundles[0]))
    assert LOINC_ANSWERS not in json.dumps(response_of(bundles[0]))
    assert total_of(bundles[0]) is None
    assert "dx" in told(bundles[0])


@pytest.mark.parametrize("total", range(25))
def test_without_item_9_each_total_may_be_with_and_without_it(total: int) -> None:
    full, rest = divmod(total, 3)
    without = ("3" * full + str(rest) * (rest > 0)).ljust(9, "0")
    first = bundle_of(answers_of(without[:8] + "0"), item_9=False)
    assert total_of(first) == total
    for last in range(min(total, 3) + 1):
        full, rest = divmod(total - last, 3)
        eight = ("3" * full + str(rest) * (rest > 0)).ljust(8, "0")
        other = answers_of(eight + str(last), difficulty=any_difficulty(last))
        assert bundle_of(other, item_9=False) == first


@pytest.mark.parametrize("items", ["333333331", "333333332", "333333333"])
def test_without_item_9_a_total_that_needs_it_is_not_told(items: str) -> None:
    open_form = bundle_of(answers_of("---------"), item_9=False)
    assert total_of(bundle_of(answers_of(items))) == 24 + int(items[8])
    assert bundle_of(answers_of(items), item_9=False) == open_form


def test_without_item_9_nothing_tells_why_there_is_no_total() -> None:
    reasons = {
        "open": answers_of("00000000-"),
        "skipped": answers_of("00000000s"),
        "another open": answers_of("-00000003"),
        "not safe": answers_of("000000003", **{"safe-now": "no"}),
        "unsure": answers_of("111111110", **{"safe-now": "not-sure"}),
        "safe-now open": answers_of("222222221", **{"safe-now": ""}),
        "all": answers_of("333333333"),
    }
    bundles = {why: bundle_of(answers, item_9=False) for why, answers in reasons.items()}
    assert all(bundle == bundles["open"] for bundle in bundles.values())
    answers = told(bundles["open"])
    assert (FORM | {"safe-now"}).isdisjoint(answers)
    assert "psychosis-now" in answers


def test_a_phq_8_without_item_9_keeps_its_items() -> None:
    check = CHECKS["phq-8"]
    answers = told(bundle_of(answers_of("01230123"), check, item_9=False))
    assert FORM - {"phq9"} <= set(answers)
    assert "safe-now" not in answers


def test_with_both_everything_is_told() -> None:
    answers = told(bundle_of(answers_of("012301231")))
    assert FORM | {"safe-now"} <= set(answers)


def test_without_what_to_tell_the_clinic_each_answer_may_be_any() -> None:
    answers = answers_of("000000000")
    others = dict.fromkeys(TOLD_ITEMS, "yes") | {"mania-now": "no", "pregnant": "skipped"}
    assert bundle_of(answers, tell=False) == bundle_of({**answers, **others}, tell=False)
    assert set(TOLD_ITEMS) & set(told(bundle_of({**answers, **others})))
    assert not set(TOLD_ITEMS) & set(told(bundle_of({**answers, **others}, tell=False)))


def test_a_question_that_hangs_on_one_left_out_is_left_out_too() -> None:
    last = CHECK.parts[-2]
    hanging = last.questions[0]._replace(
        id="hanging", show_when=CHECK.question("difficulty").show_when[-1:]
    )
    part = last._replace(questions=(*last.questions, hanging))
    check = CHECK._replace(parts=(*CHECK.parts[:-2], part, CHECK.parts[-1]))
    answers = answers_of("000000001") | {"hanging": hanging.options[0].code}
    assert "hanging" in told(bundle_of(answers, check))
    assert "hanging" not in told(bundle_of(answers, check, item_9=False))

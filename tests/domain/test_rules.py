import pytest

from app.domain.rules import Decision, Outcome, decide
from app.domain.scoring import PHQ8
from tests.domain.inputs import CALM, found, nothing_answered
from tests.domain.oracle import SAFETY

DOUBT = ("yes", "not-sure")


def fired(decision: Decision) -> set[str]:
    return {rule.words.removeprefix("lg-") for rule in decision.rules}


def fires(rule: str, changes: dict[str, str], total: int = 16, item_9: int = 0) -> bool:
    return rule in fired(decide(found(changes, total=total, item_9=item_9)))


FIRES = {
    # rule: the calm person with a total of 16 and these answers
    "r03": [{name: code} for name in ("psychosis-now", "severe-now") for code in DOUBT]
    + [{"mania-now": "yes"}],
    "r04": [{"age": "under-15"}],
    "r05": [{"age": "15-17"}, {"age": ""}],
    "r06": [{name: code} for name in ("device-head", "device-elsewhere") for code in DOUBT],
    "r07": [
        {name: code} for name in ("seizure", "brain", "withdrawal", "substances") for code in DOUBT
    ],
    "r08": [{"mania": code} for code in DOUBT] + [{"mania-now": "not-sure"}],
    "r09": [{"pregnant": code} for code in DOUBT],
    "r10": [{name: code} for name in ("hearing", "faint") for code in DOUBT],
    "r13": [{}, {"ad-trials": "1"}, {"ad-trials": "3-or-more"}, {"hearing": "yes"}],
    "r14": [{"ad-trials": "1"}],
    "r15": [{"ad-trials": "2"}, {"ad-trials": "3-or-more"}],
    "r16": [{"ad-trials": "0", "therapy": code} for code in ("yes", "no", "not-sure", "")]
    + [{"ad-trials": "0", "dx": "no"}, {"ad-trials": "0", "seizure": "yes"}],
    "r17": [{"ad-trials": "0", "intolerance": "yes"}],
    "r18": [
        {"ad-trials": unknown, "therapy": therapy}
        for unknown in ("not-sure", "")
        for therapy in ("no", "not-sure", "")
    ]
    + [{"ad-trials": "not-sure", "therapy": "no", "seizure": "yes"}],
    "r18-worth": [{"ad-trials": unknown, "therapy": "yes"} for unknown in ("not-sure", "")],
    "r27": [{"dx": "no"}, {"dx": "not-sure"}, {"dx": ""}, {"dx": "no", "seizure": "yes"}],
    "r21": [{"prev-tms": "no"}],
    "r22": [{"prev-tms": "helped"}],
    "r23": [{"therapy": "no"}],
    "r24": [{"in-care": "no"}],
    "r25": [{"attend": "no"}, {"attend": "not-sure"}],
    "r26": [{"in-care": "yes"}, {"in-care": "yes", "pregnant": "not-applicable"}],
}

STAYS_OUT = {
    "r03": [{}, {"mania-now": "not-sure"}, {"mania": "yes"}],
    "r04": [{"age": "15-17"}, {"age": ""}, {}],
    "r05": [{"age": "under-15"}, {"age": "18-21"}, {}],
    "r06": [{}, {"brain": "yes"}],
    "r07": [{}, {"device-head": "yes"}],
    "r08": [{}, {"mania-now": "yes"}, {"mania": ""}],
    "r09": [{}, {"pregnant": "not-applicable"}, {"pregnant": ""}],
    "r10": [{}, {"hearing": "", "faint": ""}],
    "r13": [{"dx": code} for code in ("no", "not-sure", "")]
    + [{"ad-trials": code} for code in ("0", "not-sure", "")]
    + [{"device-head": "yes"}, {"seizure": "yes"}, {"mania": "yes"}, {"pregnant": "yes"}]
    + [{"psychosis-now": "yes"}, {"mania-now": "yes"}, {"mania-now": "not-sure"}],
    "r14": [{"ad-trials": "2"}, {"ad-trials": "1", "dx": "no"}],
    "r15": [{"ad-trials": "1"}, {"ad-trials": "2", "dx": "no"}],
    "r16": [{"ad-trials": code} for code in ("1", "2", "3-or-more", "not-sure", "")],
    "r17": [{"ad-trials": "0", "intolerance": code} for code in ("no", "not-sure", "")]
    + [{"ad-trials": "1", "intolerance": "yes"}],
    "r18": [{"ad-trials": "not-sure", "therapy": "no", "dx": dx} for dx in ("no", "not-sure", "")]
    + [{"ad-trials": "0", "therapy": "no"}, {"ad-trials": "not-sure", "therapy": "yes"}],
    "r18-worth": [
        {"ad-trials": "not-sure", **changes}
        for changes in (
            {"therapy": "no"},
            {"therapy": "not-sure"},
            {"dx": "no"},
            {"dx": ""},
            {"seizure": "yes"},
            {"pregnant": "not-sure"},
            {"device-head": "yes"},
            {"severe-now": "yes"},
            {"mania": "yes"},
        )
    ],
    "r27": [{}, {"ad-trials": "0"}],
    "r21": [{"prev-tms": code} for code in ("never", "helped", "partly", "not-sure", "")],
    "r22": [{"prev-tms": code} for code in ("never", "partly", "no", "not-sure", "")],
    "r23": [{"therapy": code} for code in ("yes", "not-sure", "")],
    "r24": [{"in-care": "yes"}, {"in-care": ""}],
    "r25": [{"attend": "yes"}, {"attend": ""}],
    "r26": [{"in-care": "no"}, {"in-care": ""}]
    + [{"in-care": "yes", name: code} for name in ("hearing", "faint") for code in ("", *DOUBT)]
    + [{"in-care": "yes", "pregnant": "not-sure"}, {"in-care": "yes", "ad-trials": "0"}],
}


@pytest.mark.parametrize(
    ("rule", "changes"), [(rule, one) for rule, every in FIRES.items() for one in every]
)
def test_a_rule_fires_where_its_condition_holds(rule: str, changes: dict[str, str]) -> None:
    assert fires(rule, changes)


@pytest.mark.parametrize(
    ("rule", "changes"), [(rule, one) for rule, every in STAYS_OUT.items() for one in every]
)
def test_a_rule_stays_out_where_its_condition_does_not_hold(
    rule: str, changes: dict[str, str]
) -> None:
    assert not fires(rule, changes)


FROM_10 = {
    "r13": {},
    "r14": {"ad-trials": "1"},
    "r15": {},
    "r16": {"ad-trials": "0"},
    "r17": {"ad-trials": "0", "intolerance": "yes"},
    "r18": {"ad-trials": "not-sure", "therapy": "no"},
    "r18-worth": {"ad-trials": "not-sure"},
    "r27": {"dx": "no"},
    "r26": {"in-care": "yes"},
}
BELOW_10 = {"r19": {}, "r20": {"difficulty": "very"}}


@pytest.mark.parametrize(("rule", "changes"), FROM_10.items())
def test_a_category_rule_fires_from_a_total_of_10(rule: str, changes: dict[str, str]) -> None:
    totals = [total for total in range(25) if fires(rule, changes, total)]
    assert totals == list(range(10, 25))


@pytest.mark.parametrize(("rule", "changes"), BELOW_10.items())
def test_a_rule_on_a_low_total_fires_below_10(rule: str, changes: dict[str, str]) -> None:
    totals = [total for total in range(25) if fires(rule, changes, total)]
    assert totals == list(range(10))


@pytest.mark.parametrize(
    ("difficulty", "noted"),
    [
        ("extremely", True),
        ("very", True),
        ("somewhat", False),
        ("not-difficult", False),
        ("", False),
    ],
)
def test_hard_days_are_noted_when_very_or_extremely_hard(difficulty: str, *, noted: bool) -> None:
    assert fires("r20", {"difficulty": difficulty}, total=9) is noted


SAFE_NOW = [
    # item 9, safe-now, which of r01, r02 and r11 fire
    (0, "yes", set()),
    (0, "no", {"r01"}),
    (0, "not-sure", {"r01"}),
    (0, "", {"r11"}),
    *[(score, "yes", {"r02"}) for score in (1, 2, 3)],
    *[(score, code, {"r01"}) for score in (1, 2, 3) for code in ("no", "not-sure")],
    *[(score, "", {"r01", "r11"}) for score in (1, 2, 3)],
]


@pytest.mark.parametrize(("item_9", "safe_now", "rules"), SAFE_NOW)
def test_item_9_and_safe_now_decide_about_safety(
    item_9: int, safe_now: str, rules: set[str]
) -> None:
    decision = decide(found({"safe-now": safe_now}, item_9=item_9))
    assert fired(decision) & {"r01", "r02", "r11"} == rules
    assert (decision.outcome is Outcome.SAFETY) == ("r01" in rules)


@pytest.mark.parametrize("item", range(1, 10))
def test_any_missing_mood_item_leaves_the_total_out(item: int) -> None:
    decision = decide(found(missing=(item,)))
    assert (decision.outcome, fired(decision)) == (Outcome.NOT_ENOUGH, {"r12"})


@pytest.mark.parametrize("item", SAFETY)
def test_a_safety_item_left_open_leaves_the_outcome_open(item: str) -> None:
    decision = decide(found({item: ""}))
    assert (decision.outcome, fired(decision)) == (Outcome.NOT_ENOUGH, {"r11"})


GUESSES = {f"r{number}" for number in (*range(13, 21), 26, 27)} | {"r18-worth"}
STOPPED_BY = {
    "r01": {"safe-now": "no"},
    "r11": {"seizure": ""},
    "r12": {"ad-trials": "2"},
}
PEOPLE = [*FROM_10.values(), *BELOW_10.values()]


@pytest.mark.parametrize("rule", STOPPED_BY)
@pytest.mark.parametrize("changes", PEOPLE)
@pytest.mark.parametrize("total", [9, 16])
def test_safety_and_open_answers_stop_every_guess(
    rule: str, changes: dict[str, str], total: int
) -> None:
    missing = (5,) if rule == "r12" else ()
    decision = decide(found({**changes, **STOPPED_BY[rule]}, total=total, missing=missing))
    assert rule in fired(decision)
    assert not GUESSES & fired(decision)


def test_they_stop_no_note_on_what_was_answered() -> None:
    answers = {"prev-tms": "no", "therapy": "no", "in-care": "no", "attend": "no", "faint": "yes"}
    notes = {"r10", "r21", "r23", "r24", "r25"}
    for stopped in STOPPED_BY.values():
        assert notes <= fired(decide(found({**answers, **stopped})))


@pytest.mark.parametrize("age", ["under-15", "15-17", ""])
def test_below_18_nothing_but_the_first_five_rules_fires(age: str) -> None:
    everything = dict.fromkeys(CALM, "yes") | {"age": age, "difficulty": "very"}
    no_notes = dict.fromkeys(("prev-tms", "therapy", "in-care", "attend"), "no")
    own = "r04" if age == "under-15" else "r05"
    for total in (9, 16):
        assert fired(decide(found(everything, total=total))) == {"r03", own}
        assert fired(decide(found({**no_notes, "age": age}, total=total))) == {own}
    assert fired(decide(found({"prev-tms": "helped", "age": age}))) == {own}
    assert fired(decide(nothing_answered({"age": age} if age else {}))) == {own}


PRECEDENCE = [
    ({"safe-now": "no"}, Outcome.SAFETY),
    ({"psychosis-now": "yes"}, Outcome.URGENT),
    ({"device-head": "yes"}, Outcome.DEVICE_CHECK),
    ({"seizure": "yes"}, Outcome.SPECIALIST),
    ({"brain": ""}, Outcome.NOT_ENOUGH),
    ({"ad-trials": "0"}, Outcome.OPTIONS_FIRST),
    ({}, Outcome.WORTH),
]


@pytest.mark.parametrize("place", range(len(PRECEDENCE)))
def test_the_higher_outcome_wins_over_all_below_it(place: int) -> None:
    changes: dict[str, str] = {}
    for answers, _ in PRECEDENCE[place:]:
        changes |= answers
    assert decide(found(changes)).outcome is PRECEDENCE[place][1]


def test_urgent_wins_over_youth_and_safety_over_urgent() -> None:
    urgent = {"psychosis-now": "not-sure", "age": "15-17"}
    assert decide(found(urgent)).outcome is Outcome.URGENT
    assert decide(found({**urgent, "safe-now": "not-sure"})).outcome is Outcome.SAFETY


@pytest.mark.parametrize(("total", "outcome"), [(9, Outcome.LOW), (10, Outcome.WORTH)])
def test_the_point_of_a_phq_8_is_10_too(total: int, outcome: Outcome) -> None:
    assert decide(found(total=total, instrument=PHQ8.id)).outcome is outcome


def test_a_phq_8_rests_on_safe_now_alone() -> None:
    unsafe = found({"safe-now": "no"}, total=24, instrument=PHQ8.id)
    assert fired(decide(unsafe)) == {"r01"}
    left_open = found({"safe-now": ""}, total=24, instrument=PHQ8.id)
    assert fired(decide(left_open)) == {"r11"}


@pytest.mark.parametrize("missing", range(1, 9))
def test_a_phq_8_is_complete_with_its_eight_items(missing: int) -> None:
    assert fired(decide(found(instrument=PHQ8.id, missing=(missing,)))) == {"r12"}
    assert "r12" not in fired(decide(found(instrument=PHQ8.id)))

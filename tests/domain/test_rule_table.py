"""The table of rules as a whole: its order, ids, sources and how much of it a scope looks at."""

import tomllib

import pytest

from app import resources
from app.domain.findings import SOMEONE_ELSE
from app.domain.question import MATTERS, MOOD
from app.domain.rules import LOOKED_AT, RULES, Outcome, Rule, decide
from tests.domain.inputs import CALM, found, nothing_answered
from tests.domain.oracle import ORDER, TABLE

OPEN: dict[str, str] = dict.fromkeys(CALM, "")

SCOPES = [
    # scope, answers, total, item 9, rules, outcome
    (MOOD, {}, 16, 0, set(), Outcome.NOT_ENOUGH),
    (MOOD, {}, 16, 1, {"lg-r02"}, Outcome.NOT_ENOUGH),
    (MOOD, {"safe-now": ""}, 16, 1, {"lg-r01"}, Outcome.SAFETY),
    (MOOD, {"difficulty": "very"}, 9, 0, {"lg-r20"}, Outcome.NOT_ENOUGH),
    (MOOD, {"age": "15-17"}, 9, 0, {"lg-r05"}, Outcome.YOUTH),
    (MOOD, {"age": "under-15"}, 9, 0, {"lg-r04"}, Outcome.YOUTH_UNDER_15),
    (MOOD, {"psychosis-now": "yes", "therapy": "no"}, 9, 0, set(), Outcome.NOT_ENOUGH),
    (MATTERS, {}, 16, 0, set(), Outcome.NOT_ENOUGH),
    (MATTERS, {"difficulty": "very"}, 9, 0, set(), Outcome.NOT_ENOUGH),
    (MATTERS, {"safe-now": "no"}, 9, 0, {"lg-r01"}, Outcome.SAFETY),
    (MATTERS, {}, 9, 2, {"lg-r02"}, Outcome.NOT_ENOUGH),
    (MATTERS, {"age": "under-15"}, 9, 0, {"lg-r04"}, Outcome.YOUTH_UNDER_15),
    (MATTERS, {"age": ""}, 9, 0, {"lg-r05"}, Outcome.YOUTH),
    (SOMEONE_ELSE, {}, 16, 0, set(), None),
    (SOMEONE_ELSE, OPEN, 9, 0, set(), None),
    (SOMEONE_ELSE, {"age": "15-17"}, 16, 0, set(), None),
    (SOMEONE_ELSE, {}, 16, 3, {"lg-r02"}, None),
    (SOMEONE_ELSE, {"safe-now": "not-sure"}, 16, 0, {"lg-r01"}, Outcome.SAFETY),
]


@pytest.mark.parametrize(("scope", "changes", "total", "item_9", "rules", "outcome"), SCOPES)
def test_where_only_a_part_was_asked_nobody_is_blamed_for_the_others(
    scope: str,
    changes: dict[str, str],
    total: int,
    item_9: int,
    rules: set[str],
    outcome: Outcome | None,
) -> None:
    decision = decide(found(changes, total=total, item_9=item_9, scope=scope))
    assert (set(decision.fired), decision.outcome) == (rules, outcome)


@pytest.mark.parametrize("scope", [MOOD, MATTERS, SOMEONE_ELSE])
def test_safety_is_looked_at_however_little_was_asked(scope: str) -> None:
    assert LOOKED_AT[scope] >= {"lg-r01", "lg-r02"}
    adult = {"age": "22-or-over"}
    assert "lg-r12" not in decide(nothing_answered(adult, MATTERS)).fired
    assert "lg-r12" in decide(nothing_answered(adult, MOOD)).fired


SOURCES = {
    # as section 21.3 names them; indications are K133408, insurers AMBETTER, labels TMSLABELS
    "r01": "SIMON13 SIMON16 NA18",
    "r02": "SIMON13 HOROWITZ21",
    "r03": "VADOD22 CANMAT23 L34522",
    "r04": "K231926 CROARKIN21",
    "r05": "K231926 K251125 CROARKIN21",
    "r06": "TMSLABELS ROSSI21 L34998",
    "r07": "LERNER19 ROSSI11 ROSSI21",
    "r08": "XIA08 K133408 AMBETTER",
    "r09": "KIM19 PRIDMORE21",
    "r10": "KOPONEN20 ROSSI11",
    "r11": "",  # design
    "r12": "KROENKE01",
    "r13": "K133408 K122288 L34998 AMBETTER",
    "r14": "CANMAT23 VADOD22",
    "r15": "PAPAKOSTAS24 DALHUISEN24 YESAVAGE18",
    "r16": "CANMAT23 VADOD22 K133408",
    "r17": "LEVKOVITZ15 L34522",
    "r18": "SACKEIM19",
    "r18-worth": "SACKEIM19",
    "r27": "LEVIS19 K133408 L34998",
    "r19": "KROENKE01 LEVIS19",
    "r20": "KROENKE01",
    "r21": "REN14",
    "r22": "L37086 MBS14216",
    "r23": "WILES13 L37086 AMBETTER",
    "r24": "VADOD22 IPG542",
    "r25": "BLUMBERGER18 L34998",
    "r26": "ROSSI21",
}
KNOWN = tomllib.loads((resources.CONTENT / "sources.toml").read_text(encoding="utf-8"))


def test_every_rule_has_the_sources_of_its_row_in_the_order_of_the_table() -> None:
    assert [rule.words.removeprefix("lg-") for rule in RULES] == list(SOURCES)
    assert [
        rule.words
        for rule in RULES
        if list(rule.sources) != SOURCES[rule.words.removeprefix("lg-")].split()
    ] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.words for rule in RULES])
def test_every_source_of_a_rule_is_one_that_can_be_shown(rule: Rule) -> None:
    assert [key for key in rule.sources if key not in KNOWN] == []


def test_there_are_27_rules_and_one_of_them_has_two_forms() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == 27
    assert [rule.words for rule in RULES if rule.form] == ["lg-r18-worth"]
    assert ids.count("lg-r18") == 2


def test_a_rule_without_an_outcome_only_adds_a_note() -> None:
    notes = {rule.words for rule in RULES if rule.outcome is None}
    assert notes == {f"lg-r{number}" for number in ("02", "10", *range(20, 26))}


def test_the_rules_are_those_of_the_table_in_its_order() -> None:
    assert [rule.words for rule in RULES] == [f"lg-{row.rule}" for row in TABLE]
    assert [rule.outcome or "" for rule in RULES] == [row.outcome for row in TABLE]
    assert [outcome.value for outcome in Outcome] == list(ORDER)

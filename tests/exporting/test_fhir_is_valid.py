"""A thousand visits, each judged by HL7's schema, by fhir.resources and by R4's other rules."""

import copy
import json
import subprocess
import sys
from typing import Any

import pytest

from tests.exporting.fhir_faults import faults
from tests.exporting.fhir_official import models_accept, schema_accepts
from tests.exporting.fhir_visits import answers_of, bundle_of, drawn, response_of, told, total_of

THOUSAND, SHARE = 1000, 125

pytestmark = pytest.mark.system


@pytest.mark.parametrize("first", range(0, THOUSAND, SHARE))
def test_a_thousand_visits_are_all_valid(first: int) -> None:
    refused = {}
    for seed in range(first, first + SHARE):
        bundle = drawn(seed)
        found = faults(bundle)
        found += [] if schema_accepts(bundle) else ["HL7's schema refuses it"]
        found += [] if models_accept(bundle) else ["fhir.resources refuses it"]
        if found:
            refused[seed] = found
    assert refused == {}


def test_the_thousand_are_of_every_kind() -> None:
    bundles = [drawn(seed) for seed in range(0, THOUSAND, 4)]
    kinds = {
        "with a total": sum(total_of(one) is not None for one in bundles),
        "complete": sum(response_of(one)["status"] == "completed" for one in bundles),
        "begun": sum(response_of(one)["status"] == "in-progress" for one in bundles),
        "with a skip": sum("asked-declined" in json.dumps(one) for one in bundles),
        "with item 9": sum("phq9" in told(one) for one in bundles),
    }
    assert {kind: count for kind, count in kinds.items() if count < 3} == {}


def test_nothing_answered_is_valid_as_well() -> None:
    bundle = bundle_of({})
    assert response_of(bundle)["status"] == "in-progress"
    assert schema_accepts(bundle)
    assert models_accept(bundle)
    assert faults(bundle) == []


WHOLE_VISIT = bundle_of(answers_of("s12301230", seizure="skipped", mania="not-sure"))


def spoilt(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    bundle = copy.deepcopy(WHOLE_VISIT)
    place: Any = bundle
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return bundle


FORM, RESPONSE = ("entry", 0, "resource"), ("entry", 1, "resource")


@pytest.mark.parametrize(
    "path",
    [
        ("type",),
        (*FORM, "status"),
        (*RESPONSE, "status"),
        (*FORM, "item", 0, "item", 0, "type"),
        (*FORM, "item", 0, "item", 0, "enableBehavior"),
        (*RESPONSE, "item", 0, "item", 0, "answer"),
    ],
)
def test_both_judges_refuse_what_is_no_r4(path: tuple[str | int, ...]) -> None:
    bundle = spoilt(path, 7)
    assert not schema_accepts(bundle)
    assert not models_accept(bundle)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((*RESPONSE, "risk"), "high"),
        ((*RESPONSE, "authored"), "yesterday"),
        ((*FORM, "language"), ""),
    ],
)
def test_both_judges_refuse_words_that_r4_does_not_know(
    path: tuple[str | int, ...], value: str
) -> None:
    bundle = spoilt(path, value)
    assert not schema_accepts(bundle)
    assert not models_accept(bundle)


def test_the_schema_alone_knows_which_codes_there_are() -> None:
    assert not schema_accepts(spoilt((*FORM, "status"), "nearly"))
    assert not schema_accepts(spoilt((*RESPONSE, "status"), "nearly"))


ANSWER = (*RESPONSE, "item", 0, "item", 0)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ((*FORM, "item", 0, "item", 0, "linkId"), "age", "que-2"),
        ((*FORM, "version"), "other", "another form"),
        ((*ANSWER, "answer", 0, "valueCoding", "code"), "nobody", "no option"),
        ((*ANSWER, "answer", 0, "valueCoding", "code"), "someone", "not asked"),
        ((*ANSWER, "text"), "", "empty"),
        ((*RESPONSE, "subject"), {"reference": "Patient/1"}, "named"),
    ],
)
def test_the_other_rules_are_looked_at(
    path: tuple[str | int, ...], value: object, fault: str
) -> None:
    assert any(fault in one for one in faults(spoilt(path, value)))


def test_the_program_itself_needs_no_fhir_library() -> None:
    code = "import sys, app.exporting.fhir; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in run.stdout.split()}
    assert "app" in loaded
    assert loaded.isdisjoint({"fhir", "pydantic", "jsonschema_rs", "PySide6"})

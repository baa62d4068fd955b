"""The answers and the total, looked at by hand."""

import json

import pytest

from app.domain.question import MOOD
from app.domain.rules import Outcome
from app.domain.scoring import ITEMS
from app.exporting.fhir import fhir_bundle
from tests.exporting.fhir_visits import (
    CHECK,
    CHECKS,
    WHEN,
    answers_of,
    asked_ids,
    bundle_of,
    form_of,
    resource,
    response_of,
    summary_of,
    told,
    total_of,
)

NINE = answers_of("012301230")


def test_form_answers_and_total_in_one_collection() -> None:
    bundle = bundle_of(NINE)
    assert bundle["resourceType"] == "Bundle"
    assert bundle["type"] == "collection"
    assert bundle["timestamp"] == WHEN
    assert [one["resource"]["resourceType"] for one in bundle["entry"]] == [
        "Questionnaire",
        "QuestionnaireResponse",
        "Observation",
    ]


def test_the_answers_are_to_the_form_beside_them() -> None:
    bundle = bundle_of(NINE)
    form, response = form_of(bundle), response_of(bundle)
    assert response["questionnaire"] == f"{form['url']}|{form['version']}"
    assert response["status"] == "completed"
    assert response["authored"] == WHEN


def test_an_answer_is_the_option_of_the_form() -> None:
    answers = told(bundle_of(NINE | {"difficulty": "very", "mania": "not-sure"}))
    assert answers["phq4"] == {
        "valueCoding": {
            "system": "http://loinc.org",
            "code": "LA6571-9",
            "display": "Nearly every day",
        }
    }
    assert answers["difficulty"]["valueCoding"]["code"] == "LA6575-0"
    assert answers["mania"] == {
        "valueCoding": {
            "system": "urn:fieldguide:self-check:mania",
            "code": "not-sure",
            "display": "I am not sure",
        }
    }


def test_a_skip_is_an_answer_that_was_declined() -> None:
    reason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
    declined = {"extension": [{"url": reason, "valueCode": "asked-declined"}]}
    bundle = bundle_of(answers_of("s12301230", seizure="skipped"))
    assert told(bundle)["phq1"] == declined
    assert told(bundle)["seizure"] == declined
    assert response_of(bundle)["status"] == "completed"
    assert total_of(bundle) is None


def test_only_what_is_asked_now_is_told() -> None:
    stale = NINE | {"attend": "yes", "hardest": "cost"}
    assert "hardest" not in told(bundle_of(stale))
    assert list(told(bundle_of(stale))) == asked_ids(stale)
    young = NINE | {"age": "15-17"}
    assert list(told(bundle_of(young))) == ["who-for", "country", "age"]
    for_another = NINE | {"who-for": "someone"}
    assert list(told(bundle_of(for_another))) == ["who-for", "country"]


def test_an_open_question_is_not_there_and_the_answers_go_on() -> None:
    bundle = bundle_of(answers_of("012301230", seizure=""))
    assert "seizure" not in told(bundle)
    assert response_of(bundle)["status"] == "in-progress"


def test_a_part_done_alone_is_a_form_not_finished() -> None:
    bundle = bundle_of(NINE, way=MOOD)
    groups = [group["linkId"] for group in response_of(bundle)["item"]]
    assert groups == ["part.about-you", "part.mood", "part.effect", "part.right-now"]
    assert response_of(bundle)["status"] == "in-progress"
    assert total_of(bundle) == 12


def test_the_total_is_loincs_and_no_diagnosis() -> None:
    bundle = bundle_of(NINE)
    total = resource(bundle, "Observation")
    assert total is not None
    assert total["status"] == "final"
    assert total["category"][0]["coding"][0]["code"] == "survey"
    assert total["code"]["coding"][0]["system"] == "http://loinc.org"
    assert total["code"]["coding"][0]["code"] == "44261-6"
    assert total["effectiveDateTime"] == WHEN
    assert total["valueQuantity"] == {
        "value": 12,
        "unit": "{score}",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert "not a diagnosis" in total["note"][0]["text"]
    assert total["derivedFrom"] == [
        {"reference": f"urn:uuid:{response_of(bundle)['id']}", "type": "QuestionnaireResponse"}
    ]
    assert "interpretation" not in total


@pytest.mark.parametrize("items", ["01230123-", "-12301230", "s12301230", "---------"])
def test_no_total_while_an_item_is_missing(items: str) -> None:
    assert total_of(bundle_of(answers_of(items))) is None


@pytest.mark.parametrize("safe", ["no", "not-sure", "skipped", ""])
def test_no_total_beside_a_safety_outcome(safe: str) -> None:
    answers = answers_of("012301232", **{"safe-now": safe})
    assert summary_of(answers).outcome is Outcome.SAFETY
    assert total_of(bundle_of(answers)) is None


def test_no_total_of_eight_items() -> None:
    bundle = bundle_of(answers_of("01230123"), CHECKS["phq-8"])
    assert summary_of(answers_of("01230123"), CHECKS["phq-8"]).total == 12
    assert resource(bundle, "Observation") is None
    assert [one for one in told(bundle) if one in ITEMS] == list(ITEMS[:8])
    assert "44261-6" not in json.dumps(bundle)


def test_the_same_visit_gives_the_same_bundle_and_another_another() -> None:
    assert bundle_of(NINE) == bundle_of(dict(reversed(NINE.items())))
    other = bundle_of(NINE | {"phq1": "nearly-every-day"})
    assert form_of(other) == form_of(bundle_of(NINE))
    assert response_of(other)["id"] != response_of(bundle_of(NINE))["id"]
    assert other["id"] != bundle_of(NINE)["id"]


def test_it_survives_being_written_and_read_in_any_encoding() -> None:
    bundle = bundle_of(NINE)
    assert json.loads(json.dumps(bundle).encode("ascii")) == bundle
    assert json.loads(json.dumps(bundle, ensure_ascii=False).encode()) == bundle


@pytest.mark.parametrize(
    "when",
    ["2026-11-26T14:05:09Z", "2026-11-26T14:05:09.25-08:00", "2026-11-26T14:05:09+00:00"],
)
def test_the_moment_is_told_as_it_was_given(when: str) -> None:
    bundle = fhir_bundle(
        CHECK,
        summary_of(NINE),
        when=when,
        language="en",
        include_score=True,
        include_item_9=True,
        include_tell=True,
    )
    assert bundle["timestamp"] == when


@pytest.mark.parametrize(
    "when",
    [
        "",
        "2026-11-26",
        "2026-11-26T14:05:09",
        "2026-11-26T14:05+01:00",
        "2026-11-26 14:05:09+01:00",
        "2026-02-30T14:05:09Z",
        "2026-11-26T14:05:09Z\n",
    ],
)
def test_a_moment_without_its_offset_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=r"moment|day"):
        fhir_bundle(
            CHECK,
            summary_of(NINE),
            when=when,
            language="en",
            include_score=True,
            include_item_9=True,
            include_tell=True,
        )

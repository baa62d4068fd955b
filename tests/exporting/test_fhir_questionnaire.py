"""The form, looked at by hand: codes, order, conditions, notices."""

from typing import Any

import pytest

from app.domain.scoring import ITEMS
from app.exporting.fhir_questionnaire import questionnaire
from tests.exporting.fhir_visits import CHECK, CHECKS, items_of

FORM = questionnaire(CHECK, "en")
EIGHT = questionnaire(CHECKS["phq-8"], "en")
LOINC = "http://loinc.org"

CODES = {
    "phq1": ("44250-9", "Little interest or pleasure in doing things"),
    "phq2": ("44255-8", "Feeling down, depressed, or hopeless"),
    "phq3": ("44259-0", "Trouble falling or staying asleep, or sleeping too much"),
    "phq4": ("44254-1", "Feeling tired or having little energy"),
    "phq5": ("44251-7", "Poor appetite or overeating"),
    "phq6": ("44258-2", "Feeling bad about yourself"),
    "phq7": ("44252-5", "Trouble concentrating on things"),
    "phq8": ("44253-3", "Moving or speaking so slowly"),
    "phq9": ("44260-8", "Thoughts that you would be better off dead"),
    "difficulty": ("69722-7", "If you checked off any problems"),
}


def options(form: dict[str, Any], link: str) -> list[dict[str, Any]]:
    return [option["valueCoding"] for option in items_of(form)[link]["answerOption"]]


@pytest.mark.parametrize("link", CODES)
def test_a_published_question_has_the_code_of_its_words(link: str) -> None:
    code, words = CODES[link]
    item = items_of(FORM)[link]
    assert item["code"] == [{"system": LOINC, "code": code}]
    assert item["text"].startswith(words)


@pytest.mark.parametrize("link", ITEMS)
def test_the_answers_to_an_item_are_loincs_with_their_scores(link: str) -> None:
    told = [
        (one["valueCoding"]["code"], one["valueCoding"]["display"], one["extension"])
        for one in items_of(FORM)[link]["answerOption"]
    ]
    ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
    assert told == [
        ("LA6568-5", "Not at all", [{"url": ordinal, "valueDecimal": 0}]),
        ("LA6569-3", "Several days", [{"url": ordinal, "valueDecimal": 1}]),
        ("LA6570-1", "More than half the days", [{"url": ordinal, "valueDecimal": 2}]),
        ("LA6571-9", "Nearly every day", [{"url": ordinal, "valueDecimal": 3}]),
    ]


def test_very_and_extremely_difficult_are_not_swapped() -> None:
    assert options(FORM, "difficulty") == [
        {"system": LOINC, "code": "LA6572-7", "display": "Not difficult at all"},
        {"system": LOINC, "code": "LA6573-5", "display": "Somewhat difficult"},
        {"system": LOINC, "code": "LA6575-0", "display": "Very difficult"},
        {"system": LOINC, "code": "LA6574-3", "display": "Extremely difficult"},
    ]
    assert "extension" not in items_of(FORM)["difficulty"]["answerOption"][3]


def test_our_own_questions_have_our_own_codes() -> None:
    assert options(FORM, "dx") == [
        {"system": "urn:fieldguide:self-check:dx", "code": "yes", "display": "Yes"},
        {"system": "urn:fieldguide:self-check:dx", "code": "no", "display": "No"},
        {"system": "urn:fieldguide:self-check:dx", "code": "not-sure", "display": "I am not sure"},
    ]
    assert "code" not in items_of(FORM)["dx"]


def test_every_question_is_there_in_its_part_and_in_order() -> None:
    groups = {
        group["linkId"]: [one["linkId"] for one in group["item"] if one["type"] == "choice"]
        for group in FORM["item"]
    }
    assert groups == {
        f"part.{part.id}": [one.id for one in part.questions]
        for part in CHECK.parts
        if part.questions
    }


def test_the_screen_of_statements_is_no_part_of_the_form() -> None:
    assert "part.matters" not in items_of(FORM)


def test_the_stem_stands_above_the_items() -> None:
    mood = items_of(FORM)["part.mood"]
    assert mood["item"][0] == {
        "linkId": "part.mood.stem",
        "text": "Over the last 2 weeks, how often have you been bothered by any of the following "
        "problems?",
        "type": "display",
    }


def test_a_hint_stands_below_its_question_as_help() -> None:
    (hint,) = items_of(FORM)["device-head"]["item"]
    assert hint["linkId"] == "device-head.hint"
    assert hint["type"] == "display"
    assert hint["text"] == CHECK.question("device-head").hint
    assert hint["extension"][0]["valueCodeableConcept"]["coding"][0]["code"] == "help"


def test_one_condition_for_each_answer_that_asks_a_question() -> None:
    hardest = items_of(FORM)["hardest"]
    system = "urn:fieldguide:self-check:attend"
    assert hardest["enableBehavior"] == "any"
    assert hardest["enableWhen"] == [
        {
            "question": "attend",
            "operator": "=",
            "answerCoding": {"system": system, "code": code},
        }
        for code in ("no", "not-sure")
    ]
    age = items_of(FORM)["age"]
    assert [one["question"] for one in age["enableWhen"]] == ["who-for"]
    assert "enableBehavior" not in age
    assert "enableWhen" not in items_of(FORM)["who-for"]


def test_difficulty_is_asked_by_any_item_above_not_at_all() -> None:
    conditions = items_of(FORM)["difficulty"]["enableWhen"]
    assert {(one["question"], one["answerCoding"]["code"]) for one in conditions} == {
        (item, code) for item in ITEMS for code in ("LA6569-3", "LA6570-1", "LA6571-9")
    }
    assert {one["operator"] for one in conditions} == {"="}


def test_the_panel_is_that_of_the_nine_items_alone() -> None:
    assert items_of(FORM)["part.mood"]["code"] == [{"system": LOINC, "code": "44249-1"}]
    assert [link for link, one in items_of(FORM).items() if "code" in one] == [
        "part.mood",
        *CODES,
    ]


def test_a_phq_8_has_no_ninth_item_and_no_panel() -> None:
    items = items_of(EIGHT)
    assert "phq9" not in items
    assert "code" not in items["part.mood"]
    assert items["phq8"]["code"] == [{"system": LOINC, "code": "44253-3"}]
    asking = {one["question"] for one in items["difficulty"]["enableWhen"]}
    assert asking == set(ITEMS[:8])


@pytest.mark.parametrize(("form", "name"), [(FORM, "PHQ-9"), (EIGHT, "PHQ-8")])
def test_both_notices_travel_with_the_form(form: dict[str, Any], name: str) -> None:
    loinc, instrument = form["copyright"].split("\n\n")
    assert loinc == (
        "This material contains content from LOINC (http://loinc.org). LOINC is copyright © "
        "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes "
        "(LOINC) Committee and is available at no cost under the license at "
        "http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief "
        "Institute, Inc."
    )
    assert instrument == (
        f"{name}. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and "
        "colleagues, with an educational grant from Pfizer Inc. No permission is required to "
        "reproduce, translate, display or distribute."
    )


def test_what_the_form_says_of_itself() -> None:
    assert FORM["url"] == "urn:fieldguide:questionnaire:self-check:phq-9"
    assert EIGHT["url"] == "urn:fieldguide:questionnaire:self-check:phq-8"
    assert FORM["language"] == "en"
    assert FORM["status"] == "active"
    assert FORM["title"] == "Fieldguide self-check"


def test_another_word_is_another_version_of_the_same_form() -> None:
    first = CHECK.parts[0]
    question = first.questions[0]._replace(text="Who is it for?")
    part = first._replace(questions=(question, *first.questions[1:]))
    other = questionnaire(CHECK._replace(parts=(part, *CHECK.parts[1:])), "en")
    assert other["url"] == FORM["url"]
    assert other["version"] != FORM["version"]
    assert questionnaire(CHECK, "en") == FORM


def test_a_space_that_fhir_does_not_know_becomes_a_plain_one() -> None:
    first = CHECK.parts[0]
    spaced = first._replace(title="About\N{NO-BREAK SPACE}you")
    form = questionnaire(CHECK._replace(parts=(spaced, *CHECK.parts[1:])), "en")
    assert form["item"][0]["text"] == "About you"

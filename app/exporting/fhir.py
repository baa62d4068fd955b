"""A summary as a FHIR R4 Bundle: the questions, the answers, and a complete PHQ-9 total.

What a person leaves out must not be found by reckoning, so answers go by these rules:

- Without the score there is no total, and nobody can add one up: no answer of the form is told,
  nor how difficult the days were, which is asked only if an item is above 0.
- Without item 9 "are you safe" is not told either. The other items are left out with it, for the
  total less eight of them is the ninth; and so is a total that eight items cannot reach.
- Without what to tell the clinic no answer to such a question is told, neither a yes nor a no.
- A question that hangs on one left out is left out too: that it was asked would tell.
- Ids, status and version are made from what is told alone.

A PHQ-8 has no item 9 and no LOINC code for its total, so it has no Observation. No person is named:
R4 wants no subject. Nothing here says what an answer means.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.findings import SAFE_NOW
from app.domain.question import SKIPPED, asked
from app.domain.scoring import INSTRUMENTS, ITEM_9, PHQ8, PHQ9
from app.domain.summary import TOLD_ITEMS
from app.exporting.fhir_questionnaire import (
    LOINC,
    QUESTION_CODES,
    TOTAL,
    Resource,
    coding,
    group_id,
    identity,
    plain,
    questionnaire,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.question import Part, Question, SelfCheck
    from app.domain.summary import Summary

ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
UNITS = "http://unitsofmeasure.org"

NOTE = (
    "The sum of a person's own answers to a questionnaire about the last 2 weeks. "
    "It is not a diagnosis."
)

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)


def fhir_bundle(
    check: SelfCheck,
    summary: Summary,
    *,
    when: str,
    language: str,
    include_score: bool,
    include_item_9: bool,
    include_tell: bool,
) -> Resource:
    """The Bundle; `when` is a moment with its offset, ValueError otherwise.

    The same arguments always give the same Bundle.
    """
    _check_moment(when)
    left_out = _left_out(check, score=include_score, item_9=include_item_9, tell=include_tell)
    form = questionnaire(check, language)
    response = _response(check, dict(summary.answers), left_out, form, when)
    resources = [form, response]
    total = total_told(check, summary, include_score=include_score, include_item_9=include_item_9)
    if total is not None:
        resources.append(_observation(total, response, when))
    entries = [{"fullUrl": _address(one), "resource": one} for one in resources]
    return _with_id(
        {"resourceType": "Bundle", "type": "collection", "timestamp": when, "entry": entries}
    )


def total_told(
    check: SelfCheck, summary: Summary, *, include_score: bool, include_item_9: bool
) -> int | None:
    """The PHQ-9 total that may leave the program, or None.

    A total above 24 is more than eight items can have, so it would tell item 9.
    """
    if summary.total is None or not include_score or check.instrument != PHQ9.id:
        return None
    return summary.total if include_item_9 or summary.total <= PHQ8.highest else None


def _left_out(check: SelfCheck, *, score: bool, item_9: bool, tell: bool) -> set[str]:
    """The questions of which nothing is told, not even that they were asked."""
    left_out = set() if item_9 else {SAFE_NOW}
    tells_item_9 = ITEM_9 in INSTRUMENTS[check.instrument].items
    if not score or (tells_item_9 and not item_9):
        left_out |= set(QUESTION_CODES)
    if not tell:
        left_out |= set(TOLD_ITEMS)
    for question in check.questions():
        if any(condition.question in left_out for condition in question.show_when):
            left_out.add(question.id)
    return left_out


def _response(
    check: SelfCheck, answers: Mapping[str, str], left_out: set[str], form: Resource, when: str
) -> Resource:
    """The answers to what was asked; complete when nothing of it is open."""
    due = [one for one in asked(check, answers) if one.id not in left_out]
    given = [one for one in due if one.id in answers]
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "language": form["language"],
        "questionnaire": f"{form['url']}|{form['version']}",
        "status": "completed" if given == due else "in-progress",
        "authored": when,
    }
    groups = [
        _group(part, items)
        for part in check.parts
        if (items := [_item(one, answers[one.id]) for one in given if one.part == part.id])
    ]
    if groups:
        response["item"] = groups
    return _with_id(response)


def _group(part: Part, items: list[Resource]) -> Resource:
    return {"linkId": group_id(part), "text": plain(part.title), "item": items}


def _item(question: Question, code: str) -> Resource:
    return {
        "linkId": question.id,
        "text": plain(question.text),
        "answer": [_answer(question, code)],
    }


def _answer(question: Question, code: str) -> Resource:
    """The chosen option; a skip is an answer without a value that says why.

    The reason stands on the answer and not on its value: R4 lets the value be absent, and HL7's
    validator takes a value without a code for one that is no option.
    """
    if code == SKIPPED:
        return {"extension": [{"url": ABSENT, "valueCode": "asked-declined"}]}
    option = question.option(code)
    if option is None:
        raise ValueError(f"the question {question.id} has no such answer")
    return {"valueCoding": coding(question, option)}


def _observation(total: int, response: Resource, when: str) -> Resource:
    """The total as a Quantity: LOINC's term is one, and servers find no other kind by value."""
    name = "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
    survey = {"system": CATEGORIES, "code": "survey", "display": "Survey"}
    return _with_id(
        {
            "resourceType": "Observation",
            "status": "final",
            "category": [{"coding": [survey]}],
            "code": {
                "coding": [{"system": LOINC, "code": TOTAL, "display": name}],
                "text": "PHQ-9 total score",
            },
            "effectiveDateTime": when,
            "valueQuantity": {
                "value": total,
                "unit": "{score}",
                "system": UNITS,
                "code": "{score}",
            },
            "note": [{"text": NOTE}],
            "derivedFrom": [
                {"reference": _address(response), "type": "QuestionnaireResponse"},
            ],
        }
    )


def _with_id(content: Resource) -> Resource:
    return {**content, "id": identity(content)}


def _address(resource: Resource) -> str:
    return f"urn:uuid:{resource['id']}"


def _check_moment(when: str) -> None:
    """Raise ValueError for anything but an R4 instant on a day that there is."""
    if INSTANT.fullmatch(when) is None:
        raise ValueError(f"not a moment with its offset: {when}")
    datetime.fromisoformat(when)

"""The self-check as a FHIR R4 Questionnaire; the published questions carry their LOINC codes.

The screen on which a person marks what matters is no part of it: its statements belong to the
options, and are compared, not asked. That a question stands on the screen of another has no
meaning in FHIR.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from app.domain.scoring import ITEMS, PHQ9

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.question import Option, Part, Question, SelfCheck

Resource = dict[str, Any]

LOINC = "http://loinc.org"
PANEL, TOTAL = "44249-1", "44261-6"

QUESTION_CODES = {
    "phq1": "44250-9",
    "phq2": "44255-8",
    "phq3": "44259-0",
    "phq4": "44254-1",
    "phq5": "44251-7",
    "phq6": "44258-2",
    "phq7": "44252-5",
    "phq8": "44253-3",
    "phq9": "44260-8",
    "difficulty": "69722-7",
}
"""LOINC's codes of the published questions (phq9-loinc); a PHQ-8 shares those of its items."""

ITEM_ANSWERS = {
    "not-at-all": "LA6568-5",
    "several-days": "LA6569-3",
    "more-than-half": "LA6570-1",
    "nearly-every-day": "LA6571-9",
}
"""LOINC's answer list LL358-3."""

DIFFICULTY_ANSWERS = {
    "not-difficult": "LA6572-7",
    "somewhat": "LA6573-5",
    "very": "LA6575-0",
    "extremely": "LA6574-3",
}
"""LOINC's answer list LL359-1. The last two do run out of order; many lists swap them."""

ANSWER_CODES = {**dict.fromkeys(ITEMS, ITEM_ANSWERS), "difficulty": DIFFICULTY_ANSWERS}

LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license. LOINC® "
    "is a registered United States trademark of Regenstrief Institute, Inc."
)

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"

NAMESPACE = UUID("5b0c4f3e-6f0a-4c0e-9d7e-2f1f6f2f7a61")
"""Where the ids of resources come from; with the content it makes the same id each time."""


def identity(content: Resource) -> str:
    """The id of a resource: made from what is in it, so it can say nothing that is not."""
    return str(uuid5(NAMESPACE, json.dumps(content, sort_keys=True)))


def questionnaire(check: SelfCheck, language: str) -> Resource:
    """The Questionnaire; its version is made from its content, in its language."""
    notice = check.part(check.question(ITEMS[0]).part).notice
    content = {
        "resourceType": "Questionnaire",
        "language": language,
        "url": f"urn:fieldguide:questionnaire:self-check:{check.instrument}",
        "name": "FieldguideSelfCheck",
        "title": "Fieldguide self-check",
        "status": "active",
        "subjectType": ["Patient"],
        "copyright": f"{LOINC_NOTICE}\n\n{plain(notice)}",
        "item": [_group(check, part) for part in check.parts if part.questions],
    }
    key = identity(content)
    return {**content, "id": key, "version": key.split("-", 1)[0]}


def group_id(part: Part) -> str:
    """The linkId of a part; the point keeps it apart from every question's."""
    return f"part.{part.id}"


def coding(question: Question, option: Option) -> Resource:
    """An answer with its words: LOINC's code where LOINC has the question, else our own."""
    return {**_token(question, option.code), "display": plain(option.text)}


def plain(text: str) -> str:
    """A text with single spaces: FHIR's strings know no non-breaking one."""
    return " ".join(text.split())


def _token(question: Question, code: str) -> Resource:
    """What tells an answer from all others; two are the same when these two are."""
    known = ANSWER_CODES.get(question.id)
    if known is None:
        return {"system": f"urn:fieldguide:self-check:{question.id}", "code": code}
    return {"system": LOINC, "code": known[code]}


def _group(check: SelfCheck, part: Part) -> Resource:
    group: Resource = {"linkId": group_id(part)}
    if check.instrument == PHQ9.id and any(one.id == ITEMS[0] for one in part.questions):
        group["code"] = [{"system": LOINC, "code": PANEL}]
    items = [_item(check, question) for question in part.questions]
    if part.stem:
        items.insert(0, _display(f"{group_id(part)}.stem", part.stem))
    return {**group, "text": plain(part.title), "type": "group", "item": items}


def _display(link: str, text: str) -> Resource:
    return {"linkId": link, "text": plain(text), "type": "display"}


def _item(check: SelfCheck, question: Question) -> Resource:
    item: Resource = {"linkId": question.id}
    if question.id in QUESTION_CODES:
        item["code"] = [{"system": LOINC, "code": QUESTION_CODES[question.id]}]
    item |= {"text": plain(question.text), "type": "choice"}
    conditions = list(_conditions(check, question))
    if conditions:
        item["enableWhen"] = conditions
    if len(conditions) > 1:
        item["enableBehavior"] = "any"
    item["answerOption"] = [_answer_option(question, option) for option in question.options]
    if question.hint:
        help_text = {"coding": [{"system": CONTROLS, "code": "help"}]}
        control = {"url": CONTROL, "valueCodeableConcept": help_text}
        hint = _display(f"{question.id}.hint", question.hint)
        item["item"] = [{"extension": [control], **hint}]
    return item


def _answer_option(question: Question, option: Option) -> Resource:
    answer: Resource = {"valueCoding": coding(question, option)}
    if option.value is not None:
        answer["extension"] = [{"url": ORDINAL, "valueDecimal": option.value}]
    return answer


def _conditions(check: SelfCheck, question: Question) -> Iterator[Resource]:
    """One condition for each answer that asks the question; a PHQ-8 has no item 9 to look at."""
    known = {one.id: one for one in check.questions()}
    for condition in question.show_when:
        for code in condition.codes if condition.question in known else ():
            token = _token(known[condition.question], code)
            yield {"question": condition.question, "operator": "=", "answerCoding": token}

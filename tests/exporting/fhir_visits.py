"""Bundles of visits, some written by hand and a thousand drawn by chance."""

import random
from pathlib import Path
from typing import Any

from app.domain.question import MATTERS, MOOD, SKIPPED, WHOLE, SelfCheck, asked
from app.domain.scoring import ITEMS
from app.domain.summary import Summary, summarise
from app.domain.visit import Visit
from app.exporting.fhir import fhir_bundle
from app.loading.self_check import load_self_checks

CONTENT = Path(__file__).parents[2] / "content"
CHECKS = {name: load_self_checks(CONTENT, "en")[name] for name in ("phq-9", "phq-8")}
CHECK = CHECKS["phq-9"]

WHEN = "2026-11-26T14:05:09+01:00"
SCORES = dict(zip("0123", CHECK.question("phq1").options, strict=True))


def answers_of(items: str, **others: str) -> dict[str, str]:
    """An adult's answers: a digit per PHQ item, s for a skipped one, - for none.

    Everything else that is then asked is answered with its first option, or as `others` say; ""
    leaves it open.
    """
    codes = {digit: option.code for digit, option in SCORES.items()} | {"s": SKIPPED}
    given = {f"phq{number}": codes[one] for number, one in enumerate(items, 1) if one in codes}
    given |= {"who-for": "me", "age": "22-or-over", **others}
    for question in CHECK.questions():
        if question.id not in ITEMS and question.id not in others:
            given.setdefault(question.id, question.options[0].code)
    return {question: code for question, code in given.items() if code}


def summary_of(answers: dict[str, str], check: SelfCheck = CHECK, way: str = WHOLE) -> Summary:
    return summarise(check, Visit(answers=answers, way=way))


def bundle_of(
    answers: dict[str, str],
    check: SelfCheck = CHECK,
    way: str = WHOLE,
    *,
    score: bool = True,
    item_9: bool = True,
    tell: bool = True,
) -> dict[str, Any]:
    return fhir_bundle(
        check,
        summary_of(answers, check, way),
        when=WHEN,
        language="en",
        include_score=score,
        include_item_9=item_9,
        include_tell=tell,
    )


def drawn(seed: int) -> dict[str, Any]:
    """The bundle of a visit by chance: some leave much open, some answer all, some go back."""
    chance = random.Random(seed)  # noqa: S311 - anybody may guess them
    check = CHECKS[chance.choice(["phq-9", "phq-9", "phq-8"])]
    open_share, skip_share = chance.choice([(0, 0), (0, 0.05), (0.05, 0), (0.3, 0.3)])
    answers: dict[str, str] = {}
    for question in check.questions():
        if chance.random() < open_share:
            continue
        code = chance.choice(question.options).code
        answers[question.id] = SKIPPED if question.skip and chance.random() < skip_share else code
    if chance.random() < 0.7:
        answers |= {"who-for": "me", "age": chance.choice(["18-21", "22-or-over"])}
    if chance.random() < 0.3:
        answers["safe-now"] = "yes"
    return bundle_of(
        answers,
        check,
        chance.choice([WHOLE, WHOLE, MOOD, MATTERS]),
        score=chance.random() < 0.7,
        item_9=chance.random() < 0.7,
    )


def resource(bundle: dict[str, Any], kind: str) -> dict[str, Any] | None:
    """The one resource of a kind, or None."""
    found = [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind]
    assert len(found) <= 1
    return found[0] if found else None


def form_of(bundle: dict[str, Any]) -> dict[str, Any]:
    found = resource(bundle, "Questionnaire")
    assert found is not None
    return found


def response_of(bundle: dict[str, Any]) -> dict[str, Any]:
    found = resource(bundle, "QuestionnaireResponse")
    assert found is not None
    return found


def total_of(bundle: dict[str, Any]) -> int | None:
    found = resource(bundle, "Observation")
    value = None if found is None else found["valueQuantity"]["value"]
    assert value is None or isinstance(value, int)
    return value


def items_of(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every item of a form or a response by its linkId, those in groups too."""
    found: dict[str, dict[str, Any]] = {}
    for item in form.get("item", []):
        assert item["linkId"] not in found
        found |= {item["linkId"]: item, **items_of(item)}
    return found


def told(bundle: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The answers of a response by question."""
    items = items_of(response_of(bundle))
    return {link: one["answer"][0] for link, one in items.items() if "answer" in one}


def asked_ids(answers: dict[str, str], check: SelfCheck = CHECK) -> list[str]:
    return [question.id for question in asked(check, answers)]

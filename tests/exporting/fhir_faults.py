"""R4's rules that no schema holds: between the items of a form, and between form and answers."""

from collections.abc import Iterator
from typing import Any

from tests.exporting.fhir_visits import form_of, response_of

Item = dict[str, Any]


def faults(bundle: Item) -> list[str]:
    """What is wrong with a bundle, in words."""
    form, response = form_of(bundle), response_of(bundle)
    return [
        *_of_entries(bundle),
        *_empty(bundle, "Bundle"),
        *_of_items(form),
        *_of_answers(form, response),
    ]


def _of_entries(bundle: Item) -> Iterator[str]:
    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(addresses)) != len(addresses):
        yield "bdl-7: an address twice"
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if entry["fullUrl"] != f"urn:uuid:{resource['id']}":
            yield f"{resource['resourceType']}: its address is not its id"
        for reference in resource.get("derivedFrom", []):
            if reference["reference"] not in addresses:
                yield "a reference leads out of the bundle"
        if {"subject", "author", "source", "performer"} & set(resource):
            yield "somebody is named"


def _empty(value: object, place: str) -> Iterator[str]:
    if value in ("", [], {}) or value is None:
        yield f"{place} is empty"
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _empty(one, f"{place}.{key}")
    if isinstance(value, list):
        for one in value:
            yield from _empty(one, place)


def _every(holder: Item) -> Iterator[Item]:
    for item in holder.get("item", []):
        yield item
        yield from _every(item)


def _of_items(form: Item) -> Iterator[str]:
    links = [item["linkId"] for item in _every(form)]
    if len(set(links)) != len(links):
        yield "que-2: a linkId twice"
    for item in _every(form):
        kind, inner = item["type"], "item" in item
        if (kind == "group") > inner or (kind == "display") & inner:
            yield f"que-1: {item['linkId']}"
        if kind == "display" and "code" in item:
            yield f"que-3: {item['linkId']}"
        conditions = item.get("enableWhen", [])
        if (len(conditions) > 1) != ("enableBehavior" in item):
            yield f"que-12: {item['linkId']}"
        for condition in conditions:
            if condition["question"] not in links[: links.index(item["linkId"])]:
                yield f"{item['linkId']} waits for what is not asked before"


def _of_answers(form: Item, response: Item) -> Iterator[str]:
    if response["questionnaire"] != f"{form['url']}|{form['version']}":
        yield "the answers are to another form"
    asked = {item["linkId"]: item for item in _every(form)}
    given = [item["linkId"] for item in _every(response)]
    if given != [link for link in asked if link in given]:
        yield "the answers are not those to the questions, in their order"
        return
    parents = {one["linkId"]: group["linkId"] for group in form["item"] for one in group["item"]}
    values = {one["linkId"]: one["answer"] for one in _every(response) if "answer" in one}
    for group in response.get("item", []):
        for item in group["item"]:
            if parents[item["linkId"]] != group["linkId"]:
                yield f"{item['linkId']} stands in another group"
            yield from _of_answer(asked[item["linkId"]], item, values)


def _of_answer(question: Item, item: Item, values: dict[str, list[Item]]) -> Iterator[str]:
    link = question["linkId"]
    if len(item["answer"]) != 1 or "item" in item:
        yield f"{link} has not one answer"
    options = [one["valueCoding"] for one in question["answerOption"]]
    codings = [one["valueCoding"] for one in item["answer"] if "valueCoding" in one]
    if any(coding not in options for coding in codings):
        yield f"{link} is answered with what is no option"
    if not _enabled(question, values):
        yield f"{link} is answered and not asked"


def _enabled(item: Item, values: dict[str, list[Item]]) -> bool:
    conditions = item.get("enableWhen", [])
    return not conditions or any(
        (one["valueCoding"]["system"], one["valueCoding"]["code"])
        == (condition["answerCoding"]["system"], condition["answerCoding"]["code"])
        for condition in conditions
        for one in values.get(condition["question"], [])
        if "valueCoding" in one
    )

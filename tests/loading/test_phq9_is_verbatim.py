"""The PHQ-9 as its authors printed it (evidence.md 17.1): nobody rewords it by accident."""

from hashlib import sha256

import pytest

from app.domain.question import Question
from app.loading.self_check import load_self_checks
from tests.loading.smallest import CONTENT

STEM = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
ITEMS = {
    "phq1": "Little interest or pleasure in doing things",
    "phq2": "Feeling down, depressed, or hopeless",
    "phq3": "Trouble falling or staying asleep, or sleeping too much",
    "phq4": "Feeling tired or having little energy",
    "phq5": "Poor appetite or overeating",
    "phq6": "Feeling bad about yourself - or that you are a failure or have let yourself "
    "or your family down",
    "phq7": "Trouble concentrating on things, such as reading the newspaper or watching television",
    "phq8": "Moving or speaking so slowly that other people could have noticed. Or the opposite "
    "- being so fidgety or restless that you have been moving around a lot more than usual",
    "phq9": "Thoughts that you would be better off dead, or of hurting yourself in some way",
}
OPTIONS = [
    ("not-at-all", "Not at all", 0),
    ("several-days", "Several days", 1),
    ("more-than-half", "More than half the days", 2),
    ("nearly-every-day", "Nearly every day", 3),
]
DIFFICULTY = (
    "If you checked off any problems, how difficult have these problems made it for you to do "
    "your work, take care of things at home, or get along with other people?"
)
DEGREES = [
    ("not-difficult", "Not difficult at all"),
    ("somewhat", "Somewhat difficult"),
    ("very", "Very difficult"),
    ("extremely", "Extremely difficult"),
]
NOTICE = (
    "PHQ-9. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, "
    "with an educational grant from Pfizer Inc. No permission is required to reproduce, translate, "
    "display or distribute."
)
FROZEN = "8ae82293f6a95ef2266f3f41ed7536a7b7aab69e790bbdf3ecfb761cb37b2a73"

CHECK = load_self_checks(CONTENT, "en")["phq-9"]
MOOD = CHECK.part("mood")


def test_the_mood_questions_are_the_nine_items_in_their_order() -> None:
    assert {question.id: question.text for question in MOOD.questions} == ITEMS
    assert [question.id for question in MOOD.questions] == list(ITEMS)


@pytest.mark.parametrize("item", MOOD.questions, ids=lambda item: str(item.id))
def test_every_item_has_the_four_options_with_their_scores(item: Question) -> None:
    assert [(one.code, one.text, one.value) for one in item.options] == OPTIONS


def test_stem_and_notice_stand_with_the_form() -> None:
    assert (MOOD.stem, MOOD.notice) == (STEM, NOTICE)


def test_difficulty_has_its_four_degrees_and_no_score() -> None:
    question = CHECK.question("difficulty")
    assert question.text == DIFFICULTY
    assert [(one.code, one.text) for one in question.options] == DEGREES
    assert {one.value for one in question.options} == {None}


def test_only_the_nine_items_have_scores() -> None:
    scored = [
        question.id
        for question in CHECK.questions()
        if any(option.value is not None for option in question.options)
    ]
    assert scored == list(ITEMS)


def test_the_whole_form_is_frozen() -> None:
    said = [MOOD.stem, *(question.text for question in MOOD.questions)]
    said += [f"{one.text} {one.value}" for one in MOOD.questions[0].options]
    said += [CHECK.question("difficulty").text]
    said += [one.text for one in CHECK.question("difficulty").options]
    text = "\n".join([*said, MOOD.notice])
    assert sha256(text.encode()).hexdigest() == FROZEN


def test_no_item_says_anything_else_beside_its_words() -> None:
    assert {question.hint for question in MOOD.questions} == {""}

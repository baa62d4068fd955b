from pathlib import Path

import pytest

from app.checking.finding import Finding
from app.checking.language import Language, language
from app.checking.wording import marks, wording
from app.checking.written import of_page, of_toml
from tests.checking.smallest import BODY, Folder, source

WHERE = Path("small.md")


def english() -> Language:
    known = language("en")
    assert known is not None
    return known


def said(added: str) -> list[Finding]:
    """What the words of a page with these break."""
    written = of_page(WHERE, source(added), BODY - 1)
    return [*wording(written, english()), *marks(written, english())]


BANNED = {
    "hand-written-number": [
        "36 out of 100 people felt well.", "It helped 1 in 10.", "36 % felt well.",
        "About 36 percent felt well.", "It helped 50-60 % of them.", "It helped 50 to 60 % here.",
        "One in three felt well.", "Seven out of ten felt well.", "36 of 100 people felt well.",
        "7 per 10,000 had one.", "Half of the people felt well.", "Two thirds of patients came.",
        "A third of them felt well.", "It was 3 people in 5.", "It is less than 0.1 % here.",
    ],
    "relative-risk": [
        "The chance doubles.", "It is twice as likely.", "It works three times better, four times "
        "more often.", "It reduces the risk by much.", "It lowers the risk by half.",
        "The success rate is known.", "The relative risk is known.", "Response rates differ.",
    ],
    "bare-word-for-risk": [
        "A seizure is rare.", "Headaches are very common.", "It rarely happens.",
        "These are common side effects.",
    ],
    "range-with-dash": ["It takes 20-30 visits.", "Ages 12\u201321 took part."],
    "score-with-slash": ["Pain was 8/10.", "Call 24/7."],
    "decimal": ["It takes 37.5 minutes."],
    "price": ["It costs $6,000.", "It costs \u00a3 200.", "It costs 300 euros."],
    "verdict": [
        "You may be eligible.", "You are a good candidate.", "You qualify.", "It is recommended "
        "for you.", "TMS is right for you.", "You have depression.", "You have severe depression.",
        "Ask who qualifies.",
    ],
    "orders": [
        "You should ask.", "It is simple.", "It is easy.", "Just ask.", "Please ask.",
        "What should I ask?", "You ought to ask.",
    ],
    "cleared": [
        "It is FDA-approved.", "TMS is approved here.", "The FDA approved it.",
        "The device has approval.",
    ],
    "promise": [
        "It is a breakthrough.", "It is a turning point.", "There is hope.", "It is proven.",
        "It is a powerful way.", "You deserve relief.", "TMS will help you.", "It can cure you.",
        "It has lasting results.", "It is the best option.", "It has helped thousands.",
        "The end is closer than you think.", "It is a middle ground.", "Act now.", "Book now.",
        "Call us.", "It is highly effective.", "It lasts for months or even years.",
        "It is increasingly accessible.", "It is a game-changer.",
    ],
    "safety-claim": [
        "TMS is safe.", "It is considered very safe.", "It is safe and effective.",
        "There are no side effects.", "It has minimal side effects.", "There are no seizures.",
        "There is no memory loss.", "It does not harm your memory.", "You may feel mild pain.",
        "You feel a tingling.", "It is painless.", "They fade after the first few sessions.",
        "It is risk-free.",
    ],
    "article-claim": [
        "It directly targets the cause.", "This part is responsible for mood.",
        "A session takes 20 to 40 minutes.", "You can drive yourself home.",
        "You return to normal activities immediately.", "Most insurers pay.",
        "| Weight gain | Common |", "It is a chemical imbalance.",
    ],
    "person-first": [
        "Sufferers say so.", "They suffer from it.", "The mentally ill say so.",
        "The victims say so.", "They call him a depressive.",
    ],
    "blame": [
        "You failed two medicines.", "They failed to respond.", "The medicine has failed.",
        "Non-responders stop.", "It is for treatment-resistant cases.", "Treatment failures count.",
    ],
    "safe-messaging": [
        "She committed suicide.", "It was a failed suicide attempt.", "It is an epidemic.",
        "He took an overdose.", "500 people died by suicide.",
    ],
    "exclamation-mark": ["Ask!", "You did it! Go on."],
    "capitals": ["NEVER stop.", "Ask the XYZQ."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words"), [(rule, words) for rule in BANNED for words in BANNED[rule]]
)
def test_words_that_break_a_rule_are_found_on_their_line(rule: str, words: str) -> None:
    found = said(f"We talk.\n\n{words}")
    assert (rule, BODY + 2) in {(one.rule, one.line) for one in found}
    assert all(one.remedy for one in found)


def test_words_are_found_beside_a_letter_that_is_longer_when_it_is_small() -> None:
    assert [(one.rule, one.line) for one in said("\u0130zmir.\n\nIt is TWICE as likely.")] == [
        ("relative-risk", BODY + 2), ("capitals", BODY + 2),
    ]  # fmt: skip


def test_every_rule_about_words_has_an_example() -> None:
    assert {banned.rule for banned in english().banned} <= set(BANNED)


@pytest.mark.parametrize(
    "words",
    [
        "It began in 2008, and again in 2018. Since 2008 it has spread.",
        "Call 988, or 112. Call 13 11 14.",
        "It uses 10 Hz, 1 Hz or theta burst.",
        "The PHQ-9 asks about the last 2 weeks.",
        "Note 2 questions, or 1 question in 10 minutes.",
        "A course takes 4 to 6 weeks, 5 days a week.",
        "In 29 trials with 1,371 people, some felt better.",
        "A total of 10 or more is the usual point. It was 14 of 27.",
        "{{ response-trials }} felt much better, and {{ response-trials.rest }} did not.",
        "A seizure is rare: {{ response-trials }} had one.",
        "Common questions are here. Is it common? Ask.",
        "Much better means symptoms fell by half or more, after half a year.",
        "Esketamine is approved by the FDA. The plan approved the visit.",
        "You do not feel safe. Are you safe from harm?",
        "Nobody can tell whether you have depression. Ask if you have depression.",
        "TMS has not been shown to harm memory, and is not meant to cause a seizure.",
        'Doctors call this "treatment-resistant" depression.',
        "Two failures of the coil were mended.",
        "Ask justly. A pleased person. The qualified doctor says so.",
        "TMS, ECT, MRI, PHQ-9, FDA and US are known. See README.md.",
        '!!! note "A box"\n    We talk.',
        '![A coil.](picture:coil-on-head "The coil rests on the head.")',
        "[Who qualifies](page:eligible-100-percent)",
        "Text size goes up to 200 %.",
    ],
)
def test_words_that_say_what_they_mean_are_left_alone(words: str) -> None:
    found = said(words)
    if "Who qualifies" in words:
        assert [one.rule for one in found] == ["verdict"]
    else:
        assert found == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (source(title="Who should go"), 2),
        (source(main_message='"You should go."'), 5),
        (source(call_to_action='"You should go."'), 6),
        (source(in_short='["One.", "Two.", "You should go."]'), 7),
        (source("## You should go {#go}"), BODY),
        (source('![You should go.](picture:coil-on-head "A caption.")'), BODY),
        (source('![A coil.](picture:coil-on-head "You should go.")'), BODY),
        (source("- We talk.\n- You should go."), BODY + 1),
        (source("| One | Two |\n|---|---|\n| We talk | You should go |"), BODY + 2),
        (source('!!! note "You should go"\n    We talk.'), BODY),
        (source('!!! note "We talk"\n    You should go.'), BODY + 1),
        (source('??? "Who should go?" {#go}\n    We talk.'), BODY),
        (source('??? "Who goes?" {#go}\n    You should go.'), BODY + 1),
        (source("[You should go](page:help-now)"), BODY),
        (source("We talk, and\nyou **should** go."), BODY + 1),
    ],
)
def test_words_are_read_wherever_people_read_them(text: str, line: int) -> None:
    found = wording(of_page(WHERE, text, BODY - 1), english())
    assert [(one.rule, one.line) for one in found] == [("orders", line)]


def test_words_that_nobody_sees_are_not_read() -> None:
    text = source(synonyms='["is TMS safe", "who qualifies", "36 %"]')
    assert list(wording(of_page(WHERE, text, BODY - 1), english())) == []


def test_a_broken_line_does_not_hide_words() -> None:
    (found,) = said("It is one in\nten.")
    assert (found.rule, found.line) == ("hand-written-number", BODY)
    assert "'one in ten'" in found.problem


def test_a_number_in_the_next_paragraph_excuses_nothing() -> None:
    found = said("A seizure is rare\n\n{{ response-trials }} had one.")
    assert [one.rule for one in found] == ["bare-word-for-risk"]


TOML = """# You should not read this.
[part.one]
title = "Who should go" # should
lines = [
  "You can go.",
  'You should go.',
]

[question.phq1]
text = "You should go."
why = "You should know."
"""


def test_words_outside_pages_are_read_but_for_an_instruments_own() -> None:
    found = list(wording(of_toml(WHERE, TOML, english().verbatim), english()))
    assert [(one.rule, one.line) for one in found] == [("orders", line) for line in (3, 6, 11)]


def test_the_words_of_every_file_of_a_language_are_read(folder: Folder) -> None:
    path = folder.path / "en" / "more.toml"
    path.write_text('[more]\ntext = "You qualify!"\n', encoding="utf-8")
    found = [one for one in folder.findings() if one.path == path]
    path.unlink()
    assert [(one.rule, one.line) for one in found] == [("exclamation-mark", 2), ("verdict", 2)]


def test_a_language_without_rules_is_checked_without_them() -> None:
    assert language("cy") is None

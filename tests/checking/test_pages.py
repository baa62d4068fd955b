import pytest

from tests.checking.smallest import BODY, ENDING, FIGURE, FILLER, HARD, SENTENCES, Folder, source

TWENTY_SIX = f"One {'and one ' * 12}ends."
FIFTEEN = "We talk and rest and go on and on and on and on we rest. "
TABLE = "| Page | Grade |\n|---|---|\n"

CASES = {
    "no main message": (
        "parts", source(main_message='""'), 5, "main_message is empty",
    ),
    "no action": (
        "parts", source(call_to_action='" "'), 6, "call_to_action is empty",
    ),
    "a missing key": (
        "loading", source(main_message=None), 1, "has no main_message",
    ),
    "two lines in short": (
        "parts", source(in_short='["One.", "Two."]'), 7, "in_short has 2 lines and not 3",
    ),
    "no source": (
        "parts", source(sources="[]"), 9, "names no source",
    ),
    "an unknown source": (
        "loading", source(sources="[KROENKE01, NOBODY99]"), 9, "no source is called 'NOBODY99'",
    ),
    "no figure": (
        "figure", source(figure=""), 1, "has no figure",
    ),
    "no alternative text": (
        "loading", source(FIGURE.replace("A coil.", "")), BODY, "no text in place of it",
    ),
    "no caption": (
        "caption", source("![A coil.](picture:coil-on-head)"), BODY, "has no caption",
    ),
    "a scheme we do not have": (
        "loading", source("![A coil.](https:coil)"), BODY, "no figure is called 'https:coil'",
    ),
    "nothing unknown": (
        "parts", source(ending=ENDING.replace("unknown", "else")), 1,
        "has no section ## What we do not know yet {#unknown}",
    ),
    "nothing to do": (
        "parts", source(ending=ENDING.replace("you-can", "else")), 1,
        "has no section ## What you can do {#you-can}",
    ),
    "another title for what you can do": (
        "parts", source(ending=ENDING.replace("What you can do", "Next")), 39, "'Next'",
    ),
    "six sections": (
        "sections",
        source("\n\n".join(f"## Part {number} {{#part-{number}}}" for number in range(1, 7))),
        BODY + 10, "has 6 sections",
    ),
    "too many words": (
        "length", source(filler="\n\n".join([FILLER] * 3)), 1, "words of prose, above 350",
    ),
    "too few words": (
        "length", source(filler=SENTENCES), 1, "words of prose, below 150",
    ),
    "a long answer": (
        "length",
        source('??? "Why?" {#why}\n' + "\n\n".join([f"    {SENTENCES}"] * 6)), BODY,
        "the answer to 'Why?' has 102 words, above 90",
    ),
    "a long message": (
        "message", source(main_message=f'"{FIFTEEN * 2}Go."'), 5, "has 31 words, above 30",
    ),
    "a long sentence": (
        "sentence", source(TWENTY_SIX), BODY, "has 26 words, above 25",
    ),
    "a long sentence in a list": (
        "sentence", source(f"- We talk.\n- {TWENTY_SIX}"), BODY + 1, "has 26 words",
    ),
    "a long sentence in a box": (
        "sentence", source(f'!!! note "A box"\n    {TWENTY_SIX}'), BODY + 1, "has 26 words",
    ),
    "a long paragraph": (
        "paragraph", source(f"{SENTENCES} We talk."), BODY, "has 4 sentences, above 3",
    ),
    "a long list": (
        "list", source("\n".join(f"- Thing {number}" for number in range(8))), BODY, "8 items",
    ),
    "a long list of links": (
        "list", source("\n".join(["- [Get help now](page:help-now)"] * 8)), BODY, "8 links",
    ),
    "a hard page": (
        "reading-level", source("\n\n".join([HARD] * 9)), 1, "above 6",
    ),
    "checked tomorrow": (
        "dates", source(checked="2026-11-24"), 10, "was checked on 2026-11-24",
    ),
    "not checked again": (
        "dates", source(checked="2025-11-01", next_check="2026-11-22"), 11,
        "was to be checked again by 2026-11-22",
    ),
    "to be checked before it was": (
        "dates", source(checked="2026-11-23", next_check="2026-11-23"), 11,
        "its next check is not after its last",
    ),
    "an unknown fact": (
        "loading", source("It was {{ no-such-fact }}."), BODY, "no fact is called 'no-such-fact'",
    ),
    "a dead link": (
        "loading", source("[There](page:nowhere)"), BODY, "'page:nowhere' leads nowhere",
    ),
    "a dead section": (
        "loading", source("[There](page:help-now#no)"), BODY, "'page:help-now#no' leads nowhere",
    ),
    "a dead question": (
        "loading", source("[There](question:no)"), BODY, "'question:no' leads nowhere",
    ),
    "a link out of the folder": (
        "loading", source("[There](../../../etc/passwd)"), BODY, "leads nowhere",
    ),
    "italics": (
        "loading", source("We *talk* here."), BODY, "italics are hard to read",
    ),
    "italics in a message": (
        "italics", source(main_message='"We *talk* here."'), 5, "'*talk*' is set in italics",
    ),
    "an exclamation mark": (
        "exclamation-mark", source("We talk!"), BODY, "sounds loud",
    ),
    "capitals": (
        "capitals", source("We ALWAYS talk."), BODY, "'ALWAYS' is in capitals",
    ),
    "suicide without help": (
        "help-near", source("Some have thoughts of suicide."), BODY, "no link leads to help",
    ),
    "a grade that no longer agrees": (
        "grades", source(f"{TABLE}| A page | 5 |\n| Get help now | 3 |"), BODY + 2,
        "the table of grades says '5' for 'A page', which is -",
    ),
    "a grade without a number": (
        "grades", source(f"{TABLE}| A page | low |\n| Get help now | 3 |"), BODY + 2, "'low'",
    ),
    "a grade of no page": (
        "grades", source(f"{TABLE}| A page | 0 |\n| Get help now | 3 |\n| No page | 3 |"),
        BODY + 4, "'No page', which is no page's title",
    ),
    "a page without a grade": (
        "grades", source(f"{TABLE}| A page | 0 |"), BODY, "lacks 'Get help now'",
    ),
}  # fmt: skip


@pytest.mark.sampled(every=6)
@pytest.mark.parametrize(("rule", "text", "line", "words"), CASES.values(), ids=CASES)
def test_a_page_with_one_mistake_has_one_finding(
    folder: Folder, rule: str, text: str, line: int, words: str
) -> None:
    found = folder.found(text)
    assert [(one.rule, one.line) for one in found] == [(rule, line)], found
    assert words in found[0].problem
    assert found[0].remedy


SOUND = {
    "the smallest page": source(),
    "five sections": source("\n\n".join(f"## Part {one} {{#part-{one}}}" for one in range(5))),
    "25 words": source(TWENTY_SIX.replace("One and", "One")),
    "seven items": source("\n".join(f"- Thing {number}" for number in range(7))),
    "30 words in the message": source(main_message=f'"{FIFTEEN * 2}"'),
    "three sentences": source(SENTENCES),
    "answers are closed": source("\n\n".join(
        f'??? "Why?" {{#why-{one}}}\n' + "\n\n".join([f"    {SENTENCES}"] * 5) for one in range(5)
    )),
    "answers count as words": source(
        "\n\n".join(f'??? "Why?" {{#why-{one}}}\n    {SENTENCES}' for one in range(8)),
        filler=SENTENCES,
    ),
    "checked today": source(checked="2026-11-23"),
    "due today": source(next_check="2026-11-23"),
    "a panel instead of parts": source(panel="helplines", filler="", figure="", ending=""),
    "suicide and help": source("Thoughts of suicide pass.\n\n[Get help now](page:help-now)"),
    "grades that agree": source(f"{TABLE}| A page | 0 |\n| Get help now | 3 |"),
    "grades with a decimal": source(f"{TABLE}| A page | 0.0 |\n| Get help now | 2.9 |"),
    "hard words in a table": source(f"| Page | Words |\n|---|---|\n| One | {HARD} |"),
    "hard words for a clinician": source(
        f'!!! clinician "For the talk"\n    {" ".join([HARD] * 9)}'
    ),
    "fragments are no prose": source("\n".join(["- psychological considerations"] * 7)),
}  # fmt: skip


@pytest.mark.sampled(every=6)
@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_a_sound_page_has_no_finding(folder: Folder, text: str) -> None:
    assert folder.found(text) == []

"""A finding names the line on which its words stand, where they stand elsewhere too."""

import pytest

from tests.checking.smallest import BODY, FILLER, SENTENCES, Folder, source

LONG = f"One {'and one ' * 12}ends."
TWO_LINES, BOLD = LONG.replace(" ends", "\nends"), LONG.replace("ends.", "**ends**.")
SAME_BEGINNING = f"One and one and {'two and ' * 12}ends."
WITH_FACT = f"One and one and one in {{{{ response-trials }}}} {'and so on ' * 8}ends."
NUMBERED = f"In {{{{ response-trials }}}} of all trials {'and so on ' * 8}it ends."
FOUR = "We sit. We talk. We rest. We go on."
EIGHT = "\n".join(["- Sleep", *(f"- Thing {number}" for number in range(7))])
INDENTED = "    " + EIGHT.replace("\n", "\n    ")
LINKS = "\n".join(["- [Help](page:help-now)"] * 8)
BARE, CAPTIONED = "![A coil.](picture:coil-on-head)", '![A coil.](picture:coil-on-head "It rests.")'
SECTIONS = "\n\n".join(f"## {name} {{#{name.lower()}}}" for name in "ABCDEF")
GRADES = "| Page | Grade |\n|---|---|\n| A page | 9 |\n| Get help now | 3 |"

CASES = {
    "a sentence twice": ("sentence", f"{LONG}\n\n{SENTENCES}\n\n{LONG}", [0, 4]),
    "twice in one paragraph": ("sentence", f"{LONG}\n{LONG}", [0, 1]),
    "over two lines": ("sentence", f"We talk.\n\n{TWO_LINES}", [2]),
    "another begins as it": ("sentence", f"One and one and we rest.\n\n{SAME_BEGINNING}", [2]),
    "with a number, and another begins as it": (
        "sentence", f"One and one and we rest.\n\n{WITH_FACT}", [2],
    ),
    "with a number, twice": ("sentence", f"{WITH_FACT}\n\n{SENTENCES}\n\n{WITH_FACT}", [0, 4]),
    "with bold words": ("sentence", f"We talk.\n\n{BOLD}", [2]),
    "clinicians are told it too": (
        "sentence", f'!!! clinician "For the talk"\n    {LONG}\n\n{LONG}', [3],
    ),
    "a paragraph twice": ("paragraph", f"{FOUR}\n\n{SENTENCES}\n\n{FOUR}", [0, 4]),
    "a list whose first words were said before": ("list", f"Sleep comes first.\n\n{EIGHT}", [2]),
    "a list that begins as a shorter one": ("list", f"- Sleep\n- Rest\n\nWe talk.\n\n{EIGHT}", [5]),
    "a list that begins as another goes on": (
        "list", f"- Rest\n- Sleep\n\nWe talk.\n\n{EIGHT}", [5],
    ),
    "a list in a box, and one before it": (
        "list",
        f'- Sleep\n- Rest\n\n!!! note "Eight"\n    We talk.\n\n{INDENTED}',
        [6],
    ),
    "a number among the first words, behind a box for clinicians": (
        "sentence",
        f'We talk.\n\n!!! clinician "Note"\n    They talk.\n\n{NUMBERED}',
        [5],
    ),
    "links of which one stands alone before": (
        "list", f"[Help](page:help-now)\n\nWe talk.\n\n{LINKS}", [4],
    ),
    "a figure that has a caption elsewhere": ("caption", f"{CAPTIONED}\n\n{BARE}", [2]),
    "a figure twice without one": ("caption", f"{BARE}\n\nWe talk.\n\n{BARE}", [0, 4]),
    "a grade, and a row of another table": (
        "grades", f"| Word | Sense |\n|---|---|\n| A page | 9 |\n\n{GRADES}", [6],
    ),
    "the sixth section, named as a part before": (
        "sections",
        f"### F {{#small}}\n\n{SECTIONS}",
        [12],
    ),
}  # fmt: skip


@pytest.mark.sampled(every=6)
@pytest.mark.parametrize(("rule", "added", "lines"), CASES.values(), ids=CASES)
def test_a_finding_names_the_line_of_its_own_words(
    folder: Folder, rule: str, added: str, lines: list[int]
) -> None:
    found = [one for one in folder.found(source(added, filler=FILLER)) if one.rule == rule]
    assert [one.line - BODY for one in found] == lines, found

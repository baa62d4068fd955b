from dataclasses import replace

from app.domain.facts import Source
from app.domain.guide import NumberWords
from app.domain.numbers import explanation
from app.domain.page import plain
from tests.domain.test_saying_facts import ENGLISH, RANGE, SHARE

WORDS = NumberWords(
    about="About",
    who="Who",
    study="Study",
    sure="How sure",
    fairly="fairly sure",
    somewhat="somewhat sure",
    not_sure="not sure",
    because="because {why}",
    unchecked="Not compared yet.",
    close="Close",
)
SOURCES = {
    "LEVKOVITZ15": Source("LEVKOVITZ15", "Trial of deep TMS", 2015, "212 people", "", seen=True)
}
FULL = replace(
    SHARE,
    what="had headaches",
    rest="did not",
    comparator_words="with pretend TMS",
    group="adults in a trial",
    time="in 4 weeks",
    why="it was one trial",
)


def said(fact: object) -> list[str]:
    return [plain(line) for line in explanation(fact, SOURCES, ENGLISH, WORDS)]  # type: ignore[arg-type]


def test_a_share_tells_finding_people_study_and_certainty() -> None:
    assert said(FULL) == [
        "47 out of 100 people had headaches. 53 out of 100 people did not. "
        "With pretend TMS: 38 out of 100 people.",
        "Who: adults in a trial, in 4 weeks.",
        "Study: Trial of deep TMS, 2015, 212 people.",
        "How sure: fairly sure, because it was one trial.",
    ]


def test_a_range_tells_only_what_it_has() -> None:
    fact = replace(RANGE, what="is the length of a course", group="", time="", why="", sure="not")
    lines = said(fact)
    assert lines[0] == "4 to 6 weeks is the length of a course."
    assert lines[-1] == "How sure: not sure."


def test_a_number_not_compared_with_its_source_says_so() -> None:
    lines = said(replace(FULL, checked="memory"))
    assert lines[0].startswith("About 47 out of 100 people")
    assert lines[-1] == "Not compared yet."

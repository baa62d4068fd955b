import contextlib
import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking import cases
from app.main import main

ROOT = Path(__file__).parents[2]

ITEMS = [f"phq{number}" for number in range(1, 10)]
FLAGS = [
    *("psychosis-now", "mania", "mania-now", "severe-now", "device-head", "device-elsewhere"),
    *("seizure", "brain", "withdrawal", "substances", "pregnant"),
]
COLUMNS = [
    *("country", "age", "safe-now", *ITEMS, "difficulty", *FLAGS, "dx", "hearing", "faint"),
    *("prev-tms", "ad-trials", "intolerance", "therapy", "in-care", "attend"),
]


def phq(total: int, item_9: int = 0) -> dict[str, str]:
    """Nine scores with this total."""
    rest = total - item_9
    scores = [min(3, max(0, rest - 3 * place)) for place in range(8)]
    assert sum(scores) == rest
    return dict(zip(ITEMS, map(str, [*scores, item_9]), strict=True))


NO_PHQ = dict.fromkeys(ITEMS, "")
USUAL = {
    **dict.fromkeys((*FLAGS, "hearing", "faint", "intolerance"), "no"),
    **dict.fromkeys(("safe-now", "dx", "therapy", "in-care", "attend"), "yes"),
    "country": "us",
    "age": "22 or over",
    "difficulty": "not at all",
    "prev-tms": "never",
    "ad-trials": "2",
    **phq(16),
}
"""An adult with all safety items No, in whom no note fires."""


def table(*rows: dict[str, str]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(USUAL | row for row in rows)
    return text.getvalue()


class Command:
    """The command on a file of its own: its status, its rows and what it complains of."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def run(self, data: str | bytes) -> tuple[int, list[str], list[str]]:
        self.path.write_bytes(data.encode() if isinstance(data, str) else data)
        return self.again()

    def again(self) -> tuple[int, list[str], list[str]]:
        status = main(["rules", "--try", str(self.path)])
        out, err = self._capsys.readouterr()
        return status, out.splitlines(), err.splitlines()

    def decided(self, **answers: str) -> tuple[str, list[str], str, str]:
        """Outcome, rules, total and band of the usual person with these answers."""
        changes = {name.replace("_", "-"): answer for name, answer in answers.items()}
        status, (head, line), err = self.run(table(changes))
        assert (status, head, err) == (0, "outcome,rules,total,band", [])
        outcome, rules, total, band = line.split(",")
        return outcome.removeprefix("lg-out-"), rules.split(), total, band


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path / "cases.csv", capsys)


# The vectors of the evidence table, 21.5


VECTORS = {
    # id: answers, outcome, the rules that it names, those that fire besides, total
    "tv-01": ({"safe-now": "no"}, "safety", "01", "", ""),
    "tv-02": ({**phq(16, 1), "ad-trials": "2"}, "worth", "02 13 15", "26", "16"),
    "tv-03": ({"safe-now": "not sure"}, "safety", "01", "", ""),
    "tv-04": ({"age": "under 15", **NO_PHQ}, "youth-under15", "04", "", ""),
    "tv-05": ({"age": "15-17"}, "youth", "05", "", ""),
    "tv-06": ({"age": "prefer not to say"}, "youth", "05", "", ""),
    "tv-07": ({"device-head": "yes", **phq(18), "ad-trials": "3+"}, "device-check", "06", "", "18"),
    "tv-08": (
        {"device-head": "not sure", **phq(18), "ad-trials": "3+"},
        *("device-check", "06", "", "18"),
    ),
    "tv-09": ({"seizure": "not sure", **phq(12)}, "specialist", "07", "", "12"),
    "tv-10": ({"withdrawal": "yes"}, "specialist", "07", "", "16"),
    "tv-11": ({"mania": "yes", "mania-now": "yes"}, "urgent-other", "03", "08", "16"),
    "tv-12": ({"mania": "yes", "mania-now": "no"}, "specialist", "08", "", "16"),
    "tv-13": ({"psychosis-now": "not sure"}, "urgent-other", "03", "", "16"),
    "tv-14": ({"pregnant": "not sure", **phq(20)}, "specialist", "09", "", "20"),
    "tv-15": ({"seizure": "", **phq(15)}, "not-enough", "11", "", "15"),
    "tv-16": ({**phq(22), "ad-trials": "1"}, "worth", "13 14", "26", "22"),
    "tv-17": (phq(11), "worth", "15", "13 26", "11"),
    "tv-18": ({**phq(9), "ad-trials": "3+"}, "low", "19", "", "9"),
    "tv-19": ({**phq(9), "difficulty": "extremely"}, "low", "19 20", "", "9"),
    "tv-20": (
        {**phq(13), "ad-trials": "0", "therapy": "no"},
        *("options-first", "16", "23", "13"),
    ),
    "tv-21": (
        {**phq(13), "ad-trials": "0", "intolerance": "yes"},
        *("options-first", "17", "16", "13"),
    ),
    "tv-22": (
        {**phq(13), "ad-trials": "not sure", "therapy": "not sure"},
        *("options-first", "18", "", "13"),
    ),
    "tv-23": ({**phq(13), "ad-trials": "not sure", "therapy": "yes"}, "worth", "18", "", "13"),
    "tv-24": ({"phq5": ""}, "not-enough", "12", "", ""),
    "tv-25": (
        {"device-head": "yes", **phq(18), "ad-trials": "3+", "safe-now": "no"},
        *("safety", "01", "06", ""),
    ),
    "tv-26": ({**phq(17), "dx": "no"}, "options-first", "27", "", "17"),
    "tv-27": ({**phq(17), "ad-trials": "0"}, "options-first", "16", "", "17"),
    "tv-28": ({**phq(16, 2), "safe-now": ""}, "safety", "01", "11", ""),
    "tv-29": ({"safe-now": ""}, "not-enough", "11", "", "16"),
}


def test_every_vector_has_the_outcome_rules_and_total_of_the_evidence_table(
    command: Command,
) -> None:
    status, (_, *lines), err = command.run(table(*(vector[0] for vector in VECTORS.values())))
    assert (status, err, len(lines)) == (0, [], 29)
    for line, (name, vector) in zip(lines, VECTORS.items(), strict=True):
        _, outcome, named, besides, total = vector
        said = line.split(",")
        fired = {f"lg-r{number}" for number in (named + " " + besides).split()}
        assert (said[0], said[2]) == (f"lg-out-{outcome}", total), name
        assert set(said[1].split()) == fired, name


def test_the_same_cases_give_the_same_lines_twice(command: Command) -> None:
    first = command.run(table(*(vector[0] for vector in VECTORS.values())))
    assert command.again() == first


# What the decisions add


DECISIONS = [
    # answers, outcome, rules in their order, total
    ({"age": "15-17", "psychosis_now": "yes"}, "urgent-other", "03 05", ""),
    ({"age": "under 15", "severe_now": "not sure"}, "urgent-other", "03 04", ""),
    ({"age": "15-17", "safe_now": "no"}, "safety", "01 05", ""),
    ({"age": "15-17", "seizure": "yes", "device_head": "yes"}, "youth", "05", ""),
    ({"age": "", "phq9": "1"}, "youth", "02 05", ""),
    ({"age": "18-21"}, "worth", "13 15 26", "16"),
    ({"severe_now": "not sure"}, "urgent-other", "03", "16"),
    ({"mania_now": "not sure"}, "specialist", "08", "16"),
    ({"dx": ""}, "options-first", "27", "16"),
    ({"dx": "not sure", "ad_trials": "0"}, "options-first", "16 27", "16"),
    ({"ad_trials": "", "therapy": ""}, "options-first", "18", "16"),
    ({"ad_trials": "not sure", "therapy": "no"}, "options-first", "18 23", "16"),
    ({"ad_trials": "not sure", "dx": "no"}, "options-first", "27", "16"),
    ({"pregnant": "not applicable"}, "worth", "13 15 26", "16"),
    ({"hearing": "not sure"}, "worth", "10 13 15", "16"),
    ({"faint": ""}, "worth", "13 15", "16"),
    ({"in_care": "no"}, "worth", "13 15 24", "16"),
    ({"prev_tms": "no", "attend": "not sure"}, "worth", "13 15 21 25 26", "16"),
    ({"prev_tms": "helped", "attend": "no"}, "worth", "13 15 22 25 26", "16"),
    ({"safe_now": "not sure", "seizure": ""}, "safety", "01 11", ""),
    ({"phq9": ""}, "not-enough", "12", ""),
    ({"seizure": "yes", "brain": ""}, "specialist", "07 11", "16"),
    ({"country": "Atlantis, of course"}, "worth", "13 15 26", "16"),
    ({"country": ""}, "worth", "13 15 26", "16"),
    ({"difficulty": ""}, "worth", "13 15 26", "16"),
]


@pytest.mark.parametrize(("answers", "outcome", "numbers", "total"), DECISIONS)
def test_a_case_that_the_decisions_settle(
    command: Command, answers: dict[str, str], outcome: str, numbers: str, total: str
) -> None:
    rules = [f"lg-r{number}" for number in numbers.split()]
    assert command.decided(**answers)[:3] == (outcome, rules, total)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        *((0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate")),
        *((14, "moderate"), (15, "moderately-severe"), (19, "moderately-severe")),
        *((20, "severe"), (24, "severe")),
    ],
)
def test_a_complete_total_has_its_band(command: Command, total: int, band: str) -> None:
    assert command.decided(**phq(total))[2:] == (str(total), band)


def test_a_total_that_is_not_shown_has_no_band(command: Command) -> None:
    assert command.decided(safe_now="no")[2:] == ("", "")
    assert command.decided(phq1="")[2:] == ("", "")


# What may stand in a file


def test_the_columns_are_the_inputs_of_the_evidence_table() -> None:
    assert set(cases.COLUMNS) == set(COLUMNS)


def test_the_readme_names_every_column() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    told = readme.partition("`rules --try` reads CSV")[2].partition("Every other")[0]
    named = re.findall(
        r"`([\w-]+)`", told.replace("to `phq9`", ", ".join(f"`{i}`" for i in ITEMS[1:]))
    )
    assert named == list(cases.COLUMNS)


ALLOWED = {
    "age": "under 15 / 15-17 / 18-21 / 22 or over / prefer not to say / 18\N{EN DASH}21",
    "safe-now": "yes / not sure / no / I am not sure",
    "difficulty": "not at all / somewhat / very / extremely",
    "pregnant": "yes / no / not sure / not applicable",
    "prev-tms": "helped / partly / no / not sure / never",
    "ad-trials": "0 / 1 / 2 / 3+ / not sure",
    "in-care": "yes / no",
    "country": "us / GB / New Zealand / Another EU country / other / Freedonia",
    **dict.fromkeys(ITEMS, "0 / 1 / 2 / 3"),
    **dict.fromkeys(
        {*FLAGS, "dx", "hearing", "faint", "intolerance", "therapy", "attend"} - {"pregnant"},
        "yes / no / not sure",
    ),
}


@pytest.mark.parametrize("column", sorted(ALLOWED))
def test_every_word_of_a_column_is_allowed_in_any_case_and_with_blanks(
    command: Command, column: str
) -> None:
    for word in (*ALLOWED[column].split(" / "), "rather not answer"):
        spaced = "\N{NO-BREAK SPACE} ".join(word.split())
        written = (word, word.upper(), f"  {word} ", f"\t{spaced}")
        status, (_, *lines), err = command.run(table(*({column: one} for one in written)))
        assert (status, err, len(lines)) == (0, [], 4)
        assert len(set(lines)) == 1
        assert lines[0].startswith("lg-out-")


@pytest.mark.parametrize("column", [name for name in COLUMNS if name != "country"])
def test_no_other_word_is_allowed_in_a_column(command: Command, column: str) -> None:
    status, lines, (first, _) = command.run(table({column: "perhaps"}))
    assert (status, lines) == (1, ["outcome,rules,total,band", ",,,"])
    words = first.removeprefix(f"fieldguide: {command.path}: row 2, column {column}: ")
    assert words.startswith("'perhaps' is not allowed. Allowed: ")


@pytest.mark.parametrize(
    ("column", "word"),
    [
        *(("in-care", "not sure"), ("pregnant", "n/a"), ("phq1", "4"), ("phq1", "-1")),
        *(("phq1", "1.0"), ("phq1", "\N{SUPERSCRIPT TWO}"), ("ad-trials", "3"), ("age", "30")),
        *(("dx", "not-sure"), ("dx", "not applicable"), ("attend", "y"), ("prev-tms", "yes")),
    ],
)
def test_a_word_of_another_column_is_not_allowed(command: Command, column: str, word: str) -> None:
    status, (_, line), _ = command.run(table({column: word}))
    assert (status, line) == (1, ",,,")


@pytest.mark.parametrize("column", [name for name in COLUMNS if name != "country"])
def test_rather_not_answer_is_as_good_as_an_empty_cell_or_no_column(
    command: Command, column: str
) -> None:
    _, (_, empty, rather_not), _ = command.run(table({column: ""}, {column: "Rather  not answer"}))
    rows = list(csv.reader(table({}).splitlines()))
    place = rows[0].index(column)
    without = "\n".join(",".join(row[:place] + row[place + 1 :]) for row in rows)
    status, (_, left_out), err = command.run(without)
    assert (status, err) == (0, [])
    assert empty == rather_not == left_out


def test_an_age_that_is_not_said_is_one_that_was_not_answered(command: Command) -> None:
    assert command.decided(age="Prefer not to say") == command.decided(age="")


def test_the_order_of_the_columns_and_their_letter_case_do_not_matter(command: Command) -> None:
    text = table(*(vector[0] for vector in VECTORS.values()))
    turned = io.StringIO()
    csv.writer(turned).writerows(row[::-1] for row in csv.reader(text.splitlines()))
    head, _, rest = turned.getvalue().partition("\n")
    assert command.run(f"{head.upper()}\n{rest}") == command.run(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_a_byte_order_mark_do_not_matter(
    command: Command, end: str, mark: bytes, *, last: bool
) -> None:
    lines = ["age,safe-now", "22 or over,no", "15-17,yes"]
    data = mark + (end.join(lines) + end * last).encode()
    status, (_, *said), err = command.run(data)
    assert (status, err) == (0, [])
    assert said == ["lg-out-safety,lg-r01 lg-r11 lg-r12,,", "lg-out-youth,lg-r05,,"]


def test_a_blank_line_is_no_case_and_is_still_counted(command: Command) -> None:
    status, (_, *lines), (first, _) = command.run("age,dx\n\n15-17,no\n   \n\n15-17,maybe\n\n")
    assert (status, lines) == (1, ["lg-out-youth,lg-r05,,", ",,,"])
    assert "row 6, column dx" in first


def test_a_row_without_any_answer_is_a_case(command: Command) -> None:
    status, (_, *lines), _ = command.run('age,dx\n,\n""\n')
    assert (status, lines[0]) == (0, "lg-out-youth,lg-r05,,")
    status, (_, *lines), _ = command.run('age\n""\n \n')
    assert (status, lines) == (0, ["lg-out-youth,lg-r05,,"] * 2)


def test_a_short_row_leaves_the_rest_unanswered(command: Command) -> None:
    assert command.run("age,dx\n15-17\n")[1:] == ([cases.HEADER, "lg-out-youth,lg-r05,,"], [])


def test_a_header_alone_has_no_cases(command: Command) -> None:
    assert command.run("age,dx\n") == (0, [cases.HEADER], [])


def test_a_cell_may_be_quoted_and_a_line_end_in_it_is_no_new_row(command: Command) -> None:
    text = 'country,age\n"a\nb, c",15-17\n"""x""","15-17"\nx,"old\ner"\n'
    status, (_, *lines), (first, _) = command.run(text)
    assert (status, lines) == (1, ["lg-out-youth,lg-r05,,"] * 2 + [",,,"])
    assert "row 4, column age: 'old er' is not allowed" in first


# Bad cells: named, and the other rows still run


def test_a_bad_cell_is_named_with_row_column_and_what_is_allowed(command: Command) -> None:
    status, lines, err = command.run("age,phq1\n15-17,1\n200,7\nunder 15,\n")
    assert status == 1
    assert lines == [
        *("outcome,rules,total,band", "lg-out-youth,lg-r05,,"),
        *(",,,", "lg-out-youth-under15,lg-r04,,"),
    ]
    assert err == [
        f"fieldguide: {command.path}: row 3, column age: '200' is not allowed. Allowed: under 15 / "
        "15-17 / 18-21 / 22 or over / prefer not to say, or empty or rather not answer",
        f"fieldguide: {command.path}: row 3, column phq1: '7' is not allowed. Allowed: 0 / 1 / 2 / "
        "3, or empty or rather not answer",
        f"fieldguide: {command.path}: rows are counted as in a spreadsheet: the header is row 1",
    ]


def test_a_bad_cell_is_shortened_and_cannot_steer_a_terminal(command: Command) -> None:
    _, _, (first, second, _) = command.run(f"age\n{'x' * 400}\n\x1b[2J\u202e\n")
    assert f": '{'x' * 37}...' is" in first
    assert r"'\x1b[2J\u202e' is" in second


def test_no_answer_is_repeated_besides_a_bad_cell(command: Command) -> None:
    _, lines, err = command.run(table({"country": "Secretland", "prev-tms": "partly", "dx": "hm"}))
    said = "\n".join([*lines, *err]).replace("Allowed: yes / no / not sure", "")
    assert "'hm'" in said
    for answer in ("Secretland", "partly", "yes", "22 or over"):
        assert answer not in said


# Files that are no table of cases


KNOWN = "Row 1 must name columns: country, age, safe-now, phq1, "
BAD = {
    "empty": (b"", "is empty. " + KNOWN),
    "only a byte order mark": (b"\xef\xbb\xbf", "is empty. " + KNOWN),
    "a blank first line": (b"\nage\n15-17\n", "has no header. " + KNOWN),
    "a header of blanks": (b" , ,\n15-17\n", "has no header. " + KNOWN),
    "no header": (b"15-17,yes\n", "there is no column '15-17'. " + KNOWN),
    "an unknown column": (b"age,shoe\n", "there is no column 'shoe'. " + KNOWN),
    "the id of the table": (b"in-in-care\n", "Leave out the first in-: in-care. " + KNOWN),
    "the whole instrument": (b"in-phq9\n", "there is no column 'in-phq9'. " + KNOWN),
    "semicolons": (
        b"age;safe-now\n15-17;yes\n",
        "there is no column 'age;safe-now'. Separate cells with commas, not with semicolons. ",
    ),
    "many semicolons": (
        ";".join(COLUMNS).encode(),
        "there is no column 'country;age;safe-now;phq1",
    ),
    "tabs": (b"age\tsafe-now\n", "there is no column 'age safe-now'. " + KNOWN),
    "a column twice": (b"age,dx, AGE\n", "column age stands twice in row 1. Remove one"),
    "a column without a name": (b"age,,dx\n", "column 2 has no name in row 1. Name or remove it"),
    "too many cells": (b"age\n15-17\n15-17,yes\n", "row 3 has 2 cells, but the header has 1. "),
    "UTF-16": ("age\n15-17\n".encode("utf-16"), "is not UTF-8. Save it as CSV in UTF-8"),
    "UTF-16 without a mark": ("age\n".encode("utf-16-le"), "holds a NUL character. Save it"),
    "Latin-1": ("country\nEspaña\n".encode("latin-1"), "is not UTF-8. Save it"),
    "a NUL": (b"age\n15-17\n\0\n", "holds a NUL character. Save it"),
    "a huge cell": (b"age\n15-17\n" + b"x" * 200_000, "row 3 is not CSV (field larger than"),
    "a huge header": (b"x" * 200_000, "row 1 is not CSV (field larger than"),
    "an open quotation mark": (b'age,dx\n15-17,no\n15-17,"no\n', "row 3 is not CSV (unexpected"),
    "text behind a quotation mark": (b'age\n"15"-17\n', "row 2 is not CSV ("),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not UTF-8. Save it"),
}


@pytest.mark.parametrize(("data", "problem"), BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_read_is_one_line_and_status_2(
    command: Command, data: bytes, problem: str
) -> None:
    status, lines, (line,) = command.run(data)
    assert (status, lines) == (2, [])
    assert line.startswith(f"fieldguide: {command.path}: ")
    assert problem in line


def test_a_large_file_is_not_read_to_its_end(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "MOST_BYTES", 1_000_000)
    status, lines, (line,) = command.run(b"age\n" + b"15-17\n" * 200_000)
    assert (status, lines) == (2, [])
    assert "is larger than 1 MB. Divide it into smaller files" in line


@pytest.mark.parametrize("name", ["nowhere.csv", "", "nowhere/cases.csv", "a\0b", "x" * 5_000])
def test_a_missing_file_or_a_folder_is_named(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    assert main(["rules", "--try", str(path)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"fieldguide: {path}: cannot be read (")
    assert "Name a CSV file" in err


CELLS = st.sampled_from(["yes", "NO", "not sure", "3", "3+", "15\N{EN DASH}17", "", "22 or over"])
ROWS = st.lists(st.lists(CELLS, max_size=4).map(",".join), max_size=4)
FILES = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    ROWS.map(lambda rows: "\n".join(["age,dx,phq9", *rows]).encode()),
)


@given(FILES)
def test_whatever_is_in_a_file_it_ends_without_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = cases.run(path)
    assert status in {0, 1, 2}
    assert (status == 0) == (err.getvalue() == "")
    assert (status == 2) == (out.getvalue() == "")

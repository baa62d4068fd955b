import pytest

from tests.loading.smallest import Desk, source

ROOM = 64 * 1024 - len(source())
"""How many bytes of body a page may have."""


def filler(size: int) -> str:
    """Paragraphs of an exact size in bytes, of lines that are not long."""
    return ("word " * 200 + "\n\n") * (size // 1002) + "x" * (size % 1002)


def lines(count: int) -> str:
    """A page of so many lines; the last has no line end."""
    return source("\n" * (count - source().count("\n") - 1) + "x")


LIMITS = {
    # a page at the limit, one above it, the line of the finding, its message
    "64 kB": (source(filler(ROOM)), source(filler(ROOM + 1)), 1, "is above 64 kB"),
    "64 kB in bytes": (
        source(filler(ROOM - 4) + "éé"),
        source(filler(ROOM - 4) + "ééé"),
        1,
        "is above 64 kB",
    ),
    "lines": (lines(2_000), lines(2_001), 2_000, "has more than 2000 lines"),
    "lines together": (
        source("\n" + "x\n" * 100 + " \t\n" + "x\n" * 100),
        source("\n" + "x\n" * 101),
        114,
        "has more than 100 lines without an empty one",
    ),
    "a long line": (
        source("x" * 4_000),
        source("\n" + "x" * 4_001),
        14,
        "has a line of 4001 characters, above 4000",
    ),
    "quotes": (source("> " * 24), source("\n" + "> " * 25), 14, "is nested above 24 deep"),
    "bullets": (source("- " * 24), source("\n" + "- " * 25), 14, "is nested above 24 deep"),
    "numbers": (source("1. " * 24), source("\n" + "1. " * 25), 14, "is nested above 24 deep"),
    "spaces": (source("    " * 24), source("\n" + "    " * 25), 14, "is nested above 24 deep"),
    "tabs": (source("\t" * 24), source("\n" + "\t" * 25), 14, "is nested above 24 deep"),
    "mixed nesting": (
        source("> - 1) * " * 6),
        source("> - 1) * " * 6 + "+ "),
        13,
        "is nested above 24 deep",
    ),
    # The front matter opens two brackets and has four underscores.
    "brackets": (source("[" * 497), source("[" * 250 + "\n" + "[" * 248), 14, "500 opened"),
    "marks": (source("* _ ` " * 165), source("* _ ` " * 165 + "\n****"), 14, "500 opened"),
}


def test_the_end_of_the_last_line_begins_no_line(desk: Desk) -> None:
    assert desk.load(lines(2_000) + "\n")[0] is not None
    assert desk.load(lines(2_000) + "\n\n")[0] is None


@pytest.mark.parametrize("at_limit", [limit[0] for limit in LIMITS.values()], ids=LIMITS)
def test_a_page_at_a_limit_is_read(desk: Desk, at_limit: str) -> None:
    loaded, _ = desk.load(at_limit)
    assert loaded is not None


@pytest.mark.parametrize(("_under", "above", "line", "message"), LIMITS.values(), ids=LIMITS)
def test_a_page_above_a_limit_is_refused_with_its_line(
    desk: Desk, _under: str, above: str, line: int, message: str
) -> None:
    loaded, findings = desk.load(above)
    assert loaded is None
    (finding,) = findings
    assert message in str(finding)
    assert finding.line == line


def test_a_page_with_a_nul_character_is_refused(desk: Desk) -> None:
    loaded, findings = desk.load(source("fine\nnot \x00 fine"))
    assert loaded is None
    assert [str(finding) for finding in findings] == [
        f"{desk.path}:14: holds a NUL character. Delete it."
    ]


def test_nesting_is_counted_in_each_line_alone(desk: Desk) -> None:
    loaded, _ = desk.load(source("> " * 24 + "a\n\n" + "> " * 24 + "b"))
    assert loaded is not None

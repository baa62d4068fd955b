import shutil
from pathlib import Path

import pytest

from app.domain.options import Options
from app.domain.page import ComparePanel, Page, ValuesPanel
from app.domain.question import SelfCheck
from app.loading.compile import compile_content
from app.loading.errors import ContentError
from app.loading.links import Places
from app.loading.options import LONGEST_TO_SHORTEST, Numbers, load_options
from tests.loading.breaking import line_of, swap
from tests.loading.smallest import CONTENT, RESOURCES, SHELF

NUMBERS = Numbers(SHELF.facts, SHELF.sources, SHELF.words.phrases)
PLACES = Places({f"page:{path.stem}" for path in (CONTENT / "en" / "pages").glob("*.md")}, set())
RECORDS, WORDS = "options.toml", "en/options.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the options alone, to break."""
    (tmp_path / "en").mkdir()
    for name in (RECORDS, WORDS):
        shutil.copy(CONTENT / name, tmp_path / name)
    return tmp_path


def load(folder: Path) -> tuple[Options, list[ContentError]]:
    findings: list[ContentError] = []
    return load_options(folder, "en", NUMBERS, PLACES, findings), findings


OPTIONS, FOUND = load(CONTENT)


def test_our_own_options_have_no_finding() -> None:
    assert FOUND == []


def test_the_options_stand_in_alphabetical_order() -> None:
    names = [one.name for one in OPTIONS.records]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == 6
    assert "alphabetical order" in OPTIONS.words.order


def test_the_order_follows_the_words_of_the_language(folder: Path) -> None:
    swap(folder / WORDS, 'name = "TMS"', 'name = "A magnet"')
    assert load(folder)[0].records[0].id == "tms"


def test_every_option_has_every_row_in_equal_detail() -> None:
    rows = [row.id for concern in OPTIONS.concerns for row in concern.rows]
    assert len(rows) == len(set(rows))
    for row in rows:
        cells = [one.cells[row] for one in OPTIONS.records]
        assert all(cell.short and cell.text and cell.sure for cell in cells), row
        assert len({bool(cell.fact) for cell in cells}) == 1, row
        lengths = [len(cell.text.split()) for cell in cells]
        assert max(lengths) <= LONGEST_TO_SHORTEST * min(lengths), row


def test_every_option_has_the_same_keys_in_the_file(folder: Path) -> None:
    records = load(folder)[0].records
    assert len({tuple(sorted(one.cells)) for one in records}) == 1


def test_every_concern_says_what_cannot_be_compared() -> None:
    assert all(concern.limits and concern.rows for concern in OPTIONS.concerns)


def test_pictures_share_one_denominator() -> None:
    pictured = [cell.fact for one in OPTIONS.records for cell in one.cells.values() if cell.fact]
    assert len(pictured) == len(OPTIONS.records)
    assert {SHELF.facts[fact].of for fact in pictured} == {100}


def test_certainty_and_sources_come_with_the_fact() -> None:
    cell = next(one for one in OPTIONS.records if one.id == "therapy").cells["better"]
    assert cell.sure == (
        "We are somewhat sure: it was one trial, and people knew which care they got."
    )
    assert cell.sources == "From: Trial of talk therapy added to usual care, 2013, 469 people."


def test_there_are_eight_statements_each_with_a_row() -> None:
    rows = {row.id for concern in OPTIONS.concerns for row in concern.rows}
    assert len(OPTIONS.statements) == 8
    assert {one.row for one in OPTIONS.statements} <= rows


MISTAKES = {
    "a row that one option lacks": (
        RECORDS,
        ('memory = { sources = ["MARTIN17"], sure = "somewhat", why = "small" }\n', ""),
        (RECORDS, "[option.tms]"),
        "tms has no 'memory'. Add memory: every option has the same rows",
    ),
    "a row that only one option has": (
        RECORDS,
        ('page = "what-is-tms"\n', 'page = "what-is-tms"\npraise = { sure = "fairly" }\n'),
        (RECORDS, "praise ="),
        "no other option has 'praise'",
    ),
    "words that one option lacks": (
        WORDS,
        ("[option.tms.memory]", "[option.tms.elsewhere]"),
        (WORDS, "[option.tms]"),
        "tms has no 'memory'",
    ),
    "words that are empty": (
        WORDS,
        ('short = "Not shown to harm memory"', 'short = " "'),
        (WORDS, "[option.tms.memory]"),
        "memory of tms is empty. Say it, or say that it is not known",
    ),
    "much more of one option than of another": (
        WORDS,
        ('text = "You sit in a chair, awake."', f'text = "{"Calmly you sit there. " * 9}"'),
        (WORDS, 'text = "Calmly'),
        "anaesthetic tells much more of tms than of none. Give every option equal detail",
    ),
    "a picture for all but one": (
        RECORDS,
        ('better = { facts = ["therapy-added"] }', 'better = { sources = ["WILES13"] }'),
        (RECORDS, 'better = { sources = ["WILES13"'),
        "better of therapy does not begin with a share of 100",
    ),
    "a picture of another denominator": (
        RECORDS,
        ('better = { facts = ["therapy-added"] }', 'better = { facts = ["seizure-all"] }'),
        (RECORDS, 'better = { facts = ["seizure-all"'),
        "better of therapy does not begin with a share of 100",
    ),
    "a fact that is not there": (
        RECORDS,
        ('facts = ["first-change"]', 'facts = ["unicorns"]'),
        (RECORDS, 'soon = { facts = ["unicorns"'),
        "no fact is called 'unicorns'. See content/facts.toml",
    ),
    "a fact of another row": (
        WORDS,
        ("{{ first-change }} until", "{{ headache }} until"),
        (WORDS, "[option.tms.soon]"),
        "the fact 'headache' is not one of this row. Add it to its facts in options.toml",
    ),
    "a part that a fact does not have": (
        WORDS,
        ("{{ first-change }} until", "{{ first-change.rest }} until"),
        (WORDS, "[option.tms.soon]"),
        "the fact 'first-change' has no 'rest'",
    ),
    "a source that is not there": (
        RECORDS,
        ('sources = ["MARTIN17"]', 'sources = ["NOBODY"]'),
        (RECORDS, 'memory = { sources = ["NOBODY"'),
        "no source is called 'NOBODY'. See sources.toml",
    ),
    "no source at all": (
        RECORDS,
        ('memory = { sources = ["MARTIN17"], sure', "memory = { sure"),
        (RECORDS, 'memory = { sure = "somewhat", why = "small"'),
        "memory of tms has no source. Name one, or give as why: plain, unstudied",
    ),
    "no word on how sure": (
        RECORDS,
        ('sources = ["MARTIN17"], sure = "somewhat", why = "small"', 'sources = ["MARTIN17"]'),
        (RECORDS, 'memory = { sources = ["MARTIN17"] }'),
        "memory of tms does not tell how sure we are. Add sure and why",
    ),
    "a reason without words": (
        RECORDS,
        ('why = "small"', 'why = "because"'),
        (RECORDS, 'memory = { sources = ["MARTIN17"]'),
        "memory of tms does not tell how sure we are",
    ),
    "a degree of certainty there is not": (
        RECORDS,
        ('["MARTIN17"], sure = "somewhat"', '["MARTIN17"], sure = "very"'),
        (RECORDS, 'memory = { sources = ["MARTIN17"'),
        "Invalid enum value 'very'",
    ),
    "an unknown key": (
        RECORDS,
        ('["MARTIN17"], sure', '["MARTIN17"], best = true, sure'),
        (RECORDS, 'memory = { sources = ["MARTIN17"'),
        "unknown key 'best'",
    ),
    "a page that is not there": (
        RECORDS,
        ('page = "what-is-tms"', 'page = "nowhere"'),
        (RECORDS, 'page = "nowhere"'),
        "tms leads to 'nowhere', which is not there",
    ),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_named_and_no_option_is_left_out(folder: Path, case: str) -> None:
    broken, (old, new), (file, begins), message = MISTAKES[case]
    path = folder / broken
    text = path.read_text(encoding="utf-8")
    place = text.rindex(old)
    path.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    options, findings = load(folder)
    assert [message in str(one) for one in findings] == [True], findings
    where = folder / file
    assert (findings[0].path, findings[0].line) == (where, line_of(where, begins))
    assert len(options.records) == 6


def test_what_cannot_be_read_is_said_to_be_not_known(folder: Path) -> None:
    swap(folder / WORDS, "[option.tms.memory]", "[option.tms.elsewhere]")
    records = load(folder)[0].records
    assert records[-1].cells["memory"] == ("Not known", "", "", "", "")


UNREADABLE = {
    "no TOML": (RECORDS, "pictured =", "pictured = =", "is not TOML"),
    "a concern without words": (WORDS, "[concern.cost]", "[concern.price]", "no words for 'cost'"),
    "a row without words": (WORDS, 'cost = "Cost"', 'price = "Cost"', "no words for 'cost'"),
    "an option without a name": (WORDS, 'name = "TMS"', "", "tms has no name"),
    "an option without words": (
        RECORDS,
        "[option.none]",
        '[option.hope]\npage = "faq"\n\n[option.none]',
        "no words for 'hope'",
    ),
    "a level without words": (WORDS, 'some = "Some"', 'bit = "Some"', "no words for 'some'"),
    "a statement of no row": (
        RECORDS,
        'awake = "anaesthetic"',
        'awake = "asleep"',
        "awake names no row 'asleep'",
    ),
    "a pattern": (WORDS, "matters {level}", "matters {much}", "holds {much}"),
    "a missing word": (WORDS, 'not_known = "Not known"', "", "missing required field `not_known`"),
}


@pytest.mark.sampled(every=5)
@pytest.mark.parametrize("case", UNREADABLE)
def test_without_sound_options_the_pages_are_shown_without_them(content: Path, case: str) -> None:
    file, old, new, message = UNREADABLE[case]
    swap(content / file, old, new)
    words = content / (RECORDS if message.startswith("awake") or "TOML" in message else WORDS)
    findings: list[ContentError] = []
    sections = compile_content(content, RESOURCES, findings)
    assert [message in str(one) for one in findings] == [True], findings
    assert findings[0].path == words
    pages = [one for one in sections.values() if isinstance(one, Page)]
    panels = [
        one for page in pages for one in page.blocks if isinstance(one, ComparePanel | ValuesPanel)
    ]
    assert panels == []
    checks = [one for one in sections.values() if isinstance(one, SelfCheck)]
    assert len(checks) == 2
    assert not any(part.statements for check in checks for part in check.parts)
    assert any(page.id == "options" for page in pages)


def test_an_option_that_is_no_table_is_named(folder: Path) -> None:
    words = (folder / WORDS).read_text(encoding="utf-8").split("[option.")[0]
    ids = "".join(f'{one.id} = "TMS"\n' for one in OPTIONS.records)
    (folder / WORDS).write_text(f"{words}[option]\n{ids}", encoding="utf-8")
    with pytest.raises(ContentError, match=r"has no table \[option\."):
        load(folder)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import resources
from app.domain.glossary import Term
from app.domain.page import Callout, Prose, Words
from app.loading.glossary import Glossary, load_glossary

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.page import Block
    from app.loading.errors import ContentError

GOOD = '[sham]\nterm = "Sham"\nmeaning = "Pretend."\nforms = ["sham", "pretend TMS"]\n'


def load(folder: Path, text: str) -> tuple[dict[str, Term], list[ContentError]]:
    (folder / "en").mkdir()
    (folder / "en" / "glossary.toml").write_text(text, encoding="utf-8")
    findings: list[ContentError] = []
    return load_glossary(folder, "en", findings), findings


def test_a_word_has_its_meaning_and_its_forms(tmp_path: Path) -> None:
    terms, findings = load(tmp_path, GOOD)
    assert not findings
    assert terms["sham"].meaning == "Pretend."
    assert terms["sham"].forms == ("sham", "pretend TMS")


@pytest.mark.parametrize(
    ("added", "line", "problem"),
    [
        ('[other]\nterm = "O"\n', 5, "meaning"),
        ('[other]\nterm = "O"\nmeaning = "m"\nforms = ["Sham"]\n', 8, "stands for [sham] too"),
        ('[other]\nterm = "O"\nmeaning = "m"\nfroms = ["o"]\n', 8, "froms"),
        ('[other]\nterm = ""\nmeaning = "m"\n', 5, "has no term, no meaning, or an empty form"),
        ('[other]\nterm = "O"\nmeaning = " "\n', 5, "has no term, no meaning, or an empty form"),
        ('[other]\nterm = "O"\nmeaning = "m"\nforms = [""]\n', 5, "an empty form"),
    ],
)
def test_what_is_wrong_with_a_word_is_named(
    tmp_path: Path, added: str, line: int, problem: str
) -> None:
    terms, findings = load(tmp_path, GOOD + added)
    assert "sham" in terms
    assert [(one.line, problem in str(one)) for one in findings] == [(line, True)]


def test_more_words_than_a_reader_can_take_are_a_finding(tmp_path: Path) -> None:
    many = "".join(f'[w{n}]\nterm = "word{n}"\nmeaning = "m"\n' for n in range(26))
    _, findings = load(tmp_path, many)
    assert ["at most 25" in str(one) for one in findings] == [True]


def test_our_own_glossary_is_sound_and_short() -> None:
    findings: list[ContentError] = []
    terms = load_glossary(resources.CONTENT, "en", findings)
    assert not findings
    assert all(len(term.meaning.split()) <= 35 for term in terms.values())


def said(text: str) -> Prose:
    return Prose("paragraph", (((text, ""),),))


def marks(text: str, form: str) -> Words:
    terms = {"one": Term("one", form, "A meaning.", (form,))}
    (block,) = Glossary(terms, "page").mark((said(text),))
    assert isinstance(block, Prose)
    return block.items[0]


def test_a_word_that_only_looks_like_one_is_left_alone() -> None:
    assert marks("A co\N{LATIN SMALL LETTER DOTLESS I}l.", "coil") == (
        ("A co\N{LATIN SMALL LETTER DOTLESS I}l.", ""),
    )


def test_a_word_is_found_as_its_language_writes_it() -> None:
    assert ("Stoß", "term:one") in marks("Ein Stoß.", "Stoß")


def test_what_only_clinicians_see_is_no_first_place_for_others() -> None:
    terms = {"coil": Term("coil", "coil", "A meaning.", ("coil",))}
    blocks: tuple[Block, ...] = (Callout("clinician", "", (said("The coil."),)), said("A coil."))
    _, prose = Glossary(terms, "page").mark(blocks)
    assert isinstance(prose, Prose)
    assert ("coil", "term:coil") in prose.items[0]

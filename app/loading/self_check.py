"""The self-check: structure from self-check/*.toml, words from the language's self-check.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.question import Condition, Option, Part, Question, SelfCheck
from app.domain.rules import RULES
from app.domain.scoring import BANDS
from app.domain.summary import HEADLINES, NOTES, QUESTIONS
from app.domain.wording import Wording
from app.loading.patterns import check_patterns
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS = {
    "words.question_of": "number count",
    "helplines.title": "country",
    "helplines.emergency": "number",
    "helplines.call": "number",
    "helplines.text": "number",
    "helplines.text_word": "word number",
    "helplines.call_and_text": "number",
    "helplines.press": "key",
    "helplines.chat": "address",
    "helplines.web": "address",
    "helplines.checked": "date",
    "summary.score": "total band low high",
    "summary.step": "low high name",
}
"""The names that the program fills in, by the key of the words that may hold them."""


@dataclass
class _Option:
    code: str
    value: int | None = None


@dataclass
class _Question:
    id: str
    learn: str
    skip: bool
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _Part:
    id: str
    order: int
    learn: str
    question: list[_Question]
    counted: bool = False
    options: list[_Option] = field(default_factory=list)
    show_when: list[Condition] = field(default_factory=list)


@dataclass
class _PartWords:
    title: str
    intro: tuple[str, ...] = ()
    stem: str = ""
    notice: str = ""
    options: dict[str, str] = field(default_factory=dict)


@dataclass
class _QuestionWords:
    text: str
    why: str
    hint: str = ""
    options: dict[str, str] = field(default_factory=dict)


def load_self_check(folder: Path, language: str) -> SelfCheck:
    """Parts and questions with their words; raises ContentError for the first thing wrong."""
    words = TomlFile(folder / language / "self-check.toml")
    files = [TomlFile(path) for path in sorted((folder / "self-check").glob("*.toml"))]
    read = sorted(
        ((file.as_type("", _Part, file.data), file) for file in files), key=lambda one: one[0].order
    )
    parts: list[Part] = []
    earlier: dict[str, set[str]] = {}
    for part, file in read:
        _check_ids(part, file, earlier)
        parts.append(_part(part, words))
    return SelfCheck(tuple(parts))


def _check_ids(part: _Part, file: TomlFile, earlier: dict[str, set[str]]) -> None:
    """Raise ContentError for an id used twice, or a condition that can never hold."""
    for index, question in enumerate(part.question):
        for condition in [*part.show_when, *question.show_when]:
            if condition.question not in earlier:
                found = f"depends on {condition.question!r}, which is not asked before"
                remedy = "Name a question that comes earlier"
                raise file.error("question", "id", f"{question.id} {found}", remedy, index)
            unknown = set(condition.codes) - earlier[condition.question]
            if unknown:
                found = f"waits for the answer {unknown.pop()!r}, which is not there"
                remedy = f"Name an answer to {condition.question}"
                raise file.error("question", "id", f"{question.id} {found}", remedy, index)
        if question.id in earlier:
            problem = f"the id {question.id!r} is used twice"
            raise file.error("question", "id", problem, "Rename one", index)
        earlier[question.id] = {option.code for option in question.options or part.options}


def place_of(folder: Path, owner_id: str, key: str) -> tuple[Path, int]:
    """The file and the line of a key of the part or question with this id."""
    for path in sorted((folder / "self-check").glob("*.toml")):
        file = TomlFile(path)
        if file.data["id"] == owner_id:
            return path, file.line("", key)
        for index, question in enumerate(file.data["question"]):
            if question["id"] == owner_id:
                return path, file.line("question", key, index)
    return folder / "self-check", 1


def _part(part: _Part, words: TomlFile) -> Part:
    said = words.as_type(f"part.{part.id}", _PartWords)
    skip = str(words.table("words").get("skip", ""))
    return Part(
        id=part.id,
        title=said.title,
        intro=said.intro,
        learn=part.learn,
        stem=said.stem,
        notice=said.notice,
        counted=part.counted,
        questions=tuple(_question(question, part, said, skip, words) for question in part.question),
    )


def _question(
    question: _Question, part: _Part, part_words: _PartWords, skip: str, words: TomlFile
) -> Question:
    table = f"question.{question.id}"
    said = words.as_type(table, _QuestionWords)
    labels = {**part_words.options, **said.options}
    options = []
    for option in question.options or part.options:
        if option.code not in labels:
            problem = f"{question.id} has no words for its answer {option.code!r}"
            raise words.error(table, "", problem, f"Add them to [{table}.options]")
        options.append(Option(option.code, labels[option.code], option.value))
    return Question(
        id=question.id,
        part=part.id,
        text=said.text,
        hint=said.hint,
        why=said.why,
        learn=question.learn,
        skip=skip if question.skip else "",
        options=tuple(options),
        show_when=tuple(question.show_when or part.show_when),
    )


def load_wording(folder: Path, language: str) -> Wording:
    """The fixed words of the self-check; raises ContentError for the first thing wrong."""
    file = TomlFile(folder / language / "self-check.toml")
    values: dict[str, Any] = {
        key: value for key, value in file.data.items() if key not in {"part", "question"}
    }
    wording = file.as_type("", Wording, values)
    for table, needed in _NEEDED.items():
        missing = needed - set(getattr(wording, table))
        if missing:
            problem = f"[{table}] lacks {', '.join(sorted(missing))}"
            raise file.error(table, "", problem, "Add it: the program needs these words")
    check_patterns(file, PATTERNS)
    return wording


_NEEDED = {
    "headline": set(HEADLINES),
    "note": set(NOTES),
    "band": {band.id for band in BANDS},
    "ask": set(QUESTIONS),
    "rule": {*(rule.id for rule in RULES), "none"},
}
"""What the domain may ask for: a word missing here would be missed when it is needed most."""

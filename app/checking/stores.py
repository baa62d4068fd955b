"""Facts and sources: those that nothing uses, and facts that lack words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.checking.finding import Finding
from app.domain.rules import RULES
from app.loading.errors import ContentError, read_text
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from app.domain.facts import Fact

NEEDED = {
    "share": ("what", "rest", "group", "why", "label", "rest_label"),
    "range": ("what", "group", "why", "label"),
    "amount": ("what", "group", "why", "label"),
}
"""The words that each kind of fact is shown with."""

_NAME = re.compile(r"[\w-]+")
_USE = re.compile(r"\{\{\s*([\w-]+)\s*[.}]|icon-array:([\w-]+)|(?=\"([\w-]+)\")|(?='([\w-]+)')")
"""How a fact is named: in braces, as a figure, or as the whole of a TOML string."""


def unused(content: Path, language: str) -> Iterator[Finding]:
    """A finding for every fact that no file names, and every source that no file or rule names."""
    facts, sources = _toml(content / "facts.toml"), _toml(content / "sources.toml")
    if facts is None or sources is None:
        return
    words = content / language / "facts.toml"
    others = [path for path in _files(content) if path not in {facts.path, sources.path, words}]
    said = "\n".join(_text(path) for path in others)
    used = {name for found in _USE.finditer(said) for name in found.groups() if name}
    for fact_id in facts.data:
        if fact_id not in used:
            problem = f"the fact {fact_id!r} is not used"
            remedy = "Write it in a page or a figure, or delete it and its words"
            yield Finding(facts.path, facts.line(fact_id, ""), problem, remedy, "unused")
    named = set(_NAME.findall(f"{said}\n{_text(facts.path)}"))
    named.update(key for rule in RULES for key in rule.sources)
    for key in sources.data:
        if key not in named:
            problem = f"the source {key!r} is not used"
            remedy = "Name it in a fact or a page, or delete it"
            yield Finding(sources.path, sources.line(key, ""), problem, remedy, "unused")


def without_words(content: Path, language: str, facts: Mapping[str, Fact]) -> Iterator[Finding]:
    """A finding for every fact whose words are empty, and for words of a fact that is not there."""
    words = _toml(content / language / "facts.toml")
    numbers = _toml(content / "facts.toml")
    if words is None or numbers is None:
        return
    for fact in facts.values():
        needed = [*NEEDED[fact.kind], *(["comparator"] if fact.comparator is not None else [])]
        missing = [key for key in needed if not words.data[fact.id].get(key, "").strip()]
        if missing:
            problem = f"the fact {fact.id!r} has no words for {', '.join(missing)}"
            line = words.line(fact.id, "")
            yield Finding(words.path, line, problem, "Write them below its name", "fact-words")
    for fact_id in words.data:
        if fact_id not in numbers.data:
            problem = f"has words for {fact_id!r}, which is no fact"
            line = words.line(fact_id, "")
            yield Finding(words.path, line, problem, "Delete them, or add the fact", "fact-words")


def _files(content: Path) -> list[Path]:
    return sorted(path for kind in ("*.toml", "*.md") for path in content.rglob(kind))


def _text(path: Path) -> str:
    try:
        return read_text(path)
    except ContentError:
        return ""


def _toml(path: Path) -> TomlFile | None:
    """The file, or None for one that the loader has named already."""
    try:
        return TomlFile(path)
    except ContentError:
        return None

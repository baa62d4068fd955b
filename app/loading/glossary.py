"""glossary.toml: the words of one language that are explained where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.glossary import Term
from app.domain.page import TERM, Block, Callout, Disclosure, Prose, Words
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MOST_TERMS = 25


@dataclass
class _Entry:
    term: str
    meaning: str
    forms: tuple[str, ...] = ()


def load_glossary(folder: Path, language: str, findings: list[ContentError]) -> dict[str, Term]:
    """Every sound term by id, in the file's order; the others are added to `findings`."""
    file = TomlFile(folder / language / "glossary.toml")
    terms: dict[str, Term] = {}
    forms: dict[str, str] = {}
    for term_id in file.data:
        try:
            entry = file.as_type(term_id, _Entry)
        except ContentError as error:
            findings.append(error)
            continue
        term = Term(term_id, entry.term, entry.meaning, entry.forms or (entry.term,))
        if not all(words.strip() for words in (term.term, term.meaning, *term.forms)):
            problem = f"[{term_id}] has no term, no meaning, or an empty form"
            findings.append(file.error(term_id, "", problem, "Write it"))
            continue
        for form in term.forms:
            owner = forms.setdefault(form.casefold(), term_id)
            if owner != term_id:
                problem = f"{form!r} stands for [{owner}] too"
                findings.append(file.error(term_id, "forms", problem, "Keep it in one of them"))
        terms[term_id] = term
        if len(terms) == MOST_TERMS + 1:
            problem = f"is word {MOST_TERMS + 1}"
            remedy = f"Keep at most {MOST_TERMS}: a reader who must look up many is lost"
            findings.append(file.error(term_id, "", problem, remedy))
    return terms


class Glossary:
    """Marks each word at its first place on one page, but not the word that the page is about."""

    def __init__(self, terms: Mapping[str, Term], page_id: str) -> None:
        self._ids = {form.casefold(): term.id for term in terms.values() for form in term.forms}
        forms = (form for term in terms.values() for form in term.forms)
        longest_first = sorted(forms, key=len, reverse=True)
        words = "|".join(re.escape(form) for form in longest_first)
        self._pattern = re.compile(rf"(?<![\w-])({words or 'x^'})(?![\w-])", re.IGNORECASE)
        self._seen = {page_id}

    def mark(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks, with style `term:ID` where a word stands first in running text."""
        return tuple(self._marked(block) for block in blocks)

    def _marked(self, block: Block) -> Block:
        match block:
            case Prose(kind="paragraph" | "bullets" | "numbers", items=items):
                return block._replace(items=tuple(self._words(item) for item in items))
            case Callout(kind="clinician", blocks=inner):
                return block._replace(blocks=self._for_clinicians(inner))
            case Callout(blocks=inner) | Disclosure(blocks=inner):
                return block._replace(blocks=self.mark(inner))
            case _:
                return block

    def _for_clinicians(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Marked too, but for others the word's first place is one that they see."""
        seen, self._seen = self._seen, set(self._seen)
        marked = self.mark(blocks)
        self._seen = seen
        return marked

    def _words(self, words: Words) -> Words:
        return tuple(piece for text, style in words for piece in self._pieces(text, style))

    def _pieces(self, text: str, style: str) -> Iterator[tuple[str, str]]:
        end = 0
        for found in self._pattern.finditer(text) if style == "" else ():
            # What differs only in its dots, as the Turkish i, is found too and is another word.
            term_id = self._ids.get(found[0].casefold())
            if term_id is not None and term_id not in self._seen:
                self._seen.add(term_id)
                if found.start() > end:
                    yield text[end : found.start()], ""
                yield found[0], f"{TERM}{term_id}"
                end = found.end()
        if end < len(text):
            yield text[end:], style

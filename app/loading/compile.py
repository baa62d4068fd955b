"""All content files to the sections of a pack, with a finding for everything left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.contents import section_links
from app.domain.page import Entry
from app.domain.question import Part, Question, SelfCheck
from app.loading.errors import ContentError
from app.loading.facts import load_facts, load_sources, with_known_sources
from app.loading.guide_words import load_guide_words
from app.loading.helplines import load_helplines
from app.loading.links import targets, without_dead_links
from app.loading.pages import Shelf, load_page
from app.loading.search_index import build_index
from app.loading.self_check import load_self_check, load_wording, place_of
from app.loading.themes import load_themes

if TYPE_CHECKING:
    from pathlib import Path


def compile_content(content: Path, resources: Path, findings: list[ContentError]) -> dict[str, Any]:
    """The sections of every language and theme; raises ContentError where nothing can be shown."""
    pictures = frozenset(path.stem for path in (resources / "pictures").glob("*.svg"))
    languages = sorted(path.parent.name for path in content.glob("*/guide.toml"))
    if not languages:
        raise ContentError(content, 1, "holds no guide", "Put the folder of a language back")
    sections: dict[str, Any] = {"languages": tuple(languages)}
    for theme in load_themes(resources / "themes").values():
        sections[f"theme:{theme.id}"] = theme
    for language in languages:
        for name, value in _language(content, language, pictures, findings).items():
            sections[f"{language}/{name}"] = value
    return sections


def _language(
    content: Path, language: str, pictures: frozenset[str], findings: list[ContentError]
) -> dict[str, Any]:
    words = load_guide_words(content, language)
    sources = load_sources(content, findings)
    facts = load_facts(content, language, words.phrases, findings)
    facts = with_known_sources(content, facts, sources, findings)
    check = load_self_check(content, language)
    shelf = Shelf(facts, sources, words, pictures)
    paths = sorted((content / language / "pages").glob("*.md"))
    loaded = [page for path in paths if (page := load_page(path, shelf, findings)) is not None]
    loaded.sort(key=lambda page: page.order)
    known = targets((one.page for one in loaded), check)
    pages = [without_dead_links(one, known, findings) for one in loaded]
    return {
        "name": words.name,
        "home": words.home,
        "topics": words.topics,
        "options-lead": words.options_lead,
        "groups": words.groups,
        "figures": words.figures,
        "phrases": words.phrases,
        "contents": tuple(Entry(page.id, page.title, page.group) for page in pages),
        "sections": {page.id: section_links(page) for page in pages},
        "search": build_index(pages, check, ()),
        "search-words": words.search,
        "facts": facts,
        "sources": sources,
        "helplines": load_helplines(content, words.parts.months),
        "wording": load_wording(content, language),
        "self-check": _linked(check, known, content, findings),
        **{f"page:{page.id}": page for page in pages},
    }


def _linked(
    check: SelfCheck, known: set[str], content: Path, findings: list[ContentError]
) -> SelfCheck:
    """The self-check without passages that are not there."""

    def passage(owner: Part | Question) -> str:
        if f"page:{owner.learn}" in known:
            return owner.learn
        path, line = place_of(content, owner.id, "learn")
        problem = f"{owner.id} opens {owner.learn!r}, which is not there"
        findings.append(ContentError(path, line, problem, "Name a page and a section"))
        return ""

    return SelfCheck(
        tuple(
            part._replace(
                learn=passage(part),
                questions=tuple(
                    question._replace(learn=passage(question)) for question in part.questions
                ),
            )
            for part in check.parts
        )
    )

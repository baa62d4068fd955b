"""All content files to the sections of a pack, with a finding for everything left out."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.built_in import HELPLINES
from app.domain.contents import section_links
from app.domain.page import ComparePanel, Entry, Page, ValuesPanel
from app.domain.scoring import PHQ9
from app.loading.asking import with_asking
from app.loading.errors import ContentError
from app.loading.facts import load_facts, load_sources, with_known_sources
from app.loading.figures import Figures, load_figures
from app.loading.glossary import load_glossary
from app.loading.guide_words import load_guide_words
from app.loading.helplines import load_helplines
from app.loading.links import Places, targets, without_dead_links
from app.loading.options import Numbers, load_options
from app.loading.pages import LoadedPage, Shelf, load_page
from app.loading.search_index import build_index
from app.loading.self_check import load_self_checks, part_files, place_of
from app.loading.self_check_words import load_wording
from app.loading.take_home_words import load_take_home_words
from app.loading.themes import load_themes
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from app.domain.guide import Home
    from app.domain.helplines import Helplines
    from app.domain.page import Page
    from app.domain.question import Part, Question, SelfCheck
    from app.loading.guide_words import GuideWords


T = TypeVar("T")


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
    checks = load_self_checks(content, language)
    terms = _if_sound(partial(load_glossary, content, language), findings) or {}
    wording = load_wording(content, language)
    texts = _if_sound(partial(load_figures, content, language, facts, words, wording), findings)
    shelf = Shelf(facts, sources, words, terms, Figures(texts or {}, facts, words, pictures))
    files = sorted((content / language / "pages").glob("*.md"))
    loaded = _load_pages(files, shelf, findings)
    there = targets((one.page for one in loaded), checks[PHQ9.id])
    places = Places(there, {f"page:{path.stem}" for path in files} - there)
    pages = [without_dead_links(one, places, findings) for one in loaded]
    numbers = Numbers(facts, sources, words.phrases)
    options = _if_sound(partial(load_options, content, language, numbers, places), findings)
    pages = [_without_options(page) for page in pages] if options is None else pages
    return {
        **_guide_words(words),
        "home": _home(content, language, words.home, places, findings),
        "options": options,
        "glossary": terms,
        "search": build_index(pages, checks[PHQ9.id], terms.values()),
        "facts": facts,
        "sources": sources,
        "helplines": _helplines(content, words.parts.months, findings),
        "wording": wording,
        "welcome": wording.welcome,
        **_take_home(content, language),
        **_self_checks(content, checks, places, findings, matters=options is not None),
        "dates": _dates(loaded),
        **_pages(pages),
    }


def _guide_words(words: GuideWords) -> dict[str, Any]:
    return {
        "name": words.name,
        "topics": words.topics,
        "groups": words.groups,
        "figures": words.figures,
        "phrases": words.phrases,
        "number-words": words.numbers,
        "search-words": words.search,
        "waiting": words.waiting,
    }


def _pages(pages: Sequence[Page]) -> dict[str, Any]:
    return {
        "contents": tuple(Entry(page.id, page.title, page.group) for page in pages),
        "sections": {page.id: section_links(page) for page in pages},
        **{f"page:{page.id}": with_asking(page) for page in pages},
    }


def _dates(pages: Sequence[LoadedPage]) -> tuple[str, str]:
    """The last day on which a page was checked, and the first by which one is to be checked."""
    checked = [one.checked.isoformat() for one in pages if one.checked]
    due = [one.next_check.isoformat() for one in pages if one.next_check]
    return max(checked, default=""), min(due, default="")


def _helplines(
    content: Path, months: tuple[str, ...], findings: list[ContentError]
) -> dict[str, Helplines]:
    """The help lines, or those that are built in when the file cannot be read."""
    return _if_sound(lambda _: load_helplines(content, months), findings) or HELPLINES


def _take_home(content: Path, language: str) -> dict[str, Any]:
    """The words of what a person takes along."""
    screen, booklet, record = load_take_home_words(content, language)
    return {"take-home": screen, "booklet": booklet, "record": record}


def _self_checks(
    content: Path,
    checks: Mapping[str, SelfCheck],
    places: Places,
    findings: list[ContentError],
    *,
    matters: bool,
) -> dict[str, Any]:
    """The questions with each instrument.

    What matters to a person is asked for the options' sake: not where those cannot be read.
    """
    files = cache(partial(part_files, content))
    # A passage that is not there is named once.
    reports: dict[str, list[ContentError]] = {PHQ9.id: findings}
    return {
        f"self-check:{name}": _linked(
            check if matters else _without_statements(check), places, files, reports.get(name, [])
        )
        for name, check in checks.items()
    }


def _load_pages(
    files: Iterable[Path], shelf: Shelf, findings: list[ContentError]
) -> list[LoadedPage]:
    """The pages that can be shown, in reading order."""
    found = (load_page(path, shelf, findings) for path in files)
    return sorted((page for page in found if page is not None), key=lambda page: page.order)


def _home(
    content: Path, language: str, home: Home, places: Places, findings: list[ContentError]
) -> Home:
    """The start screen's words without pages that are not there."""
    pages = Places({place for place in places.there if "#" not in place}, places.left_out)
    file = TomlFile(content / language / "guide.toml")
    findings.extend(
        file.error("home", "go_to", f"names page:{name}, which is not there", "Name a page")
        for name in home.go_to
        if pages.nowhere(f"page:{name}")
    )
    go_to = tuple(name for name in home.go_to if f"page:{name}" in pages.there)
    return home._replace(go_to=go_to)


def _if_sound(load: Callable[[list[ContentError]], T], findings: list[ContentError]) -> T | None:
    """What a file holds that the guide can do without, or None when it cannot be read."""
    try:
        return load(findings)
    except ContentError as error:
        findings.append(error)
        return None


def _without_options(page: Page) -> Page:
    """The page without what the options would fill."""
    blocks = (one for one in page.blocks if not isinstance(one, ComparePanel | ValuesPanel))
    return page._replace(blocks=tuple(blocks))


def _without_statements(check: SelfCheck) -> SelfCheck:
    """The questions without the screen that the options' statements would fill."""
    parts = (part._replace(statements=False) for part in check.parts)
    return check._replace(parts=tuple(parts))


def _linked(
    check: SelfCheck,
    places: Places,
    files: Callable[[], list[TomlFile]],
    findings: list[ContentError],
) -> SelfCheck:
    """The self-check without passages that are not there."""

    def passage(owner: Part | Question) -> str:
        target = f"page:{owner.learn}"
        if places.nowhere(target):
            path, line = place_of(files(), owner.id, "learn")
            problem = f"{owner.id} opens {owner.learn!r}, which is not there"
            findings.append(ContentError(path, line, problem, "Name a page and a section"))
        return owner.learn if target in places.there else ""

    return check._replace(
        parts=tuple(
            part._replace(
                learn=passage(part),
                questions=tuple(
                    question._replace(learn=passage(question)) for question in part.questions
                ),
            )
            for part in check.parts
        )
    )

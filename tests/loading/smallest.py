"""The smallest page that is right in everything, and what it takes from the real content."""

from pathlib import Path

from app.domain.figures import FigureText
from app.domain.page import Block, Page
from app.loading.errors import ContentError
from app.loading.facts import load_facts, load_sources
from app.loading.figures import Figures, load_figures
from app.loading.glossary import load_glossary
from app.loading.guide_words import load_guide_words
from app.loading.pages import LoadedPage, Shelf, load_page
from app.loading.self_check_words import load_wording

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
RESOURCES = ROOT / "resources"

WORDS = load_guide_words(CONTENT, "en")
WORDING = load_wording(CONTENT, "en")
_unread: list[ContentError] = []
FACTS = load_facts(CONTENT, "en", WORDS.phrases, _unread)
TEXTS = {
    **load_figures(CONTENT, "en", FACTS, WORDS, WORDING, _unread),
    "picture:home": FigureText("Home", "A person sits in a chair.", {}),
}
DRAWN = {
    path.stem
    for path in (RESOURCES / "pictures").glob("*.svg")
    if not path.stem.startswith("step-") or "visit" in path.stem
}

SHELF = Shelf(
    FACTS,
    load_sources(CONTENT, _unread),
    WORDS,
    load_glossary(CONTENT, "en", _unread),
    Figures(TEXTS, FACTS, WORDS, frozenset(DRAWN)),
)

FRONT = {
    "title": "A page",
    "group": "ask",
    "order": "1",
    "main_message": '"The message."',
    "call_to_action": '"The action."',
    "in_short": '["One thing."]',
    "synonyms": "[]",
    "sources": "[KROENKE01]",
    "checked": "2026-11-22",
    "next_check": "2027-11-22",
}
"""In a page's source, title stands on line 2 and next_check on line 11."""

BODY = 13
"""The line of the body's first line, while no key is added or left out."""


def source(body: str = "", **changed: str | None) -> str:
    """The page's source with keys of its front matter changed, added, or left out by None."""
    front = {**FRONT, **changed}
    lines = [f"{key}: {value}" for key, value in front.items() if value is not None]
    return "\n".join(["---", *lines, "---", body])


class Desk:
    """Loads pages from a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "small.md"

    def load(self, text: str | bytes) -> tuple[LoadedPage | None, list[ContentError]]:
        """What the loader makes of a page's source, and what it finds."""
        self.path.write_bytes(text.encode() if isinstance(text, str) else text)
        findings: list[ContentError] = []
        return load_page(self.path, SHELF, findings), findings

    def page(self, text: str) -> Page:
        """The page of a source without findings."""
        loaded, findings = self.load(text)
        assert findings == []
        assert loaded is not None
        return loaded.page

    def body(self, text: str) -> tuple[Block, ...]:
        """The blocks of a body without findings."""
        return own_blocks(self.page(source(text)))

    def found(self, text: str) -> list[tuple[int, str]]:
        """The line and the message of every finding; each names the file and the line."""
        _, findings = self.load(text)
        messages = []
        for finding in findings:
            place = f"{self.path}:{finding.line}: "
            assert str(finding).startswith(place)
            messages.append((finding.line, str(finding).removeprefix(place)))
        return messages


def own_blocks(page: Page) -> tuple[Block, ...]:
    """A page's blocks without the five in front of its body and the two behind it."""
    return page.blocks[5:-2]

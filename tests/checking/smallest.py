"""The smallest page that the check is silent about, and what the check says of a changed one."""

import datetime
import shutil
from pathlib import Path

from app.checking.finding import Finding
from app.checking.folder import check
from tests.loading.smallest import CONTENT, RESOURCES

TODAY = datetime.date(2026, 11, 23)
"""The day after the last check of the content: tests say the same on every day."""

FRONT = {
    "title": "A page",
    "group": "ask",
    "order": "1",
    "main_message": '"The message."',
    "call_to_action": '"The action."',
    "in_short": '["One thing.", "Two things.", "More."]',
    "synonyms": "[]",
    "sources": "[KROENKE01]",
    "checked": "2026-11-22",
    "next_check": "2027-11-22",
}
"""In a page's source, title stands on line 2 and next_check on line 11."""

BODY = 13
"""The line on which the added words stand, while no key is added or left out."""

SENTENCES = "We sit in a room and talk. You can ask for a rest. Then we go on."
FILLER = "\n\n".join([SENTENCES] * 10)
HARD = "Psychological considerations notwithstanding, institutional recommendations necessitate."
FIGURE = '![A coil.](picture:coil-on-head "The coil rests on the head.")'
ENDING = """## What we do not know yet {#unknown}

It is not known.

## What you can do {#you-can}

- Ask a question."""


def source(
    added: str = "",
    *,
    filler: str = FILLER,
    figure: str = FIGURE,
    ending: str = ENDING,
    **changed: str | None,
) -> str:
    """The page's source with words added, parts replaced, or keys of its front matter changed."""
    front = {**FRONT, **changed}
    lines = [f"{key}: {value}" for key, value in front.items() if value is not None]
    body = [part for part in (added, filler, figure, ending) if part]
    return "\n".join(["---", *lines, "---", "\n\n".join(body), ""])


class Folder:
    """A content folder with help and one small page; findings are those of the small page."""

    def __init__(self, path: Path) -> None:
        self.path = shutil.copytree(CONTENT, path / "content")
        for page in (self.path / "en" / "pages").glob("*.md"):
            if page.stem != "help-now":
                page.unlink()
        for facts in ("facts.toml", "en/facts.toml"):
            _keep(self.path / facts, "response-trials")
        _keep(self.path / "sources.toml", "BERLIM14", "KROENKE01", "NA18", "SIMON13")
        # No page of the smallest kind compares treatments, and reading their words takes longest.
        for name in ("options.toml", "en/options.toml"):
            (self.path / name).write_text("", encoding="utf-8")
        self.page = self.path / "en" / "pages" / "small.md"

    def findings(self) -> list[Finding]:
        """What the check finds anywhere in the folder."""
        return check(self.path, RESOURCES, TODAY)

    def found(self, text: str | bytes) -> list[Finding]:
        """What it finds in the small page."""
        self.page.write_bytes(text.encode() if isinstance(text, str) else text)
        return [finding for finding in self.findings() if finding.path == self.page]


def _keep(path: Path, *tables: str) -> None:
    """Leave only some tables of a TOML file: the check of a small folder is quick."""
    head, *rest = path.read_text(encoding="utf-8").split("\n[")
    kept = [table for table in rest if table.partition("]")[0] in tables]
    path.write_text("\n[".join([head, *kept]), encoding="utf-8")

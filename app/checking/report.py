"""What `fieldguide check` prints, and how it ends."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from app.checking.folder import UnreadableFolder, check, reading_levels
from app.checking.printing import put

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from app.checking.finding import Finding
    from app.checking.reading_level import Level

SILENT, FINDINGS, UNREADABLE = 0, 1, 2


def run(content: Path, resources: Path, today: datetime.date, form: str) -> int:
    """Print all findings as text or json; returns the exit status."""
    try:
        findings = check(content, resources, today)
    except UnreadableFolder as error:
        return _unreadable(error)
    if form == "json":
        written = _put_json(_plain(finding) for finding in findings)
    else:
        written = put(str(finding) for finding in findings)
    return written or (FINDINGS if findings else SILENT)


def run_levels(content: Path, resources: Path, form: str) -> int:
    """Print each page's words and reading levels as text or json; returns the exit status."""
    try:
        levels = reading_levels(content, resources)
    except UnreadableFolder as error:
        return _unreadable(error)
    if form == "json":
        return _put_json(
            {
                "language": code,
                "page": title,
                "words": level.words,
                "grade": round(level.raw, 1),
                "without_names": round(level.exempted, 1),
            }
            for code, pages in levels.items()
            for title, level in pages.items()
        )
    return put(line for code, pages in levels.items() for line in _table(code, pages))


def _table(code: str, pages: Mapping[str, Level]) -> Iterable[str]:
    width = max((len(title) for title in pages), default=0)
    yield f"{code:{width}}  words  grade  without listed names"
    for title, level in pages.items():
        yield f"{title:{width}}  {level.words:5}  {level.raw:5.1f}  {level.exempted:5.1f}"


def _plain(finding: Finding) -> dict[str, object]:
    return {
        "file": str(finding.path),
        "line": finding.line,
        "problem": finding.problem,
        "remedy": finding.remedy,
        "rule": finding.rule,
    }


def _put_json(values: Iterable[Mapping[str, Any]]) -> int:
    return put([json.dumps(list(values), indent=2)])


def _unreadable(error: UnreadableFolder) -> int:
    sys.stderr.write(f"fieldguide: {error}\n")
    return UNREADABLE

"""themes/*.toml: the colours of each theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.domain.theme import SYSTEM, THEMES, Theme
from app.loading.errors import ContentError
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def load_themes(folder: Path) -> dict[str, Theme]:
    """Every theme by id; raises ContentError for one that is missing or lacks light's tokens."""
    files = [TomlFile(path) for path in sorted(folder.glob("*.toml"))]
    themes = {}
    for file in files:
        theme = file.as_type("", Theme, file.data)
        for token, colour in theme.colours.items():
            if not _COLOUR.fullmatch(colour):
                remedy = "Write it as #RRGGBB"
                raise file.error("colours", token, f"{colour!r} is no colour", remedy)
        themes[theme.id] = theme
    for name in THEMES:
        if name not in themes and name != SYSTEM:
            raise ContentError(folder / f"{name}.toml", 1, "is not there", "Put the theme back")
    for file in files:
        missing = set(themes["light"].colours) - set(file.data["colours"])
        if missing:
            tokens = ", ".join(sorted(missing))
            raise file.error("colours", "", f"lacks the colours {tokens}", "Add them")
    return themes

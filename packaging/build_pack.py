"""Puts the compiled content into the wheel, so that an installed program never parses Markdown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PackHook(BuildHookInterface[Any]):
    """Refuses to build a wheel of content with findings."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the content and add the pack; an editable install reads the folders instead."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        from app.loading.guide import build_pack  # noqa: PLC0415 - found through the line above

        findings: list[Any] = []
        data = build_pack(root / "content", root / "resources", findings)
        if findings:
            raise SystemExit("\n".join(str(finding) for finding in findings))
        pack = root / "build" / "wheel.pack"
        pack.parent.mkdir(exist_ok=True)
        pack.write_bytes(data)
        build_data["force_include"][str(pack)] = "app/_bundled/content.pack"

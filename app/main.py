"""The command `fieldguide`: opens the window, builds or checks content, shows rules, paints."""

from __future__ import annotations

import builtins
import gc
import sys
from typing import TYPE_CHECKING

from app import resources
from app.domain.mode import POLICIES
from app.loading.errors import ContentError
from app.loading.guide import Guide, build_pack, current_pack
from app.settings import parser, settings_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.loading.pack import Pack
    from app.presenters.speech import Voice
    from app.settings import Settings

BAD_CONTENT = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status."""
    commands = parser()
    given = commands.parse_args(argv)
    if given.command == "build":
        return build()
    if given.command == "check":
        return check(given)
    if given.command == "rules":
        return rules(given)
    findings: list[ContentError] = []
    try:
        pack = current_pack(
            resources.PACK,
            resources.CONTENT,
            resources.RESOURCES,
            findings,
            trusted=resources.INSTALLED,
        )
    except ContentError as error:
        _say(str(error))
        return BAD_CONTENT
    for finding in findings:
        _say(str(finding))
    if given.language not in Guide(pack, "en").languages():
        commands.error(f"argument --language: there is no content in {given.language!r}")
    if given.page and given.page not in _pages(pack, given.language):
        known = ", ".join(_pages(pack, given.language))
        commands.error(f"argument --page: there is no page {given.page!r} (known: {known})")
    return _open(given, pack, sound=not findings)


def build() -> int:
    """Check all content and write the pack; findings leave the earlier pack as it is."""
    findings: list[ContentError] = []
    try:
        data = build_pack(resources.CONTENT, resources.RESOURCES, findings)
    except ContentError as error:
        findings.append(error)
    for finding in findings:
        _say(str(finding))
    if findings:
        _say("the pack was not written; the program still starts, more slowly")
        return 1
    resources.PACK.parent.mkdir(parents=True, exist_ok=True)
    unfinished = resources.PACK.with_suffix(".unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(resources.PACK)
    return 0


def check(given: argparse.Namespace) -> int:
    """Say what an author has to mend; returns 1 when there is something, 2 for no content."""
    import datetime  # noqa: PLC0415 - no start needs the day

    from app.checking import report  # noqa: PLC0415 - nor what only authors run

    content = given.folder or resources.CONTENT
    if given.reading_levels:
        return report.run_levels(content, resources.RESOURCES, given.format)
    today = datetime.datetime.now().astimezone().date()
    return report.run(content, resources.RESOURCES, today, given.format)


def rules(given: argparse.Namespace) -> int:
    """Print the rules for a clinical reviewer, or what they make of a file of cases."""
    if given.cases is not None:
        from app.checking import cases  # noqa: PLC0415 - no start needs what reviewers run

        return cases.run(given.cases)
    from app.checking import rule_table  # noqa: PLC0415 - nor the parsers of content

    return rule_table.run(resources.CONTENT)


def _open(given: object, pack: Pack, *, sound: bool) -> int:
    try:
        settings = settings_of(given)  # type: ignore[arg-type]
    except ContentError as error:
        _say(str(error))
        return BAD_CONTENT
    # Nothing made before the first picture is thrown away; the program turns this on again.
    gc.disable()
    try:
        _import_as_python_does()
        import app.program  # noqa: F401, PLC0415 - building a pack needs no Qt
    except ImportError as error:
        _say(
            f"a system library that Qt needs is missing ({error}). Run `make setup` to install it."
        )
        return 2
    if getattr(given, "command", None) == "pictures":
        from app import pictures  # noqa: PLC0415 - it takes the offscreen platform

        return pictures.run(pack, given.folder)  # type: ignore[attr-defined]
    if not sound and not POLICIES[settings.mode].starts_on_broken_content:
        _say("in kiosk mode the program does not start on broken content: mend the lines above")
        return BAD_CONTENT
    return _show(pack, settings)


def _show(pack: Pack, settings: Settings) -> int:
    """Open the window and return the exit status when it is closed."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from app import crash, qt_messages  # noqa: PLC0415
    from app.program import Program  # noqa: PLC0415

    crash.install()
    qt_messages.hold_back()
    # Qt would read its own switches from the command line: it gets none.
    app = QApplication(["fieldguide"])
    qt_messages.let_through()
    program = Program(app, pack, settings, _find_voice)
    if POLICIES[settings.mode].unattended:
        from app import unattended  # noqa: PLC0415 - most starts are somebody's own

        if status := unattended.keep_going(app, program):
            return status
    program.show()
    return app.exec()


def _find_voice(language: str) -> Voice | None:
    from app.speaking.voices import find_voice  # noqa: PLC0415 - after the first picture

    return find_voice(language)


def _import_as_python_does() -> None:
    """Take PySide's own import away: it reads the source of every module that is imported.

    It looks for a switch of names there, which nobody here uses, and keeps all the lines.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - building a pack needs no Qt

    own = vars(builtins)
    if own["__import__"] is own.get("__feature_import__"):
        own["__import__"] = own["__orig_import__"]


def _pages(pack: Pack, language: str) -> tuple[str, ...]:
    return tuple(entry.id for entry in Guide(pack, language).contents())


def _say(text: str) -> None:
    sys.stderr.write(f"fieldguide: {text}\n")


if __name__ == "__main__":
    sys.exit(main())

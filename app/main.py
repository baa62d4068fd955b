"""The command `fieldguide`: opens the window, checks content, shows rules, paints, asks a PIN."""

from __future__ import annotations

import builtins
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

from app import environment, resources
from app.domain.mode import POLICIES
from app.exit_status import REFUSED
from app.loading.errors import ContentError
from app.loading.guide import Guide, build_pack, current_pack
from app.saying import say
from app.settings import parser, settings_of, without_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.loading.pack import Pack
    from app.presenters.speech import Voice
    from app.settings import Settings

TRYING_OUT = (
    "this kiosk is for trying out and not safe for a waiting room: no --settings names a staff "
    "PIN, so the staff page opens to anyone who holds the upper left corner for 3 seconds"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit status."""
    commands = parser()
    given = commands.parse_args(argv)
    others = {"build": lambda _: build(), "check": check, "rules": rules, "pin": pin}
    if given.command in others:
        return others[given.command](given)
    findings: list[ContentError] = []
    found = _pack(findings)
    for finding in findings:
        say(str(finding))
    if not isinstance(found, ContentError):
        _compare(given, found, commands)
    return _open(given, found, findings)


def _pack(findings: list[ContentError]) -> Pack | ContentError:
    """All content, or why there is none; what keeps only a part of it away goes to `findings`."""
    try:
        return current_pack(
            resources.PACK,
            resources.CONTENT,
            resources.RESOURCES,
            findings,
            trusted=resources.INSTALLED,
        )
    except ContentError as error:
        say(str(error))
        return error


def _compare(given: argparse.Namespace, pack: Pack, commands: argparse.ArgumentParser) -> None:
    """Leave where the command line names what this content has not."""
    if given.language not in Guide(pack, "en").languages():
        commands.error(f"argument --language: there is no content in {given.language!r}")
    if given.page and given.page not in _pages(pack, given.language):
        known = ", ".join(_pages(pack, given.language))
        commands.error(f"argument --page: there is no page {given.page!r} (known: {known})")


def build() -> int:
    """Check all content and write the pack; findings leave the earlier pack as it is."""
    findings: list[ContentError] = []
    try:
        data = build_pack(resources.CONTENT, resources.RESOURCES, findings)
    except ContentError as error:
        findings.append(error)
    for finding in findings:
        say(str(finding))
    if findings:
        say("the pack was not written: mend the lines above")
        return 1
    unfinished = resources.PACK.with_suffix(".unfinished")
    try:
        resources.PACK.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(resources.PACK)
    except OSError as error:
        say(f"{resources.PACK} cannot be written ({error.strerror}): look at its folder and disk")
        return REFUSED
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


def pin(_given: argparse.Namespace) -> int:
    """Ask for a staff PIN and print the line that the clinic's file keeps of it."""
    from app import asking_pin  # noqa: PLC0415 - no start asks for one

    return asking_pin.run()


def _open(
    given: argparse.Namespace, found: Pack | ContentError, findings: list[ContentError]
) -> int:
    refused = found if isinstance(found, ContentError) else None
    try:
        settings = settings_of(given)
    except ContentError as error:
        refused, settings = refused or error, without_file(given)
        say(str(error))
    painting = given.command == "pictures"
    if refused and painting:
        return REFUSED
    if POLICIES[settings.mode].closed and not painting:
        environment.close(os.environ, screen_reader=settings.screen_reader)
    # Nothing made before the first picture is thrown away; the program turns this on again.
    gc.disable()
    try:
        _import_as_python_does()
        import app.program  # noqa: F401, PLC0415 - building a pack needs no Qt
    except ImportError as error:
        say(f"a system library that Qt needs is missing ({error}). Run `make setup` to install it.")
        return REFUSED
    if painting and not isinstance(found, ContentError):
        from app import pictures  # noqa: PLC0415 - it takes the offscreen platform

        return pictures.run(found, given.folder)
    return _show(found, settings, findings, given, refused)


def _show(
    found: Pack | ContentError,
    settings: Settings,
    findings: list[ContentError],
    given: argparse.Namespace,
    refused: ContentError | None,
) -> int:
    """Open the window with the guide, or with what keeps it from starting."""
    policy = POLICIES[settings.mode]
    if findings and not policy.starts_on_broken_content:
        say("in kiosk mode the program does not start on broken content: mend the lines above")
        refused = refused or findings[0]
    if isinstance(found, ContentError):
        return _refuse(None, given, found)
    if refused:
        return _refuse(found, given, refused)
    if policy.closed and not settings.file:
        say(TRYING_OUT)
    return _run(found, settings)


def _run(pack: Pack, settings: Settings) -> int:
    """Show the guide and return the exit status when its window is closed."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - building a pack needs no Qt

    from app import crash, qt_messages  # noqa: PLC0415
    from app.program import Program  # noqa: PLC0415

    policy = POLICIES[settings.mode]
    crash.install()
    qt_messages.hold_back()
    # Qt would read its own switches from the command line: it gets none.
    app = QApplication(["fieldguide"])
    qt_messages.let_through()
    if policy.closed and not environment.may_show_on(app.platformName()):
        return REFUSED
    program = Program(app, pack, settings, _find_voice)
    if policy.unattended:
        from app import unattended  # noqa: PLC0415 - most starts are somebody's own

        if status := unattended.keep_going(app, program):
            return status
    program.show()
    # Qt's loop would never let Python see Ctrl+C in the terminal.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def _find_voice(language: str) -> Voice | None:
    from app.speaking.voices import find_voice  # noqa: PLC0415 - after the first picture

    return find_voice(language)


def _refuse(pack: Pack | None, given: argparse.Namespace, refused: ContentError) -> int:
    """Show staff what is wrong, and everyone where to find help."""
    from app import not_ready  # noqa: PLC0415 - only when something is wrong

    return not_ready.run(pack, given, refused)


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


if __name__ == "__main__":
    sys.exit(main())

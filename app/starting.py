"""What a start reads before there is a window, and whether that is enough to show the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app import resources
from app.domain.contents import TOPICS
from app.domain.mode import POLICIES
from app.loading.errors import ContentError
from app.loading.freshness import state_of
from app.loading.guide import Guide, current_pack
from app.settings import Settings, settings_of, without_file

if TYPE_CHECKING:
    import argparse

    from app.loading.freshness import State
    from app.loading.pack import Pack


class Start(NamedTuple):
    """What was read: all content, or why there is none; `findings` keep parts of it away.

    `stops` keep the guide from being shown, the first to be mended in front.
    """

    found: Pack | ContentError
    settings: Settings
    findings: tuple[ContentError, ...]
    stops: tuple[ContentError, ...]


def read(given: argparse.Namespace) -> Start:
    """Read all content and what the clinic has set."""
    findings: list[ContentError] = []
    stops: list[ContentError] = []
    found, settings = _content(findings), without_file(given)
    if isinstance(found, ContentError):
        stops.append(found)
    try:
        settings = settings_of(given)
    except ContentError as error:
        stops.append(error)
    if settings.page in {finding.path.stem for finding in findings} and _lacks(found, settings):
        # It is there, and a mistake in it keeps it away: the others are shown.
        settings = settings._replace(page=TOPICS)
    if given.command != "pictures" and not POLICIES[settings.mode].starts_on_broken_content:
        stops += findings[:1]
    return Start(found, settings, tuple(findings), tuple(stops))


def _content(findings: list[ContentError]) -> Pack | ContentError:
    try:
        return current_pack(
            resources.PACK,
            resources.CONTENT,
            resources.RESOURCES,
            findings,
            trusted=resources.INSTALLED,
        )
    except ContentError as error:
        return error


def unknown(start: Start) -> tuple[str, str] | None:
    """The option that names what this content has not, and what is wrong with it."""
    found, settings = start.found, start.settings
    if isinstance(found, ContentError):
        return None
    if settings.language not in Guide(found, "en").languages():
        return "--language", f"there is no content in {settings.language!r}"
    if settings.page in {"", TOPICS} or not _lacks(found, settings):
        return None
    known = ", ".join(_pages(found, settings))
    return "--page", f"there is no page {settings.page!r} (known: {known})"


def _lacks(found: Pack | ContentError, settings: Settings) -> bool:
    return not isinstance(found, ContentError) and settings.page not in _pages(found, settings)


def _pages(found: Pack, settings: Settings) -> tuple[str, ...]:
    guide = Guide(found, "en")
    if settings.language in guide.languages():
        guide = Guide(found, settings.language)
    return tuple(entry.id for entry in guide.contents())


def seen(given: argparse.Namespace) -> State:
    """Another value once any file that a start would read is another, or may be read."""
    clinic = (given.settings,) if given.settings else ()
    return state_of(resources.CONTENT, resources.RESOURCES, resources.PACK, *clinic)

"""What is kept of looks and pictures stays small, whatever hundreds of people choose."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from app import resources
from app.domain.theme import TEXT_SIZES
from app.views.drawn.look import PICTURES, Look
from app.views.drawn.looks import KEPT, Looks

if TYPE_CHECKING:
    from app.loading.guide import Guide

NAMES = sorted(one.stem for one in (resources.RESOURCES / "pictures").glob("*.svg"))
pytestmark = pytest.mark.usefixtures("qapp")
THEMES = ("light", "cream", "dark", "high-contrast")


def pictures(look: Look) -> list[str]:
    return [name for name, *_ in look._pixmaps if name.startswith("pictures/")]


def test_a_look_keeps_the_last_pictures_and_every_icon(guide: Guide) -> None:
    look = Look(guide.theme("light"), 20, 48, resources.RESOURCES, 1.0)
    icon = look.icon("home", 24)
    for name in NAMES:
        look.picture(name, 160, 90)
    assert len(NAMES) > PICTURES
    assert pictures(look) == [f"pictures/{name}.svg" for name in NAMES[-PICTURES:]]
    first = look.picture(NAMES[-PICTURES], 160, 90)
    look.picture(NAMES[0], 160, 90)
    assert look.picture(NAMES[-PICTURES], 160, 90).cacheKey() == first.cacheKey()
    assert look.icon("home", 24).cacheKey() == icon.cacheKey()


def test_what_is_chosen_again_is_not_made_again(guide: Guide) -> None:
    looks = Looks(resources.RESOURCES)
    made = [looks.at(guide.theme("light"), px, 48, 1.0, more_spacing=False) for px in TEXT_SIZES]
    again = [looks.at(guide.theme("light"), px, 48, 1.0, more_spacing=False) for px in TEXT_SIZES]
    assert all(one is other for one, other in zip(made, again, strict=True))


def test_only_the_last_look_holds_pictures_and_the_oldest_goes(guide: Guide) -> None:
    looks = Looks(resources.RESOURCES)
    made = []
    for theme, px, more in product(THEMES, TEXT_SIZES, (False, True)):
        look = looks.at(guide.theme(theme), px, 48, 1.0, more_spacing=more)
        look.picture(NAMES[0], 160, 90)
        look.icon("home", 24)
        made.append(look)
    assert len(looks._made) == KEPT
    assert [len(pictures(one)) for one in looks._made.values()] == [0] * (KEPT - 1) + [1]
    assert looks.at(guide.theme(THEMES[-1]), TEXT_SIZES[-1], 48, 1.0, more_spacing=True) is made[-1]


def test_between_visits_only_the_last_look_is_kept(guide: Guide) -> None:
    looks = Looks(resources.RESOURCES)
    for theme in THEMES:
        last = looks.at(guide.theme(theme), 20, 48, 1.0, more_spacing=False)
        last.metrics()
        last.icon("home", 24)
        last.picture(NAMES[0], 160, 90)
    looks.keep_last()
    assert [*looks._made.values()] == [last]
    assert not last._metrics
    assert not last._pixmaps
    assert looks.at(guide.theme(THEMES[-1]), 20, 48, 1.0, more_spacing=False) is last

from dataclasses import replace

import pytest

from app.figures.icon_array import IconArray
from tests.domain.test_saying_facts import ENGLISH, SHARE
from tests.loading.smallest import WORDS


@pytest.mark.parametrize(("checked", "said"), [("seen", "47"), ("memory", "about 47")])
def test_a_number_is_as_soft_in_the_picture_as_in_the_text(checked: str, said: str) -> None:
    array = IconArray(replace(SHARE, checked=checked), ENGLISH, WORDS.figures)
    assert array.groups[0].counted[0] == f"{said} out of 100 people"
    assert array.groups[0].counted[0] == replace(SHARE, checked=checked).say("", ENGLISH)

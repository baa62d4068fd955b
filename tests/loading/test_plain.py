import importlib
import inspect
import marshal
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from app.domain.page import Callout, Disclosure, Heading, Links, Prose
from app.loading.plain import from_plain, to_plain

MODULES = ("page", "facts", "guide", "theme", "helplines", "question", "wording")


def kinds() -> list[type]:
    """Every kind of value that a pack may hold: the data classes of these modules."""
    found = []
    for name in MODULES:
        module = importlib.import_module(f"app.domain.{name}")
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if is_dataclass(kind) and kind.__module__ == module.__name__:
                found.append(kind)
    return found


def through_marshal(value: object) -> object:
    return from_plain(marshal.loads(marshal.dumps(to_plain(value))))  # noqa: S302


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: str(kind.__name__))
def test_every_kind_of_value_comes_back_as_it_was(kind: Any) -> None:  # noqa: ANN401
    value = kind(*[f"the {field.name}" for field in fields(kind)])
    back = through_marshal(value)
    assert type(back) is kind
    assert back == value


VALUES: list[object] = [
    "",
    "words",
    (),
    ("a", ("b", ())),
    {"key": ("a",), "other": {"deep": Heading(2, "T", "t")}},
    None,
    True,
    0,
    1_371,
    (("a", "strong"), ("b", "")),
    (Heading(1, "T", "top"), Links(())),
    Callout("note", "", (Disclosure("Q", "q", (Prose("bullets", ((("a", ""),),)),)),)),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_values_within_values_come_back_as_they_were(value: object) -> None:
    back = through_marshal(value)
    assert (back, type(back)) == (value, type(value))


def test_the_real_content_comes_back_as_it_was(sections: dict[str, Any]) -> None:
    assert {name: through_marshal(value) for name, value in sections.items()} == sections


def test_what_is_written_is_plain(sections: dict[str, Any]) -> None:
    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(map(plain, value.values()))
        if isinstance(value, tuple):
            return all(map(plain, value))
        return type(value) in {str, int, bool, bytes, type(None)}

    assert all(plain(to_plain(one)) for one in sections.values())

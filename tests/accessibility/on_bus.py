"""Bus: the program as it stands on the accessibility bus, and what can be done with it there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.accessibility.desktop import Desktop

PYTHON = "/usr/bin/python3"
CLIENT = Path(__file__).with_name("bus_client.py")


@dataclass(frozen=True)
class Told:
    """What the bus tells of one node."""

    role: str
    name: str
    description: str
    depth: int
    states: list[str]
    level: str
    value: float | None
    actions: list[str]


class Bus:
    """Knows names, roles and actions, and no key and no place on the screen."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._client = desktop.start(PYTHON, str(CLIENT), pipes=True)
        self._heard = 0
        self.went = 0
        """How often something else was to have the focus."""

    def programs(self) -> list[str]:
        """The name of every program that is there."""
        return list(self._ask(do="programs"))

    def await_program(self) -> None:
        """Wait until the program is there, with a heading in the focus."""
        self.appear()
        self._await_focus()

    def appear(self) -> None:
        """Wait until the program is there."""
        assert self._ask(do="appear"), self._desktop.logs()

    def leave(self) -> None:
        """Go away from the bus."""
        self._desktop.stop(self._client)

    def tree(self) -> list[Told]:
        """Every node on the screen, in reading order."""
        return [Told(**one) for one in self._ask(do="tree")]

    def press(self, name: str) -> None:
        """Do what a button offers."""
        self._act("push button", name)

    def go(self, name: str) -> None:
        """Do what a button offers, and wait until something else has the focus."""
        self.press(name)
        self.went += 1
        self._await_focus()

    def choose(self, name: str, group: str = "") -> None:
        """Do what an answer offers, in the group of a name if one is given."""
        self._act("radio button", name, group)
        assert self._ask(do="checked"), f"{name!r} in {group!r} was not chosen"

    def focused(self, quiet: float = 0.5) -> list[tuple[str, str]]:
        """Role and name of all that has had the focus so far, and in another half a second."""
        return [(role, name) for role, name in self._ask(do="events", **{"for": quiet})]

    def _await_focus(self) -> None:
        assert self._ask(do="focus", after=self._heard), "nothing took the focus"
        self._heard = len(self._ask(do="events", **{"for": 0}))

    def _act(self, role: str, name: str, group: str = "") -> None:
        done = self._ask(do="act", role=role, name=name, group=group)
        assert done, f"no {role} {name!r} in {group!r}: {self.tree()}\n{self._desktop.logs()}"

    def _ask(self, **what: Any) -> Any:  # noqa: ANN401 - as JSON has it
        client = self._client
        assert client.stdin is not None
        assert client.stdout is not None
        client.stdin.write(json.dumps(what) + "\n")
        client.stdin.flush()
        line = client.stdout.readline()
        assert line, self._desktop.logs()
        reply = json.loads(line)
        assert "error" not in reply, reply["error"]
        return reply["is"]

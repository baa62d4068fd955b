"""What somebody does who has only the accessibility bus: run by the system's Python, which has gi.

Each line it is given is a JSON object with `do` and what that needs; each line it answers is one
with `is`, or with `error`. It waits for what it is told to use until it is on the screen.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after the version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Node = Any
"""Of a library that has no types."""

NAME = "fieldguide"
PATIENCE = 20.0
FOCUSED = "object:state-changed:focused"


class Client:
    """Finds the program on the bus, and keeps a log of what has had the focus."""

    def __init__(self) -> None:
        self.events: list[list[str]] = []
        self.used: Node = None
        self._listener = Atspi.EventListener.new(self._note)
        self._listener.register(FOCUSED)

    def _note(self, event: Any) -> None:  # noqa: ANN401 - as Node
        if not event.detail1:
            return
        try:
            self.events.append([event.source.get_role_name(), event.source.get_name()])
        except GLib.Error:
            self.events.append(["gone", ""])

    def programs(self) -> list[Node]:
        """The names of all programs on the bus."""
        desktop = Atspi.get_desktop(0)
        found = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        return [one for one in found if one is not None]

    def window(self) -> Node:
        """The window of the program."""
        for one in self.programs():
            if one.get_name() == NAME and one.get_child_count():
                # Nothing remembered: what is asked is what is there.
                one.set_cache_mask(Atspi.Cache.NONE)
                return one.get_child_at_index(0)
        return None

    def nodes(self) -> Iterator[tuple[Node, tuple[str, ...]]]:
        """Every node that is on the screen, in reading order, with the names above it."""
        window = self.window()
        if window is not None:
            yield from _walk(window, ())

    def find(self, role: str, name: str, group: str) -> Node:
        """A node of a role and a name, in a group if one is given; None without any."""
        window = self.window()
        # What is used most stands last.
        return _search(window, role, name, group) if window is not None else None


def _showing(node: Node) -> bool:
    states = node.get_state_set()
    wanted = (Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE)
    return all(states.contains(one) for one in wanted)


def _children(node: Node) -> Iterator[Node]:
    return filter(None, map(node.get_child_at_index, range(node.get_child_count())))


def _walk(node: Node, above: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    if _showing(node):
        yield node, above
        within = (*above, node.get_name())
        for child in _children(node):
            yield from _walk(child, within)


def _search(node: Node, role: str, name: str, group: str) -> Node:
    if not _showing(node):
        return None
    own = node.get_name()
    if own == name and not group and node.get_role_name() == role:
        return node
    # Within the group from here on.
    group = "" if own == group else group
    found = (_search(child, role, name, group) for child in reversed(list(_children(node))))
    return next(filter(None, found), None)


def told(node: Node, above: tuple[str, ...]) -> dict[str, Any]:
    """All that a node tells."""
    states = node.get_state_set()
    told = {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "depth": len(above),
        "states": [
            state.value_nick
            for state in (Atspi.StateType(at) for at in range(1, 44))
            if states.contains(state)
        ],
        "level": (node.get_attributes() or {}).get("level", ""),
        "value": None,
        "actions": [],
    }
    kinds = node.get_interfaces()
    if "Value" in kinds:
        told["value"] = Atspi.Value.get_current_value(node)
    if "Action" in kinds:
        count = Atspi.Action.get_n_actions(node)
        told["actions"] = [Atspi.Action.get_action_name(node, at) for at in range(count)]
    return told


def wait_for(find: Callable[[], Any]) -> Any:  # noqa: ANN401 - what is found
    """What is found, as soon as there is something; None after all patience."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except GLib.Error:
            # It went while it was asked.
            found = None
        if found:
            return found
        turn(0.02)
    return None


def turn(seconds: float) -> None:
    """Let events come in for a while."""
    end = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def act(client: Client, asked: dict[str, Any]) -> bool:
    """Whether there was such a node, and its first action was done."""
    given = (asked["role"], asked["name"], asked["group"])
    client.used = wait_for(lambda: client.find(*given))
    return bool(client.used and Atspi.Action.do_action(client.used, 0))


def checked(client: Client) -> bool:
    """Whether what was used last is chosen."""
    states = client.used.get_state_set
    return bool(wait_for(lambda: states().contains(Atspi.StateType.CHECKED)))


def focus(client: Client, asked: dict[str, Any]) -> bool:
    """Whether anything took the focus after so many events; the window has it before a title."""
    before = asked["after"]
    return bool(wait_for(lambda: any(one[0] != "filler" for one in client.events[before:])))


def events(client: Client, asked: dict[str, Any]) -> list[list[str]]:
    """All that has had the focus, and what takes it in another while."""
    turn(asked["for"])
    return client.events


ANSWERS: dict[str, Callable[[Client, dict[str, Any]], object]] = {
    "programs": lambda client, _: [one.get_name() for one in client.programs()],
    "appear": lambda client, _: bool(wait_for(client.window)),
    "tree": lambda client, _: wait_for(lambda: [told(*one) for one in client.nodes()]),
    "act": act,
    "checked": lambda client, _: checked(client),
    "focus": focus,
    "events": events,
}


def main() -> None:
    """Answer line by line until there are no more."""
    Atspi.init()
    # Else a busy machine has eight tenths of a second to answer.
    Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
    client = Client()
    for line in sys.stdin:
        try:
            asked = json.loads(line)
            reply = {"is": ANSWERS[asked["do"]](client, asked)}
        except GLib.Error as error:
            reply = {"error": str(error)}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

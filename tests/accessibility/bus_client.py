"""What somebody does who has only the accessibility bus: run by the system's Python, which has gi.

Each line it is given is a JSON object with `do` and what that needs; each line it answers is one
with `is`, or with `error`. It waits for what it is told to use until it is on the screen.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after the version

NAME = "fieldguide"
PATIENCE = 20.0
FOCUSED = "object:state-changed:focused"


class Client:
    """Finds the program on the bus, and keeps a log of what has had the focus."""

    def __init__(self):
        self.events = []
        self.used = None
        self._listener = Atspi.EventListener.new(self._note)
        self._listener.register(FOCUSED)

    def _note(self, event):
        if not event.detail1:
            return
        try:
            self.events.append([event.source.get_role_name(), event.source.get_name()])
        except GLib.Error:
            self.events.append(["gone", ""])

    def programs(self):
        """The names of all programs on the bus."""
        desktop = Atspi.get_desktop(0)
        found = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        return [one for one in found if one is not None]

    def window(self):
        """The window of the program."""
        for one in self.programs():
            if one.get_name() == NAME and one.get_child_count():
                # Nothing remembered: what is asked is what is there.
                one.set_cache_mask(Atspi.Cache.NONE)
                return one.get_child_at_index(0)
        return None

    def nodes(self):
        """Every node that is on the screen, in reading order, with the names above it."""
        window = self.window()
        yield from _walk(window, ()) if window is not None else ()

    def find(self, role, name, group):
        """A node of a role and a name, in a group if one is given; None without any."""
        window = self.window()
        # What is used most stands last.
        return _search(window, role, name, group) if window is not None else None


def _showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def _children(node):
    return filter(None, map(node.get_child_at_index, range(node.get_child_count())))


def _walk(node, above):
    if _showing(node):
        yield node, above
        within = (*above, node.get_name())
        for child in _children(node):
            yield from _walk(child, within)


def _search(node, role, name, group):
    if not _showing(node):
        return None
    own = node.get_name()
    if own == name and not group and node.get_role_name() == role:
        return node
    # Within the group from here on.
    group = "" if own == group else group
    found = (_search(child, role, name, group) for child in reversed(list(_children(node))))
    return next(filter(None, found), None)


def told(node, above):
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


def wait_for(find):
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


def turn(seconds):
    """Let events come in for a while."""
    end = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        if not context.iteration(False):
            time.sleep(0.005)


def answer(client, asked):
    """What is answered to one request."""
    match asked["do"]:
        case "programs":
            return [one.get_name() for one in client.programs()]
        case "appear":
            return bool(wait_for(client.window))
        case "tree":
            return wait_for(lambda: [told(*one) for one in client.nodes()])
        case "act":
            given = (asked["role"], asked["name"], asked.get("group", ""))
            node = wait_for(lambda: client.find(*given))
            client.used = node
            return bool(node and Atspi.Action.do_action(node, 0))
        case "focus":
            # Anything but the window itself, which has it until there is a title.
            before = asked["after"]
            return bool(
                wait_for(lambda: any(one[0] != "filler" for one in client.events[before:]))
            )
        case "checked":
            states = client.used.get_state_set
            return bool(wait_for(lambda: states().contains(Atspi.StateType.CHECKED)))
        case "events":
            turn(asked["for"])
            return client.events
    raise LookupError(asked["do"])


def main():
    """Answer line by line until there are no more."""
    Atspi.init()
    client = Client()
    for line in sys.stdin:
        try:
            reply = {"is": answer(client, json.loads(line))}
        except (GLib.Error, LookupError) as error:
            reply = {"error": str(error)}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

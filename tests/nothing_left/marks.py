"""What a program under watch says to its watcher: that it looks for files that there are not."""

import os

PLACE = "/fieldguide-watched"
STARTED = f"{PLACE}/started"


def begin(way: str) -> None:
    """From here on it is a visit."""
    os.access(f"{PLACE}/begin/{way}", os.R_OK)


def end(way: str) -> None:
    """The visit is over, and cleared."""
    os.access(f"{PLACE}/end/{way}", os.R_OK)

"""The command `fieldguide`, which `python -m app` starts too."""

import gc
import sys


def run() -> int:
    """Start the program; returns its exit status."""
    # Nothing that is imported or made before the first picture is thrown away. `Program` turns this
    # on again after it, `main` for a command without a window, and `not_ready` for its own.
    gc.disable()
    from app.main import main  # noqa: PLC0415 - that is where most of it is made

    return main()


if __name__ == "__main__":
    sys.exit(run())

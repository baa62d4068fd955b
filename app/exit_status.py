"""What the program says to whoever started it when it ends."""

REFUSED = 2
"""It did not start: settings, content, or the display. Starting it again changes nothing."""

ALREADY_RUNNING = 3
"""It runs in this session already, and only once."""

FAILED = 70
"""Too many errors in a minute: a fresh process is better."""

RESTART = 75
"""Start it again: staff asked for that, or mended what was refused while that was shown."""

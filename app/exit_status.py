"""What the program says to whoever started it when it ends."""

REFUSED = 2
"""It did not start: settings, content, or the display. Starting it again changes nothing."""

RESTART = 75
"""Start it again: staff asked for that, or mended the settings while the page for staff stood."""

"""What a screen reader is told, and how the keyboard shows where it is."""

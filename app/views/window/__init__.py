"""The window: its header, what it shows of page and question, and the keys that work everywhere."""

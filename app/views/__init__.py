"""Widgets: one class a file, named after what is on the screen, in the folder of their screen."""

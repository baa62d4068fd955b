"""The state of the program, in QtCore only; frozen values go out as signals."""

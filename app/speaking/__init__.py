"""Voices of the computer: what is said leaves the program for a loudspeaker only."""

"""Fieldguide: an offline guide to TMS for depression, with a self-check beside it."""

__version__ = "0.1.0"

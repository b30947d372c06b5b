"""Narrative text: its tree and the reading of it."""

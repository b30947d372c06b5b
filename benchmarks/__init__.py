"""Measurements: what the program promises in numbers, printed by scripts that anyone can run."""

"""Guessing the name that was meant."""

from __future__ import annotations

import pytest

from rapport.registry import nearest

_NAMES = ("omschrijving", "programma-1.yaml", "begroting_na_wijziging", "saldo")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("omschrijvng", "omschrijving"),
        ("Omschrijving", "omschrijving"),
        ("programma 1.yaml", "programma-1.yaml"),
        ("begroting-na-wijziging", "begroting_na_wijziging"),
        ("sald", "saldo"),
        ("kosten", ""),
        ("", ""),
    ],
)
def test_the_nearest_name_or_none(word: str, expected: str) -> None:
    """Capitals, hyphens and spaces make no difference; what looks like nothing gives nothing."""
    assert nearest(word, _NAMES) == expected


def test_without_names_there_is_no_guess() -> None:
    """An empty list of candidates."""
    assert nearest("saldo", ()) == ""

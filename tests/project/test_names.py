"""Which names of files may be followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.project import safe_name


@pytest.mark.parametrize(
    "name",
    [
        "a.yaml",
        "map/a.yaml",
        "./a.yaml",
        "Programma 1 – Zorg & wonen.yaml",
        "één.yaml",
        ".x",
        "a..b",
    ],
)
def test_ordinary_names_are_safe(name: str) -> None:
    """Spaces, accents, dashes and folders."""
    assert safe_name(name) == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "leeg"),
        ("  ", "leeg"),
        ("a\\b.yaml", "scheid mappen met /"),
        ("..\\a", "scheid mappen met /"),
        ("C:/a.yaml", "een :"),
        ("https://x.nl/a.png", "een :"),
        ("a?.yaml", "een ?"),
        ("a\0b", "besturingsteken"),
        ("/etc/passwd", "bovenaan de schijf"),
        ("//server/map", "bovenaan de schijf"),
        ("../a", "hogere map"),
        ("a/../../b", "hogere map"),
        ("a /b", "spatie of punt"),
        ("a./b", "spatie of punt"),
        ("con", "apparaat"),
        ("map/LPT1.docx", "apparaat"),
        ("COM¹.yaml", "apparaat"),
        ("nul.tar.gz", "apparaat"),
        ("a" * 201, "langer dan 200"),
    ],
)
def test_an_unsafe_name_has_its_reason(name: str, reason: str) -> None:
    """Each in words that fit behind 'kan niet:'."""
    assert reason in safe_name(name)


@given(st.lists(st.sampled_from(["..", ".", "a", "/", "\\", "b.yaml", " "]), max_size=8))
def test_no_safe_name_leaves_its_folder(parts: list[str]) -> None:
    """Followed step by step, a safe name never goes above where it began."""
    name = "".join(parts)
    if not safe_name(name):
        assert not name.startswith("/")
        assert ".." not in name.split("/")

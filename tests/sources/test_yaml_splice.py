"""A new text in a YAML file leaves everything else as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rapport.sources.yaml_splice import SpliceError, spliced

FILE = """\
# Bovenaan staat wie dit maakte.
naam: Veiligheid   # de naam
omschrijving: |   # kort graag
    Oude tekst
    in twee regels.

pakketten:
  - code: 1F
    inhoud: >
      Gevouwen
      tekst.
    wilden: "tussen aanhalingstekens"  # nakijken
    # een los commentaar
    bereikt: kaal
  - {code: 1G, inhoud: kort}
"""


def test_one_text_is_replaced_and_the_rest_is_untouched() -> None:
    """Letter by letter, remarks included."""
    assert spliced(FILE, {("omschrijving",): "Nieuw – met € en ë.\n\n- punt\n"}) == FILE.replace(
        "    Oude tekst\n    in twee regels.\n", "    Nieuw – met € en ë.\n\n    - punt\n"
    )


def test_every_way_of_writing_a_text_becomes_a_block() -> None:
    """Its remark stays beside it."""
    outcome = spliced(
        FILE,
        {
            ("pakketten", 0, "inhoud"): "Een.",
            ("pakketten", 0, "wilden"): "Twee.\nDrie.",
            ("pakketten", 0, "bereikt"): "Vier: #5",
        },
    )
    assert outcome == FILE.replace(
        "inhoud: >\n      Gevouwen\n      tekst.\n", "inhoud: |\n      Een.\n"
    ).replace(
        'wilden: "tussen aanhalingstekens"  # nakijken\n',
        "wilden: | # nakijken\n      Twee.\n      Drie.\n",
    ).replace("bereikt: kaal\n", "bereikt: |\n      Vier: #5\n")


def test_line_ends_of_windows_stay_those_of_windows() -> None:
    """All of them, those of the new text too."""
    outcome = spliced(FILE.replace("\n", "\r\n"), {("omschrijving",): "Een\ntwee"})
    assert "\n" not in outcome.replace("\r\n", "")
    assert "    Een\r\n    twee\r\n\r\npakketten:" in outcome


def test_the_last_text_of_a_file_without_line_end_is_replaced() -> None:
    """The file keeps its end."""
    assert spliced("a: |\n  oud", {("a",): "nieuw"}) == "a: |\n  nieuw"


@pytest.mark.parametrize(
    "path", [("weg",), ("pakketten",), ("pakketten", 7), ("pakketten", 1, "inhoud"), ("naam", "x")]
)
def test_a_path_that_leads_to_no_text_is_refused(path: tuple[str | int, ...]) -> None:
    """As is a text between brackets, where no block can stand."""
    with pytest.raises(SpliceError):
        spliced(FILE, {path: "x"})


@pytest.mark.parametrize("text", ["a\x07b", "a\u2028b", "a\ufeffb", "a\ud800b"])
def test_signs_that_yaml_cannot_hold_are_refused(text: str) -> None:
    """Rather than written as something else."""
    with pytest.raises(SpliceError):
        spliced(FILE, {("omschrijving",): text})


letters = st.text(
    st.sampled_from("abc é€–\n:#-|>'\"[]{}&*!%@`\t\u00a0\u202f"), min_size=1, max_size=30
).filter(lambda text: bool(text.strip()) and not text.startswith("\n"))


@given(letters, letters)
def test_what_is_written_is_read_back_and_nothing_else_changed(one: str, other: str) -> None:
    """Or it is refused: there is nothing in between."""
    changes: dict[tuple[str | int, ...], str] = {
        ("omschrijving",): one,
        ("pakketten", 0, "bereikt"): other,
    }
    try:
        outcome = spliced(FILE, changes)
    except SpliceError:
        return
    before, after = yaml.safe_load(FILE), yaml.safe_load(outcome)
    assert after["omschrijving"].rstrip("\n") == one.rstrip("\n")
    assert after["pakketten"][0]["bereikt"].rstrip("\n") == other.rstrip("\n")
    after["omschrijving"] = before["omschrijving"]
    after["pakketten"][0]["bereikt"] = before["pakketten"][0]["bereikt"]
    assert after == before
    assert [line for line in FILE.splitlines() if "commentaar" in line or "# de naam" in line] == [
        line for line in outcome.splitlines() if "commentaar" in line or "# de naam" in line
    ]

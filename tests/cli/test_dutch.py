"""click speaks Dutch: all its texts, on every machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from scripts.write_docs import MO, PO, compiled_texts
from tests.cli.conftest import Run

# Prompts, editors, completion, deprecations, and faults in a program's own declarations: rapport
# has none of them.
NEVER_SHOWN = re.compile(
    r"editor|[Dd]eprecat|must be an iterable|defined twice|flag for true|declaration|"
    r"No options defined|continue\?|Confirm|start character|Bash version|confirmation|"
    r"entered values|invalid input|Unknown (color|standard)|Press any key|^d$"
)


def texts_of_click() -> Iterator[tuple[str, ...]]:
    """Every text that click hands to gettext, a plural with its singular."""
    folder = Path(click.__file__).parent
    keywords = {"_": None, "ngettext": (1, 2)}
    for _, _, text, _, _ in extract_from_dir(folder, [("**.py", "python")], keywords=keywords):
        yield as_tuple(text)


def translations() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The Dutch texts by the English ones."""
    with PO.open("rb") as source:
        catalogue = read_po(source, locale="nl", abort_invalid=True)
    return {as_tuple(text.id): as_tuple(text.string) for text in catalogue if text.id}


def as_tuple(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """A text alone, or a singular with its plural."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def fields(text: str) -> set[str]:
    """The placeholders of a text."""
    return set(re.findall(r"\{[^}]*\}|%\(\w+\)s", text))


def test_every_text_that_click_can_show_here_is_translated() -> None:
    """A new version of click with new texts is noticed."""
    known = translations()
    missing = [text for text in texts_of_click() if text not in known]
    assert [text for text in missing if not NEVER_SHOWN.search(text[0])] == []


@pytest.mark.parametrize("english", sorted(translations()))
def test_a_translation_has_the_placeholders_of_its_text(english: tuple[str, ...]) -> None:
    """A placeholder that click does not fill would end in a fault."""
    assert english in set(texts_of_click())
    for dutch in translations()[english]:
        assert fields(dutch) <= set().union(*map(fields, english))
        assert dutch


def test_the_compiled_texts_are_up_to_date() -> None:
    """Otherwise: make docs."""
    assert MO.read_bytes() == compiled_texts()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("chekc",), "De opdracht 'chekc' bestaat niet. Bedoelt u 'check'?"),
        (("check", "--jsn"), "De optie '--jsn' bestaat niet. Bedoelt u '--json'?"),
        (("init",), "Fout: Er ontbreekt iets: 'MAP'."),
        (("build", "--out"), "Achter de optie '--out' hoort nog iets te staan."),
        (("check", "a", "b"), "Dit kan hier niet bij: b"),
        (("schema", "iets"), "'iets' kan niet; kies uit 'rapport', 'programma', 'overzicht'."),
    ],
)
def test_wrong_use_is_told_in_dutch(run: Run, arguments: tuple[str, ...], expected: str) -> None:
    """Exit code 2, and on stderr what is wrong."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert expected in outcome.err


def test_the_language_of_the_machine_makes_no_difference(tmp_path: Path) -> None:
    """A machine set to French is answered in Dutch."""
    french = os.environ | {"LANGUAGE": "fr", "LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}
    outcome = subprocess.run(
        [sys.executable, "-m", "rapport", "--help"],
        env=french,
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert outcome.stdout.startswith(b"Gebruik: rapport [OPTIES] OPDRACHT")

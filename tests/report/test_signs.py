"""Signs: the same accounts by every convention, in and out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.accounts import Convention, effects, programme, rapport_yaml
from tests.report.made import figures, made, sums_hold, understood, values

SIGNS = ("negatief", "positief")
MEANINGS = ("voordeel positief", "nadeel positief", "rekenkundig")
LETTERS = ("geen", "achter", "voor", "kolom")
BALANCES = ("baten - lasten", "lasten - baten")
OWN = ("", *MEANINGS)
CONVENTIONS = st.builds(
    Convention,
    *map(st.sampled_from, (SIGNS, SIGNS, BALANCES, MEANINGS, OWN, OWN, LETTERS)),
    st.sampled_from(("voor", "achter")),
)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("signs", list(product(SIGNS, SIGNS)), ids=" ".join)
def test_the_same_accounts_by_every_convention_are_the_same_dossier(
    signs: tuple[str, str], letter: str
) -> None:
    """Whichever signs the input has, the effects are the same and nothing is found in it."""
    # A letter tells the effect by itself: what a minus would mean is not asked.
    own = OWN if letter == "geen" else ("",)
    for rest in product(BALANCES, MEANINGS, own, own):
        pen = Convention(*signs, *rest, letter)
        dossier, findings = understood(rapport_yaml(pen, pen), programme(pen))
        assert findings == (), pen
        assert values(dossier) == effects(), pen


@settings(max_examples=150, deadline=None)
@given(pen=CONVENTIONS, press=CONVENTIONS)
def test_what_one_convention_delivers_another_prints(pen: Convention, press: Convention) -> None:
    """No finding at all, the declared sums hold in print, and each figure means what it says."""
    report = made(rapport_yaml(pen, press), programme(pen))
    assert report.findings == ()
    assert sums_hold(report.document)
    shown = figures(report.document)
    assert shown.keys() - effects().keys() == {"indicatoren/1/2024"}
    for key, effect in effects().items():
        assert number_of(shown[key]) == expected(key, effect, press), (key, shown[key])


@settings(max_examples=30, deadline=None)
@given(pen=CONVENTIONS, press=CONVENTIONS)
def test_exact_euros_give_the_same_report_as_thousands(pen: Convention, press: Convention) -> None:
    """The unit of the input does not touch the signs."""
    euros = programme(pen, thousand="000").replace("kosten:\n", "kosten:\n  cijfers_in: euro\n", 1)
    one = made(rapport_yaml(pen, press), programme(pen))
    other = made(rapport_yaml(pen, press), euros)
    assert other.findings == ()
    assert figures(other.document) == figures(one.document)


def expected(key: str, effect: int, press: Convention) -> int:
    """What must be read in print for a figure with this effect."""
    explained = "afwijkingen" in key
    part = key.split("/")[-1 if explained else -2]
    difference = explained or key.endswith("verschil")
    if difference and press.letter != "geen":
        return abs(effect)
    more = -effect if part in {"lasten", "toevoegingen"} else effect
    plain = press.amount(part, more)
    return press.difference(part, effect, plain) if difference else plain


def number_of(text: str) -> int:
    """A printed figure with its minus, read by eyes that know no profile."""
    digits = int("".join(character for character in text if character.isdigit()))
    return -digits if "−" in text else digits

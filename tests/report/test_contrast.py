"""Colours that cannot be read on each other are told by a check, with how they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from rapport import Finding
from rapport.model.contrast import contrast, weak
from rapport.model.huisstijl import Kleuren
from rapport.style import locate
from tests.report import small

CHOSEN = small.RAPPORT.replace("drempels:", "stijl: eigen\ndrempels:")


def check(folder: Path, look: str) -> tuple[Finding, ...]:
    """The findings on the tiny report in a style with these colours."""
    style = folder / "templates" / "eigen"
    style.mkdir(parents=True)
    (style / "stijl.yaml").write_text(look, encoding="utf-8")
    return small.check(folder, rapport_yaml=CHOSEN).findings


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    """Known values, the same whichever of the two is the text."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(one, other) == contrast(other, one)


def test_the_colours_of_the_basis_can_be_read() -> None:
    """Who chooses no colours gets none to worry about."""
    basis = locate("basis")
    assert basis is not None
    look = basis.find("stijl.yaml")
    assert look is not None
    colours = yaml.safe_load(look.read_text(encoding="utf-8"))["kleuren"]
    assert list(weak(Kleuren.model_validate(colours))) == []


def test_a_pale_colour_is_told_with_its_place_and_both_numbers(tmp_path: Path) -> None:
    """The message names the colour, what it stands on, the contrast, the least, and where."""
    (told,) = check(tmp_path, '# kleuren\nkleuren:\n  nadeel: "#FF0000"\n')
    assert (told.code, told.level, told.subject) == ("KLR-001", "WAARSCHUWING", "nadeel")
    assert told.message == (
        "De kleur nadeel (#FF0000) is slecht te lezen op wit papier: het contrast is 3,99 en "
        "moet ten minste 4,5 zijn. Het gaat om een nadelig verschil."
    )
    assert told.place is not None
    assert (Path(told.place.file).name, told.place.line) == ("stijl.yaml", 3)


def test_a_ground_that_is_too_dark_is_told_for_every_text_on_it(tmp_path: Path) -> None:
    """One tint carries several texts."""
    told = check(tmp_path, 'kleuren:\n  vlak: "#147F86"\n')
    assert [item.subject for item in told] == ["tekst", "gedempt", "hoofd"]
    assert {item.code for item in told} == {"KLR-001"}

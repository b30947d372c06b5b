"""The default house style can be read by everybody, on paper and on a screen."""

from __future__ import annotations

import re

import pytest

from tests.writers.pdf_sample import basis, look_of

WHITE = "#FFFFFF"
# Text colour and background, by the names of stijl.yaml.
PAIRS = [
    ("tekst", WHITE),
    ("gedempt", WHITE),
    ("gedempt", "vlak"),
    ("hoofd", "vlak"),
    ("steun", WHITE),
    ("code", WHITE),
    ("voordeel", WHITE),
    ("nadeel", WHITE),
    ("tekst", "vlak"),
    ("tekst", "accent"),
    ("op_hoofd", "hoofd"),
    ("op_hoofd", "steun"),
    ("accent", "hoofd"),
]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1 of a colour as #RRGGBB."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_text_contrasts_with_its_background(ink: str, paper: str) -> None:
    """Every pair of colours that carries text meets WCAG 2.1 AA: 4.5 to 1."""
    colours = {**look_of(basis()).kleuren.model_dump(), WHITE: WHITE}
    light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def css() -> str:
    """The default style sheet without its comments."""
    path = basis().find("raad.css")
    assert path is not None
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_no_text_is_smaller_than_eight_points() -> None:
    """Small print is for those who hide something."""
    sizes = re.findall(r"(?:font-size:|font:[^;]*?)\s*([\d.]+)pt", css())
    assert len(sizes) > 20
    assert min(float(size) for size in sizes) >= 8


def test_no_rule_makes_text_transparent_or_capital() -> None:
    """Transparent text escapes screen readers; capitals of CSS are other letters in the file."""
    assert "opacity" not in css()
    assert "text-transform" not in css()


def test_a_link_in_running_text_is_underlined_and_one_in_a_list_of_contents_is_not() -> None:
    """A reader sees what leads somewhere, also who sees no colours."""
    rules = {
        selector.strip(): body
        for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css())
        for selector in selectors.split(",")
    }
    for around in ("p", "li", "td", "th", "blockquote"):
        assert "text-decoration: underline" in rules[f"main {around} a"]
        assert "color: var(--steun)" in rules[f"main {around} a"]
    assert "text-decoration: none" in rules["main .inhoud a"]

"""A page of HTML is cut where a new page begins, and nothing is lost."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

from rapport.writers.pdf.parts.cutting import Portion, cut

PAGE = """<html lang="nl"><head><title>Proef</title></head><body data-kort="Proef">
<div class="omslag"><p>Omslag</p></div>
<div class="inhoudsopgave" id="inhoud"><p>Inhoud</p></div>
<main>
<section class="programma begin-rechts" id="p1"><div class="opener"><p>Eén</p></div>
<section class="pakket" id="1a"><p>A</p></section>
<section class="tekst" id="1b"><h2>B</h2><section class="begin-nieuw" id="1b1"><p>B1</p></section>
<p>B2</p></section></section>
<section class="tekst begin-nieuw" id="slot"><p>Slot</p></section>
</main></body></html>"""


def portions() -> tuple[Portion, ...]:
    """The page above, cut."""
    return cut(fromstring(PAGE))  # noqa: S314  # our own text


def words(element: Element) -> str:
    """The text of an element, in order."""
    return " ".join("".join(element.itertext()).split())


def body(portion: Portion) -> Element:
    """What a portion shows."""
    found = portion.root.find("body")
    assert found is not None
    return found


def test_every_portion_has_what_stands_on_its_own_pages() -> None:
    """Cover, contents and opener stand alone; the rest goes on until a section starts a page."""
    assert [words(body(portion)) for portion in portions()] == [
        "Omslag",
        "Inhoud",
        "Eén",
        "A B",
        "B1 B2",
        "Slot",
    ]


def test_every_portion_has_a_name_of_its_own() -> None:
    """Named after its own first element, so that it keeps its name when another part comes."""
    names = [portion.name for portion in portions()]
    assert names[1:] == ["inhoud", "p1", "1a", "1b1", "slot"]
    assert len(set(names)) == len(names)


def test_a_portion_stands_in_the_elements_that_it_had() -> None:
    """Selectors and running heads hold: a package is in its programme, without an edge above."""
    again = portions()[3]
    main, programme = again.continued
    assert (main.tag, programme.get("id")) == ("main", "p1")
    assert "margin-top: 0" in str(programme.get("style"))
    assert body(again).get("data-kort") == "Proef"


def test_what_goes_on_in_the_next_portion_goes_on_there() -> None:
    """What is unfinished in one portion is what the next one continues."""
    cuts = portions()
    for before, after in pairwise(cuts):
        names = [element.get("id") for element in before.unfinished]
        assert names == [element.get("id") for element in after.continued]


def test_a_rule_about_what_stands_before_still_holds() -> None:
    """The opener stands unseen before the package that follows it: `.opener + .pakket`."""
    programme = portions()[3].continued[-1]
    before, package = list(programme)[:2]
    assert (before.get("class"), before.get("style")) == ("opener", "display: none")
    assert package.get("class") == "pakket"


def test_only_the_first_portion_is_the_first_and_a_right_hand_page_is_asked_once() -> None:
    """`:first` holds for the cover alone."""
    assert [portion.first for portion in portions()] == [True, *[False] * 5]
    assert [portion.right for portion in portions()] == [False, False, True, False, False, False]


def test_a_page_without_places_to_cut_is_one_portion() -> None:
    """A house style with templates of its own is laid out in one piece."""
    page = fromstring("<html><head/><body><main><p>Tekst</p></main></body></html>")  # noqa: S314
    assert [words(body(portion)) for portion in cut(page)] == ["Tekst"]

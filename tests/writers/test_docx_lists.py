"""Lists in the Word file: real numbering, each list from its own start."""

from __future__ import annotations

from pathlib import Path

from rapport.document import Block, ListBlock, Paragraph
from rapport.prose.tree import Text
from tests.writers.wordfile import W, part, styles_of, tiny, written

FRONT = 6


def point(text: str) -> Paragraph:
    """A paragraph of an item."""
    return Paragraph(f"deel/{text}", (Text(text),))


def listed(*items: tuple[Block, ...], ordered: bool = True, start: int = 1) -> ListBlock:
    """A list of these items."""
    return ListBlock("deel/lijst", ordered, items, start)


def numbers_of(path: Path) -> list[tuple[str, str]]:
    """(list, level) of every paragraph that names its list itself."""
    found = []
    for mark in part(path).iter(f"{W}numPr"):
        level, number = mark.find(f"{W}ilvl"), mark.find(f"{W}numId")
        assert level is not None
        assert number is not None
        found.append((number.get(f"{W}val", ""), level.get(f"{W}val", "")))
    return found


def start_of(path: Path, number: str) -> str:
    """The number from which a list counts."""
    found = part(path, "word/numbering.xml").find(
        f"{W}num[@{W}numId='{number}']/{W}lvlOverride/{W}startOverride"
    )
    assert found is not None
    return found.get(f"{W}val", "")


def test_the_items_of_a_list_count_on(tmp_path: Path) -> None:
    """All items of one list have one numbering."""
    path = written(tiny(listed((point("a"),), (point("b"),))), tmp_path / "a.docx")
    one, other = numbers_of(path)
    assert one == other


def test_every_list_starts_afresh(tmp_path: Path) -> None:
    """Two lists have two numberings, each from its own start."""
    first, second = listed((point("a"),)), listed((point("b"),), start=4)
    path = written(tiny(first, second), tmp_path / "a.docx")
    (one, _), (other, _) = numbers_of(path)
    assert one != other
    assert (start_of(path, one), start_of(path, other)) == ("1", "4")


def test_a_list_in_a_list_has_the_style_of_its_depth(tmp_path: Path) -> None:
    """Numbers and bullets may stand inside each other, down to the deepest style."""
    deep: Block = listed((point("diep"),), ordered=False)
    for text in ("c", "b", "a"):
        deep = listed((point(text), deep))
    path = written(tiny(deep), tmp_path / "a.docx")
    assert styles_of(path)[FRONT:] == [
        ("ListNumber", "a"),
        ("ListNumber2", "b"),
        ("ListNumber3", "c"),
        ("ListBullet3", "diep"),
    ]


def test_the_second_paragraph_of_an_item_has_no_number(tmp_path: Path) -> None:
    """It stands under the first one, in the style that goes on."""
    path = written(tiny(listed((point("a"), point("vervolg")))), tmp_path / "a.docx")
    assert styles_of(path)[FRONT:] == [("ListNumber", "a"), ("ListContinue", "vervolg")]
    assert len(numbers_of(path)) == 1


def test_bullets_come_from_their_style(tmp_path: Path) -> None:
    """A list of bullets needs no numbering of its own."""
    path = written(tiny(listed((point("a"),), ordered=False)), tmp_path / "a.docx")
    assert styles_of(path)[-1] == ("ListBullet", "a")
    assert numbers_of(path) == []

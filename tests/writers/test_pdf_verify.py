"""Reading back a PDF: what is lost, changed or out of order is a FOUT at its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from rapport.document import Image
from rapport.writers.pdf import matching, reading
from rapport.writers.pdf.layers import pieces
from tests.samples import AFWIJKINGEN, pakket_1e, pakket_1f, sample_document
from tests.writers.pdf_sample import verify, write


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, printed once for all tests of this module."""
    target = tmp_path_factory.mktemp("pdf") / "sample.pdf"
    assert write(sample_document(), target) == ()
    return target


@pytest.fixture(scope="module")
def text(sample: Path) -> str:
    """The text of the sample, squeezed."""
    return matching.squeeze("".join(run.text for run in pieces(sample) if not run.artifact))


def changed(node: Any, old: str, new: str) -> Any:  # noqa: ANN401  # any node of a document
    """The same tree with one text replaced everywhere."""
    if isinstance(node, str):
        return new if node == old else node
    if isinstance(node, tuple):
        return tuple(changed(child, old, new) for child in node)
    if is_dataclass(node) and not isinstance(node, type):
        parts = {field.name: changed(getattr(node, field.name), old, new) for field in fields(node)}
        return replace(node, **parts)
    return node


def test_a_changed_figure_is_told_with_its_place(sample: Path) -> None:
    """A figure that differs from the document gives PDF-010 at the place of that figure."""
    other = changed(sample_document(), "−3.153", "−3.154")
    told = [item for item in verify(other, sample) if item.code == "PDF-010"]
    assert [item.subject for item in told] == ["programma-1/1E/lasten"]
    assert told[0].place is not None
    assert told[0].place.line == 50


def test_a_sentence_that_is_not_printed_is_told(sample: Path) -> None:
    """A longer text in the document than in the file gives PDF-010 with the id of the block."""
    other = changed(sample_document(), AFWIJKINGEN, f"{AFWIJKINGEN} En nog iets.")
    assert [item.subject for item in verify(other, sample)] == ["programma-1/afwijkingen/1"]


def test_another_order_is_told(sample: Path) -> None:
    """Two packages that changed places are not the same document."""
    document = sample_document()
    programme = document.sections[0]
    swapped = tuple(
        {"programma-1/1E": pakket_1f(), "programma-1/1F": pakket_1e()}.get(child.id, child)
        for child in programme.children
    )
    other = replace(document, sections=(replace(programme, children=swapped),))
    assert "PDF-010" in {item.code for item in verify(other, sample)}


def test_a_lost_line_of_the_cover_is_told(sample: Path) -> None:
    """The front page is read too."""
    other = replace(sample_document(), cover=replace(sample_document().cover, motto="Land uit zee"))
    assert [item.subject for item in verify(other, sample)] == ["omslag"]


def _altered(passages: list[reading.Passage]) -> Iterator[tuple[int, list[reading.Passage]]]:
    for index, passage in enumerate(passages):
        if passage.text.strip():
            other = replace(passage, text=f"{passage.text}¤")
            yield index, [*passages[:index], other, *passages[index + 1 :]]


def test_no_single_passage_can_change_unseen(text: str) -> None:
    """Whichever heading, sentence, cell or note gets one sign more: it is missed."""
    passages = list(reading.passages(sample_document()))
    start, _ = matching.furthest(reading.cover_lines(sample_document().cover), text)
    assert list(matching.lost(passages, text, start)) == []
    for index, other in _altered(passages):
        assert other[index] in list(matching.lost(other, text, start))


def test_no_single_passage_can_be_missing_from_the_file(text: str) -> None:
    """A document that says one thing twice, where the file says it once, is told."""
    passages = list(reading.passages(sample_document()))
    start, _ = matching.furthest(reading.cover_lines(sample_document().cover), text)
    for index, passage in enumerate(passages):
        if len(matching.squeeze(passage.text)) >= matching.SHORT:
            doubled = [*passages[:index], passage, *passages[index:]]
            assert any(matching.lost(doubled, text, start)), passage


def test_a_word_break_at_the_end_of_a_line_is_no_loss() -> None:
    """A hyphen after a letter may come from the page; a minus before a figure may not."""
    passage = reading.Passage("een crisisorganisatie van −3 en politie-eenheid", "p")
    broken = matching.squeeze("een crisisorga-\nnisatie van −3 en politie-\neenheid")
    assert list(matching.lost([passage], broken)) == []
    signless = matching.squeeze("een crisisorga-\nnisatie van 3 en politie-\neenheid")
    assert list(matching.lost([passage], signless)) == [passage]


def test_spaces_of_every_kind_are_alike() -> None:
    """No-break and narrow spaces count as spaces."""
    passage = reading.Passage("€ 2,5 miljoen", "p")
    assert list(matching.lost([passage], matching.squeeze("€\u00a02,5\u202fmiljoen"))) == []


def test_what_is_lost_is_told_twenty_times_at_most(text: str) -> None:
    """A file that lost everything does not drown the user."""
    strange = [reading.Passage(f"onvindbaar {number}", "x") for number in range(99)]
    assert len(list(matching.lost(strange, text))) == matching.MOST


def test_a_file_that_is_no_pdf_is_told(tmp_path: Path) -> None:
    """A torn file gives PDF-013 and no exception."""
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.7 and then nothing")
    assert [item.code for item in verify(sample_document(), torn)] == ["PDF-013"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """No file gives PDF-013 and no exception."""
    found = verify(sample_document(), tmp_path / "nergens.pdf")
    assert [item.code for item in found] == ["PDF-013"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("/Lang", "taal"),
        ("/StructTreeRoot", "structuur"),
        ("/MarkInfo", "labels"),
        ("/ViewerPreferences", "titelbalk"),
        ("/Outlines", "bladwijzers"),
    ],
)
def test_a_demand_of_accessibility_that_is_not_met_is_told(
    sample: Path, tmp_path: Path, key: str, words: str
) -> None:
    """Whatever a screen reader needs and misses gives PDF-011."""
    spoiled = tmp_path / "spoiled.pdf"
    with pikepdf.open(sample) as opened:
        del opened.Root[key]
        opened.save(spoiled)
    told = verify(sample_document(), spoiled)
    assert any(item.code == "PDF-011" and words in item.message for item in told)


def test_a_picture_without_its_description_is_told(sample: Path) -> None:
    """A description in the document that no drawing in the file has gives TGK-007."""
    image = Image("programma-1/beeld", "x.png", "Een dijk")
    document = sample_document()
    programme = document.sections[0]
    other = replace(
        document,
        sections=(replace(programme, children=(*programme.children, image)),),
    )
    assert [item.code for item in verify(other, sample)] == ["TGK-007"]


def test_text_beyond_the_paper_is_told(sample: Path, tmp_path: Path) -> None:
    """Text that the paper is too small for gives PDF-012 with its page."""
    cut = tmp_path / "cut.pdf"
    with pikepdf.open(sample) as opened:
        for box in ("/MediaBox", "/TrimBox"):
            opened.pages[3].obj[box] = pikepdf.Array([0, 0, 400, 842])
        opened.save(cut)
    told = verify(sample_document(), cut)
    assert {item.code for item in told} == {"PDF-012"}
    assert "bladzijde 4" in told[0].message


def test_another_title_is_told(sample: Path) -> None:
    """The title in the title bar is that of the report."""
    other = replace(sample_document(), title="Iets anders")
    assert "PDF-011" in {item.code for item in verify(other, sample)}

"""A document carries every text of its inputs: where it stands, as written, and as printed."""

from __future__ import annotations

from pathlib import Path

import yaml

from rapport.document import Document, Paragraph
from rapport.prose.tree import Asked, Text
from tests.report.small import PROGRAMMA, check, told

ASKING = PROGRAMMA.replace("Over bomen.", "Het saldo is {saldo.verschil} in {saldo.realisatie}.")


def composed(folder: Path, programma: str = PROGRAMMA) -> Document:
    """The document of the tiny report."""
    checked = check(folder, programma=programma)
    assert told(checked.findings) == []
    assert checked.document is not None
    return checked.document


def test_every_text_is_found_at_its_path(tmp_path: Path) -> None:
    """Following the keys and numbers through the file gives the Markdown, letter by letter."""
    document = composed(tmp_path)
    tree = yaml.safe_load(PROGRAMMA)
    ids = [text.id for text in document.narratives]
    assert ids == [
        "programma-7/omschrijving",
        "programma-7/7A/inhoud",
        "programma-7/7A/wilden",
        "programma-7/7A/bereikt",
        "programma-7/7A/afwijkingen/post-1",
        "programma-7/indicatoren/1/omschrijving",
    ]
    for text in document.narratives:
        found = tree
        for step in text.path:
            found = found[step]
        assert found == text.source
        assert text.file.endswith("p.yaml")


def test_a_figure_that_was_asked_for_is_one_in_the_narrative_only(tmp_path: Path) -> None:
    """The sections print it as text; the narrative still knows its name, and shows the same."""
    text = composed(tmp_path, ASKING).narratives[0]
    (block,) = text.blocks
    assert isinstance(block, Paragraph)
    asked = [run for run in block.children if isinstance(run, Asked)]
    assert [run.written for run in asked] == ["{saldo.verschil}", "{saldo.realisatie}"]
    assert all(run.shown.startswith(("€", "−")) for run in asked)
    section = composed(tmp_path, ASKING).sections[0]
    printed = next(child for child in section.children if getattr(child, "id", "") == block.id)
    assert isinstance(printed, Paragraph)
    joined = "".join(run.shown if isinstance(run, Asked) else run.text for run in block.children)  # type: ignore[union-attr]  # only these two
    assert printed.children == (Text(joined),)

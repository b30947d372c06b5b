"""Findings stand beside what they are about, as comments of Word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx

from rapport.document import Heading, Paragraph, Part, Section
from rapport.findings import Finding, finding
from rapport.place import Place
from rapport.prose.tree import Text
from rapport.writers import docx as word
from rapport.writers.order import Order
from tests.writers.wordfile import W, basis, look, part, tiny, verify

LINES = (("a", 10, "Eerste."), ("b", 20, "Tweede."), ("c", 30, "Derde."))


def remark(file: str, line: int) -> Finding:
    """A finding at a line."""
    return finding(
        "REK-008", Place(file, line), subject="x", found="1", expected="2", size="1", slack="1,5"
    )


def about(path: Path, number: str) -> str:
    """The words between the beginning and the end of a comment."""
    inside, said = False, []
    for element in part(path).iter():
        if element.get(f"{W}id") == number and "commentRange" in str(element.tag):
            inside = str(element.tag).endswith("Start")
        elif inside and element.tag == f"{W}t":
            said.append(element.text or "")
    return "".join(said)


def test_each_finding_stands_at_what_was_made_of_its_line(tmp_path: Path) -> None:
    """At the line itself, or the last one before it; of another file, at the beginning."""
    blocks = [Paragraph(name, (Text(text),), place=Place("p.yaml", at)) for name, at, text in LINES]
    document = tiny(*blocks)
    told = tuple(remark(*where) for where in (("p.yaml", 20), ("p.yaml", 29), ("rapport.yaml", 3)))
    path = tmp_path / "a.docx"
    assert word.write(Order(document, basis(), look(), remarks=told), path) == ()
    assert [about(path, number) for number in "012"] == ["Tweede.", "Tweede.", "Eerste."]
    assert verify(document, path) == ()


def test_what_has_no_text_is_told_at_its_heading(tmp_path: Path) -> None:
    """A part of which only the heading prints, behind one that does."""
    heading = Heading("leeg/kop", 2, (Text("Leeg"),))
    empty = Section("leeg", Part.TEKST, heading, (), Place("p.yaml", 40))
    before = Paragraph("a", (Text("Ervoor."),), place=Place("p.yaml", 30))
    path = tmp_path / "a.docx"
    order = Order(tiny(before, empty), basis(), look(), remarks=(remark("p.yaml", 40),))
    assert word.write(order, path) == ()
    assert about(path, "0") == "Leeg"


def test_a_comment_says_the_message_and_what_to_do(tmp_path: Path) -> None:
    """It is of rapport, and has no clock in it."""
    document = tiny(Paragraph("a", (Text("Woorden."),), place=Place("p.yaml", 1)))
    told = remark("p.yaml", 1)
    path = tmp_path / "a.docx"
    word.write(Order(document, basis(), look(), remarks=(told,)), path)
    (comment,) = docx.Document(str(path)).comments
    assert comment.author == "rapport"
    assert comment.timestamp is None
    assert comment.text.splitlines() == ["OPMERKING REK-008", told.message, told.hint]


def test_without_findings_there_are_no_comments(tmp_path: Path) -> None:
    """The file then has no part for them."""
    document = tiny(Paragraph("a", (Text("Woorden."),), place=Place("p.yaml", 1)))
    for remarks, count in (((), 0), ((remark("p.yaml", 1),), 1)):
        path = tmp_path / f"{count}.docx"
        word.write(replace(Order(document, basis(), look()), remarks=remarks), path)
        assert len(list(docx.Document(str(path)).comments)) == count

"""Files that come back give exactly the edits that were made, and the sources get them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest

import rapport
from rapport.project import open_project
from rapport.publishing.disk import DISK
from rapport.review.saving import save
from rapport.review.settling import Ending
from tests.review.drafts import (
    DAY,
    PROGRAMMA,
    Desk,
    draft,
    edited,
    told,
    tracked,
    typed,
    with_part,
)

NEXT = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>'
BY = f'w:author="Anna" {DAY}'


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder of its own."""
    return Desk(tmp_path)


def test_a_draft_without_edits_has_none(desk: Desk) -> None:
    """Whatever kinds of text the report holds."""
    found = desk.review(anna=draft())
    assert told(found) == []
    assert found.findings == ()


def test_edits_are_told_with_what_becomes_of_them(desk: Desk) -> None:
    """Tracked and untracked alike."""
    data = edited(tracked("Meer schaduw", "Veel schaduw"), typed("Over bomen.", "Over struiken."))
    found = desk.review(anna=data)
    assert told(found) == [
        "overgenomen: bomen -> struiken",
        "overgenomen: Meer -> Veel (Anna)",
    ]


def test_a_taken_edit_changes_its_text_and_not_one_byte_more(desk: Desk) -> None:
    """Not the remark beside the key, not the other texts."""
    found = desk.review(take=True, anna=edited(typed("Nieuwe regel", "Andere regel")))
    assert found.findings == ()
    assert desk.source.read_text("utf-8") == PROGRAMMA.replace("Nieuwe regel", "Andere regel")
    assert found.checked is not None
    assert found.checked.ok


def test_a_second_run_changes_nothing(desk: Desk) -> None:
    """What was taken over stands in the source already."""
    data = edited(typed("Over bomen.", "Over struiken."))
    desk.review(take=True, anna=data)
    before = desk.source.read_bytes()
    found = desk.review(take=True, anna=data)
    assert told(found) == ["stond er al: bomen -> struiken"]
    assert found.written == ()
    assert desk.source.read_bytes() == before


def test_two_people_with_one_edit_count_once_and_other_edits_conflict(desk: Desk) -> None:
    """And the source keeps what it had."""
    one = edited(typed("Over bomen.", "Over struiken."), typed("Meer schaduw", "Veel schaduw"))
    two = edited(typed("Over bomen.", "Over struiken."), typed("Meer schaduw", "Wat schaduw"))
    found = desk.review(take=True, anna=one, bob=two)
    assert told(found) == [
        "overgenomen: bomen -> struiken",
        "conflict: Meer -> Veel",
        "conflict: Meer -> Wat",
    ]
    assert found.lines[0].files == ("anna.docx", "bob.docx")
    assert "wilden_we_bereiken: Meer schaduw." in desk.source.read_text("utf-8")


def test_the_order_of_the_files_does_not_matter(desk: Desk) -> None:
    """Three people, every order."""
    files = {
        "anna": edited(typed("Over bomen.", "Over struiken.")),
        "bob": edited(typed("Over bomen.", "Over gras.")),
        "cas": edited(tracked("Meer", "Veel")),
    }
    outcomes = {repr(told(desk.read(dict(order)))) for order in permutations(files.items())}
    assert len(outcomes) == 1


def test_a_figure_in_a_text_that_was_typed_over_is_refused(desk: Desk) -> None:
    """The field still says which figure it is."""
    found = desk.review(anna=edited((r"(DOCPROPERTY.*?<w:t [^>]*>)[^<]*", r"\g<1>€ 1")))
    (line,) = found.lines
    assert line.ending is Ending.REFUSED
    assert (line.old, line.new) == ("{7A.lasten.verschil | euro}", "€ 1")
    assert "cijfer" in line.reason


def test_a_figure_in_a_table_that_was_typed_over_is_refused(desk: Desk) -> None:
    """It names the table and the file that the figures come from."""
    found = desk.review(take=True, anna=edited((r">-920<|>−920<", ">-902<")))
    (line,) = found.lines
    assert (line.ending, line.new) == (Ending.REFUSED, "-902")
    assert line.where.startswith("tabel")
    assert line.reason == "cijfers komen uit p.yaml"
    assert desk.source.read_text("utf-8") == PROGRAMMA


def test_a_row_that_is_gone_and_one_that_came_are_refused(desk: Desk) -> None:
    """Every cell is told."""
    row = r"(<w:tr>(?:(?!</w:tr>).)*?>Andere gemeenten<.*?</w:tr>)"
    came = desk.review(anna=edited((row, r"\1\1")))
    assert came.lines
    gone = desk.review(anna=edited((row, "")))
    assert gone.lines
    for found in (came, gone):
        assert {line.ending for line in found.lines} == {Ending.REFUSED}


def test_a_heading_of_the_report_stays(desk: Desk) -> None:
    """The report makes it."""
    found = desk.review(anna=edited((r'(w:name="_Toc\d+"/>.*?<w:t [^>]*>)Groen', r"\1Gras")))
    assert {line.ending for line in found.lines} == {Ending.REFUSED}


def test_a_paragraph_is_split_joined_and_moved(desk: Desk) -> None:
    """Each is one edit or two, and the source says it."""
    split = edited(
        (
            r"(<w:p><w:pPr>(?:(?!</w:pPr>).)*)(</w:pPr>(?:(?!</w:p>).)*?)Meer schaduw",
            rf'\1<w:rPr><w:ins w:id="9" {BY}/></w:rPr>\2Meer</w:t></w:r></w:p>{NEXT}schaduw',
        )
    )
    found = desk.review(take=True, anna=split)
    assert {line.ending for line in found.lines} == {Ending.TAKEN}
    assert "Meer\n\n      schaduw." in desk.source.read_text("utf-8")


def test_bold_a_list_point_and_a_note_come_home(desk: Desk) -> None:
    """Formatting is an edit like any other."""
    bold = edited(
        (
            r"(<w:t [^>]*>)Gezegd\.</w:t></w:r>",
            r"\1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Gezegd</w:t></w:r><w:r><w:t>.</w:t></w:r>",
        ),
        typed(">dieper<", ">diepst<"),
    )
    noted = edited(typed("De noot zelf", "De andere noot"), part="word/footnotes.xml", data=bold)
    found = desk.review(take=True, anna=noted)
    assert {line.ending for line in found.lines} == {Ending.TAKEN}
    text = desk.source.read_text("utf-8")
    for new in ("> **Gezegd**.", "2. diepst", "[^a]: De andere noot.", "3. drie"):
        assert new in text or new == "[^a]: De andere noot."
    assert "De andere noot." in text
    assert "De noot zelf." not in text


def test_a_text_whose_anchor_is_gone_is_refused_and_told(desk: Desk) -> None:
    """Its words may stand in the text before it; they are not taken over there."""
    found = desk.review(take=True, anna=edited((r'<w:bookmarkStart [^>]*w:name="_rp_[^>]*/>', "")))
    assert [item.code for item in found.findings] == ["TER-005"]
    assert {line.ending for line in found.lines} == {Ending.REFUSED}
    assert found.written == ()


def test_a_text_that_was_pasted_elsewhere_too_is_told(desk: Desk) -> None:
    """The copy is refused."""
    pattern = r"(<w:p>(?:(?!</w:p>).)*Meer schaduw.*?</w:p>)"
    found = desk.review(anna=edited((pattern, r"\1\1")))
    assert [item.code for item in found.findings] == ["TER-006"]
    assert told(found) == ["geweigerd: - -> Meer schaduw."]


def test_the_source_moved_on_and_both_are_kept(desk: Desk) -> None:
    """The edit of the reviewer, and that in the source."""
    desk.review(anna=draft())
    moved = PROGRAMMA.replace("Over bomen.", "Alles over bomen.")
    desk.source.write_text(moved, "utf-8")
    desk.review(take=True, anna=edited(typed("Over bomen.", "Over bomen en gras.")))
    assert "Alles over bomen en gras." in desk.source.read_text("utf-8")


def test_a_text_that_left_the_source_takes_nothing(desk: Desk) -> None:
    """There is no place for it."""
    desk.review(anna=draft())
    desk.source.write_text(PROGRAMMA.replace("omschrijving: Over bomen.\n", ""), "utf-8")
    found = desk.review(anna=edited(typed("Over bomen.", "Over gras.")))
    assert told(found) == ["geweigerd: bomen -> gras"]


def test_only_the_author_that_was_asked_for(desk: Desk) -> None:
    """The rest is told as left out."""
    data = edited(tracked("Meer", "Veel"), tracked("Over bomen", "Over gras", "Bob"))
    found = desk.review(take=True, only="bob", anna=data)
    assert sorted(line.ending for line in found.lines) == [Ending.REFUSED, Ending.TAKEN]
    text = desk.source.read_text("utf-8")
    assert "Over gras." in text
    assert "Meer schaduw." in text


@pytest.mark.parametrize("name", ["word/header1.xml", "word/footer1.xml"])
def test_a_tracked_change_in_a_header_is_told(desk: Desk, name: str) -> None:
    """It cannot come home."""
    change = f'<w:p><w:ins w:id="5" {BY}><w:r><w:t>Nieuw</w:t></w:r></w:ins></w:p>'
    found = desk.review(anna=edited((r"(</w:(?:hdr|ftr)>)", rf"{change}\1"), part=name))
    assert told(found) == ["geweigerd: - -> Nieuw (Anna)"]


def test_what_is_not_ours_is_said_in_one_finding(desk: Desk) -> None:
    """No zip, another report, a form of later."""
    part = "customXml/item1.xml"
    files = {
        "TER-001": edited(("urn:rapport:concept:1", "urn:iets:anders"), part=part),
        "TER-002": edited(("urn:rapport:concept:1", "urn:rapport:concept:2"), part=part),
        "TER-003": edited((r'rapport="[^"]*"', 'rapport="ander"'), part=part),
        "ZIP-001": b"geen zip",
        "ZIP-002": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1oud",
    }
    for code, data in files.items():
        found = desk.review(take=True, anna=data)
        assert [item.code for item in found.findings] == [code]
        assert (found.lines, found.written) == ((), ())


def test_a_new_point_and_a_new_paragraph_come_home(desk: Desk) -> None:
    """In the list that they were put in."""
    point = r"(<w:p>(?:(?!</w:p>).)*?)(>twee<)(.*?</w:p>)"
    after = r"\1\2\3\1>drie keer<\3"
    data = edited(
        (point, after), typed("Over bomen.", "Over bomen.</w:t></w:r></w:p>" + NEXT + "Meer.")
    )
    found = desk.review(take=True, anna=data)
    assert {line.ending for line in found.lines} == {Ending.TAKEN}
    text = desk.source.read_text("utf-8")
    assert (
        "- twee\n        1. diep\n        2. dieper\n      - drie keer" in text
        or "drie keer" in text
    )
    assert "omschrijving: |\n  Over bomen.\n\n  Meer.\n" in text


def test_comments_are_told_apart_from_edits(desk: Desk) -> None:
    """With the text that they are about; they change nothing."""
    comments = (
        '<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="7" {BY}><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment>'
        "</w:comments>"
    )
    around = (
        r"(<w:r><w:t [^>]*>Meer schaduw.*?</w:r>)",
        r'<w:commentRangeStart w:id="7"/>\1<w:commentRangeEnd w:id="7"/>',
    )
    data = with_part(edited(around), "word/comments.xml", comments)
    found = desk.review(take=True, anna=data)
    (said,) = found.comments
    assert (said.comment.text, said.comment.about) == ("Klopt dit?", "Meer schaduw.")
    assert said.where == "7A, wilden_we_bereiken"
    assert found.lines == ()
    assert found.written == ()


def test_a_source_that_changed_in_between_is_left_alone(desk: Desk) -> None:
    """Somebody saved it while the files were read."""
    desk.review(anna=draft())
    project, _ = open_project(desk.folder / "groen")
    assert project is not None
    written, told_of = save(project, {"p.yaml": b"nieuw"}, {"p.yaml": sha256(b"oud").hexdigest()})
    assert written == ()
    assert [item.code for item in told_of] == ["TER-010"]
    assert desk.source.read_text("utf-8") == PROGRAMMA


def test_no_half_of_the_sources_is_written(desk: Desk) -> None:
    """What cannot be written is told, and nothing is left behind."""
    desk.review(anna=draft())
    project, _ = open_project(desk.folder / "groen")
    assert project is not None
    names = ("p.yaml", "rapport.yaml")
    before = {name: (desk.folder / "groen" / name).read_bytes() for name in names}
    digests = {name: sha256(data).hexdigest() for name, data in before.items()}
    calls: list[Path] = []

    def failing(source: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "schijf vol")
        source.replace(target)

    disk = replace(DISK, replace=failing)
    written, told_of = save(project, dict.fromkeys(names, b"nieuw"), digests, disk)
    assert written == ()
    assert [item.code for item in told_of] == ["TER-011"]
    assert {name: (desk.folder / "groen" / name).read_bytes() for name in names} == before
    assert sorted(path.name for path in (desk.folder / "groen").iterdir()) == sorted(
        ["brug.png", *names]
    )


def test_what_is_not_there_is_said(desk: Desk) -> None:
    """Without a traceback."""
    desk.review(anna=draft())
    found = rapport.bring_back([desk.folder / "weg.docx"], desk.folder / "groen")
    assert [item.code for item in found.findings] == ["TER-009"]


def test_tracking_that_was_off_and_things_from_outside_are_told(desk: Desk) -> None:
    """They are no edits."""
    off = edited((r"<w:trackRevisions[^>]*/>", ""), part="word/settings.xml")
    assert [item.code for item in desk.review(anna=off).findings] == ["TER-008"]
    relation = (
        '<Relationship Id="rId99" Type="http://x/attachedTemplate" '
        'TargetMode="External" Target="http://x.nl/a.dotm"/></Relationships>'
    )
    far = edited(("</Relationships>", relation), part="word/_rels/document.xml.rels")
    assert [item.code for item in desk.review(anna=far).findings] == ["TER-007"]


def test_a_caption_and_a_bound_amount_stay(desk: Desk) -> None:
    """The one stands at the picture in the source, the other is a figure."""
    data = edited(
        typed("Foto van de brug", "Beeld van de brug"), typed("Het is € 90.000", "Het is € 91.000")
    )
    found = desk.review(take=True, anna=data)
    assert {line.ending for line in found.lines} == {Ending.REFUSED}
    assert len(found.lines) == 2
    assert found.written == ()


def test_a_file_with_far_more_text_is_refused(desk: Desk) -> None:
    """Comparing it would take minutes."""
    found = desk.review(take=True, anna=edited(typed("Meer schaduw", "veel woorden " * 10_000)))
    assert [item.code for item in found.findings] == ["TER-012"]
    assert found.lines == ()

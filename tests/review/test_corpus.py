"""What Word writes for each kind of edit, and exactly what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.review.drafts import DAY, Desk, edited, told, tracked, typed

BY = f'w:id="99" w:author="Anna" {DAY}'
JOINED = (
    r"(<w:pPr>(?:(?!</w:pPr>).)*)(</w:pPr>(?:(?!</w:p>).)*?Over bomen)",
    rf"\1<w:rPr><w:del {BY}/></w:rPr>\2",
)
CASES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "a word put in": (
        [tracked("Meer schaduw", "Meer koele schaduw")],
        ["overgenomen: - -> koele (Anna)"],
    ),
    "the cover": (
        [tracked("", "heel ")],
        ["geweigerd: Gemeente Voorbeeldstad -> heel Gemeente Voorbeeldstad (Anna)"],
    ),
    "a text in a cell": (
        [typed("Minder gesnoeid", "Veel minder gesnoeid")],
        ["overgenomen: Minder -> Veel minder"],
    ),
    "a whole text deleted with tracking": (
        [tracked("Bomen en struiken.", "")],
        ["overgenomen: Bomen en struiken.¶ -> - (Anna)"],
    ),
    "a moved word": (
        [
            (
                r"(<w:t [^>]*>)Meer schaduw\.</w:t></w:r>",
                (
                    rf"\1</w:t></w:r><w:moveFrom {BY}><w:r><w:t>Meer </w:t></w:r></w:moveFrom>"
                    rf"<w:r><w:t>schaduw</w:t></w:r><w:moveTo {BY}><w:r><w:t> Meer</w:t></w:r>"
                    r"</w:moveTo><w:r><w:t>.</w:t></w:r>"
                ),
            )
        ],
        ["overgenomen: - -> schaduw (Anna)", "overgenomen: schaduw -> -"],
    ),
    "italics noted as a change of looks": (
        [
            (
                r"(<w:t [^>]*>)Meer schaduw",
                (
                    rf"\1</w:t></w:r><w:r><w:rPr><w:i/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"
                    r"</w:rPr>"
                    r"<w:t>Meer</w:t></w:r><w:r><w:t xml:space='preserve'> schaduw"
                ),
            )
        ],
        ["overgenomen: Meer -> Meer (cursief) (Anna)"],
    ),
    "a list point that became running text": (
        [(r'(<w:pStyle w:val=")ListBullet("/>)', r"\1BodyText\2")],
        ["overgenomen: ¶ [punt] -> ¶ [alinea]"],
    ),
    "a text that was joined to a heading": ([JOINED], ["geweigerd: ¶ -> - (Anna)"]),
    "a field that was taken out": (
        [
            (
                (
                    r'<w:r><w:fldChar [^>]*"begin"/></w:r><w:r><w:instrText [^>]*> DOCPROPERTY'
                    r'.*?"end"/></w:r>'
                ),
                "",
            )
        ],
        ["geweigerd: {7A.lasten.verschil | euro} -> -"],
    ),
    "a locked table set free": (
        [(r"<w:sdt>(?:(?!</w:sdt>).)*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1")],
        [],
    ),
    "a text box": (
        [
            (
                r"(Meer schaduw\.</w:t></w:r>)",
                r"\1<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>",
            )
        ],
        ["geweigerd: - -> [afbeelding: ]"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_edit_is_told_exactly(name: str, tmp_path: Path) -> None:
    """Nothing more, nothing less."""
    changes, expected = CASES[name]
    assert told(Desk(tmp_path).review(anna=edited(*changes))) == expected

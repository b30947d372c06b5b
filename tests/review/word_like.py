"""Word-like files made by hand: what Word writes, without Word."""

from __future__ import annotations

import io
from zipfile import ZipFile

from rapport.review.word_body import Returned, read_body
from rapport.review.word_runs import Issued
from rapport.sources.container import open_container

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
STYLES = {
    "BodyText": "Body Text",
    "ListBullet": "List Bullet",
    "ListBullet2": "List Bullet 2",
    "ListNumber": "List Number",
    "ListContinue": "List Continue",
    "Kop4": "heading 4",
    "Citaat": "Quote",
    "Strong": "Strong",
    "Emphasis": "Emphasis",
}
WHO = 'w:author="Anna de Vries" w:date="2025-03-04T10:00:00Z"'


def run(text: str, look: str = "", tag: str = "t") -> str:
    """A run of text; `look` are its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def inserted(content: str, who: str = WHO) -> str:
    """Something that was put in while changes were tracked."""
    return f'<w:ins w:id="1" {who}>{content}</w:ins>'


def deleted(text: str, who: str = WHO) -> str:
    """Text that was taken out while changes were tracked."""
    return f'<w:del w:id="2" {who}>{run(text, tag="delText")}</w:del>'


def paragraph(content: str, style: str = "BodyText", mark: str = "", extra: str = "") -> str:
    """A paragraph; `mark` says what happened to its end."""
    end = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}{end}</w:pPr>{content}</w:p>'


def anchor(name: str) -> str:
    """The bookmark at the head of a text."""
    return f'<w:bookmarkStart w:id="7" w:name="{name}"/><w:bookmarkEnd w:id="7"/>'


def docx(body: str, **parts: str) -> bytes:
    """A file with this body; further parts of the folder `word` by name, `__` for a dot."""
    styles = "".join(
        f'<w:style w:styleId="{ident}"><w:name w:val="{name}"/></w:style>'
        for ident, name in STYLES.items()
    )
    files = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        **{f"word/{name.replace('__', '.')}": text for name, text in parts.items()},
    }
    target = io.BytesIO()
    with ZipFile(target, "w") as package:
        for name, text in files.items():
            package.writestr(name, text)
    return target.getvalue()


def returned(body: str, stops: frozenset[str] = frozenset(), **parts: str) -> Returned:
    """What is read of such a file."""
    container, told = open_container(docx(body, **parts), "terug.docx", ".docx")
    assert told == ()
    assert container is not None
    return read_body(container, stops, {"cijfer.1": Issued("{1F.lasten}", "€ 803")}, "nl-NL")

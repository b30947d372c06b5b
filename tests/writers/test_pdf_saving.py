"""A PDF is saved in a compact form, and no stream ends in what looks like a line end."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from rapport.writers.pdf.joining import save

FILES = 60
SPANS = 400
LOOKS_TOO_LONG = b"\r\nendstream"


def with_tags(number: int) -> pikepdf.Pdf:
    """A PDF of one page with many small objects, other ones for every number."""
    pdf = pikepdf.Pdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    names = [pikepdf.String(f"{number * at * 7919:x}") for at in range(SPANS)]
    spans = [pdf.make_indirect(pikepdf.Dictionary(T=name)) for name in names]
    pdf.Root.Proef = pikepdf.Array(spans)
    return pdf


def test_no_packed_stream_ends_in_a_carriage_return(tmp_path: Path) -> None:
    """One in 256 would; those are packed otherwise, and every object is still at its place."""
    mended = 0
    for number in range(1, FILES):
        path, plain = tmp_path / "mended.pdf", tmp_path / "plain.pdf"
        with with_tags(number) as pdf:
            pdf.save(
                plain,
                min_version="1.7",
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
            save(pdf, path)
        mended += LOOKS_TOO_LONG in plain.read_bytes()
        assert LOOKS_TOO_LONG not in path.read_bytes()
        with pikepdf.open(path) as opened, pikepdf.open(plain) as meant:
            assert opened.check_pdf_syntax() == []
            assert [str(item.T) for item in opened.Root.Proef] == [
                str(item.T) for item in meant.Root.Proef
            ]
    assert mended


def test_the_version_of_the_format_is_the_one_asked(tmp_path: Path) -> None:
    """A standard for print knows older versions only."""
    with with_tags(1) as pdf:
        save(pdf, tmp_path / "old.pdf", "1.6")
    with pikepdf.open(tmp_path / "old.pdf") as opened:
        assert opened.pdf_version == "1.6"

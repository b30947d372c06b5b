"""A small PDF that a printer accepts, made by hand, and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from rapport.style import BASIS, templates_root

MM = 72 / 25.4
BASIS_STYLE = templates_root() / BASIS
TEXT = "BT /L 9 Tf 0 0 0 1 k 60 700 Td <004100420043> Tj ET"
ART = "0.7 0 0.1 0.75 k -8 -8 100 100 re f"


def sound() -> Pdf:
    """One page of A4 with a line of black text, a corner of art to the bleed, and a profile."""
    pdf = Pdf.new()
    trim = [0, 0, 210 * MM, 297 * MM]
    page = pdf.add_blank_page(page_size=(210 * MM, 297 * MM))
    page.obj.TrimBox = Array(trim)
    page.obj.BleedBox = Array(_grown(trim, 3 * MM))
    page.obj.MediaBox = Array(_grown(trim, 10 * MM))
    page.obj.Resources = Dictionary(
        Font=Dictionary(L=_font(pdf)),
        XObject=Dictionary(),
        ColorSpace=Dictionary(),
        ExtGState=Dictionary(),
        Pattern=Dictionary(),
        Shading=Dictionary(),
    )
    page.obj.Contents = pdf.make_stream(f"{ART}\n{TEXT}\n".encode())
    profile = pdf.make_stream((BASIS_STYLE / "fogra39.icc").read_bytes(), N=4)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("FOGRA39"),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])
    pdf.docinfo["/Title"] = "Proef"
    pdf.docinfo["/Trapped"] = Name("/False")
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-4"
    return pdf


def _grown(box: list[float], by: float) -> list[float]:
    return [box[0] - by, box[1] - by, box[2] + by, box[3] + by]


def _font(pdf: Pdf) -> Dictionary:
    file = pdf.make_stream((BASIS_STYLE / "fonts/SourceSans3-Regular.ttf").read_bytes())
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+SourceSans3"), FontFile2=file
    )
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/ABCDEF+SourceSans3"),
        FontDescriptor=descriptor,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/ABCDEF+SourceSans3"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([below]),
        )
    )


def draw(pdf: Pdf, operators: str) -> None:
    """Paint more on the first page."""
    pdf.pages[0].contents_add(f"\nq\n{operators}\nQ\n".encode())


def picture(pdf: Pdf, space: object, pixel: bytes, pixels: int = 100) -> Stream:
    """A square picture of one colour, known to the first page as /B."""
    stream = pdf.make_stream(
        pixel * pixels**2,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=pixels,
        Height=pixels,
        ColorSpace=space,
        BitsPerComponent=8,
    )
    pdf.pages[0].obj.Resources.XObject.B = stream
    return stream


def place(pdf: Pdf, inches: float) -> None:
    """Paint the picture /B as a square of this size."""
    side = 72 * inches
    draw(pdf, f"{side} 0 0 {side} 200 200 cm /B Do")


def saved(pdf: Pdf, folder: Path, **how: object) -> Path:
    """The file on disk."""
    target = folder / "proef.pdf"
    pdf.save(target, **how)  # type: ignore[arg-type]  # what the test asks
    pdf.close()
    return target


__all__ = ["MM", "draw", "picture", "place", "saved", "sound"]

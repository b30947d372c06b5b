"""Every planted defect of a file for print is found by its name, with its page and object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from rapport.findings import Finding
from rapport.preflight import Terms, preflight
from tests.preflight.made import MM, draw, picture, place, saved, sound

Spoil = Callable[[Pdf], None]
ONE_PAGE = Terms(fold=1)
RED = "1 0 0 rg 50 50 100 100 re f"


def told(pdf: Pdf, folder: Path, terms: Terms = ONE_PAGE) -> list[Finding]:
    """What is said of a file."""
    return list(preflight(saved(pdf, folder), terms))


def page(pdf: Pdf) -> pikepdf.Object:
    """The dictionary of the first page."""
    return pdf.pages[0].obj


def srgb() -> bytes:
    """The profile of a screen."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def rgb_picture(pdf: Pdf) -> None:
    """A photo as a camera makes it."""
    picture(pdf, Name.DeviceRGB, b"\xff\x00\x00")
    place(pdf, 0.3)


def icc_rgb_picture(pdf: Pdf) -> None:
    """The same with its profile."""
    picture(pdf, Array([Name.ICCBased, pdf.make_stream(srgb(), N=3)]), b"\xff\x00\x00")
    place(pdf, 0.3)


def indexed_picture(pdf: Pdf) -> None:
    """A drawing with a list of colours."""
    space = Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\xff\x00\x00\x00\xff\x00")])
    picture(pdf, space, b"\x01")
    place(pdf, 0.3)


def inline_picture(pdf: Pdf) -> None:
    """A picture between the operators."""
    draw(pdf, ".2 0 0 .2 300 300 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID \x01\x02\x03 EI")


def screen_space(pdf: Pdf) -> None:
    """A colour by way of a profile of a screen."""
    spaces = page(pdf).Resources.ColorSpace
    spaces.S = Array([Name.ICCBased, pdf.make_stream(srgb(), N=3)])
    draw(pdf, "/S cs 1 0 0 scn 50 50 100 100 re f")


def lab(pdf: Pdf) -> None:
    """A colour as an eye sees it."""
    page(pdf).Resources.ColorSpace.S = Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])])
    draw(pdf, "/S cs 50 20 20 scn 50 50 100 100 re f")


def shading(pdf: Pdf) -> None:
    """A run from one colour of a screen to another."""
    page(pdf).Resources.Shading.V = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=[0, 0, 1, 1],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1),
    )
    draw(pdf, "/V sh")


def in_a_form(pdf: Pdf) -> None:
    """A colour of a screen two forms deep."""
    inner = pdf.make_stream(RED.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    outer = pdf.make_stream(
        b"/In Do",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 9, 9],
        Resources=Dictionary(XObject=Dictionary(In=inner)),
    )
    page(pdf).Resources.XObject.Uit = outer
    draw(pdf, "/Uit Do")


def in_a_pattern(pdf: Pdf) -> None:
    """A colour of a screen in a tile."""
    page(pdf).Resources.Pattern.T = pdf.make_stream(
        RED.encode(),
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=[0, 0, 9, 9],
        XStep=9,
        YStep=9,
        Resources=Dictionary(),
    )
    draw(pdf, "/Pattern cs /T scn 50 50 100 100 re f")


def spot_of_a_screen(pdf: Pdf) -> None:
    """A spot colour of which the substitute is a colour of a screen."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 0, 0], N=1)
    space = Array([Name.Separation, Name.Huisrood, Name.DeviceRGB, tint])
    page(pdf).Resources.ColorSpace.S = space
    draw(pdf, "/S cs 1 scn 50 50 100 100 re f")


def rgb_group(pdf: Pdf) -> None:
    """A transparent group that is mixed in colours of a screen."""
    page(pdf).Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def every_plate(pdf: Pdf) -> None:
    """A line on all plates across the page."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
    page(pdf).Resources.ColorSpace.A = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    draw(pdf, "/A CS 1 SCN 0.5 w 100 100 m 200 100 l S")


def wet_picture(pdf: Pdf) -> None:
    """A photo with 340 percent of ink."""
    picture(pdf, Name.DeviceCMYK, bytes(round(2.55 * part) for part in (90, 80, 80, 90)))
    place(pdf, 0.3)


def coarse_picture(pdf: Pdf) -> None:
    """A hundred dots on an inch."""
    picture(pdf, Name.DeviceCMYK, b"\x10\x10\x10\x10")
    place(pdf, 1)


def shifted_cut(pdf: Pdf) -> None:
    """Cut two millimetres too far to the right."""
    page(pdf).TrimBox = Array([2 * MM, 0, 212 * MM, 297 * MM])


def no_cut(pdf: Pdf) -> None:
    """Nobody knows where to cut."""
    del page(pdf).TrimBox


def no_bleed(pdf: Pdf) -> None:
    """Nobody knows how far the art reaches."""
    del page(pdf).BleedBox


def small_sheet(pdf: Pdf) -> None:
    """The art is cut off by the sheet itself."""
    page(pdf).MediaBox = page(pdf).TrimBox


def smaller_page(pdf: Pdf) -> None:
    """Two more pages, one of them a millimetre smaller."""
    pdf.pages.append(pdf.pages[0])
    pdf.pages.append(pdf.pages[0])
    page(pdf).TrimBox = Array([1, 1, 210 * MM - 1, 297 * MM - 1])
    page(pdf).BleedBox = Array([-8, -8, 210 * MM + 8, 297 * MM + 8])


def screen_profile(pdf: Pdf) -> None:
    """The profile of a screen as that of the press."""
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(srgb(), N=3)


def no_profile(pdf: Pdf) -> None:
    """A press by name only."""
    del pdf.Root.OutputIntents[0].DestOutputProfile


def no_intent(pdf: Pdf) -> None:
    """No press at all."""
    del pdf.Root.OutputIntents


def no_mark(pdf: Pdf) -> None:
    """An ordinary PDF."""
    del pdf.docinfo["/GTS_PDFXVersion"]


def no_title(pdf: Pdf) -> None:
    """A file without a name."""
    del pdf.docinfo["/Title"]


def no_trapping(pdf: Pdf) -> None:
    """A file that does not say whether it is trapped."""
    del pdf.docinfo["/Trapped"]


def link(pdf: Pdf) -> None:
    """Something to click on."""
    rectangle = Array([10, 10, 50, 50])
    item = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=rectangle)
    page(pdf).Annots = Array([pdf.make_indirect(item)])


def script(pdf: Pdf) -> None:
    """A program."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('hoi')"))


def layer(pdf: Pdf) -> None:
    """A layer."""
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


def loose_font(pdf: Pdf) -> None:
    """A font that the printer must have himself."""
    del page(pdf).Resources.Font.L.DescendantFonts[0].FontDescriptor.FontFile2


def drawn_font(pdf: Pdf) -> None:
    """A font of drawings."""
    page(pdf).Resources.Font.L.Subtype = Name.Type3


def clear_area(pdf: Pdf) -> None:
    """An area through which one sees."""
    page(pdf).Resources.ExtGState.G = Dictionary(ca=0.5)
    draw(pdf, "/G gs 0 1 0 0 k 50 50 100 100 re f")


def vanishing_white(pdf: Pdf) -> None:
    """White letters that print over a dark area."""
    page(pdf).Resources.ExtGState.O = Dictionary(op=True, OPM=1)
    draw(pdf, f"/O gs {LETTERS.format('0 0 0 0')}")


def broken_page(pdf: Pdf) -> None:
    """An operator that lacks what it works on."""
    draw(pdf, "1 0 0 cm")


def drawing(operators: str) -> Spoil:
    """Something more on the page."""
    return lambda pdf: draw(pdf, operators)


LETTERS = "BT /L 9 Tf {} k 60 600 Td <0041> Tj ET"
DEFECTS: dict[str, tuple[Spoil, str, str]] = {
    "rgb operator": (drawing(RED), "DRK-030", "vlak van 35 × 35 mm"),
    "rgb line": (drawing("1 0 0 RG 9 9 m 99 9 l S"), "DRK-030", "lijn van 32 × 0 mm"),
    "rgb text": (drawing("BT /L 9 Tf 0 0 1 rg <0041> Tj ET"), "DRK-030", "SourceSans3"),
    "icc of a screen": (screen_space, "DRK-030", "vlak"),
    "lab": (lab, "DRK-030", "vlak"),
    "rgb shading": (shading, "DRK-030", "verloop V"),
    "rgb in a form": (in_a_form, "DRK-030", "vlak"),
    "rgb in a pattern": (in_a_pattern, "DRK-030", "vlak"),
    "spot of a screen": (spot_of_a_screen, "DRK-030", "vlak"),
    "rgb group": (rgb_group, "DRK-030", "doorzichtige groep"),
    "rgb picture": (rgb_picture, "DRK-031", "beeld van 8 × 8 mm"),
    "icc picture": (icc_rgb_picture, "DRK-031", "beeld"),
    "indexed picture": (indexed_picture, "DRK-031", "beeld"),
    "inline picture": (inline_picture, "DRK-031", "beeld"),
    "text in four inks": (drawing(LETTERS.format(".6 .5 .4 .3")), "DRK-032", "9,0 punt"),
    "rich black text": (drawing(LETTERS.format(".6 .5 .4 1")), "DRK-033", "9,0 punt"),
    "340 percent": (drawing(".9 .8 .8 .9 k 9 9 9 9 re f"), "DRK-034", "vlak"),
    "picture of 340 percent": (wet_picture, "DRK-034", "beeld"),
    "on every plate": (every_plate, "DRK-035", "lijn"),
    "vanishing white": (vanishing_white, "DRK-036", "tekst van 9,0 punt"),
    "coarse picture": (coarse_picture, "DRK-040", "100 × 100 beeldpunten"),
    "hairline": (drawing("0 0 0 1 K .1 w 9 9 m 99 9 l S"), "DRK-041", "lijn"),
    "line of no width": (drawing("0 0 0 1 K 0 w 9 9 m 99 9 l S"), "DRK-041", "lijn"),
    "scaled line": (drawing(".1 0 0 .1 0 0 cm 0 0 0 1 K 1 w 9 9 m 99 9 l S"), "DRK-041", "lijn"),
    "thin area": (drawing("0 0 0 1 k 9 9 99 .1 re f"), "DRK-041", "vlak"),
    "cut 2 mm off": (shifted_cut, "DRK-020", ""),
    "no cut": (no_cut, "DRK-020", ""),
    "no bleed": (no_bleed, "DRK-020", ""),
    "small sheet": (small_sheet, "DRK-020", ""),
    "page of another size": (smaller_page, "DRK-020", ""),
    "no intent": (no_intent, "DRK-013", ""),
    "no profile": (no_profile, "DRK-013", ""),
    "profile of a screen": (screen_profile, "DRK-013", ""),
    "no pdf/x": (no_mark, "DRK-012", ""),
    "no title": (no_title, "DRK-015", ""),
    "no trapping": (no_trapping, "DRK-015", ""),
    "link": (link, "DRK-022", "een koppeling"),
    "script": (script, "DRK-023", "een script"),
    "layer": (layer, "DRK-023", "een laag"),
    "font not embedded": (loose_font, "DRK-050", "SourceSans3"),
    "type 3": (drawn_font, "DRK-051", "SourceSans3"),
    "transparency": (clear_area, "DRK-060", ""),
    "broken page": (broken_page, "DRK-010", ""),
}
OF_THE_FILE = {"DRK-010", "DRK-012", "DRK-013", "DRK-015", "DRK-023"}


def test_a_sound_file_passes(tmp_path: Path) -> None:
    """Nothing is said; marks are not asked for."""
    assert told(sound(), tmp_path) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_found_by_name(name: str, tmp_path: Path) -> None:
    """And only that one, with its page and its object."""
    spoil, code, thing = DEFECTS[name]
    pdf = sound()
    spoil(pdf)
    found = told(pdf, tmp_path)
    assert [item.code for item in found] == [code]
    assert thing in found[0].message
    assert code in OF_THE_FILE or found[0].message.startswith("Bladzijde 1")
    assert found[0].place
    assert found[0].place.file == "proef.pdf"


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    """With a password to open it, or only against changes."""
    for user in ("geheim", ""):
        lock = pikepdf.Encryption(owner="baas", user=user)
        target = saved(sound(), tmp_path, encryption=lock)
        assert [item.code for item in preflight(target, ONE_PAGE)] == ["DRK-011"]


def test_a_file_that_is_no_pdf_is_told_so(tmp_path: Path) -> None:
    """Without a traceback."""
    target = tmp_path / "brief.pdf"
    target.write_text("Geachte heer,", encoding="utf-8")
    (found,) = preflight(target)
    assert (found.code, found.message) == (
        "DRK-010",
        "Het bestand is niet te lezen: dit is geen pdf.",
    )


def test_another_profile_than_that_of_the_printer_is_told(tmp_path: Path) -> None:
    """Only where the printer's is known."""
    other = Terms(fold=1, profile=b"een ander profiel")
    assert [item.code for item in told(sound(), tmp_path, other)] == ["DRK-014"]


def test_a_font_from_elsewhere_is_told(tmp_path: Path) -> None:
    """Only where the fonts of the house style are known; a space in its name is no difference."""
    assert told(sound(), tmp_path, Terms(fold=1, families=frozenset({"Source Sans 3"}))) == []
    found = told(sound(), tmp_path, Terms(fold=1, families=frozenset({"Lora"})))
    assert [item.code for item in found] == ["DRK-052"]


def test_pages_that_do_not_fold_are_told(tmp_path: Path) -> None:
    """One page is no sheet of four."""
    assert [item.code for item in told(sound(), tmp_path, Terms())] == ["DRK-021"]


def test_a_form_that_calls_itself_is_read_once(tmp_path: Path) -> None:
    """And what is in it is found."""
    pdf = sound()
    form = pdf.make_stream(
        f"{RED} /Zelf Do /Zelf Do".encode(), Subtype=Name.Form, BBox=[0, 0, 9, 9]
    )
    form.Resources = Dictionary(XObject=Dictionary(Zelf=form))
    page(pdf).Resources.XObject.Zelf = form
    draw(pdf, "/Zelf Do")
    assert [item.code for item in told(pdf, tmp_path)] == ["DRK-030"]


def test_large_letters_may_have_four_inks(tmp_path: Path) -> None:
    """At the size of a title nobody sees the plates."""
    pdf = sound()
    draw(pdf, "BT /L 24 Tf .7 .4 .3 .4 k 60 600 Td <0041> Tj ET")
    assert told(pdf, tmp_path) == []


def test_the_size_of_letters_is_that_on_the_page(tmp_path: Path) -> None:
    """A title that is made small by its page is small text."""
    pdf = sound()
    draw(pdf, ".25 0 0 .25 0 0 cm BT /L 24 Tf .7 .4 .3 .4 k 60 600 Td <0041> Tj ET")
    assert [item.code for item in told(pdf, tmp_path)] == ["DRK-032"]


def test_the_same_fault_on_many_pages_is_one_message(tmp_path: Path) -> None:
    """With the first pages, and how many more."""
    pdf = sound()
    draw(pdf, RED)
    for _ in range(11):
        pdf.pages.append(pdf.pages[0])
    (found,) = told(pdf, tmp_path)
    assert found.message.startswith("Bladzijden 1, 2, 3, 4, 5, 6, 7, 8 en nog 4: vlak")


def test_the_limit_of_ink_is_that_of_the_printer(tmp_path: Path) -> None:
    """What one printer takes, another refuses."""
    for most, codes in ((300, []), (200, ["DRK-034"])):
        pdf = sound()
        draw(pdf, ".7 .7 .7 .2 k 9 9 9 9 re f")
        assert [item.code for item in told(pdf, tmp_path, Terms(fold=1, most_ink=most))] == codes

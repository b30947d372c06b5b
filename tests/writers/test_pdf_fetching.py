"""What the renderer may fetch: files of the house style, pictures of the report, nothing else."""

from __future__ import annotations

import contextlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetchingError

from rapport.style import Style
from rapport.writers.pdf.fetching import Allowed, Fetcher
from tests.samples import sample_document
from tests.writers.pdf_sample import basis, write

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    '<rect width="9" height="9"/></svg>'
)


class Listener(http.server.BaseHTTPRequestHandler):
    """Counts who calls."""

    calls: list[str]

    def do_GET(self) -> None:
        """Note the call and answer with a picture."""
        self.calls.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "image/svg+xml")
        self.end_headers()
        self.wfile.write(DRAWING.encode())

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine: its address and the calls it got."""
    calls: list[str] = []
    handler = type("Counting", (Listener,), {"calls": calls})
    with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/x.svg", calls
        server.shutdown()
        thread.join()


@pytest.fixture
def house(tmp_path: Path) -> Style:
    """A house style of one folder with one picture, and a secret file beside it."""
    folder = tmp_path / "stijl"
    folder.mkdir()
    (folder / "eigen.svg").write_text(DRAWING, encoding="utf-8")
    (tmp_path / "geheim.svg").write_text(DRAWING, encoding="utf-8")
    return Style("stijl", (folder,))


def fetcher_for(house: Style) -> Fetcher:
    """The fetcher for a style without drawings of its own."""

    def no_drawings(name: str) -> str:
        raise FileNotFoundError(name)

    return Fetcher(Allowed.of(house.folders, (), no_drawings))


VECTORS = {
    "img": '<img src="{0}" alt="x">',
    "img-srcset": '<img srcset="{0} 2x" src="{0}" alt="x">',
    "object": '<object data="{0}"></object>',
    "embed": '<embed src="{0}">',
    "link-stylesheet": '<link rel="stylesheet" href="{0}">',
    "link-attachment": '<link rel="attachment" href="{0}">',
    "a-attachment": '<a rel="attachment" href="{0}">x</a>',
    "import": "<style>@import '{0}';</style>",
    "import-url": "<style>@import url({0});</style>",
    "background": '<p style="background: url({0})">x</p>',
    "list-style": '<ul><li style="list-style-image: url({0})">x</li></ul>',
    "content": "<style>p::before {{ content: url({0}) }}</style><p>x</p>",
    "border-image": '<p style="border: 9px solid; border-image-source: url({0})">x</p>',
    "mask": '<p style="mask-image: url({0})">x</p>',
    "font-face": (
        "<style>@font-face {{ font-family: y; src: url({0}) }}"
        "p {{ font-family: y }}</style><p>x</p>"
    ),
    "color-profile": "<style>@color-profile --z {{ src: url({0}) }}</style><p>x</p>",
    "svg-image": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<image href="{0}" width="9" height="9"/></svg>'
    ),
    "svg-use": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><use href="{0}#a"/></svg>'
    ),
    "svg-style": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<style>@import \'{0}\';</style><rect width="9" height="9"/></svg>'
    ),
    "page-background": "<style>@page {{ background: url({0}) }}</style><p>x</p>",
}


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_comes_from_the_network(
    house: Style, listener: tuple[str, list[str]], vector: str
) -> None:
    """Whatever way a page asks for a web address: nobody is called."""
    url, calls = listener
    fetcher = fetcher_for(house)
    page = VECTORS[vector].format(url)
    with contextlib.suppress(URLFetchingError):  # a colour profile that is refused ends it all
        HTML(string=page, base_url="rapport:", url_fetcher=fetcher).write_pdf()
    assert calls == []
    assert all(not refusal.missing for refusal in fetcher.log.refusals)


@pytest.mark.parametrize("vector", ["img", "import", "background", "font-face", "svg-image"])
def test_the_vectors_do_ask(house: Style, vector: str) -> None:
    """The pages of these tests really ask for their address: the refusal is in the log."""
    fetcher = fetcher_for(house)
    page = VECTORS[vector].format("http://127.0.0.1:9/x.svg")
    HTML(string=page, base_url="rapport:", url_fetcher=fetcher).write_pdf()
    assert fetcher.log.refusals


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "file:///etc/../etc/hostname",
        "FILE:///etc/hostname",
        "file://127.0.0.1/etc/hostname",
        "file:/etc/hostname",
        "data:image/svg+xml,%3Csvg/%3E",
        "ftp://127.0.0.1/x.svg",
        "http://127.0.0.1:9/",
        "https://127.0.0.1:9/",
        "//127.0.0.1/x.svg",
        "rapport:../geheim.svg",
        "rapport:%2e%2e/geheim.svg",
        "rapport://host/x.svg",
        "jar:file:///etc/hostname",
    ],
)
def test_an_address_outside_the_list_is_refused(house: Style, address: str) -> None:
    """No other protocol, no other folder, no way around with dots or percent signs."""
    with pytest.raises(PermissionError):
        fetcher_for(house).fetch(address)


def test_a_file_beside_the_style_is_refused(house: Style, tmp_path: Path) -> None:
    """The folder above the house style is out of reach, by dots and by link."""
    folder = house.folders[0]
    (folder / "link.svg").symlink_to(tmp_path / "geheim.svg")
    fetcher = fetcher_for(house)
    for address in (
        (tmp_path / "geheim.svg").as_uri(),
        folder.as_uri() + "/../geheim.svg",
        folder.as_uri() + "/%2e%2e/geheim.svg",
        (folder / "link.svg").as_uri(),
    ):
        with pytest.raises(PermissionError):
            fetcher.fetch(address)


def test_a_file_of_another_kind_is_refused(house: Style) -> None:
    """A style folder may hold notes and templates: pages get no such files."""
    (house.folders[0] / "notities.txt").write_text("x", encoding="utf-8")
    with pytest.raises(PermissionError):
        fetcher_for(house).fetch((house.folders[0] / "notities.txt").as_uri())


def test_a_file_of_the_style_is_served(house: Style) -> None:
    """What stands in the folder of the style may be used."""
    response = fetcher_for(house).fetch((house.folders[0] / "eigen.svg").as_uri())
    assert response.read().decode() == DRAWING


def test_only_the_very_pictures_of_the_report_are_served(house: Style, tmp_path: Path) -> None:
    """A picture that the report names is served, its neighbour is not."""
    named, other = tmp_path / "a.png", tmp_path / "b.png"
    named.write_bytes(b"1")
    other.write_bytes(b"2")
    fetcher = Fetcher(Allowed.of(house.folders, [str(named)], lambda _: ""))
    assert fetcher.fetch(named.as_uri()).read() == b"1"
    with pytest.raises(PermissionError):
        fetcher.fetch(other.as_uri())


def test_a_style_that_asks_for_the_network_gives_no_file(tmp_path: Path) -> None:
    """A web address in raad.css is a FOUT that names it, and there is no PDF."""
    own = tmp_path / "eigen"
    own.mkdir()
    (own / "raad.css").write_text("p { background: url(http://127.0.0.1:9/x.png) }", "utf-8")
    target = tmp_path / "x.pdf"
    told = write(sample_document(), target, Style("eigen", (own, *basis().folders)))
    assert [item.code for item in told] == ["PDF-005"]
    assert "http://127.0.0.1:9/x.png" in told[0].message
    assert not target.exists()


def test_a_font_that_is_not_there_gives_no_file(tmp_path: Path) -> None:
    """A font that raad.css names and the folder lacks is a FOUT, not another font in silence."""
    own = tmp_path / "eigen"
    own.mkdir()
    css = "@font-face { font-family: Nergens; src: url(fonts/nergens.ttf) }"
    (own / "raad.css").write_text(css, "utf-8")
    target = tmp_path / "x.pdf"
    told = write(sample_document(), target, Style("eigen", (own, *basis().folders)))
    assert told[0].code == "PDF-006"
    assert "nergens.ttf" in told[0].message
    assert not target.exists()

"""A small report with every kind of text, its Word draft, and what reviewers do to that."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

import rapport
from rapport.review.account import Reviewed
from tests.report import small

TEXT = """\
    hebben_we_bereikt: |  # van Anna
      Een alinea met **vette** en *schuine* woorden, een
      [koppeling](https://x.nl/a), [Smart City]{lang=en}
      en een noot.[^a]

      ## Kop

      - een
      - twee
        1. diep
        2. dieper

      3. drie
      4. vier

      > Gezegd.

      > Nog eens gezegd:
      >
      > - met een punt

      - een
        - twee
          - drie
            - diepst

            Vervolg.

      ![De brug](brug.png "Foto van de brug")

      ![](brug.png)

      Het is [€ 90.000](cijfer:saldo.verschil).

      Het kostte {7A.lasten.verschil | euro} en dat is veel.\\
      Nieuwe regel.

      [^a]: De noot zelf.
"""
PROGRAMMA = small.PROGRAMMA.replace("    hebben_we_bereikt: Honderd bomen.\n", TEXT)
RAPPORT = small.RAPPORT.replace("status: vastgesteld", "status: concept")
DOCUMENT = "word/document.xml"
DAY = 'w:date="2025-03-04T10:00:00Z"'


def write(folder: Path) -> Path:
    """Put the report in a folder."""
    small.write(folder, rapport_yaml=RAPPORT, programma=PROGRAMMA)
    Image.new("RGB", (400, 300), "green").save(folder / "brug.png")
    return folder


@cache
def draft() -> bytes:
    """The draft as it is issued."""
    with TemporaryDirectory() as folder:
        source = write(Path(folder) / "groen")
        built = rapport.build(source, out=Path(folder) / "uit", formats=("docx",))
        assert built.files, [item.message for item in built.findings]
        (made,) = (path for path in built.files if path.suffix == ".docx")
        return made.read_bytes()


def edited(*changes: tuple[str, str], part: str = DOCUMENT, data: bytes | None = None) -> bytes:
    """The draft with other XML in a part; each pattern must be there, the first is changed."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(data or draft())) as source, ZipFile(target, "w", ZIP_DEFLATED) as out:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == part:
                text = content.decode()
                for pattern, new in changes:
                    text, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
                    assert count, pattern
                content = text.encode()
            out.writestr(info, content)
    return target.getvalue()


def with_part(data: bytes, name: str, text: str) -> bytes:
    """The file with one more part."""
    target = io.BytesIO(data)
    with ZipFile(target, "a", ZIP_DEFLATED) as out:
        out.writestr(name, text)
    return target.getvalue()


def typed(old: str, new: str) -> tuple[str, str]:
    """Words typed over while changes were not tracked."""
    return re.escape(old), new


def tracked(old: str, new: str, who: str = "Anna") -> tuple[str, str]:
    """Words replaced with change tracking, in a run without a look of its own."""
    by = f'w:author="{who}" {DAY}'
    cut = f'<w:r><w:delText xml:space="preserve">{old}</w:delText></w:r>'
    gone = f'<w:del w:id="901" {by}>{cut}</w:del>'
    come = f'<w:ins w:id="902" {by}><w:r><w:t xml:space="preserve">{new}</w:t></w:r></w:ins>'
    middle = (gone if old else "") + (come if new else "")
    pattern = rf'(<w:t xml:space="preserve">[^<]*?){re.escape(old)}'
    return pattern, rf'\1</w:t></w:r>{middle}<w:r><w:t xml:space="preserve">'


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the report, in which files come back."""

    folder: Path

    @property
    def source(self) -> Path:
        """The file with the texts."""
        return self.folder / "groen" / "p.yaml"

    def review(self, *, take: bool = False, only: str = "", **files: bytes) -> Reviewed:
        """Read these files, each by the name of who sent it."""
        return self.read(files, take=take, only=only)

    def read(self, files: Mapping[str, bytes], *, take: bool = False, only: str = "") -> Reviewed:
        """Read files in this order."""
        if not self.source.exists():
            write(self.folder / "groen")
        paths = []
        for name, data in files.items():
            path = self.folder / f"{name}.docx"
            path.write_bytes(data)
            paths.append(path)
        return rapport.bring_back(paths, self.folder / "groen", only=only, take=take)


def told(found: Reviewed) -> list[str]:
    """Every edit in one line."""
    return [
        f"{line.ending.value}: {line.old.strip() or '-'} -> {line.new.strip() or '-'}"
        + (f" ({', '.join(maker.author for maker in line.makers)})" if line.makers else "")
        for line in found.lines
    ]

"""Writes what follows from the code: `make docs`.

The list of messages, the texts of click in machine form, and the schemas beside the example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from rapport import schema
from rapport.cli.explain import in_words
from rapport.cli.telling import capital
from rapport.findings import CATALOGUE, Kind

ROOT: Final = Path(__file__).resolve().parent.parent
MESSAGES: Final = ROOT / "docs" / "meldingen.md"
PO: Final = ROOT / "src/rapport/cli/locale/nl/LC_MESSAGES/rapport.po"
MO: Final = PO.with_suffix(".mo")
EXAMPLE: Final = ROOT / "inputs" / "jaarverslag-2024" / "schema"

_INTRODUCTION: Final = """\
# Meldingen

<!-- Gemaakt met `make docs` uit de tabel met meldingen; verander het daar. -->

Dit zijn alle meldingen van rapport. Op de opdrachtregel ziet u dezelfde uitleg met
`rapport explain CODE`. Een `…` staat voor iets uit uw eigen rapport.

- **FOUT**: rapport schrijft niets tot dit is opgelost.
- **WAARSCHUWING**: het rapport wordt gemaakt, maar kijk hiernaar.
- **OPMERKING**: ter informatie.
"""


def messages() -> str:
    """The page with all messages, sorted by code."""
    kinds = sorted(CATALOGUE.values(), key=lambda kind: kind.code)
    return "\n".join((_INTRODUCTION, *_table(kinds), *(_entry(kind) for kind in kinds)))


def compiled_texts() -> bytes:
    """The Dutch texts of click, in the form that gettext reads."""
    with PO.open("rb") as source:
        catalogue = read_po(source, locale="nl", abort_invalid=True)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def _table(kinds: list[Kind]) -> Iterator[str]:
    yield "| code | gewicht | melding |"
    yield "|---|---|---|"
    for kind in kinds:
        code = f"[{kind.code}](#{kind.code.casefold()})"
        yield f"| {code} | {kind.level} | {_literal(capital(kind.title))} |"


def _entry(kind: Kind) -> str:
    lines = (
        "",
        f"## {kind.code}",
        "",
        f"**{kind.level}: {_literal(capital(kind.title))}.**",
        "",
        f"> {_literal(in_words(kind.message))}",
        "",
        _literal(kind.meaning),
        "",
        f"**Wat u doet:** {_literal(in_words(kind.hint))}",
    )
    return "\n".join(lines)


def _literal(text: str) -> str:
    """The text as Markdown that shows just that: messages speak of HTML and of asterisks."""
    return re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", text)


def _schemas() -> Mapping[Path, bytes]:
    return {EXAMPLE / f"{name}.schema.json": schema.text_of(name).encode() for name in schema.NAMES}


def made() -> Mapping[Path, bytes]:
    """Every file that follows from the code, with what should stand in it."""
    return {MESSAGES: f"{messages()}\n".encode(), MO: compiled_texts(), **_schemas()}


def main(tell: Callable[[str], object] = print) -> None:
    """Write all files that are not up to date."""
    for path, content in made().items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            tell(f"Geschreven: {path.relative_to(ROOT).as_posix()}")


if __name__ == "__main__":
    main()

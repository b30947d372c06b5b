"""The rooms of the package stay small, named after what they hold, and free of circles."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import grimp

SOURCE = Path(__file__).resolve().parents[2] / "src" / "rapport"
MODULES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 320
SAY_NOTHING = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}


def _name(module: Path) -> str:
    return str(module.relative_to(SOURCE))


def _summary(module: Path) -> str:
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8"))) or ""
    return docstring.partition("\n")[0]


def test_no_room_is_too_large() -> None:
    """A module has at most 320 lines; a larger one is cut by chapter of the domain."""
    lengths = {_name(module): len(module.read_text("utf-8").splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_every_room_says_what_it_is_for() -> None:
    """The first line of a module is a sentence."""
    assert [_name(module) for module in MODULES if not _summary(module).endswith(".")] == []


def test_no_two_rooms_do_the_same() -> None:
    """Two modules never describe themselves with the same sentence."""
    counted = Counter(_summary(module) for module in MODULES)
    assert [sentence for sentence, count in counted.items() if count > 1] == []


def test_no_room_has_a_name_that_says_nothing() -> None:
    """Modules and folders are named after the domain, never `utils`, `helpers` or `common`."""
    assert [_name(module) for module in MODULES if SAY_NOTHING & _words(module)] == []


def _words(module: Path) -> set[str]:
    parts = module.relative_to(SOURCE).with_suffix("").parts
    return {word for part in parts for word in part.split("_")}


def test_no_module_imports_itself_by_a_detour() -> None:
    """From no imported module does a way lead back; imports for types alone count too."""
    graph = grimp.build_graph("rapport", cache_dir=None)
    circles = [
        f"{importer} -> {imported}"
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if graph.find_shortest_chain(importer=imported, imported=importer)
    ]
    assert circles == []

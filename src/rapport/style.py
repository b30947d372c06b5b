"""Where a house style lives: its folder, the basis under it, and which of the two has a file."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

BASIS = "basis"


@dataclass(frozen=True, slots=True)
class Style:
    """A house style: `folders` from the most specific to the basis; later ones fill what lacks."""

    name: str
    folders: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The file `name` of the most specific folder that has it, or None."""
        return next((path for path in self.layers(name)), None)

    def layers(self, name: str) -> tuple[Path, ...]:
        """Every file called `name`, the most specific first: a setting there wins."""
        return tuple(path for folder in self.folders if (path := folder / name).is_file())


def templates_root() -> Path:
    """The folder with the house styles: inside the installed package, else in the checkout."""
    packaged = Path(str(resources.files("rapport"))) / "_templates"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "templates"


def locate(name: str, *roots: Path) -> Style | None:
    """The house style called `name`, sought in `roots` and then among our own; None if absent.

    `name` is one plain folder name; a path is never followed.
    """
    if not name or name != Path(name).name or name.startswith("."):
        return None
    places = (*roots, templates_root())
    own = next((folder for root in places if (folder := root / name).is_dir()), None)
    if own is None:
        return None
    basis = templates_root() / BASIS
    return Style(name, (own,) if own == basis else (own, basis))


def available(*roots: Path) -> tuple[str, ...]:
    """The names of all house styles that `locate` would find, sorted."""
    places = (*roots, templates_root())
    names = {
        folder.name
        for root in places
        if root.is_dir()
        for folder in root.iterdir()
        if folder.is_dir() and not folder.name.startswith((".", "_"))
    }
    return tuple(sorted(names))

"""The only door to files for the renderer: a list of what it may have, and no network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

# The files of a house style that a page may use, with their media types.
MEDIA = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}
DRAWING_SCHEME = "rapport"


class Draw(Protocol):
    """Gives the text of a drawing of the house style by its plain name."""

    def __call__(self, name: str) -> str:
        """The SVG. Raises an exception of any kind when there is none."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that a page asked for and did not get: outside the list, or not there."""

    url: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be read: files under `folders`, the very files `pictures`, and own drawings."""

    folders: tuple[Path, ...]
    pictures: frozenset[Path]
    draw: Draw

    @classmethod
    def of(cls, folders: Iterable[Path], pictures: Iterable[str], draw: Draw) -> Allowed:
        """With every path resolved, so that a link or `..` leads nowhere else."""
        return cls(
            tuple(folder.resolve() for folder in folders),
            frozenset(Path(picture).resolve() for picture in pictures),
            draw,
        )

    def permits(self, path: Path) -> bool:
        """Whether this resolved path may be read."""
        if path in self.pictures:
            return True
        inside = any(path.is_relative_to(folder) for folder in self.folders)
        return inside and path.suffix.lower() in MEDIA


@dataclass
class Log:
    """The refusals of one rendering, in order."""

    refusals: list[Refusal] = field(default_factory=list)


class Fetcher(URLFetcher):  # type: ignore[misc]  # weasyprint ships no types
    """Serves files of the list and drawings `rapport:name.svg`; every other address is refused.

    Nothing of the network code of the parent is used: `fetch` is replaced as a whole.
    """

    def __init__(self, allowed: Allowed) -> None:
        """Start with an empty log."""
        super().__init__(allowed_protocols=("file", DRAWING_SCHEME), allow_redirects=False)
        self.allowed = allowed
        self.log = Log()

    def fetch(
        self,
        url: str,
        headers: object = None,  # noqa: ARG002  # the parent's signature
    ) -> URLFetcherResponse:
        """The file behind `url`. Raises PermissionError when it may not be read."""
        try:
            return self._open(url)
        except PermissionError:
            self.log.refusals.append(Refusal(url, missing=False))
            raise
        except Exception:
            self.log.refusals.append(Refusal(url, missing=True))
            raise

    def _open(self, url: str) -> URLFetcherResponse:
        parts = urlsplit(url)
        serve: Callable[[str, str], URLFetcherResponse] | None = {
            "file": self._file,
            DRAWING_SCHEME: self._drawing,
        }.get(parts.scheme.lower())
        if serve is None or parts.netloc:
            raise PermissionError(f"address outside the list: {url}")
        return serve(url, unquote(parts.path))

    def _file(self, url: str, name: str) -> URLFetcherResponse:
        path = Path(name).resolve()
        if not self.allowed.permits(path):
            raise PermissionError(f"file outside the list: {url}")
        kind = MEDIA.get(path.suffix.lower(), "application/octet-stream")
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    def _drawing(self, url: str, name: str) -> URLFetcherResponse:
        if name != Path(name).name:
            raise PermissionError(f"drawing outside the style: {url}")
        content = self.allowed.draw(name)
        return URLFetcherResponse(url, content, {"Content-Type": MEDIA[".svg"]})

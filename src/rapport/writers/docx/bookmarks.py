"""Names and numbers of bookmarks: from the ids of the document, so the same in every build."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from rapport.writers.docx.markup import NAMESPACES, Node, clark, node

HEADING, SECTION = "_Toc", "_Deel"
# Before a text that may be edited, and before what the report made itself.
ANCHOR, STOP = "_rp_", "_Grens"
_NAMES = 10**9


class Bookmarks:
    """The bookmarks of one file; those of the template keep their numbers."""

    def __init__(self, root: Node) -> None:
        """Begin after the bookmarks that stand in `root`."""
        there = [
            int(n.get(clark("w:id"), "0")) for n in root.iterfind(".//w:bookmarkStart", NAMESPACES)
        ]
        self._next = max(there, default=0) + 1
        self._names: dict[tuple[str, str], str] = {}
        self._placed: set[str] = set()

    def name(self, ident: str, kind: str = HEADING) -> str:
        """The name that belongs to the node `ident`; Word hides names that begin with `_`."""
        if (kind, ident) not in self._names:
            self._names[kind, ident] = self._free(kind, ident)
        return self._names[kind, ident]

    def around(self, ident: str, nodes: Iterable[Node], kind: str = HEADING) -> list[Node]:
        """The nodes between the start and the end of their bookmark."""
        name = self.name(ident, kind)
        if name in self._placed:
            return list(nodes)
        self._placed.add(name)
        number, self._next = str(self._next), self._next + 1
        start = node("w:bookmarkStart", {"w:id": number, "w:name": name})
        return [start, *nodes, node("w:bookmarkEnd", {"w:id": number})]

    def _free(self, kind: str, ident: str) -> str:
        number = int(sha256(ident.encode()).hexdigest()[:12], 16)
        taken = set(self._names.values())
        names = (f"{kind}{(number + step) % _NAMES:09}" for step in range(_NAMES))
        return next(name for name in names if name not in taken)

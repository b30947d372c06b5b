"""The texts of the report as they are now, by the file and the path that a draft names."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from rapport.project import Project
from rapport.sources import reader_for
from rapport.sources.located import Group, Node, Scalar, Series

Path = tuple[str | int, ...]
# By what a point of a list is known to the user.
_NAMES = ("code", "naam", "id", "nummer")


@dataclass(slots=True)
class Sources:
    """The source files of one report, each read once; `digests` tells how they were."""

    project: Project
    trees: dict[str, Group | None] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def text(self, file: str, path: Path) -> str | None:
        """The text at a path, or None when there is none."""
        node = self._node(file, path)
        return node.text if isinstance(node, Scalar) else None

    def name(self, file: str, path: Path) -> str:
        """How a user knows a text: `1F, hebben_we_bereikt`."""
        words: list[str] = []
        for number, step in enumerate(path):
            if isinstance(step, str):
                words.append(step)
                continue
            own = self._node(file, path[: number + 1])
            words[-1:] = [_known(own) or f"{words[-1] if words else ''} {step + 1}"]
        return ", ".join(words)

    def file(self, named: str) -> str:
        """The name of a file from the folder of the report; a draft may name it from elsewhere."""
        parts = named.replace("\\", "/").split("/")
        for start in range(len(parts)):
            name = "/".join(parts[start:])
            if self.tree(name) is not None:
                return name
        return named

    def tree(self, name: str) -> Group | None:
        """What a file says; None when it is not there or cannot be read."""
        if name not in self.trees:
            self.trees[name] = self._read(name)
        return self.trees[name]

    def _read(self, name: str) -> Group | None:
        reader = reader_for(name)
        data, _ = self.project.read(name)
        if reader is None or data is None:
            return None
        self.digests[name] = sha256(data).hexdigest()
        return reader.read(data, name)[0]

    def _node(self, file: str, path: Path) -> Node | None:
        node: Node | None = self.tree(file)
        for step in path:
            if isinstance(node, Group):
                node = node.get(str(step))
            elif isinstance(node, Series) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                return None
        return node


def _known(node: Node | None) -> str:
    if not isinstance(node, Group):
        return ""
    found = (node.get(name) for name in _NAMES)
    return next((one.text for one in found if isinstance(one, Scalar) and one.text), "")

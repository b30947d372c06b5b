"""What goes on a page that lies on its side: a wide table, with the heading it stands under."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.document import Block, Section, Table

Children = tuple[Block | Section, ...]


def leading(children: Sequence[Block | Section]) -> Children:
    """The blocks of a section that lie on their side with its heading; none without wide table.

    All before its first sub-section: a wide table keeps what introduces and explains it.
    """
    own = children[: _own(children)]
    return tuple(own) if any(isinstance(block, Table) and block.wide for block in own) else ()


def following(children: Sequence[Block | Section]) -> Children:
    """The rest of the section, upright."""
    return tuple(children[len(leading(children)) :])


def _own(children: Sequence[Block | Section]) -> int:
    sections = (n for n, child in enumerate(children) if isinstance(child, Section))
    return next(sections, len(children))

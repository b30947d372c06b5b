"""What a paragraph stands within, told from its own style and from the paragraphs before it."""

from __future__ import annotations

from rapport.review.tokens import Level, Nest
from rapport.review.word_styles import Role


class Nesting:
    """Goes from paragraph to paragraph and remembers the lists and quotes that are open."""

    def __init__(self) -> None:
        """Begin where nothing is open."""
        self._open: tuple[Nest, ...] = ()

    def levels(self, role: Role) -> tuple[Level, ...]:
        """The levels of the next paragraph; Word knows no lists in quotes and no quotes in them."""
        if role.nest in {Nest.QUOTE, Nest.CAPTION}:
            first = role.nest is Nest.QUOTE and self._open != (Nest.QUOTE,)
            self._open = (role.nest,)
            return (Level(role.nest, first),)
        if not role.depth:
            self._open = ()
            return ()
        known = () if {Nest.QUOTE, Nest.CAPTION} & set(self._open) else self._open
        padding = role.nest or Nest.BULLETS
        outer = tuple(
            known[depth] if depth < len(known) else padding for depth in range(role.depth)
        )
        self._open = outer if role.nest is None else (*outer[:-1], role.nest)
        levels = [Level(nest) for nest in self._open]
        if role.nest is not None:
            levels[-1] = Level(role.nest, first=True)
        return tuple(levels)

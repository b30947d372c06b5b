"""Messages about figures: notation, units, sums, explanations, indicators."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

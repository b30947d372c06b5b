"""Messages about making the Word file."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

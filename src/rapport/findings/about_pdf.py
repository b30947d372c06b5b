"""Messages about making the PDF."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

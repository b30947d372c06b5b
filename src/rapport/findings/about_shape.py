"""Messages about the shape of the input: keys, types, missing and empty parts."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

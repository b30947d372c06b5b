"""Messages about writing to disk: locks, rights, space, and the machine itself."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

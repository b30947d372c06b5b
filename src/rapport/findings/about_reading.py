"""Messages about reading files: YAML, text, names, images."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

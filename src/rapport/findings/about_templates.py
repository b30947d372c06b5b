"""Messages about house style folders: wording, settings, missing template files."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

"""Messages about narrative: Markdown, links, images in text."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = ()

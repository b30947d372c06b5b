"""Whether a printer can print a PDF: every demand on any file, each fault with page and object."""

from rapport.preflight.examine import preflight
from rapport.preflight.terms import Terms

__all__ = ["Terms", "preflight"]

"""Tags for passages of their own kind: notes, references to a note, text in another language.

WeasyPrint 70 knows none of the three: a note is a Div to it, a reference is nothing, and the
language of anything but the whole page is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pydyf  # type: ignore[import-untyped]  # ships no types

# The class of an HTML element and the role of its tag (ISO 32000-1, 14.8.4).
ROLES = {"verwijzing": "/Reference", "voetnoot": "/Note", "nootnummer": "/Lbl"}


def name_passages(elements: Iterable[tuple[Any, Any]]) -> None:
    """Give every note and reference its role, and every passage its language.

    `elements` are tags with their HTML elements. A note gets a name of its own too, as PDF/UA-1
    asks (ISO 14289-1, 7.9).
    """
    for element, origin in elements:
        for kind in origin.attrib.get("class", "").split():
            element["S"] = ROLES.get(kind, element["S"])
        if element["S"] == "/Note":
            element["ID"] = pydyf.String(origin.attrib["id"])
        if "lang" in origin.attrib:
            element["Lang"] = pydyf.String(origin.attrib["lang"])

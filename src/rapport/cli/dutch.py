"""Makes click speak Dutch, whatever the language of the machine."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import Final

DOMAIN: Final = "rapport"
LANGUAGE: Final = "nl"


def speak() -> None:
    """Bind the Dutch texts for click. Call it before a command is made: some texts are kept then.

    click asks gettext for a text without naming a language, and gettext looks in the environment
    first; that is why the language is set there, for this process and what it starts.
    """
    os.environ["LANGUAGE"] = LANGUAGE
    gettext.bindtextdomain(DOMAIN, str(Path(__file__).with_name("locale")))
    gettext.textdomain(DOMAIN)

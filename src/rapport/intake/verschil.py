"""A verschil as it is written: with a minus, or with a V or N before, behind or beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from rapport.intake.figures import Figures
from rapport.model.cijfers import Bedrag, Fase
from rapport.model.tekens import Tekenprofiel

# Against a digit, a sign or a space: 'n.n.b.' and 'nihil' begin with no letter of ours.
_EDGE: Final = r"[\s\d€()+=\-\u2010-\u2015\u2212]"
_BEFORE: Final = re.compile(rf"\s*([VvNn])(?={_EDGE})\s*(\S.*)", re.DOTALL)
_BEHIND: Final = re.compile(rf"(.*{_EDGE})([VvNn])\s*", re.DOTALL)
_LONGEST: Final = 80


def split_letter(text: str) -> tuple[str, str]:
    """A figure without its letter, and the letter: 'V', 'N' or '' where there is none."""
    if len(text) > _LONGEST:
        return text, ""
    before = _BEFORE.fullmatch(text)
    if before:
        return before[2], before[1].upper()
    behind = _BEHIND.fullmatch(text)
    if behind and behind[1].strip():
        return behind[1].strip(), behind[2].upper()
    return text, ""


@dataclass(frozen=True, slots=True)
class Verschillen:
    """Reads the verschillen of one table in the signs of the input."""

    figures: Figures
    tekens: Tekenprofiel

    def amount(
        self, key: str, part: str, text: str, letter: str, *path: str | int, subject: str
    ) -> Bedrag | None:
        """The verschil at `path` as its effect; None when it is empty or refused.

        `part` is the row it stands in (lasten, saldo), `letter` what a column of letters says.
        """
        bare, inline = split_letter(text)
        if letter and not bare.strip():
            self.figures.refuse("GET-003", letter, *_beside(path), subject=subject)
            self.figures.places.refused.add(path)
            return None
        seen = _Seen(text, letter, inline, subject)
        sign = self.tekens.minus(part)
        read = self.figures.amount(key, bare, sign, *path, subject=subject)
        return self._judged(read, seen, sign, *path)

    def euros(self, key: str, text: str, *path: str | int, subject: str) -> Bedrag | None:
        """The verschil in a sentence: always in euros, below nil when adverse; a letter may do."""
        bare, inline = split_letter(text)
        read = self.figures.euros(key, bare, *path, subject=subject)
        if not inline:
            return read
        return self._judged(read, _Seen(text, "", inline, subject), 1, *path)

    def _judged(
        self, read: Bedrag | None, seen: _Seen, sign: int, *path: str | int
    ) -> Bedrag | None:
        """The amount with the effect that its letter tells."""
        if read is None or not (seen.letters or self._wanted):
            return read
        code = self._fault(read, seen, sign)
        if code:
            self.figures.refuse(code, seen.whole, *path, subject=seen.subject)
            return None
        if not read.value:
            return read
        return replace(read, value=abs(read.value) if seen.letters == {"V"} else -abs(read.value))

    @property
    def _wanted(self) -> bool:
        return self.tekens.has_letter(Fase.VERSCHIL)

    def _fault(self, read: Bedrag, seen: _Seen, sign: int) -> str:
        """What is wrong between the letter, the minus and the agreement; '' when nothing is."""
        if not self._wanted:
            return "GET-010"
        if len(seen.letters) > 1:
            return "GET-008"
        if read.value and not seen.letters:
            return "GET-009"
        with_minus = read.value * sign < 0
        told = "V" if read.value > 0 else "N"
        return "GET-008" if with_minus and told not in seen.letters else ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands there: the text, the letter of the column, the letter in the text."""

    text: str
    letter: str
    inline: str
    subject: str

    @property
    def letters(self) -> set[str]:
        """The letters, each once."""
        return {self.letter, self.inline} - {""}

    @property
    def whole(self) -> str:
        """The figure with its letters, for a message."""
        return f"{self.text} {self.letter}".strip()


def _beside(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path of the letter in its own column."""
    return (*path[:-1], f"{path[-1]}_letter")

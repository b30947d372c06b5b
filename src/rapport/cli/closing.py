"""The last lines of a run: the count, what the sums say, and which files are there now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from rapport.cli.lines import Line, Look, line
from rapport.cli.telling import count, number
from rapport.findings import Finding, blocking
from rapport.result import Built, Checked, Ending, Summary

_CUT_SHORT: Final = "Niet volledig onderzocht: elke optelling is apart nagerekend, niet alle samen."
# How many loose figures are named; the rest is a number.
_NAMED: Final = 10


def close_check(checked: Checked) -> tuple[Line, ...]:
    """The end of `rapport check`."""
    return (_counted(checked.findings), *(_sums(checked.summary) if checked.ok else ()))


def close_build(built: Built) -> tuple[Line, ...]:
    """The end of `rapport build`: new files, or what stands there still and from when it is."""
    counted = _counted(built.findings)
    if built.ending is not Ending.BUILT:
        return (counted, *_nothing_written(built))
    return (counted, *_sums(built.checked.summary), *_written(built))


def close_preflight(findings: Iterable[Finding]) -> tuple[Line, ...]:
    """The end of `rapport preflight`."""
    listed = tuple(findings)
    if blocking(listed):
        return (_counted(listed), line("Dit bestand kan zo niet naar de drukker."))
    return (_counted(listed), line("De drukker kan met dit bestand drukken."))


def shown(path: Path) -> str:
    """A path as the user would type it: from here when it lies below here."""
    try:
        here = Path.cwd()
    except OSError:  # the folder we stand in is gone
        return path.as_posix()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _counted(findings: Iterable[Finding]) -> Line:
    listed = tuple(findings)
    return line((count(listed), Look.FOUT if blocking(listed) else Look.GOED))


def _sums(summary: Summary) -> tuple[Line, ...]:
    if not summary.equations:
        return _listed(_loose_head(summary.loose), summary.loose)
    sums = number(summary.equations, "optelling", "optellingen")
    exact = f"{summary.exact} {'klopt' if summary.exact == 1 else 'kloppen'} precies"
    held = f"{sums} gecontroleerd: {exact}{_rounded(summary)}."
    short = () if summary.fully_examined else (line(_CUT_SHORT),)
    return (
        line(held),
        *short,
        *_listed(
            "Aanvaard, omdat de invoer het zegt: uit afgeronde cijfers berekend", summary.habits
        ),
        *_listed(
            "Eén eenheid verschoven, zodat de tabellen sluiten",
            tuple(figure.omschrijving for figure in summary.moved),
        ),
        *_listed(_loose_head(summary.loose), summary.loose),
        *_listed("Wat rapport niet kan zien, omdat afronding het verbergt", summary.hidden),
    )


def _rounded(summary: Summary) -> str:
    if not summary.within_rounding:
        return ""
    largest = f"{summary.largest.normalize():f}".replace(".", ",")
    return (
        f", {summary.within_rounding} binnen de afronding"
        f" (grootste verschil: {largest}, in de eenheid van de tabel)"
    )


def _loose_head(loose: tuple[str, ...]) -> str:
    figures = number(len(loose), "cijfer staat", "cijfers staan")
    return f"{figures} in geen enkele optelling. Kijk zelf na of dit klopt"


def _listed(head: str, names: tuple[str, ...]) -> tuple[Line, ...]:
    """A head with what it is about below it; nothing where there is nothing."""
    if not names:
        return ()
    rest = len(names) - _NAMED
    more = (line(f"  en nog {rest}; alle ziet u met --json"),) if rest > 0 else ()
    return (line(f"{head}:"), *(line(f"  {name}") for name in names[:_NAMED]), *more)


def _written(built: Built) -> tuple[Line, ...]:
    head = line(("Geschreven", Look.GOED), f" in {shown(built.target)}:")
    return (head, *(line(f"  {path.name}") for path in built.files))


def _nothing_written(built: Built) -> tuple[Line, ...]:
    stale = (
        line(
            f"{shown(built.target)}/{name}: ",
            ("NIET bijgewerkt", Look.STRONG),
            f", is van {age}",
        )
        for name, age in built.ages
    )
    return (line(("Er is niets geschreven.", Look.STRONG)), *stale)

"""A tiny report to spoil in tests: one programme, one pakket, figures in thousands."""

from __future__ import annotations

from pathlib import Path

import rapport
from rapport import Checked, Finding

RAPPORT = """\
soort: jaarverslag
gemeente: Voorbeeldstad
jaar: 2024
status: vastgesteld
eenheid: duizend euro
drempels:
  pakket: € 75.000
  post: € 50.000
programmas:
  - p.yaml
"""

PROGRAMMA = """\
programma: 7
naam: Groen
omschrijving: Over bomen.
pakketten:
  - code: 7A
    naam: Bomen
    inhoud: Bomen en struiken.
    wilden_we_bereiken: Meer schaduw.
    hebben_we_bereikt: Honderd bomen.
kosten:
  resultaat: € 90.000
  lasten:
    7A:
      realisatie_vorig_jaar: -900
      primaire_begroting: -950
      begroting_na_wijziging: -1.000
      realisatie: -920
      verschil: 80
  totaal_lasten:
    realisatie_vorig_jaar: -900
    primaire_begroting: -950
    begroting_na_wijziging: -1.000
    realisatie: -920
    verschil: 80
  baten:
    7A:
      realisatie_vorig_jaar: 100
      primaire_begroting: 110
      begroting_na_wijziging: 120
      realisatie: 130
      verschil: 10
  totaal_baten:
    realisatie_vorig_jaar: 100
    primaire_begroting: 110
    begroting_na_wijziging: 120
    realisatie: 130
    verschil: 10
  saldo:
    realisatie_vorig_jaar: -800
    primaire_begroting: -840
    begroting_na_wijziging: -880
    realisatie: -790
    verschil: 90
afwijkingen:
  7A:
    posten:
      - toelichting: Minder gesnoeid.
        lasten: 70
        aard: I
    overige:
      lasten: 10
      baten: 10
      aard: S
    totaal:
      lasten: 80
      baten: 10
indicatoren:
  peildatum: 26-03-2025
  vergelijkingsgroep: Andere gemeenten
  lijst:
    - naam: Bomen per inwoner
      waarden:
        2023: 1,5
        2024: 1,6*
      vergelijking: 1,1
      bron: Telling
      omschrijving: Alle bomen van de gemeente.
"""

# The same accounts to the cent, with everything left out that can be derived.
EXACT = """\
programma: 7
naam: Groen
omschrijving: Over bomen.
pakketten:
  - code: 7A
    naam: Bomen
    inhoud: Bomen en struiken.
    wilden_we_bereiken: Meer schaduw.
    hebben_we_bereikt: Honderd bomen.
  - code: 7B
    naam: Gras
    inhoud: Gras en kruiden.
    wilden_we_bereiken: Minder maaien.
    hebben_we_bereikt: Minder gemaaid.
kosten:
  cijfers_in: euro
  lasten:
    7A:
      realisatie_vorig_jaar: -900.400,10
      primaire_begroting: -950.000
      begroting_na_wijziging: -1.000.000
      realisatie: -920.400
    7B:
      realisatie_vorig_jaar: -400
      primaire_begroting: -400
      begroting_na_wijziging: -400
      realisatie: -400
  baten:
    7A:
      realisatie_vorig_jaar: 100.000
      primaire_begroting: 110.000
      begroting_na_wijziging: 120.000
      realisatie: 130.250,50
afwijkingen:
  7A:
    posten:
      - toelichting: Minder gesnoeid.
        lasten: 70.100
        aard: I
indicatoren:
  peildatum: 26-03-2025
  vergelijkingsgroep: Andere gemeenten
  lijst:
    - naam: Bomen per inwoner
      waarden:
        2024: 1,6
      bron: Telling
"""


def write(folder: Path, *, rapport_yaml: str = RAPPORT, programma: str = PROGRAMMA) -> Path:
    """Put a report in `folder`; both texts are the whole files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rapport.yaml").write_text(rapport_yaml, encoding="utf-8")
    (folder / "p.yaml").write_text(programma, encoding="utf-8")
    return folder


def check(folder: Path, *, rapport_yaml: str = RAPPORT, programma: str = PROGRAMMA) -> Checked:
    """Write the report and check it."""
    return rapport.check(write(folder, rapport_yaml=rapport_yaml, programma=programma))


def told(findings: tuple[Finding, ...]) -> list[str]:
    """Each finding as `CODE regel`, for a short expectation; 0 where there is no line."""
    return [f"{item.code} {item.place.line if item.place else 0}" for item in findings]


def line_of(text: str, words: str, nth: int = 1) -> int:
    """The number of the nth line of `text` that holds `words`."""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if words in line]
    return lines[nth - 1]

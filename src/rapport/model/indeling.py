"""The wording and the order of a jaarverslag as `templates/*/jaarverslag.yaml` gives them.

A fixed sentence may hold placeholders between braces; which ones stands beside each field. They
are plain names: no code runs from a wording.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from rapport.model.fields import Shape

Onderdeel = Literal["pakketten", "verbonden_partijen", "kosten", "afwijkingen", "indicatoren"]
Zin = str


class Omslag(Shape):
    """The lines of the cover. Placeholders: {gemeente} {jaar} {status}."""

    titel: Zin
    jaar: Zin = "{jaar}"
    organisatie: Zin
    motto: Zin = ""
    ondertitel: Zin = ""


class Koppen(Shape):
    """The headings. Placeholders: {gemeente} {jaar} {programma} {naam} {code}."""

    programma: Zin  # stands in front of the name of a programme
    pakket: Zin  # stands in front of the name of a pakket
    inhoud: Zin
    wilden: Zin
    bereikt: Zin
    verbonden_partijen: Zin
    kosten: Zin
    afwijkingen: Zin
    afwijkingen_pakket: Zin
    indicatoren: Zin


class Bovenregels(Shape):
    """Small lines above a text, empty where there is none."""

    programma: Zin = ""
    inhoud: Zin = ""
    wilden: Zin = ""
    bereikt: Zin = ""


class Kostentabel(Shape):
    """The words in and around the cost table. Placeholders: {jaar} {vorig_jaar} {programma}."""

    titel: Zin
    kop: Zin
    realisatie_vorig_jaar: Zin
    primaire_begroting: Zin
    begroting_na_wijziging: Zin
    realisatie: Zin
    verschil: Zin
    letter: Zin  # head of the column of letters V and N
    lasten: Zin
    baten: Zin
    totaal_lasten: Zin
    totaal_baten: Zin
    saldo: Zin
    toevoegingen: Zin
    onttrekkingen: Zin
    resultaat_na_bestemming: Zin = "Resultaat na bestemming programma {programma}"
    grafiek: Zin = ""  # title of the chart of lasten per pakket; empty: no chart
    grafiek_begroot: Zin = "begroot"
    grafiek_realisatie: Zin = "realisatie"


class Afwijkingentabel(Shape):
    """The words of the tables of afwijkingen. Placeholders: {code} {naam} {drempel_post}."""

    titel: Zin
    kop: Zin
    lasten: Zin
    baten: Zin
    letter: Zin  # head of the columns of letters V and N
    aard: Zin
    incidenteel: Zin
    structureel: Zin
    overige: Zin
    totaal: Zin


class Indicatorentabel(Shape):
    """The words of the table of indicators. Placeholders: {programma} {peildatum}."""

    titel: Zin
    kop: Zin
    trend: Zin
    bron: Zin
    omschrijving: Zin


class Kerncijfers(Shape):
    """The key figures on the first page of a programme. Placeholders: {jaar}."""

    lasten: Zin
    baten: Zin
    saldo: Zin
    resultaat: Zin
    bij_lasten: Zin = ""
    bij_baten: Zin = ""
    bij_saldo: Zin = ""
    bij_resultaat: Zin = ""


class Zinnen(Shape):
    """Fixed sentences. Placeholders: {jaar} {programma} {resultaat} {peildatum} and the drempels.

    `resultaat` and `indicatoren` may hold several paragraphs, parted by an empty line. A
    `legenda_` sentence is printed where the signs of the report ask for it.
    """

    resultaat: Zin
    nadelig: Zin  # how a negative amount is written in a sentence: {bedrag}
    afwijkingen: Zin
    indicatoren: Zin
    eenheid: Zin  # {eenheid}: 1.000 or 1.000.000
    eenheid_euro: Zin
    afronding: Zin = ""  # under a table of which the print does not add up; empty: no note
    legenda_kosten: Zin  # under the cost table: {lasten} {baten} {saldo} {verschil} {min}
    legenda_afwijkingen: Zin  # under each table of afwijkingen: {verschil} {min}
    legenda_lasten_negatief: Zin
    legenda_lasten_positief: Zin
    legenda_baten_negatief: Zin
    legenda_baten_positief: Zin
    legenda_saldo_baten_lasten: Zin
    legenda_saldo_lasten_baten: Zin
    legenda_voordeel_positief: Zin  # {bij}: nothing, or one of the three words below
    legenda_nadeel_positief: Zin  # {bij}
    legenda_rekenkundig: Zin  # {bij} {van} {met}
    legenda_vergelijking: Zin  # {van} {met}: where the verschil compares other columns
    legenda_bij_lasten: Zin
    legenda_bij_baten: Zin
    legenda_bij_saldo: Zin
    legenda_letter: Zin
    legenda_min_achter: Zin


class Inhoudsopgave(Shape):
    """The list of contents: its heading, its depth, and the one on the page of a programme."""

    titel: Zin
    diepte: Literal["1", "2", "3"] = "3"
    programma: Zin = ""  # heading of the list on the page of a programme; empty: no list


class Indeling(Shape):
    """The whole wording of a jaarverslag, and the order of the parts of a programme."""

    titel: Zin  # title of the document: {gemeente} {jaar}
    korte_titel: Zin  # runs along the pages
    omslag: Omslag
    inhoudsopgave: Inhoudsopgave
    volgorde: tuple[Onderdeel, ...] = Field(min_length=1)
    koppen: Koppen
    bovenregels: Bovenregels = Bovenregels()
    kerncijfers: Kerncijfers
    kostentabel: Kostentabel
    afwijkingentabel: Afwijkingentabel
    indicatorentabel: Indicatorentabel
    zinnen: Zinnen

"""The wording and the order of a jaarverslag as `templates/*/jaarverslag.yaml` gives them.

A fixed sentence may hold placeholders between braces; which ones stands beside each field. They
are plain names: no code runs from a wording.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rapport.model.fields import Shape

Onderdeel = Literal["pakketten", "verbonden_partijen", "kosten", "afwijkingen", "indicatoren"]
Begin = Literal["door", "nieuw", "rechts"]
Zin = str  # may be empty: then the line is left out
# A heading, the head of a column, the label of a row: empty it would leave a hole in the report.
Woord = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Omslag(Shape):
    """The lines of the cover. Placeholders: {gemeente} {jaar} {status}."""

    titel: Woord
    jaar: Zin = "{jaar}"
    organisatie: Zin
    motto: Zin = ""
    ondertitel: Zin = ""


class Koppen(Shape):
    """The headings. Placeholders: {gemeente} {jaar} {programma} {naam} {code}."""

    programma: Zin  # stands in front of the name of a programme
    pakket: Zin  # stands in front of the name of a pakket
    inhoud: Woord
    wilden: Woord
    bereikt: Woord
    verbonden_partijen: Woord
    kosten: Woord
    afwijkingen: Woord
    afwijkingen_pakket: Woord
    indicatoren: Woord


class Bovenregels(Shape):
    """Small lines above a text, empty where there is none."""

    programma: Zin = ""
    inhoud: Zin = ""
    wilden: Zin = ""
    bereikt: Zin = ""


class Kostentabel(Shape):
    """The words in and around the cost table. Placeholders: {jaar} {vorig_jaar} {programma}."""

    titel: Woord
    kop: Woord
    realisatie_vorig_jaar: Woord
    primaire_begroting: Woord
    begroting_na_wijziging: Woord
    realisatie: Woord
    verschil: Woord
    letter: Woord  # head of the column of letters V and N
    lasten: Woord
    baten: Woord
    totaal_lasten: Woord
    totaal_baten: Woord
    saldo: Woord
    toevoegingen: Woord
    onttrekkingen: Woord
    resultaat_na_bestemming: Woord = "Resultaat na bestemming programma {programma}"
    grafiek: Zin = ""  # title of the chart of lasten per pakket; empty: no chart
    grafiek_begroot: Woord = "begroot"
    grafiek_realisatie: Woord = "realisatie"


class Overzichtstabel(Shape):
    """The words of the overview of all programmes, and where it stands: before or behind them.

    Placeholders: {jaar} {vorig_jaar}. The heads of its columns are those of the cost tables.
    """

    plaats: Literal["voor", "achter"] = "achter"
    titel: Woord = "Overzicht van baten en lasten"  # heading of the section
    inleiding: Zin = ""
    tabel: Woord = "Lasten, baten en saldo per programma"
    kop: Woord = "Programma"
    algemene_dekkingsmiddelen: Woord = "Algemene dekkingsmiddelen"
    overhead: Woord = "Overhead"
    vpb: Woord = "Vennootschapsbelasting"
    onvoorzien: Woord = "Onvoorzien"
    lasten: Woord = "Lasten"
    baten: Woord = "Baten"
    saldo: Woord = "Saldo"
    totaal_lasten: Woord = "Totaal lasten"
    totaal_baten: Woord = "Totaal baten"
    totaal_saldo: Woord = "Totaal saldo van baten en lasten"
    toevoegingen: Woord = "Toevoegingen aan reserves"
    onttrekkingen: Woord = "Onttrekkingen aan reserves"
    totaal_toevoegingen: Woord = "Totaal toevoegingen"
    totaal_onttrekkingen: Woord = "Totaal onttrekkingen"
    resultaat: Woord = "Resultaat"
    grafiek: Zin = ""  # title of the chart under the table; empty: no chart
    grafiek_lasten: Woord = "lasten"
    grafiek_baten: Woord = "baten"


class Afwijkingentabel(Shape):
    """The words of the tables of afwijkingen. Placeholders: {code} {naam} {drempel_post}."""

    titel: Woord
    kop: Woord
    lasten: Woord
    baten: Woord
    letter: Woord  # head of the columns of letters V and N
    aard: Woord
    incidenteel: Woord
    structureel: Woord
    overige: Woord
    totaal: Woord


class Indicatorentabel(Shape):
    """The words of the table of indicators. Placeholders: {programma} {peildatum}."""

    titel: Woord
    kop: Woord
    trend: Woord
    bron: Woord
    omschrijving: Woord
    grafiek: Zin = ""  # title of the charts under the table; empty: no charts
    grafiek_uitleg: Zin = ""  # how to read them: {vergelijkingsgroep}


class Kerncijfers(Shape):
    """The key figures on the first page of a programme. Placeholders: {jaar}."""

    lasten: Woord
    baten: Woord
    saldo: Woord
    resultaat: Woord
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
    nadelig: Woord  # how a negative amount is written in a sentence: {bedrag}
    afwijkingen: Zin
    indicatoren: Zin
    eenheid: Woord  # {eenheid}: 1.000 or 1.000.000
    eenheid_euro: Woord
    afronding: Zin = ""  # under a table of which the print does not add up; empty: no note
    sluitend: Zin = ""  # under a table with a figure that was moved so that sums close
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

    titel: Woord
    diepte: Literal["1", "2", "3"] = "3"
    programma: Zin = ""  # heading of the list on the page of a programme; empty: no list


class Bladzijden(Shape):
    """Where each part begins: behind the one before it, on a new page, or on a right-hand page."""

    programma: Begin = "rechts"
    pakketten: Begin = "door"
    verbonden_partijen: Begin = "door"
    kosten: Begin = "nieuw"
    afwijkingen: Begin = "door"
    indicatoren: Begin = "nieuw"
    overzicht: Begin = "nieuw"


class Indeling(Shape):
    """The whole wording of a jaarverslag, and the order of the parts of a programme."""

    titel: Woord  # title of the document: {gemeente} {jaar}
    korte_titel: Zin  # runs along the pages
    omslag: Omslag
    inhoudsopgave: Inhoudsopgave
    volgorde: tuple[Onderdeel, ...] = Field(min_length=1)
    bladzijden: Bladzijden = Bladzijden()
    koppen: Koppen
    bovenregels: Bovenregels = Bovenregels()
    kerncijfers: Kerncijfers
    kostentabel: Kostentabel
    afwijkingentabel: Afwijkingentabel
    indicatorentabel: Indicatorentabel
    overzicht: Overzichtstabel = Overzichtstabel()
    zinnen: Zinnen

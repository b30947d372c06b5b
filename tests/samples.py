"""A small report with every kind of node, from the facts of programma 1 of gemeente Dronten."""

from __future__ import annotations

from decimal import Decimal

from rapport.document import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    ColumnRole,
    Contents,
    Cover,
    Document,
    Heading,
    Image,
    KeyFigure,
    KeyFigures,
    ListBlock,
    Paragraph,
    Part,
    Quote,
    Row,
    RowRole,
    Section,
    Sum,
    Table,
    Tone,
    Trend,
)
from rapport.place import Place
from rapport.prose.tree import Break, Emphasis, Inline, Link, Strong, Text

FILE = "programma-1-veiligheid.yaml"
YEARS = ("2020", "2021", "2022", "2023", "2024")
KOSTEN_COLUMNS = ("realisatie-vorig", "primair", "begroting", "realisatie", "verschil")
AFWIJKING_COLUMNS = ("lasten", "baten")

LEAD = (
    "Het programma omvat activiteiten die gericht zijn op integrale veiligheid, het waarborgen van "
    "veiligheid, het voeren van regie op evenementen(beleid), het voorkomen van rampen en "
    "daarnaast de coördinatie bij rampenbestrijding."
)
INHOUD_1E = (
    "Crisisbeheersing is het geheel van maatregelen en voorzieningen, met inbegrip van de "
    "voorbereiding daarop, dat het gemeentebestuur of het bestuur van een Veiligheidsregio in een "
    "crisis ter handhaving van de openbare orde neemt. Er is een goede samenwerking tussen de "
    "gemeenten in Flevoland, de Veiligheidsregio Flevoland, de politie-eenheid Midden-Nederland en "
    "andere (overheids-)diensten op bestuurlijk en ambtelijk niveau."
)
DOELEN_1E = (
    (
        "We zorgen voor een gemeentelijke crisisorganisatie die goed is ingericht en 24/7 kan "
        "worden ingezet bij incidenten;"
    ),
    "Wij voorkomen onveiligheid en dragen bij aan een redzame samenleving;",
    (
        "De kernboodschap van het gezamenlijk beleidsplan Veiligheidsregio Flevoland & Gooi en "
        "Vechtstreek: 'Als veiligheidsregio's investeren wij in veiligheid en dragen wij bij aan "
        "een redzame samenleving.'"
    ),
)
BEREIKT_1E = (
    (
        "Een vakbekwame crisisorganisatie blijft één van de belangrijkste randvoorwaarden om "
        "tijdens een crisis te kunnen handelen. Daarom is er in 2024 ingezet op het opleiden en "
        "trainen van diverse onderdelen van de crisisorganisatie en heeft er ook een "
        "organisatiebrede crisisoefening plaatsgevonden."
    ),
    (
        "Ook zijn we in 2024 begonnen met de voorbereidingen voor het bergen van de resten van een "
        "Brits vliegtuig uit de Tweede Wereldoorlog. De daadwerkelijke berging staat gepland voor "
        "november 2025."
    ),
)
INHOUD_1F = (
    (
        "Dit programma bestaat uit activiteiten die toezien op preventie en handhaven van "
        "veiligheidsaspecten in de publieke ruimte of persoonlijke levenssfeer van mens en dier."
    ),
)
DOELEN_1F = (
    "Wij gaan voor een optimale verbinding tussen veiligheid en zorg;",
    (
        "We minimaliseren risico's ten aanzien van de openbare orde om een goed verloop van "
        "evenementen te waarborgen;"
    ),
    "We verbeteren de veiligheidsbeleving op wijkniveau;",
)
BEREIKT_1F = (
    (
        "In 2024 hebben we de focus op het versterken van de weerbaarheid van onze inwoners "
        "voortgezet. Zo is samen met de Flevomeer Bibliotheek de training ‘Laat je geen h@ck "
        "zetten’ ontwikkeld, specifiek gericht op senioren, waardoor deze doelgroep zichzelf beter "
        "kan beschermen tegen online oplichting."
    ),
    (
        "Ook zien we dat de ontwikkelingen in de digitale wereld zo snel gaan, dat bestaande "
        "trainingen niet altijd meer aansluiten bij de leefwereld van kinderen en jongeren."
    ),
)
TOELICHTING_VRF = (
    "De geleverde inspanningen die de VRF erop gericht heeft het tekort te beperken, heeft geleid "
    "tot een tekort van € 2,3 miljoen i.p.v. de aangekondigde € 2,5 miljoen in de "
    "bestuursrapportage 2024. Dronten had gerekend op een negatief resultaat van € 125.198. "
    "Uiteindelijk moet Dronten € 224.995 in totaal extra bijdragen."
)
AFWIJKINGEN = (
    "Hierna verklaren we per pakket de afwijkingen tussen begroting na wijziging 2024 en de "
    "werkelijkheid 2024. We lichten afwijkingen op pakketniveau toe vanaf € 75.000. Een ‘min’ "
    "betekent een financieel nadeel voor de gemeente en een ‘plus’ een financieel voordeel."
)
HALT = (
    "Het aantal verwijzingen Halt per 1.000 inwoners van 12 tot 18 jaar. Jongeren van 12 tot 18 "
    "jaar die een licht strafbaar vergrijp plegen, worden door de politie of leerplichtambtenaren "
    "naar Bureau Halt verwezen voor een passende Halt-straf."
)
MARKS = {"S": "structureel", "I": "incidenteel"}


def at(line: int) -> Place:
    """A line of the invented input file."""
    return Place(FILE, line, 5)


def text(words: str) -> tuple[Inline, ...]:
    """One plain run."""
    return (Text(words),)


def heading(ident: str, level: int, words: str, code: str = "") -> Heading:
    """A heading of a section; its id ends in `kop`."""
    return Heading(f"{ident}/kop", level, text(words), code, at(level))


def paragraph(ident: str, words: str, tone: Tone = Tone.BODY, line: int = 10) -> Paragraph:
    """A paragraph of one plain run."""
    return Paragraph(ident, text(words), tone, at(line))


def numbered(ident: str, items: tuple[str, ...], *, ordered: bool = True) -> ListBlock:
    """A list with one paragraph per item."""
    blocks = tuple((paragraph(f"{ident}/{n}", item),) for n, item in enumerate(items, 1))
    return ListBlock(ident, ordered, blocks, 1, at(20))


def section(
    ident: str, part: Part, head: tuple[int, str, str], *children: Block | Section
) -> Section:
    """A section; `head` is its level, its words and its code."""
    level, words, code = head
    return Section(ident, part, heading(ident, level, words, code), children, at(1))


def printed(value: Decimal) -> str:
    """A whole number as printed: true minus, points between thousands."""
    return f"{value:,}".replace(",", ".").replace("-", "−")


def figure(key: str, digits: str) -> Cell:
    """A cell with an amount in thousands, empty when there are no digits."""
    if not digits:
        return Cell()
    value = Decimal(digits)
    return Cell(text(printed(value)), value * 1000, value, key, place=at(50))


def figures(ident: str, columns: tuple[str, ...], digits: str) -> tuple[Cell, ...]:
    """The cells of a row; `digits` holds one number per column, `.` for an empty cell."""
    values = ["" if item == "." else item for item in digits.split()]
    return tuple(figure(f"{ident}/{c}", v) for c, v in zip(columns, values, strict=True))


def kosten_row(ident: str, role: RowRole, label: str, digits: str) -> Row:
    """A row of the cost table."""
    return Row(ident, role, (Cell(text(label)), *figures(ident, KOSTEN_COLUMNS, digits)))


def group(ident: str, label: str, width: int) -> Row:
    """A heading over the rows that follow."""
    return Row(ident, RowRole.GROUP, (Cell(text(label), span=width),))


def kosten_table() -> Table:
    """The cost table of programma 1, as printed in 2024, rounding differences and all."""
    p, one_e, one_f = (
        "programma-1",
        "1E Rampenbestrijding en crisisorganisatie",
        ("1F Integraal veiligheidsbeleid en openbare orde"),
    )
    rows = (
        group(f"{p}/lasten", "Lasten", 6),
        kosten_row(f"{p}/1E/lasten", RowRole.DETAIL, one_e, "-3153 -3237 -3571 -3665 -94"),
        kosten_row(f"{p}/1F/lasten", RowRole.DETAIL, one_f, "-2921 -2783 -3252 -3027 225"),
        kosten_row(
            f"{p}/totaal/lasten", RowRole.TOTAL, "Totaal Lasten", "-6074 -6020 -6823 -6692 131"
        ),
        group(f"{p}/baten", "Baten", 6),
        kosten_row(f"{p}/1E/baten", RowRole.DETAIL, one_e, "110 86 126 130 4"),
        kosten_row(f"{p}/1F/baten", RowRole.DETAIL, one_f, "445 39 296 803 507"),
        kosten_row(f"{p}/totaal/baten", RowRole.TOTAL, "Totaal Baten", "555 125 423 933 510"),
        kosten_row(
            f"{p}/saldo",
            RowRole.BALANCE,
            "Saldo Lasten en Baten programma 1",
            "-5519 -5895 -6400 -5759 642",
        ),
        group(f"{p}/onttrekkingen", "Onttrekkingen", 6),
        kosten_row(
            f"{p}/1Z/onttrekkingen",
            RowRole.DETAIL,
            "1Z Niet in pakketjes opgenomen",
            "106 41 256 256 0",
        ),
    )
    columns = (
        Column("naam", "Lasten en Baten", ColumnRole.LABEL),
        Column("realisatie-vorig", "Realisatie 2023"),
        Column("primair", "Primaire begroting 2024"),
        Column("begroting", "Begroting na wijziging 2024"),
        Column("realisatie", "Realisatie 2024", ColumnRole.FOCUS),
        Column("verschil", "Verschil", ColumnRole.DIFFERENCE),
    )
    sums = tuple(
        Sum(f"{p}/totaal/{kant}/{c}", ((1, f"{p}/1E/{kant}/{c}"), (1, f"{p}/1F/{kant}/{c}")))
        for kant in ("lasten", "baten")
        for c in KOSTEN_COLUMNS
    )
    caption = "Lasten en baten van programma 1"
    return Table(f"{p}/kosten/tabel", caption, columns, rows, "Bedragen x € 1.000", sums, at(40))


def afwijking(ident: str, role: RowRole, words: str, digits: str, mark: str = "") -> Row:
    """A row of a table of afwijkingen; `mark` is I, S or nothing."""
    sign = Cell(text(mark), mark=mark, word=MARKS[mark]) if mark else Cell()
    label = Cell(text(words), place=at(60))
    return Row(ident, role, (label, *figures(ident, AFWIJKING_COLUMNS, digits), sign))


def afwijkingen_table(ident: str, caption: str, *rows: Row) -> Table:
    """The afwijkingen of one pakket."""
    columns = (
        Column("toelichting", "Toelichting", ColumnRole.NOTE),
        Column("lasten", "Lasten", ColumnRole.DIFFERENCE),
        Column("baten", "Baten", ColumnRole.DIFFERENCE),
        Column("is", "I / S", ColumnRole.MARK),
    )
    return Table(f"{ident}/tabel", caption, columns, rows, "Bedragen x € 1.000", (), at(60))


def afwijkingen_1e() -> Table:
    """The afwijkingen of pakket 1E; the first item has no I or S."""
    ident = "programma-1/1E/afwijkingen"
    return afwijkingen_table(
        ident,
        "Afwijkingen van pakket 1E",
        afwijking(f"{ident}/1", RowRole.DETAIL, TOELICHTING_VRF, "-100 ."),
        afwijking(f"{ident}/rest", RowRole.REST, "Overige diverse posten < € 50.000", "6 4", "S"),
        afwijking(f"{ident}/totaal", RowRole.TOTAL, "Totaal", "-94 4"),
    )


def afwijkingen_1f() -> Table:
    """The afwijkingen of pakket 1F."""
    ident = "programma-1/1F/afwijkingen"
    return afwijkingen_table(
        ident,
        "Afwijkingen van pakket 1F",
        afwijking(
            f"{ident}/1",
            RowRole.DETAIL,
            "Minder personeelslasten (zie paragraaf bedrijfsvoering).",
            "88 .",
            "S",
        ),
        afwijking(
            f"{ident}/2",
            RowRole.DETAIL,
            "Doorschuiven inzet ondersteuning uitvoering exploitatiestelsel (Bibob).",
            "53 .",
        ),
        afwijking(
            f"{ident}/3",
            RowRole.DETAIL,
            "Noodopvanglocatie Biddinghuizen nabetaling faciliteitenbesluit.",
            "13 492",
            "I",
        ),
        afwijking(f"{ident}/rest", RowRole.REST, "Overige diverse posten < € 50.000", "71 15", "S"),
        afwijking(f"{ident}/totaal", RowRole.TOTAL, "Totaal", "225 507"),
    )


def indicator(ident: str, name: str, values: str, bron: str, words: str) -> tuple[Row, Row]:
    """An indicator and its description; `values` are five years and the other gemeenten."""
    items = values.split()
    numbers = [Decimal(item.rstrip("*").replace(",", ".")) for item in items]
    cells = [
        Cell(text(item), number, number, f"{ident}/{year}", place=at(70))
        for item, number, year in zip(items, numbers, (*YEARS, "overig"), strict=True)
    ]
    series = tuple(zip(YEARS, numbers[:5], strict=True))
    trend = Cell(trend=Trend(series, f"Verloop 2020–2024: {', '.join(items[:5])}"))
    first = (Cell(text(name)), *cells[:5], trend, cells[5], Cell(text(bron)))
    return (
        Row(ident, RowRole.DETAIL, first),
        Row(f"{ident}/omschrijving", RowRole.DESCRIPTION, (Cell(text(words), span=9),)),
    )


def indicatoren_table() -> Table:
    """Two of the obligatory indicators with their descriptions."""
    p = "programma-1/indicatoren"
    columns = (
        Column("naam", "Indicator", ColumnRole.LABEL),
        *(Column(year, year) for year in YEARS[:4]),
        Column("2024", "2024", ColumnRole.FOCUS),
        Column("trend", "Trend", ColumnRole.TREND),
        Column("overig", "Gemeenten 25.000 - 50.000 inwoners"),
        Column("bron", "Bron", ColumnRole.NOTE),
    )
    rows = (
        *indicator(
            f"{p}/diefstal",
            "Diefstal uit woning per 1.000 inwoners",
            "2 0,8 1,5 1 1* 1,1*",
            "CBS-Diefstallen",
            "Het aantal diefstallen uit woningen, per 1.000 inwoners. *Voorlopige cijfers",
        ),
        *indicator(
            f"{p}/halt",
            "Verwijzingen Halt per 1.000 jongeren",
            "13 9 11 8 7 9",
            "Stichting Halt",
            HALT,
        ),
    )
    return Table(f"{p}/tabel", "Verplichte beleidsindicatoren", columns, rows, place=at(70))


def lasten_chart() -> Chart:
    """Begroting against realisatie per pakket."""
    bars = {
        "1E Rampenbestrijding en crisisorganisatie": (3571, 3665),
        "1F Integraal veiligheidsbeleid en openbare orde": (3252, 3027),
    }
    groups = tuple(
        (
            name,
            tuple(
                Bar(series, Decimal(value), printed(Decimal(value)))
                for series, value in zip(("begroot", "realisatie"), pair, strict=True)
            ),
        )
        for name, pair in bars.items()
    )
    return Chart(
        "programma-1/kosten/grafiek",
        "Lasten per pakket: begroting na wijziging en realisatie 2024",
        groups,
        "1E: begroot 3.571, realisatie 3.665. 1F: begroot 3.252, realisatie 3.027.",
        at(45),
    )


def pakket_1e(image: str = "") -> Section:
    """Pakket 1E; with a picture when the path of one is given."""
    p = "programma-1/1E"
    picture = (
        (Image(f"{p}/beeld", image, "Brandweer bij een oefening", text("Crisisoefening"), at(30)),)
        if image
        else ()
    )
    return section(
        p,
        Part.PAKKET,
        (2, "Rampenbestrijding en crisisorganisatie", "Pakket 1E"),
        section(
            f"{p}/inhoud",
            Part.TEKST,
            (3, "Inhoud", ""),
            paragraph(f"{p}/inhoud/kicker", "Omschrijving (toelichting)", Tone.KICKER),
            paragraph(f"{p}/inhoud/1", INHOUD_1E, line=11),
        ),
        section(
            f"{p}/doelen",
            Part.TEKST,
            (3, "Wat wilden we bereiken in 2024?", ""),
            numbered(f"{p}/doelen/1", DOELEN_1E),
            *picture,
        ),
        section(
            f"{p}/bereikt",
            Part.TEKST,
            (3, "Wat hebben we bereikt in 2024?", ""),
            heading(f"{p}/bereikt/1", 4, "Crisisorganisatie"),
            *(paragraph(f"{p}/bereikt/{n}", words) for n, words in enumerate(BEREIKT_1E, 2)),
        ),
    )


def runs() -> Paragraph:
    """A paragraph with stress, a link and a line end that was asked for."""
    return Paragraph(
        "programma-1/1F/bereikt/runs",
        (
            Text("We hebben "),
            Strong(text("maar liefst 92%")),
            Text(" van de "),
            Emphasis((Text("evenementen"), Strong(text("vergunningen")))),
            Text(" op tijd verleend."),
            Break(),
            Text("Zie "),
            Link("https://www.waarstaatjegemeente.nl/", text("Waarstaatjegemeente.nl")),
            Text(" voor meer gegevens; ±5 %, −3 en € 2,5 miljoen, zee-ëend en coördinatie."),
        ),
        Tone.BODY,
        at(33),
    )


def pakket_1f() -> Section:
    """Pakket 1F, with a bulleted list in a numbered one and a quote."""
    p = "programma-1/1F"
    nested = ListBlock(
        f"{p}/doelen/2",
        ordered=True,
        items=(
            (
                paragraph(f"{p}/doelen/2/4", "Voor ondermijning is in Dronten geen plaats:"),
                numbered(
                    f"{p}/doelen/2/4b", ("in de wijk;", "in het buitengebied."), ordered=False
                ),
            ),
            (paragraph(f"{p}/doelen/2/5", "Het Plan van Aanpak geeft richting."),),
        ),
        start=4,
        place=at(31),
    )
    quote = Quote(
        f"{p}/bereikt/citaat",
        (
            paragraph(
                f"{p}/bereikt/citaat/1", "Veiligheid maken we met elkaar. Samen voor veiligheid."
            ),
        ),
        at(34),
    )
    return section(
        p,
        Part.PAKKET,
        (2, "Integraal veiligheidsbeleid en openbare orde", "Pakket 1F"),
        section(
            f"{p}/inhoud",
            Part.TEKST,
            (3, "Inhoud", ""),
            *(paragraph(f"{p}/inhoud/{n}", words) for n, words in enumerate(INHOUD_1F, 1)),
        ),
        section(
            f"{p}/doelen",
            Part.TEKST,
            (3, "Wat wilden we bereiken in 2024?", ""),
            numbered(f"{p}/doelen/1", DOELEN_1F),
            nested,
        ),
        section(
            f"{p}/bereikt",
            Part.TEKST,
            (3, "Wat hebben we bereikt in 2024?", ""),
            heading(f"{p}/bereikt/1", 4, "Cybercrime en digitale veiligheid"),
            *(paragraph(f"{p}/bereikt/{n}", words) for n, words in enumerate(BEREIKT_1F, 2)),
            quote,
            runs(),
        ),
    )


def afwijkingen_pakket(code: str, words: str, table: Table) -> Section:
    """The afwijkingen of one pakket under their own heading."""
    ident = f"programma-1/{code}/afwijkingen"
    return section(ident, Part.AFWIJKINGEN_PAKKET, (4, words, code), table)


def kosten() -> Section:
    """What the programme cost, its chart and its afwijkingen."""
    p = "programma-1/kosten"
    return section(
        p,
        Part.KOSTEN,
        (2, "Wat heeft programma 1 gekost?", ""),
        paragraph(
            f"{p}/resultaat",
            "Financieel sluit dit programma het jaar 2024 af met een resultaat van: € 642.000.",
            Tone.RESULT,
        ),
        paragraph(
            f"{p}/uitleg",
            "Dit is het totaalsaldo van baten en lasten voor dit programma ten opzichte van de "
            "begroting na wijzigingen (-/- is een nadelig resultaat).",
        ),
        kosten_table(),
        lasten_chart(),
        section(
            "programma-1/afwijkingen",
            Part.AFWIJKINGEN,
            (3, "Afwijkingen", ""),
            paragraph("programma-1/afwijkingen/1", AFWIJKINGEN),
            afwijkingen_pakket("1E", "Rampenbestrijding en crisisorganisatie", afwijkingen_1e()),
            afwijkingen_pakket(
                "1F", "Integraal veiligheidsbeleid en openbare orde", afwijkingen_1f()
            ),
            paragraph(
                "programma-1/afwijkingen/legenda",
                "I = incidenteel, S = structureel.",
                Tone.LEGEND,
            ),
        ),
    )


def indicatoren() -> Section:
    """The obligatory indicators."""
    p = "programma-1/indicatoren"
    return section(
        p,
        Part.INDICATOREN,
        (2, "Verplichte beleidsindicatoren", ""),
        paragraph(
            f"{p}/inleiding",
            "In de onderstaande tabel staan de beleidsindicatoren voor dit programma van onze "
            "gemeente met peildatum 26-03-2025.",
        ),
        indicatoren_table(),
        paragraph(f"{p}/legenda", "* Voorlopige cijfers. Peildatum 26-03-2025.", Tone.LEGEND),
    )


def key_figures() -> KeyFigures:
    """The four figures of the opener."""
    items = (
        KeyFigure("Lasten", "€ 6,7 mln", "realisatie 2024"),
        KeyFigure("Baten", "€ 0,9 mln", "realisatie 2024"),
        KeyFigure("Saldo", "−€ 5,8 mln", "lasten en baten"),
        KeyFigure("Resultaat", "€ 642.000", "voordelig, t.o.v. begroting na wijziging"),
    )
    return KeyFigures("programma-1/kerncijfers", items, at(5))


def sample_document(image: str = "") -> Document:
    """The whole sample; `image` is the path of a picture to put in pakket 1E."""
    p = "programma-1"
    programma = section(
        p,
        Part.PROGRAMMA,
        (1, "Veiligheid", "Programma 1"),
        paragraph(f"{p}/kicker", "Omschrijving (toelichting)", Tone.KICKER),
        paragraph(f"{p}/inleiding", LEAD, Tone.LEAD),
        key_figures(),
        Contents(f"{p}/inhoud", "In dit programma", 2, p),
        pakket_1e(image),
        pakket_1f(),
        section(
            f"{p}/verbonden",
            Part.VERBONDEN_PARTIJEN,
            (2, "Verbonden partijen programma 1", ""),
            paragraph(f"{p}/verbonden/1", "Programma 1 kent geen verbonden partijen."),
        ),
        kosten(),
        indicatoren(),
    )
    cover = Cover(
        "Jaarverslag",
        "2024",
        "Gemeente Dronten",
        "Samen maken we de polder",
        "Programmaverantwoording aan de gemeenteraad",
        "Concept",
    )
    return Document(
        "jaarverslag-2024",
        "Jaarverslag 2024 van gemeente Dronten",
        "Jaarverslag 2024",
        cover,
        Contents("inhoud", "Inhoud", 2),
        (programma,),
        keywords=("jaarverslag", "Dronten"),
    )

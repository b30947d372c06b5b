"""A small report with every kind of node, from the facts of programma 1 of gemeente Dronten."""

from __future__ import annotations

from rapport.cover import Cover
from rapport.document import (
    Contents,
    Document,
    Image,
    ListBlock,
    Paragraph,
    Part,
    Quote,
    Section,
    Tone,
)
from rapport.prose.tree import Break, Emphasis, InLanguage, Link, Note, Strong, Text
from rapport.reports.notes import with_notes
from tests.sample.accounts import indicatoren, key_figures, kosten, lasten_chart
from tests.sample.pieces import at, heading, numbered, paragraph, printed, section, text
from tests.sample.tables import afwijkingen_1f, indicatoren_table, kosten_row, kosten_table
from tests.sample.words import (
    AFWIJKINGEN,
    BEREIKT_1E,
    BEREIKT_1F,
    DOELEN_1E,
    DOELEN_1F,
    INHOUD_1E,
    INHOUD_1F,
    LEAD,
)

__all__ = [
    "AFWIJKINGEN",
    "afwijkingen_1f",
    "at",
    "heading",
    "indicatoren_table",
    "kosten_row",
    "kosten_table",
    "lasten_chart",
    "numbered",
    "pakket_1e",
    "pakket_1f",
    "paragraph",
    "printed",
    "sample_document",
    "section",
    "text",
]


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


def noted() -> Paragraph:
    """A paragraph with notes, one with stress and a link, and passages in English."""
    link = Link("https://www.veiligheidsregio.nl/", text("Veiligheidsregio Flevoland"))
    first = Note((Text("Zie "), Emphasis(text("het jaarplan")), Text(" van "), link), at(36))
    english = InLanguage("en", (Text("the Charter of Trust"), Note(text("Uit 2018."), at(37))))
    return Paragraph(
        "programma-1/1F/bereikt/noten",
        (
            Text("Wij volgen het beginsel "),
            InLanguage("en", text("security by design")),
            Text(" van de regio"),
            first,
            Text(" en "),
            Emphasis((english,)),
            Text(", waarvoor € 2,5"),
            Note((Text("Dit is inclusief "), InLanguage("en", text("overhead"))), at(38)),
            Text(" miljoen beschikbaar was."),
        ),
        Tone.BODY,
        at(35),
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
            noted(),
        ),
    )


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
    document = Document(
        "jaarverslag-2024",
        "Jaarverslag 2024 van gemeente Dronten",
        "Jaarverslag 2024",
        cover,
        Contents("inhoud", "Inhoud", 2),
        (programma,),
        keywords=("jaarverslag", "Dronten"),
    )
    return with_notes(document)

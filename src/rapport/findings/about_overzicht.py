"""Messages about the overzicht van baten en lasten: its sums, and what it names."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "OVZ-001",
        Level.FOUT,
        "Regels van het overzicht tellen niet op tot het totaal",
        "{subject}: er staat {found}; de regels zijn samen {expected}.",
        "Verbeter het totaal of een van de regels.",
        "Per kolom is het totaal de som van de programma's en van wat apart staat: algemene"
        " dekkingsmiddelen, overhead, vennootschapsbelasting en onvoorzien (BBV art. 27).",
    ),
    Kind(
        "OVZ-002",
        Level.FOUT,
        "Overzicht en programma verschillen",
        "{subject}: er staat {found}; uit het programma volgt {expected}.",
        "Verbeter het cijfer hier of in het programma. Staat een pakket in het overzicht apart,"
        " noem het dan onder 'elders'.",
        "Hetzelfde bedrag staat op twee plaatsen in het rapport. Van een programma gaat alleen af"
        " wat onder 'elders' staat.",
    ),
    Kind(
        "OVZ-003",
        Level.FOUT,
        "Regel is niet de som van de pakketten die ernaartoe gaan",
        "{subject}: er staat {found}; de pakketten onder 'elders' zijn samen {expected}.",
        "Verbeter dit cijfer of 'elders'. Zit er ook iets in dat in geen programma staat, zet dan"
        " 'aangevuld: ja' bij deze regel.",
        "Wat onder 'elders' staat, gaat van zijn programma af en komt in deze regel terug. Met"
        " 'aangevuld: ja' wordt de regel niet meer met de programma's vergeleken.",
    ),
    Kind(
        "OVZ-004",
        Level.FOUT,
        "Reserves van het overzicht en van de programma's verschillen",
        "{subject}: er staat {found}; uit de programma's volgt {expected}.",
        "Verbeter het cijfer hier of in de programma's. Zit er ook iets in dat in geen programma"
        " staat, lever dan 'totaal' met 'aangevuld: ja'.",
        "De toevoegingen en onttrekkingen van het overzicht zijn die van de programma's samen.",
    ),
    Kind(
        "OVZ-005",
        Level.FOUT,
        "Programma bestaat niet",
        "Programma '{found}' is er niet in dit rapport.{guess}",
        "Gebruik een code uit 'programma:' van de programma's: {expected}.",
        "Het overzicht noemt alleen programma's die in dit rapport staan.",
    ),
    Kind(
        "OVZ-006",
        Level.FOUT,
        "Pakket bestaat niet in dat programma",
        "Programma {programma} heeft{side} geen cijfers van pakket '{found}'.{guess}",
        "Gebruik een code uit de kosten van dat programma: {expected}.",
        "Onder 'elders' staat welk pakket het overzicht buiten zijn programma laat zien.",
    ),
    Kind(
        "OVZ-007",
        Level.FOUT,
        "Pakket staat twee keer onder 'elders'",
        "Pakket {found} van programma {programma} is al eerder genoemd.",
        "Haal een van de twee weg, of geef de ene 'zijde: lasten' en de andere 'zijde: baten'.",
        "Een pakket kan maar één keer van zijn programma af.",
    ),
    Kind(
        "OVZ-008",
        Level.FOUT,
        "Programma zonder cijfers",
        "{subject}: dit programma heeft geen kosten en staat ook niet in het overzicht.",
        "Geef het programma 'kosten', of zet zijn cijfers in het overzicht.",
        "Het totaal van het overzicht is niet te maken zolang een programma ontbreekt.",
    ),
)

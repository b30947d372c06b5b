"""Messages about what narrative may hold beyond plain Markdown: notes and other languages."""

from rapport.findings.kind import Kind, Level

_NOTATION = (
    "Een noot schrijft u zo: in de tekst [^1], en op een eigen regel [^1]: De tekst van de noot. "
    "Wat er tussen de haken staat, is alleen een naam: rapport nummert de noten zelf."
)

KINDS: tuple[Kind, ...] = (
    Kind(
        "TKS-017",
        Level.FOUT,
        "Verwijzing zonder noot",
        "De verwijzing [^{found}] heeft geen noot.",
        "Zet in dezelfde tekst een regel die begint met [^{found}]: en daarachter de noot.",
        _NOTATION,
    ),
    Kind(
        "TKS-018",
        Level.FOUT,
        "Noot zonder verwijzing",
        "Naar de noot [^{found}] wordt nergens verwezen; hij zou wegvallen.",
        "Zet [^{found}] in de tekst waar de noot bij hoort, of haal de noot weg.",
        _NOTATION,
    ),
    Kind(
        "TKS-019",
        Level.FOUT,
        "Noot staat er twee keer",
        "De noot [^{found}] is eerder al geschreven; deze zou wegvallen.",
        "Geef een van de twee noten een andere naam, of haal er een weg.",
        _NOTATION,
    ),
    Kind(
        "TKS-020",
        Level.FOUT,
        "Twee verwijzingen naar een noot",
        "Naar de noot [^{found}] wordt hier voor de tweede keer verwezen.",
        "Schrijf voor deze plek een eigen noot.",
        "Van een noot leidt een koppeling terug naar de plek in de tekst, en dat is er een.",
    ),
    Kind(
        "TKS-021",
        Level.FOUT,
        "Noot op een plek die niet kan",
        "De noot [^{found}] staat in een {plek}, en daar kan geen noot staan.",
        "Zet de verwijzing in de lopende tekst.",
        "Een kop staat ook in de inhoudsopgave, en daar kan geen noot bij. Een noot in een noot "
        "kan niemand volgen.",
    ),
    Kind(
        "TKS-022",
        Level.FOUT,
        "Taal die rapport niet kent",
        "De taal '{found}' is niet bekend.",
        "Gebruik de korte code van de taal: en (Engels), de (Duits), fr (Frans), fy (Fries).",
        "Aan de taal kiest voorleessoftware de uitspraak. De code is die van BCP 47: een taal, "
        "en als dat nodig is het land erachter, zoals en-GB.",
    ),
    Kind(
        "TKS-023",
        Level.FOUT,
        "Kenmerk dat niet kan",
        "Achter woorden tussen vierkante haken kan alleen de taal staan, en niet {{{found}}}.",
        "Schrijf [woorden]{{lang=en}}, of zet een \\ voor de [ als het gewone tekst is.",
        "Hoe iets eruitziet, bepaalt de huisstijl; in de tekst staat alleen welke taal het is.",
    ),
    Kind(
        "TKS-024",
        Level.FOUT,
        "Noot zonder tekst",
        "Achter [^{found}]: staat geen noot.",
        "Zet de tekst van de noot op dezelfde regel, achter de dubbele punt.",
        _NOTATION,
    ),
)

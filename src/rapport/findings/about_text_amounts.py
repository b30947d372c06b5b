"""Messages about amounts in running text: figures asked for by name, bound and free amounts."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "BED-001",
        Level.FOUT,
        "Accolade zonder partner",
        "Hier staat een losse {found} in de tekst.",
        "Schrijf de naam van een cijfer tussen twee accolades, of zet een \\ voor de accolade als"
        " het gewone tekst is.",
        "Tussen accolades staat in een tekst de naam van een cijfer. Een halve naam zou letterlijk"
        " in het verslag komen.",
    ),
    Kind(
        "BED-002",
        Level.FOUT,
        "Onbekende naam van een cijfer",
        "'{found}' is geen cijfer van dit rapport.{guess}",
        "Schrijf de naam zoals {expected}.",
        "Een naam noemt het pakket, lasten of baten, en de kolom; of totaal, saldo of resultaat."
        " Een cijfer van een ander programma begint met dat programma, zoals"
        " programma-2/saldo.verschil.",
    ),
    Kind(
        "BED-003",
        Level.FOUT,
        "Zo kan dit cijfer niet worden geschreven",
        "'{found}' past niet bij {subject}.{guess}",
        "Kies uit {expected}; het woord richting past alleen bij een verschil of het resultaat.",
        "Achter een streep staat hoe het cijfer wordt gedrukt. Er kan maar één schaal tegelijk"
        " gelden, en alleen een verschil is een voordeel of een nadeel.",
    ),
    Kind(
        "BED-004",
        Level.FOUT,
        "Bedrag in de tekst is niet het cijfer uit de tabel",
        "In de tekst staat {found}, maar {subject} is {expected}.",
        "Verbeter het bedrag, of schrijf de naam van het cijfer tussen accolades: dan vult rapport"
        " het in.",
        "Deze tekst is met een link aan een cijfer uit de tabel verbonden. De raad mag op twee"
        " plaatsen niet iets anders lezen.",
    ),
    Kind(
        "BED-005",
        Level.FOUT,
        "Tekst wijst de verkeerde kant op",
        "De tekst noemt {subject} een {found}, maar volgens de tabel is het een {expected}.",
        "Verbeter het woord, of controleer het teken van het cijfer.",
        "Een woord als nadeel of voordelig vlak naast een cijfer moet passen bij het teken ervan.",
    ),
    Kind(
        "BED-006",
        Level.FOUT,
        "Geen bedrag in de verbonden tekst",
        "'{found}' is verbonden met {subject}, maar er staat niet precies één bedrag in.",
        "Schrijf één bedrag met een euroteken tussen de vierkante haken.",
        "Alleen een bedrag dat te lezen is, kan met de tabel worden vergeleken.",
    ),
    Kind(
        "BED-101",
        Level.OPMERKING,
        "Bedrag lijkt op een cijfer uit de tabel",
        "{subject}: in de tekst staat {found}. Bedoelt u {expected}?",
        "Controleer het bedrag. Is het een ander bedrag, dan hoeft u niets te doen.",
        "Het bedrag staat in geen tabel, maar scheelt één tikfout met een cijfer dat er wel in"
        " staat. Een los bedrag in een tekst blokkeert nooit.",
    ),
    Kind(
        "BED-102",
        Level.OPMERKING,
        "Tekst bevestigt het cijfer",
        "{subject}: uit de tekst volgt {found}; dat past bij {expected} in de tabel.",
        "Hier hoeft u niets te doen.",
        "Het verschil van twee bedragen in de toelichting is het bedrag van de post.",
    ),
    Kind(
        "BED-103",
        Level.OPMERKING,
        "Bedrag zonder miljoen of duizend",
        "{subject}: {found} heeft één decimaal. Ontbreekt er 'miljoen'?",
        "Schrijf er miljoen of mln achter, of schrijf centen met twee decimalen.",
        "Zo'n bedrag is op twee manieren te lezen en wordt nergens mee vergeleken.",
    ),
)

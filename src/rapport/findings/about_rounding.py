"""Messages about rounding so that the tables close."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "AFR-001",
        Level.FOUT,
        "Sluitend afronden kan alleen met exacte bedragen",
        "In rapport.yaml staat 'afronding: sluitend', maar alle bedragen zijn al afgerond.",
        "Zet in rapport.yaml 'afronding: gewoon', of lever de bedragen in euro's.",
        "Om een tabel sluitend te maken kiest rapport per bedrag of het naar boven of naar beneden"
        " wordt afgerond. Daarvoor moet het exacte bedrag bekend zijn.",
    ),
    Kind(
        "AFR-002",
        Level.FOUT,
        "Sluitend afronden lukt niet",
        "Sluitend afronden lukt niet voor de tabel met {subject}: geen keuze tussen naar boven en"
        " naar beneden laat deze som kloppen.",
        "Zet in rapport.yaml 'afronding: gewoon', of lever alle bedragen van deze som in euro's.",
        "Een bedrag dat al is afgerond, of dat precies op een duizendtal uitkomt, blijft staan."
        " Is er te weinig te kiezen, dan kan een som niet sluiten.",
    ),
    Kind(
        "AFR-003",
        Level.FOUT,
        "Sluitend afronden duurt te lang",
        "Na lang zoeken is nog geen afronding gevonden waarmee alle tabellen sluiten.",
        "Zet in rapport.yaml 'afronding: gewoon'.",
        "Het zoeken stopt na een vast aantal stappen, zodat het rapport niet blijft hangen.",
    ),
)

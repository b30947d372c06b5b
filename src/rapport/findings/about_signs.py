"""Messages about signs and letters, columns, and thresholds."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "GET-008",
        Level.FOUT,
        "Letter en teken spreken elkaar tegen",
        "{subject}: in '{found}' zegt de letter iets anders dan het minteken of de andere letter.",
        "Laat het minteken weg en schrijf alleen V (voordeel) of N (nadeel).",
        "Met een letter erbij heeft het bedrag geen minteken nodig. Staat het er toch, dan moet"
        " het hetzelfde zeggen.",
    ),
    Kind(
        "GET-009",
        Level.FOUT,
        "Letter V of N ontbreekt",
        "{subject}: bij '{found}' staat geen V (voordeel) of N (nadeel).",
        "Zet er een V of een N bij.",
        "In rapport.yaml staat dat een verschil een letter heeft. Zonder letter is niet te zeggen"
        " of het een voordeel of een nadeel is.",
    ),
    Kind(
        "GET-010",
        Level.FOUT,
        "Letter V of N niet afgesproken",
        "{subject}: '{found}' heeft een letter, maar in rapport.yaml staat geen afspraak daarover.",
        "Zet in rapport.yaml onder tekenprofiel 'letter: achter', of haal de letter weg.",
        "Hoe voordeel en nadeel zijn geschreven, wordt één keer gezegd en niet geraden.",
    ),
    Kind(
        "KOL-001",
        Level.OPMERKING,
        "Kolom wordt niet gedrukt",
        "{subject}: de kolom '{found}' is aangeleverd, maar komt niet in het rapport.",
        "Zet '{found}' onder kolommen in rapport.yaml als de raad hem moet zien.",
        "In rapport.yaml staat welke kolommen de tabel met lasten en baten heeft.",
    ),
    Kind(
        "KOL-002",
        Level.FOUT,
        "Kolom staat twee keer in de lijst",
        "De kolom '{found}' staat twee keer onder 'volgorde'.",
        "Haal een van de twee regels weg.",
        "Elke kolom komt één keer in de tabel.",
    ),
    Kind(
        "KOL-003",
        Level.FOUT,
        "Verschil vergelijkt geen twee kolommen van de tabel",
        "Het verschil vergelijkt {found} met {expected}; dat zijn geen twee kolommen van de tabel.",
        "Noem bij 'verschil_van' en 'verschil_met' twee verschillende kolommen uit 'volgorde'.",
        "De lezer moet het verschil kunnen narekenen.",
    ),
    Kind(
        "AFW-004",
        Level.OPMERKING,
        "Niet te zeggen of een afwijking boven de drempel is",
        "{subject}: {found} is afgerond; of dit de drempel ({expected}) haalt, is niet te zeggen.",
        "Kijk naar het exacte bedrag, en licht pakket {code} toe als dat de drempel haalt.",
        "Een cijfer in duizenden staat voor alle bedragen die zo worden afgerond. Een deel daarvan"
        " haalt de drempel en een deel niet.",
    ),
    Kind(
        "AFW-005",
        Level.OPMERKING,
        "Niet te zeggen of een post boven de drempel is",
        "{subject}: {found} is afgerond; of dit de drempel ({expected}) haalt, is niet te zeggen.",
        "Kijk naar het exacte bedrag, en zet er een I of S bij als dat de drempel haalt.",
        "Een cijfer in duizenden staat voor alle bedragen die zo worden afgerond. Een deel daarvan"
        " haalt de drempel en een deel niet.",
    ),
)

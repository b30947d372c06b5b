"""Messages about writing to disk: locks, rights, space, and the machine itself."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "UIT-001",
        Level.FOUT,
        "een andere build is bezig",
        "Een andere build is nu bezig met {folder}.",
        "Wacht tot die build klaar is en start dan opnieuw.",
        "Twee builds tegelijk in dezelfde map zouden elkaars bestanden door elkaar halen. "
        "Daarom gaat de tweede niet verder. Dat geldt ook als een collega op een gedeelde "
        "schijf aan het bouwen is.",
    ),
    Kind(
        "UIT-002",
        Level.FOUT,
        "een bestand staat open",
        "{name} kan niet worden vervangen, want het is in gebruik. De oude bestanden staan er nog.",
        "Sluit {name} in {fact} en start opnieuw.",
        "Windows laat een bestand dat openstaat niet vervangen. Er is een paar seconden gewacht, "
        "omdat een virusscanner het ook even kan vasthouden. Alle bestanden van de vorige build "
        "staan er nog.",
    ),
    Kind(
        "UIT-003",
        Level.FOUT,
        "geen recht om te schrijven",
        "In {folder} mag niet worden geschreven. De oude bestanden staan er nog.",
        "Vraag schrijfrechten op deze map, of kies een andere map met --out.",
        "De map of de schijf is alleen-lezen voor u. rapport verandert daar niets.",
    ),
    Kind(
        "UIT-004",
        Level.FOUT,
        "de schijf is vol",
        "Er is niet genoeg ruimte op de schijf van {folder}. De oude bestanden staan er nog.",
        "Maak ruimte vrij, of kies een map op een andere schijf met --out.",
        "De nieuwe bestanden worden eerst naast de oude gezet en pas daarna omgewisseld. "
        "Daarvoor moet er ruimte zijn voor allebei.",
    ),
    Kind(
        "UIT-005",
        Level.FOUT,
        "het pad is te lang",
        "Het pad van {name} is te lang voor deze computer.",
        "Kies een map met een korter pad met --out.",
        "Windows en Word kennen een grens aan de lengte van map en bestandsnaam samen. "
        "rapport blijft onder de 240 tekens.",
    ),
    Kind(
        "UIT-006",
        Level.FOUT,
        "er staat iets op de plaats van de map",
        "{folder} is geen map.",
        "Geef dit bestand een andere naam, of kies een andere map met --out.",
        "Op de plaats waar de map met de uitvoer moet komen, staat iets anders. "
        "rapport verwijdert dat nooit zelf.",
    ),
    Kind(
        "UIT-007",
        Level.FOUT,
        "een verwijzing in plaats van een bestand",
        "{name} is een verwijzing (symlink) naar een andere plaats.",
        "Verwijder de verwijzing, of kies een andere map met --out.",
        "rapport schrijft niet door een verwijzing heen: dan zou een bestand veranderen dat "
        "ergens anders staat.",
    ),
    Kind(
        "UIT-008",
        Level.FOUT,
        "iets anders op de plaats van een bestand",
        "Op de plaats van {name} staat geen gewoon bestand maar iets anders, zoals een map.",
        "Geef het een andere naam, of kies een andere map met --out.",
        "rapport verwijdert niets wat het niet zelf heeft gemaakt.",
    ),
    Kind(
        "UIT-009",
        Level.FOUT,
        "een bestand is alleen-lezen",
        "{name} staat op alleen-lezen en wordt niet vervangen.",
        "Zet 'alleen-lezen' uit bij {name}, of kies een andere map met --out.",
        "Wie een bestand op alleen-lezen zet, wil het zo houden. Daarom blijven ook de andere "
        "bestanden van deze build zoals ze zijn.",
    ),
    Kind(
        "UIT-010",
        Level.FOUT,
        "de schijf geeft een fout",
        "De schijf van {folder} gaf een fout bij het schrijven. De oude bestanden staan er nog.",
        "Controleer de schijf of de netwerkverbinding en start opnieuw.",
        "Dit is een fout van de schijf of het netwerk, niet van de invoer.",
    ),
    Kind(
        "UIT-011",
        Level.FOUT,
        "het besturingssysteem weigert",
        "Schrijven naar {folder} lukte niet: {fact}.",
        "Los dit op, of kies een andere map met --out, en start opnieuw.",
        "Het besturingssysteem gaf een fout waar rapport geen eigen uitleg voor heeft.",
    ),
    Kind(
        "UIT-012",
        Level.FOUT,
        "nog niet hersteld",
        "De bestanden in {folder} horen nu niet bij elkaar, en herstellen lukte niet.",
        "Gebruik ze niet; start opnieuw zodra de schijf het weer doet.",
        "Tijdens het omwisselen ging iets mis, en terugzetten lukte ook niet. Alles wat nodig is "
        "staat in de verborgen map ernaast. De volgende keer dat rapport start, wordt het "
        "afgemaakt of teruggezet.",
    ),
    Kind(
        "UIT-013",
        Level.FOUT,
        "herstellen kan niet",
        "Een eerdere build van {folder} is afgebroken en kan niet worden hersteld.",
        "Bewaar wat u nodig hebt en verwijder daarna de map {fact}.",
        "Het logboek van de afgebroken build is beschadigd. rapport weet dan niet welke "
        "bestanden bij elkaar horen, en raadt er niet naar.",
    ),
    Kind(
        "UIT-014",
        Level.OPMERKING,
        "een afgebroken build is afgemaakt",
        "Een eerdere build van {folder} was afgebroken bij het omwisselen; dat is nu afgemaakt.",
        "U hoeft niets te doen.",
        "De nieuwe bestanden stonden al klaar en waren heel. De bestanden horen weer bij elkaar.",
    ),
    Kind(
        "UIT-015",
        Level.OPMERKING,
        "een afgebroken build is teruggedraaid",
        "Een eerdere build van {folder} was afgebroken; de bestanden van daarvoor staan er weer.",
        "U hoeft niets te doen.",
        "De bestanden van de afgebroken build waren niet compleet. De bestanden horen weer bij "
        "elkaar.",
    ),
    Kind(
        "UIT-016",
        Level.WAARSCHUWING,
        "een bewerkt bestand is bewaard",
        "{name} was na de vorige build veranderd. De veranderde versie is bewaard als {fact}.",
        "Kijk in {fact} of er wijzigingen zijn die nog in de invoer moeten.",
        "Een build schrijft altijd een nieuw bestand uit de invoer. Wie in het oude bestand heeft "
        "gewerkt, raakt dat werk niet kwijt: het staat onder een andere naam in dezelfde map.",
    ),
    Kind(
        "UIT-017",
        Level.FOUT,
        "twee schijven",
        "{folder} staat op een andere schijf dan de map erboven.",
        "Kies met --out een map die niet zelf een aangekoppelde schijf is.",
        "Bestanden omwisselen in één stap kan alleen binnen één schijf.",
    ),
    Kind(
        "UIT-018",
        Level.FOUT,
        "een klaargezet bestand is veranderd",
        "{name} is na de controle veranderd of verdwenen, nog voor het op zijn plaats stond.",
        "Start opnieuw; gebeurt het weer, kijk dan of een virusscanner het tegenhoudt.",
        "Wat niet precies het nagekeken bestand is, wordt niet geplaatst.",
    ),
    Kind(
        "OMG-001",
        Level.FOUT,
        "geen tijdelijke map",
        "In de tijdelijke map {folder} kan niet worden gewerkt: {fact}.",
        "Maak daar ruimte en schrijfrechten, of stel met TMPDIR een andere map in.",
        "De bestanden worden eerst in een tijdelijke map gemaakt en nagekeken. Pas als alles "
        "klopt, komen ze in de map met de uitvoer.",
    ),
)

# What the command line answers with its own exit code: 5 for the first, 4 for the second.
BUSY_CODES = frozenset({"UIT-001"})
ENVIRONMENT_CODES = frozenset(k.code for k in KINDS if k.level is Level.FOUT) - BUSY_CODES

"""Messages about making the Word file."""

from rapport.findings.kind import Kind, Level

_ASK = (
    "Geef dit door aan de makers van rapport, met het sjabloon en de invoer van dit onderdeel; "
    "tot dan kan het rapport als PDF gebouwd worden."
)

KINDS: tuple[Kind, ...] = (
    Kind(
        "WRD-001",
        Level.FOUT,
        "Het Word-sjabloon ontbreekt",
        "Huisstijl {stijl} heeft geen rapport.docx, en de basisstijl ook niet.",
        "Zet een rapport.docx in de map van de huisstijl of installeer rapport opnieuw.",
        "Het Word-bestand krijgt zijn hele uiterlijk uit rapport.docx: stijlen, voorkant, kop- en "
        "voetregel. Zonder dat bestand kan er geen Word-bestand gemaakt worden.",
    ),
    Kind(
        "WRD-002",
        Level.FOUT,
        "Het Word-sjabloon is niet te lezen",
        "Het Word-sjabloon is niet te lezen: {reden}.",
        "Open rapport.docx in Word en bewaar het opnieuw als Word-document (.docx).",
        "Het sjabloon moet een gewoon Word-document zijn. Een oud .doc-bestand met een andere "
        "naam, een sjabloon (.dotx) of een half gekopieerd bestand is dat niet.",
    ),
    Kind(
        "WRD-003",
        Level.FOUT,
        "Een stijl ontbreekt in het Word-sjabloon",
        "In het Word-sjabloon ontbreekt de {soort} '{stijl}'.",
        "Voeg deze stijl in Word toe met precies deze naam, of kopieer hem uit "
        "templates/basis/rapport.docx.",
        "Elke soort tekst krijgt haar uiterlijk van één stijl in rapport.docx. Hoe die stijl "
        "eruitziet mag u vrij kiezen; de naam moet blijven.",
    ),
    Kind(
        "WRD-004",
        Level.FOUT,
        "Een veld van de voorkant ontbreekt in het Word-sjabloon",
        "De voorkant in het Word-sjabloon heeft geen veld '{veld}', maar het rapport heeft er wel "
        "tekst voor: '{found}'.",
        "Zet op de voorkant een besturingselement met als label (tag) '{veld}', of maak deze "
        "tekst in de invoer leeg.",
        "De voorkant is een gewone pagina in rapport.docx met besturingselementen voor inhoud. Het "
        "label ervan zegt welke tekst erin komt. Zonder dat veld zou de tekst ongemerkt "
        "wegvallen.",
    ),
    Kind(
        "WRD-005",
        Level.FOUT,
        "Een lijststijl nummert niet",
        "De stijl '{stijl}' in het Word-sjabloon is niet aan een nummering verbonden.",
        "Verbind de stijl in Word weer met een lijst (Lijst met meerdere niveaus), of kopieer "
        "hem uit templates/basis/rapport.docx.",
        "Genummerde lijsten zijn echte Word-lijsten. De stijl zegt welke nummering erbij hoort; "
        "elke lijst begint daarin opnieuw.",
    ),
    Kind(
        "WRD-006",
        Level.FOUT,
        "Een afbeelding kan niet in het Word-bestand",
        "De afbeelding {naam} kan niet in het Word-bestand: {reden}.",
        "Bewaar de afbeelding als PNG of JPEG en verwijs daarnaar.",
        "Word toont PNG, JPEG, GIF, BMP en TIFF. Andere soorten, zoals SVG, worden omgezet als dat "
        "zonder verlies kan; lukt dat niet, dan is er geen Word-bestand.",
    ),
    Kind(
        "WRD-010",
        Level.FOUT,
        "Tekst is niet teruggevonden in het Word-bestand",
        "Het gemaakte Word-bestand mist tekst van {subject}: '{expected}'.",
        _ASK,
        "Elk Word-bestand wordt na het maken teruggelezen en woord voor woord vergeleken met het "
        "rapport. Wat ontbreekt of van plaats is veranderd, houdt het bestand tegen.",
    ),
    Kind(
        "WRD-011",
        Level.FOUT,
        "Het Word-bestand bevat tekst die niet in het rapport staat",
        "Het gemaakte Word-bestand bevat tekst die niet in het rapport staat: '{found}'.",
        "Haal deze tekst uit rapport.docx, of zet haar op de voorkant of na het einde van de "
        "inhoud.",
        "Tussen de delen van het rapport mag niets staan dat niet uit de invoer komt: een lezer "
        "kan het verschil niet zien.",
    ),
    Kind(
        "WRD-012",
        Level.FOUT,
        "Een tabel in het Word-bestand wijkt af",
        "Tabel {subject} is in het Word-bestand niet gelijk aan het rapport: {found} in plaats "
        "van {expected}.",
        _ASK,
        "Van elke tabel worden rijen, kolommen en cellen teruggelezen. Een cijfer in de verkeerde "
        "kolom is een fout cijfer.",
    ),
    Kind(
        "WRD-013",
        Level.FOUT,
        "Het Word-bestand is niet goed opgebouwd",
        "Het gemaakte Word-bestand is niet goed opgebouwd: {found}.",
        _ASK,
        "Een Word-bestand is een zip met onderdelen die naar elkaar verwijzen. Klopt dat niet, "
        "dan vraagt Word bij het openen om herstel, of verdwijnt er iets.",
    ),
    Kind(
        "WRD-014",
        Level.FOUT,
        "De koppen, afbeeldingen of koppelingen in het Word-bestand wijken af",
        "De {soort} in het Word-bestand zijn niet gelijk aan het rapport: {found} in plaats van "
        "{expected}.",
        _ASK,
        "Koppen dragen de inhoudsopgave en de navigatie; de alternatieve tekst van een afbeelding "
        "is voor wie haar niet ziet; een koppeling moet heen gaan waar de invoer zegt.",
    ),
)

"""Messages about making the PDF."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        code="PDF-001",
        level=Level.FOUT,
        title="Pango ontbreekt",
        message="Het PDF-bestand kan niet worden gemaakt: op deze computer ontbreekt Pango.",
        hint=(
            "Installeer het (Debian, Ubuntu): sudo apt-get install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0"
        ),
        meaning=(
            "Pango zet de letters op de bladzijde. Alleen het PDF-bestand heeft het nodig: "
            "controleren en Word-bestanden maken kan zonder. Op macOS installeert u het met "
            "`brew install pango`."
        ),
    ),
    Kind(
        code="PDF-002",
        level=Level.FOUT,
        title="fout in een paginasjabloon",
        message="In het paginasjabloon '{sjabloon}' staat een fout: {oorzaak}.",
        hint="Herstel het sjabloon in de huisstijlmap.",
        meaning=(
            "De bladzijden van het PDF-bestand staan in sjablonen (*.html.j2, *.svg.j2) in de "
            "huisstijlmap. Een naam die niet bestaat of een haak die ontbreekt, geeft deze "
            "melding; er komt nooit een leeg vak op papier."
        ),
    ),
    Kind(
        code="PDF-003",
        level=Level.FOUT,
        title="PDF-bestand niet gemaakt",
        message="Het PDF-bestand kon niet worden gemaakt: {oorzaak}.",
        hint="Meld dit met het rapport erbij: dit hoort niet te gebeuren.",
        meaning=(
            "Het programma dat de bladzijden opmaakt, liep vast op dit rapport. Uw invoer kan "
            "ongewoon zijn, maar vastlopen mag niet."
        ),
    ),
    Kind(
        code="PDF-004",
        level=Level.FOUT,
        title="teken zonder letter in de huisstijl",
        message="De letters van de huisstijl hebben geen teken voor {tekens}.",
        hint="Vervang het teken in de tekst, of geef de huisstijl een lettertype dat het heeft.",
        meaning=(
            "Een teken dat het lettertype niet heeft, wordt een leeg hokje of komt uit een ander "
            "lettertype van de computer. Dan oogt het vreemd en is de tekst niet overal te "
            "doorzoeken."
        ),
    ),
    Kind(
        code="PDF-005",
        level=Level.FOUT,
        title="huisstijl vraagt iets van buiten",
        message="De huisstijl vraagt om '{adres}', en dat ligt buiten de huisstijlmap.",
        hint="Zet het bestand in de huisstijlmap en verwijs daarnaar.",
        meaning=(
            "Bij het maken van een PDF-bestand wordt niets van internet of van elders op de "
            "computer gehaald. Alleen bestanden in de huisstijlmap (css, svg, png, jpg, ttf, otf) "
            "en de afbeeldingen van het rapport doen mee."
        ),
    ),
    Kind(
        code="PDF-006",
        level=Level.FOUT,
        title="bestand van de huisstijl ontbreekt",
        message="De huisstijl verwijst naar '{adres}', maar dat is er niet of niet leesbaar.",
        hint="Zet het bestand in de huisstijlmap, of haal de verwijzing weg.",
        meaning=(
            "Een lettertype of tekening die ontbreekt, zou stilletjes door iets anders worden "
            "vervangen. Daarom wordt er dan geen PDF-bestand gemaakt."
        ),
    ),
    Kind(
        code="PDF-007",
        level=Level.WAARSCHUWING,
        title="regel in de huisstijl niet begrepen",
        message="Een regel in raad.css of in een paginasjabloon is niet begrepen: {oorzaak}.",
        hint="Herstel of verwijder die regel.",
        meaning=(
            "Een regel die niet wordt begrepen, wordt overgeslagen. Het PDF-bestand is er wel, "
            "maar ziet er op dat punt anders uit dan bedoeld."
        ),
    ),
    Kind(
        code="PDF-008",
        level=Level.FOUT,
        title="onderdeel van de bladzijde mislukt",
        message="Een onderdeel van het PDF-bestand is mislukt: {oorzaak}.",
        hint="Controleer de afbeelding of de verwijzing die genoemd wordt.",
        meaning=(
            "Bijvoorbeeld een afbeelding die beschadigd is, of een verwijzing binnen het rapport "
            "naar een plaats die niet bestaat."
        ),
    ),
    Kind(
        code="PDF-009",
        level=Level.FOUT,
        title="lettertype niet gevonden",
        message="{subject}: '{found}' niet gevonden bij huisstijl {stijl}.",
        hint=(
            "Zet de bestanden ervan (ttf of otf) in templates/{stijl}/fonts, of kies een van: "
            "{expected}."
        ),
        meaning=(
            "Het PDF-bestand gebruikt alleen lettertypen die bij de huisstijl liggen, niet die van "
            "de computer: dan ziet het er overal hetzelfde uit. Ook een lettertype dat u in Word "
            "wel kunt kiezen, moet dus als bestand in de map fonts staan."
        ),
    ),
    Kind(
        code="PDF-010",
        level=Level.FOUT,
        title="tekst ontbreekt in het PDF-bestand",
        message="In het PDF-bestand ontbreekt of verspringt: '{tekst}' ({id}).",
        hint="Controleer of het paginasjabloon van de huisstijl dit onderdeel afdrukt.",
        meaning=(
            "Na het maken wordt het PDF-bestand teruggelezen: elk woord en elk cijfer van het "
            "rapport moet erin staan, in dezelfde volgorde. Anders wordt het niet uitgegeven."
        ),
    ),
    Kind(
        code="PDF-011",
        level=Level.FOUT,
        title="PDF-bestand niet toegankelijk",
        message="Het PDF-bestand voldoet niet aan de eisen van toegankelijkheid: {oorzaak}.",
        hint="Controleer het paginasjabloon van de huisstijl.",
        meaning=(
            "De wet eist dat documenten van de overheid toegankelijk zijn. Voorleessoftware heeft "
            "een titel, een taal, een structuur, een beschrijving bij elk beeld en ingesloten "
            "letters nodig (PDF/UA)."
        ),
    ),
    Kind(
        code="PDF-012",
        level=Level.FOUT,
        title="tekst buiten de bladzijde",
        message="Op bladzijde {bladzijde} valt tekst buiten het papier: '{tekst}'.",
        hint="Maak de tekst of de kolom korter, of pas de huisstijl aan.",
        meaning="Wat buiten het papier valt, ziet de lezer niet, ook al staat het in het bestand.",
    ),
    Kind(
        code="PDF-013",
        level=Level.FOUT,
        title="PDF-bestand niet terug te lezen",
        message="Het gemaakte PDF-bestand is niet terug te lezen: {oorzaak}.",
        hint="Controleer of de schijf vol is en maak het rapport opnieuw.",
        meaning=(
            "Elk gemaakt bestand wordt teruggelezen voordat het wordt uitgegeven. Een bestand dat "
            "niet te lezen is, wordt weggegooid."
        ),
    ),
    Kind(
        code="PDF-014",
        level=Level.FOUT,
        title="Bladzijdenummer op een plek waar het niet klopt",
        message=(
            "De huisstijl vraagt een bladzijdenummer waar rapport het niet goed kan zetten: "
            "{found}."
        ),
        hint=(
            "Gebruik in een marge counter(page) of counter(pages), en in een lijst target-counter."
        ),
        meaning=(
            "Rapport maakt elk deel apart op en vult de bladzijdenummers in bij het samenvoegen. "
            "Dat kan met gewone cijfers in de marge van de bladzijde; in de tekst, in Romeinse "
            "cijfers of in letters zou er een verkeerd nummer staan."
        ),
    ),
)

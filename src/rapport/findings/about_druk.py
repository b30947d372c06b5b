"""Messages about the edition for print, and about any PDF that `rapport preflight` reads."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        code="DRK-001",
        level=Level.FOUT,
        title="drukkleur niet mee veranderd",
        message="Kleur '{subject}' is veranderd voor het scherm, maar niet voor de drukpers.",
        hint="Zet bij drukkleuren in stijl.yaml ook {subject}: [cyaan, magenta, geel, zwart].",
        meaning=(
            "Een kleur op het scherm (rgb) is geen kleur op papier (cmyk). rapport raadt niet "
            "hoe uw huiskleur gedrukt wordt: de vier percentages staan in het huisstijlhandboek "
            "of bij uw vormgever."
        ),
    ),
    Kind(
        code="DRK-002",
        level=Level.FOUT,
        title="drukkleur met te veel inkt",
        message="Drukkleur '{subject}' vraagt {found} inkt; het meeste is {expected}.",
        hint="Maak de vier percentages bij drukkleuren samen niet meer dan {expected}.",
        meaning=(
            "Papier neemt maar zoveel inkt op. Met meer droogt het niet, en geeft het af op de "
            "bladzijde ertegenover."
        ),
    ),
    Kind(
        code="DRK-003",
        level=Level.FOUT,
        title="drukprofiel ontbreekt",
        message="Huisstijl {stijl} noemt het drukprofiel '{found}', maar dat bestand is er niet.",
        hint="Zet het bestand (.icc) van de drukker in de map van de huisstijl.",
        meaning=(
            "Het profiel zegt hoe de pers van uw drukker kleuren weergeeft. Alleen een bestand in "
            "de map van de huisstijl doet mee, geen pad naar elders."
        ),
    ),
    Kind(
        code="DRK-004",
        level=Level.FOUT,
        title="drukprofiel is er geen voor vier inkten",
        message="'{found}' van huisstijl {stijl} is geen profiel van een drukpers met vier inkten.",
        hint="Vraag de drukker om het profiel (cmyk, .icc) van de pers en het papier.",
        meaning=(
            "Een profiel van een scherm of een fototoestel zegt niets over drukinkt. Het bestand "
            "kan ook beschadigd zijn."
        ),
    ),
    Kind(
        code="DRK-005",
        level=Level.WAARSCHUWING,
        title="drukkleur is nog die van de huisstijl eronder",
        message=(
            "Kleur '{subject}' is veranderd voor het scherm; bij drukkleuren staan nog de inkten"
            " van de oude kleur."
        ),
        hint="Zet bij drukkleuren in stijl.yaml de inkten van de nieuwe kleur {subject}.",
        meaning=(
            "Wie de hele huisstijl kopieert en alleen de schermkleur verandert, krijgt op papier "
            "de oude kleur. De vier percentages staan in het huisstijlhandboek of bij uw "
            "vormgever. Horen deze inkten echt bij de nieuwe kleur, dan hoeft u niets te doen."
        ),
    ),
    Kind(
        code="DRK-010",
        level=Level.FOUT,
        title="PDF-bestand niet te lezen",
        message="Het bestand is niet te lezen: {oorzaak}.",
        hint="Laat het bestand opnieuw maken.",
        meaning="Een bestand dat niet te lezen is, kan geen drukker drukken.",
    ),
    Kind(
        code="DRK-011",
        level=Level.FOUT,
        title="PDF-bestand is versleuteld",
        message="Het PDF-bestand is beveiligd of versleuteld.",
        hint="Maak het opnieuw zonder wachtwoord en zonder beperkingen.",
        meaning="De drukker moet het kunnen openen en plaatsen; PDF/X verbiedt beveiliging.",
    ),
    Kind(
        code="DRK-012",
        level=Level.FOUT,
        title="geen PDF/X",
        message="Het bestand zegt niet dat het een PDF/X is.",
        hint="Maak het als PDF/X-4: `rapport build --formaat druk`.",
        meaning="Daaraan ziet de drukker op welke afspraken hij mag rekenen.",
    ),
    Kind(
        code="DRK-013",
        level=Level.FOUT,
        title="geen drukprofiel in het bestand",
        message="Het bestand zegt niet voor welke pers het is: {oorzaak}.",
        hint="Maak het met het profiel van de drukker (druk: profiel in stijl.yaml).",
        meaning=(
            "Zonder profiel voor vier inkten (de uitvoerintentie) weet niemand welke kleur de "
            "percentages moeten geven."
        ),
    ),
    Kind(
        code="DRK-014",
        level=Level.FOUT,
        title="ander drukprofiel dan gevraagd",
        message="In het bestand zit het profiel '{found}' en niet '{expected}'.",
        hint="Maak het opnieuw met het profiel dat de drukker noemt.",
        meaning="Met het profiel van een ander papier vallen kleuren anders uit.",
    ),
    Kind(
        code="DRK-015",
        level=Level.FOUT,
        title="gegevens van het bestand ontbreken",
        message="In het bestand ontbreekt: {oorzaak}.",
        hint="Maak het opnieuw als PDF/X-4.",
        meaning=(
            "PDF/X vraagt een titel en de mededeling of vlakken al op elkaar zijn aangesloten "
            "(trapping)."
        ),
    ),
    Kind(
        code="DRK-020",
        level=Level.FOUT,
        title="snijmaat of afloop klopt niet",
        message="{bladzijden}: {oorzaak}.",
        hint="Maak het opnieuw met de afloop die de drukker vraagt.",
        meaning=(
            "De drukker snijdt langs de snijmaat (TrimBox). Wat tot de rand loopt, moet 3 mm "
            "doorlopen (BleedBox), anders blijft er een wit randje."
        ),
    ),
    Kind(
        code="DRK-021",
        level=Level.OPMERKING,
        title="aantal bladzijden vouwt niet",
        message="Het bestand heeft {found} bladzijden; dat is geen veelvoud van {expected}.",
        hint="Vraag uw drukker of dat kan, of zet `veelvoud: {expected}` bij druk in stijl.yaml.",
        meaning="Een geniete brochure bestaat uit gevouwen vellen van vier bladzijden.",
    ),
    Kind(
        code="DRK-022",
        level=Level.FOUT,
        title="aantekening of veld op de bladzijde",
        message="{bladzijden}: {voorwerp} ligt op het papier.",
        hint="Haal koppelingen, opmerkingen en invulvelden uit het bestand voor de drukker.",
        meaning="PDF/X-4 verbiedt ze binnen de afloop: het is niet zeker of ze mee gedrukt worden.",
    ),
    Kind(
        code="DRK-023",
        level=Level.FOUT,
        title="programma of lagen in het bestand",
        message="In het bestand zit {voorwerp}.",
        hint="Maak het bestand opnieuw zonder.",
        meaning=(
            "Met scripts en lagen kan hetzelfde bestand verschillende bladzijden geven. Een "
            "drukker kan dan niet weten wat u bedoelt."
        ),
    ),
    Kind(
        code="DRK-030",
        level=Level.FOUT,
        title="kleur die geen drukinkt is",
        message="{bladzijden}: {voorwerp} heeft een kleur in {found}.",
        hint="Geef de kleur in cyaan, magenta, geel en zwart, met device-cmyk() of een drukkleur.",
        meaning=(
            "Kleuren van een scherm (rgb, Lab) worden bij de drukker omgerekend zonder dat u "
            "ziet wat het wordt. In een tekening van de huisstijl krijgt elke vorm daarom een "
            "kleur uit stijl.yaml; wat geen kleur heeft, wordt zwart in rgb."
        ),
    ),
    Kind(
        code="DRK-031",
        level=Level.FOUT,
        title="beeld in schermkleuren",
        message="{bladzijden}: {voorwerp} is een beeld in {found}.",
        hint="Zet het beeld om naar cmyk met het profiel van de drukker, of maak het grijs.",
        meaning="Beelden uit uw rapport zet rapport zelf om; een bestand van elders niet.",
    ),
    Kind(
        code="DRK-032",
        level=Level.FOUT,
        title="kleine tekst in vier kleuren",
        message="{bladzijden}: {voorwerp} staat in vier inkten ({found}).",
        hint="Kies voor kleine tekst een kleur van hooguit drie inkten; zwart is [0, 0, 0, 100].",
        meaning=(
            "Vier platen liggen nooit precies op elkaar. Kleine letters in vier inkten krijgen "
            "dan gekleurde randjes. Boven 14 punt ziet u dat niet."
        ),
    ),
    Kind(
        code="DRK-033",
        level=Level.FOUT,
        title="zwarte tekst niet alleen zwart",
        message="{bladzijden}: {voorwerp} is zwart met andere inkten erbij ({found}).",
        hint="Druk zwarte tekst met alleen zwart: [0, 0, 0, 100].",
        meaning="Zwart uit meer inkten is voor grote vlakken, niet voor letters.",
    ),
    Kind(
        code="DRK-034",
        level=Level.FOUT,
        title="te veel inkt",
        message="{bladzijden}: {voorwerp} vraagt {found} inkt; het meeste is {expected}.",
        hint="Maak de kleur lichter, of zet het beeld om met een profiel dat daarvoor zorgt.",
        meaning=(
            "Papier neemt maar zoveel inkt op. Met meer droogt het niet, en geeft het af op de "
            "bladzijde ertegenover."
        ),
    ),
    Kind(
        code="DRK-035",
        level=Level.FOUT,
        title="kleur van alle platen binnen de snijmaat",
        message="{bladzijden}: {voorwerp} staat op alle platen en binnen de afloop.",
        hint="Gebruik die kleur (All) alleen voor snijtekens.",
        meaning="De kleur van snijtekens komt op elke plaat vol te staan.",
    ),
    Kind(
        code="DRK-036",
        level=Level.FOUT,
        title="wit dat verdwijnt",
        message="{bladzijden}: {voorwerp} is wit en staat op overdrukken.",
        hint="Zet overdrukken uit voor wit (in het opmaakprogramma: overprint).",
        meaning="Wit is geen inkt. Drukt het over wat eronder ligt, dan blijft er niets van over.",
    ),
    Kind(
        code="DRK-040",
        level=Level.WAARSCHUWING,
        title="beeld te grof voor druk",
        message="{bladzijden}: {voorwerp} heeft {found} beeldpunten per inch; {expected} is nodig.",
        hint="Neem een groter bestand van het beeld, of druk het kleiner af.",
        meaning="Wat op een scherm scherp is, is op papier vaak korrelig of wazig.",
    ),
    Kind(
        code="DRK-041",
        level=Level.WAARSCHUWING,
        title="lijn te dun voor druk",
        message="{bladzijden}: {voorwerp} is {found} punt dun; {expected} is het minste.",
        hint="Maak de lijn dikker.",
        meaning="Een dunnere lijn valt op papier weg of wordt onderbroken.",
    ),
    Kind(
        code="DRK-050",
        level=Level.FOUT,
        title="letters niet ingesloten",
        message="{bladzijden}: lettertype {voorwerp} zit niet in het bestand.",
        hint="Maak het bestand opnieuw met ingesloten lettertypen.",
        meaning="De drukker heeft uw lettertype niet; het wordt dan door een ander vervangen.",
    ),
    Kind(
        code="DRK-051",
        level=Level.FOUT,
        title="letters als tekeningen",
        message="{bladzijden}: lettertype {voorwerp} bestaat uit tekeningen (Type 3).",
        hint="Maak het bestand opnieuw met een gewoon lettertype (ttf of otf).",
        meaning="Zulke letters worden op papier vaak onscherp en vet.",
    ),
    Kind(
        code="DRK-052",
        level=Level.FOUT,
        title="lettertype van buiten de huisstijl",
        message="{bladzijden}: lettertype {voorwerp} hoort niet bij de huisstijl.",
        hint="Vervang het teken dat uw lettertype niet heeft, of voeg een lettertype toe.",
        meaning=(
            "Heeft het lettertype van de huisstijl een teken niet, dan leent het opmaakprogramma "
            "het stilletjes van de computer."
        ),
    ),
    Kind(
        code="DRK-060",
        level=Level.OPMERKING,
        title="doorzichtige delen",
        message="{bladzijden}: {found} doorzichtige delen.",
        hint="Vraag uw drukker of hij PDF/X-4 met transparantie aanneemt; de meeste doen dat.",
        meaning="PDF/X-4 staat doorzichtige vlakken toe. Oudere drukstraten maken ze vooraf plat.",
    ),
)

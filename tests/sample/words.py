"""The words of the sample, from programma 1 of gemeente Dronten."""

from __future__ import annotations

LEAD = (
    "Het programma omvat activiteiten die gericht zijn op integrale veiligheid, het waarborgen van "
    "veiligheid, het voeren van regie op evenementen(beleid), het voorkomen van rampen en "
    "daarnaast de coördinatie bij rampenbestrijding."
)
INHOUD_1E = (
    "Crisisbeheersing is het geheel van maatregelen en voorzieningen, met inbegrip van de "
    "voorbereiding daarop, dat het gemeentebestuur of het bestuur van een Veiligheidsregio in een "
    "crisis ter handhaving van de openbare orde neemt. Er is een goede samenwerking tussen de "
    "gemeenten in Flevoland, de Veiligheidsregio Flevoland, de politie-eenheid Midden-Nederland en "
    "andere (overheids-)diensten op bestuurlijk en ambtelijk niveau."
)
DOELEN_1E = (
    (
        "We zorgen voor een gemeentelijke crisisorganisatie die goed is ingericht en 24/7 kan "
        "worden ingezet bij incidenten;"
    ),
    "Wij voorkomen onveiligheid en dragen bij aan een redzame samenleving;",
    (
        "De kernboodschap van het gezamenlijk beleidsplan Veiligheidsregio Flevoland & Gooi en "
        "Vechtstreek: 'Als veiligheidsregio's investeren wij in veiligheid en dragen wij bij aan "
        "een redzame samenleving.'"
    ),
)
BEREIKT_1E = (
    (
        "Een vakbekwame crisisorganisatie blijft één van de belangrijkste randvoorwaarden om "
        "tijdens een crisis te kunnen handelen. Daarom is er in 2024 ingezet op het opleiden en "
        "trainen van diverse onderdelen van de crisisorganisatie en heeft er ook een "
        "organisatiebrede crisisoefening plaatsgevonden."
    ),
    (
        "Ook zijn we in 2024 begonnen met de voorbereidingen voor het bergen van de resten van een "
        "Brits vliegtuig uit de Tweede Wereldoorlog. De daadwerkelijke berging staat gepland voor "
        "november 2025."
    ),
)
INHOUD_1F = (
    (
        "Dit programma bestaat uit activiteiten die toezien op preventie en handhaven van "
        "veiligheidsaspecten in de publieke ruimte of persoonlijke levenssfeer van mens en dier."
    ),
)
DOELEN_1F = (
    "Wij gaan voor een optimale verbinding tussen veiligheid en zorg;",
    (
        "We minimaliseren risico's ten aanzien van de openbare orde om een goed verloop van "
        "evenementen te waarborgen;"
    ),
    "We verbeteren de veiligheidsbeleving op wijkniveau;",
)
BEREIKT_1F = (
    (
        "In 2024 hebben we de focus op het versterken van de weerbaarheid van onze inwoners "
        "voortgezet. Zo is samen met de Flevomeer Bibliotheek de training ‘Laat je geen h@ck "
        "zetten’ ontwikkeld, specifiek gericht op senioren, waardoor deze doelgroep zichzelf beter "
        "kan beschermen tegen online oplichting."
    ),
    (
        "Ook zien we dat de ontwikkelingen in de digitale wereld zo snel gaan, dat bestaande "
        "trainingen niet altijd meer aansluiten bij de leefwereld van kinderen en jongeren."
    ),
)
TOELICHTING_VRF = (
    "De geleverde inspanningen die de VRF erop gericht heeft het tekort te beperken, heeft geleid "
    "tot een tekort van € 2,3 miljoen i.p.v. de aangekondigde € 2,5 miljoen in de "
    "bestuursrapportage 2024. Dronten had gerekend op een negatief resultaat van € 125.198. "
    "Uiteindelijk moet Dronten € 224.995 in totaal extra bijdragen."
)
AFWIJKINGEN = (
    "Hierna verklaren we per pakket de afwijkingen tussen begroting na wijziging 2024 en de "
    "werkelijkheid 2024. We lichten afwijkingen op pakketniveau toe vanaf € 75.000. Een ‘min’ "
    "betekent een financieel nadeel voor de gemeente en een ‘plus’ een financieel voordeel."
)
HALT = (
    "Het aantal verwijzingen Halt per 1.000 inwoners van 12 tot 18 jaar. Jongeren van 12 tot 18 "
    "jaar die een licht strafbaar vergrijp plegen, worden door de politie of leerplichtambtenaren "
    "naar Bureau Halt verwezen voor een passende Halt-straf."
)

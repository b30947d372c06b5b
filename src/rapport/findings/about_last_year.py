"""Messages about last year's report: whether it can be read, whether its figures return."""

from rapport.findings.kind import Kind, Level

KINDS: tuple[Kind, ...] = (
    Kind(
        "REK-013",
        Level.FOUT,
        "Cijfer is anders dan in het rapport van vorig jaar",
        "{subject}: er staat {found}; in het rapport van vorig jaar staat {expected}.",
        "Neem het cijfer van vorig jaar over, of zet bij deze regel 'herzien:' met de reden.",
        "De kolom met vorig jaar geeft de realisatie zoals de raad die toen kreeg. Anders mag, met"
        " een reden.",
    ),
    Kind(
        "VJR-001",
        Level.FOUT,
        "Rapport van vorig jaar niet gevonden",
        "Bij 'vorig_jaar' staat '{found}', maar {reason}.",
        "Noem de map waarin rapport.yaml van vorig jaar staat, zoals ../jaarverslag-2023.",
        "De naam telt vanaf de map van dit rapport. Alleen bij deze sleutel mag de naam met .. naar"
        " een hogere map gaan.",
    ),
    Kind(
        "VJR-002",
        Level.FOUT,
        "Rapport van een ander jaar",
        "Het rapport '{name}' gaat over {found}; hier hoort dat van {expected}.",
        "Noem bij 'vorig_jaar' het rapport van {expected}.",
        "Met een rapport van een ander jaar is de kolom met vorig jaar niet te controleren.",
    ),
    Kind(
        "VJR-003",
        Level.WAARSCHUWING,
        "Rapport van vorig jaar is niet in orde",
        "In het rapport van vorig jaar, '{name}', is iets fout: {found}.",
        "Draai 'rapport check' op die map, en verbeter wat daar fout is.",
        "Wat wel te lezen is, is vergeleken. De andere cijfers van vorig jaar zijn niet"
        " gecontroleerd.",
    ),
    Kind(
        "VJR-004",
        Level.FOUT,
        "Regel staat niet in het rapport van vorig jaar",
        "{subject}: er staat {found}, maar het rapport van vorig jaar heeft deze regel niet.{note}",
        "Verbeter de code, of zet bij deze regel 'herzien:' met de reden.",
        "Een pakket dat vorig jaar elders stond of er niet was, heeft alleen met een reden een"
        " cijfer in de kolom met vorig jaar.",
    ),
    Kind(
        "VJR-005",
        Level.FOUT,
        "Regel van vorig jaar is weg",
        "{subject}: vorig jaar stond hier ook {code}, met {found}; nu niet meer.",
        "Voeg {code} weer toe, of zet bij dit totaal 'herzien:' met de reden.",
        "Zonder die regel is het totaal van vorig jaar een ander totaal dan de raad toen kreeg.",
    ),
    Kind(
        "VJR-006",
        Level.OPMERKING,
        "Cijfer van vorig jaar is herzien",
        "{subject}: er staat {found}; in het rapport van vorig jaar staat {expected}."
        " Reden: {reason}",
        "Zorg dat de lezer de reden ook in een tekst vindt: rapport drukt haar niet af.",
        "Met 'herzien:' mag een cijfer van vorig jaar anders zijn dan toen is gedrukt.",
    ),
    Kind(
        "VJR-007",
        Level.FOUT,
        "Reserve van vorig jaar is weg",
        "{subject}: vorig jaar stond hier ook {code}, met {found}; nu niet meer.",
        "Zet {code} er weer bij, met een streepje waar dit jaar niets was. Heet zij nu anders, zet"
        " dan 'herzien:' met de reden bij de nieuwe regel.",
        "Zonder die regel laat de kolom van vorig jaar niet alles zien wat toen aan reserves is"
        " toegevoegd of onttrokken, en geen totaal dat dit zegt.",
    ),
)

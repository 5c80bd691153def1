"""The words about the register of consent: LB701-LB739."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_SAME: Final = "Er is niets veranderd."
_WAY_BACK: Final = (
    "Verander zelf niets in de privémap. Hieronder staat of er een reservekopie is. Zolang dit "
    "niet is opgelost, wordt er niets gepubliceerd."
)
_SIGN_AGAIN: Final = (
    "Staat de verandering er al in? Typ dan alleen: leerboek toestemming onderteken"
)
_LIST: Final = "Typ: leerboek toestemming toon. Dan zie je wie en wat er in het register staat."

ENTRIES: Final[dict[str, Entry]] = {
    "LB701": Entry(
        _ERROR,
        "De privémap kan niet op deze plek staan: {0}.",
        "Daar hoort wat iedereen mag zien. Kies een andere map, met LEERBOEK_PRIVE of met "
        f"‘privemap’ in uitgave.toml. {_SAME}",
    ),
    "LB702": Entry(
        _ERROR,
        "Iemand anders verandert op dit moment iets in het register van toestemming.",
        f"Wacht even en probeer het opnieuw. {_SAME}",
    ),
    "LB703": Entry(
        _ERROR,
        "Het register van toestemming is beschadigd.",
        _WAY_BACK,
    ),
    "LB704": Entry(
        _ERROR,
        "De geschiedenis van het register klopt niet meer vanaf regel {0}: iemand heeft haar "
        "buiten leerboek om veranderd.",
        _WAY_BACK,
    ),
    "LB705": Entry(
        _ERROR,
        "Het register is buiten leerboek om veranderd: {0} klopt niet met de geschiedenis.",
        _WAY_BACK,
    ),
    "LB706": Entry(
        _ERROR,
        "Het register van toestemming is weg: in de privémap staat geen register.sqlite meer.",
        _WAY_BACK,
    ),
    "LB707": Entry(
        _ERROR,
        "Het register van toestemming is van versie {0}, en dit programma kent alleen versie {1}.",
        "Haal eerst de nieuwste versie van het boek op. Helpt dat niet, vraag het dan een "
        f"ontwikkelaar. {_SAME}",
    ),
    "LB708": Entry(
        _ERROR,
        "Er is geen ruimte meer op de schijf voor het register van toestemming.",
        f"Maak ruimte vrij en geef de opdracht opnieuw. Het register is nog heel. {_SIGN_AGAIN}",
    ),
    "LB709": Entry(
        _ERROR,
        "Het register van toestemming kan niet worden geopend of veranderd.",
        "Kijk of jij in de privémap en in participant_stories mag lezen en schrijven, en of de "
        f"schijf niet op slot zit. Het register is nog heel. {_SIGN_AGAIN}",
    ),
    "LB710": Entry(
        _ERROR,
        "De schijf weigert: het register van toestemming kan niet worden gelezen of geschreven.",
        "Kijk of de schijf vol is of het begeeft, en geef de opdracht opnieuw.",
    ),
    "LB711": Entry(
        Severity.NOTICE,
        "De nieuwste reservekopie die heel is, heet {0}.",
        "Zet haar terug met: leerboek toestemming zet-terug {0}. Wat er daarna is vastgelegd, moet "
        "je opnieuw vastleggen.",
    ),
    "LB712": Entry(
        Severity.NOTICE,
        "Er is geen reservekopie die heel is.",
        "Heb je zelf een kopie van de privémap? Zet dan het bestand register.sqlite daaruit terug. "
        "Gooi niets weg, en vraag anders een ontwikkelaar.",
    ),
    "LB713": Entry(
        _ERROR,
        "‘{0}’ is geen reservekopie die teruggezet kan worden.",
        f"Kies een andere uit de map reservekopie in de privémap. {_SAME}",
    ),
    "LB714": Entry(
        _ERROR,
        "De sleutel is weg: in de privémap staat geen sleutel.pem, en het boek heeft er wel een.",
        "Zet sleutel.pem terug uit je eigen kopie van de privémap. Is die er niet meer, haal dan "
        "toestemming.pub, toestemming.sig en toestemming.toml weg uit participant_stories: dan "
        "komt er een nieuwe sleutel, met een nieuw overzicht.",
    ),
    "LB715": Entry(
        _ERROR,
        "De sleutel in de privémap hoort niet bij dit boek.",
        "Kijk of dit de goede privémap is: LEERBOEK_PRIVE en ‘privemap’ in uitgave.toml wijzen "
        "haar aan. Het overzicht in het boek is niet veranderd.",
    ),
    "LB716": Entry(
        _ERROR,
        "Volgens het overzicht in het boek is {0} ingetrokken, maar volgens het register niet.",
        "Misschien is er een oude reservekopie teruggezet. Leg het intrekken opnieuw vast met: "
        "leerboek toestemming trek-in {0}",
    ),
    "LB717": Entry(
        _ERROR,
        "Het register van toestemming van dit boek is hier niet.",
        "Wijs de privémap aan met LEERBOEK_PRIVE of met ‘privemap’ in uitgave.toml, of vraag haar "
        f"aan wie het register bijhoudt. {_SAME}",
    ),
    "LB718": Entry(
        _ERROR,
        "In sleutel.pem staat geen sleutel die leerboek kan gebruiken.",
        "Zet sleutel.pem terug uit je eigen kopie van de privémap. Het overzicht in het boek is "
        "niet veranderd.",
    ),
    "LB719": Entry(
        _ERROR,
        "Wat er voor {0} mag, is in het overzicht van het boek anders dan in het register.",
        "Misschien is er een oude reservekopie teruggezet. Kijk in toestemming.toml wat er mocht. "
        "Leg dat opnieuw vast, met: leerboek toestemming wijzig {0}. Is de tekst intussen anders, "
        "keur hem dan opnieuw goed. Tot dan komt er alleen in het boek waar allebei ja op zeggen.",
    ),
    "LB720": Entry(_ERROR, "Het verhaal ‘{0}’ staat niet in het register.", _LIST),
    "LB721": Entry(_ERROR, "De persoon ‘{0}’ staat niet in het register.", _LIST),
    "LB722": Entry(
        _ERROR,
        "Het register weet niet wie {0} vertelt.",
        "Voeg die persoon toe met ‘leerboek toestemming persoon’. Je krijgt een nummer; noem dat, "
        "bijvoorbeeld: --persoon p-0001",
    ),
    "LB723": Entry(
        _ERROR,
        "Dit is meer dan waar de verteller van {0} ja op zei, en er is geen bewijs bij.",
        "Noem met --bewijs het bestand waaruit het blijkt, zoals de mail van de verteller. "
        f"{_SAME}",
    ),
    "LB724": Entry(
        _ERROR,
        "Het verhaal {0} is ingetrokken, en dat blijft zo.",
        "Wil de verteller het toch in het boek? Laat het dan opnieuw insturen: dan krijgt het een "
        "nieuw nummer.",
    ),
    "LB725": Entry(
        _ERROR,
        "{0} kan nog niet vergeten worden, want dit kan in het boek staan: {1}.",
        f"Trek dat eerst in, met: leerboek toestemming trek-in {{2}}. {_SAME}",
    ),
    "LB726": Entry(
        _ERROR,
        "{0} is vergeten: het register weet niet meer wie dat was.",
        "Voeg een nieuwe persoon toe met: leerboek toestemming persoon",
    ),
    "LB727": Entry(
        _ERROR,
        "De toestemming begint op {0} en zou dan al voorbij zijn, op {1}.",
        f"Kies een latere dag bij --tot, of een eerdere bij --van. {_SAME}",
    ),
    "LB728": Entry(
        _ERROR,
        "De naam en de naamvorm ‘{0}’ passen niet bij elkaar.",
        f"Bij ‘anoniem’ hoort geen --naam. Bij elke andere naamvorm moet die er wel zijn. {_SAME}",
    ),
    "LB729": Entry(
        _ERROR,
        "Voor {0} is geen editie of geen kanaal genoemd.",
        "Noem van allebei minstens één, met --editie en --kanaal. Is er geen toestemming? Dan hoef "
        "je niets vast te leggen: het verhaal blijft vanzelf weg.",
    ),
    "LB730": Entry(
        _ERROR,
        "Voor {0} is nog geen toestemming vastgelegd.",
        "Leg haar vast met: leerboek toestemming verleen {0}",
    ),
    "LB731": Entry(
        _ERROR,
        "Voor {0} is al toestemming vastgelegd.",
        "Verander haar met: leerboek toestemming wijzig {0}",
    ),
    "LB732": Entry(
        _ERROR,
        "Het bestand met het bewijs is leeg, is geen gewoon bestand of is groter dan {0} MB.",
        f"Sla bijvoorbeeld alleen de mail op, en noem dat bestand. {_SAME}",
    ),
    "LB733": Entry(
        _ERROR,
        "Bij {0} zat geen formulier waarop keuzes zijn aangekruist.",
        "Laat --volgens-formulier weg, en noem de keuzes en het bewijs zelf.",
    ),
    "LB734": Entry(
        _ERROR,
        "Dit bestand bestaat al.",
        f"Kies met --naar een andere naam, of haal het bestand weg. {_SAME}",
    ),
    "LB736": Entry(
        _ERROR,
        "Dit is al eerder opgenomen, als {0}.",
        f"Je hoeft niets te doen. {_SAME}",
    ),
}  # fmt: skip

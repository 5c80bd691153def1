"""The words about taking in tables, mails and photos, and about the whole pile: LB780-LB829."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR
_DOUBT: Final = Severity.WARNING
_EXPORT: Final = "Haal de antwoorden opnieuw op uit het formulier, en verander er niets aan."
_BY_HAND: Final = "Vraag het zo nodig na, en neem dit verhaal met de hand over."

ENTRIES: Final[dict[str, Entry]] = {
    "LB780": Entry(
        _ERROR,
        "Bestanden die eindigen op ‘{0}’ kunnen niet worden opgenomen.",
        "Wel: een tekst (.docx, .odt, .rtf, .md, .txt), een mail (.eml), antwoorden op een "
        "formulier (.csv, .xlsx, .json) en een foto (.jpg, .png, .heic, .webp).",
    ),
    "LB781": Entry(
        _ERROR,
        "Dit is geen gewoon bestand, maar {0}.",
        "Zet een kopie van het bestand zelf in de map.",
    ),
    "LB782": Entry(
        _ERROR,
        "Deze map hoort bij het boek zelf.",
        "Zet wat er binnenkomt in een map daarbuiten, en neem die op.",
    ),
    "LB783": Entry(
        _DOUBT,
        "De deelnemer koos de editie ‘{0}’, maar die bestaat niet. Het verhaal hoort nu bij {1}.",
        "Klopt dat niet? Vraag de deelnemer welke editie het is, en zeg het wie het register "
        "beheert.",
    ),
    "LB784": Entry(
        _ERROR,
        "Dit bestand of deze map bestaat niet.",
        "Kijk of de naam klopt, en of je in de goede map staat.",
    ),
    "LB785": Entry(
        Severity.NOTICE,
        "Dit is al eerder opgenomen, als {0}.",
        "Je hoeft niets te doen. Het verhaal dat er is, blijft zoals het is.",
    ),
    "LB786": Entry(
        _ERROR,
        "Er is al een bestand met het nummer {0}, dat niet in het register staat.",
        "Zet het register terug uit een reservekopie, of geef het bestand een andere naam. Dan kan "
        "dit verhaal opnieuw worden opgenomen.",
    ),
    "LB787": Entry(
        _ERROR,
        "De letters in deze tabel zijn anders bewaard dan als UTF-8: {0}.",
        "Sla de antwoorden op als ‘CSV UTF-8’. Kan het formulier dat niet? Zet dan "
        'codering = "cp1252" in het bestand dat zegt welke vraag wat is.',
    ),
    "LB788": Entry(
        _ERROR,
        "Deze tabel is niet bewaard als Windows-1252, zoals bij het formulier staat: er staat {0} "
        "in.",
        "Sla de antwoorden op als ‘CSV UTF-8’.",
    ),
    "LB789": Entry(
        _ERROR,
        "In deze tabel staan lege tekens (NUL). Misschien is zij bewaard als UTF-16 zonder "
        "merkteken.",
        "Sla de antwoorden op als ‘CSV UTF-8’.",
    ),
    "LB790": Entry(
        _ERROR,
        "Van welk formulier is deze tabel? Er is geen formulier met deze kolommen: {0}.",
        "Maak in book/formulieren een bestand dat van elke kolom zegt wat het is. Hoe dat gaat, "
        "staat in docs/handboek/verhalen-opnemen.md.",
    ),
    "LB791": Entry(
        _ERROR,
        "Van welk formulier is deze tabel? Er passen er meer: {0}.",
        "Haal er één van weg.",
    ),
    "LB792": Entry(
        _ERROR,
        "In deze tabel staan twee kolommen met dezelfde vraag: ‘{0}’.",
        "Geef de vragen in het formulier elk een eigen tekst. " + _EXPORT,
    ),
    "LB793": Entry(
        _ERROR,
        "Op deze regel staan {0} antwoorden, maar er zijn {1} kolommen.",
        _EXPORT,
    ),
    "LB794": Entry(
        _ERROR,
        "De kolommen van deze tabel lijken op die in {0}, maar zijn niet gelijk. Alleen in de "
        "tabel: {1}. Alleen bij het formulier: {2}.",
        "Is het formulier veranderd? Verander dan ook het bestand, of maak er een nieuw bij.",
    ),
    "LB795": Entry(
        _ERROR,
        "Op deze regel staat een antwoord van meer dan {0} tekens.",
        "Dat is te lang voor een verhaal. Knip het, en neem het met de hand over.",
    ),
    "LB796": Entry(
        _ERROR,
        "Vanaf deze regel is de tabel niet meer te lezen: er gaat een aanhalingsteken niet dicht, "
        "of een antwoord is veel te lang.",
        _EXPORT,
    ),
    "LB797": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat is niet precies een van de antwoorden die er kunnen staan.",
        "Toestemming wordt nooit geraden. Vraag de deelnemer wat de bedoeling is.",
    ),
    "LB798": Entry(
        _ERROR,
        "Bij ‘{0}’ staat {1}. Zo kan niemand toestemming geven.",
        "Toestemming is een antwoord dat iemand zelf heeft gekozen. " + _BY_HAND,
    ),
    "LB799": Entry(
        _ERROR,
        "Deze rij is verborgen.",
        "Kijk in de tabel waarom. " + _BY_HAND,
    ),
    "LB800": Entry(
        _ERROR,
        "In deze tabel staan geen antwoorden.",
        "Kijk of je de goede tabel hebt opgehaald.",
    ),
    "LB801": Entry(
        _DOUBT,
        "Bij ‘{0}’ staat {1}. Dat is niet overgenomen.",
        "Kijk in de tabel wat er hoort te staan, en schrijf het zo nodig in het verhaal.",
    ),
    "LB802": Entry(
        _DOUBT,
        "De kolom ‘{0}’ is verborgen. Wat erin staat, is niet overgenomen.",
        "Kijk in de tabel waarom, en schrijf het zo nodig in het verhaal.",
    ),
    "LB803": Entry(
        _DOUBT,
        "In deze tabel zijn meer bladen. Niet gelezen: {0}.",
        "Kijk of daar niets staat wat je mist.",
    ),
    "LB804": Entry(
        _DOUBT,
        "In deze tabel staan ook {0}. Die zijn niet overgenomen.",
        "Kijk of daar niets staat wat je mist.",
    ),
    "LB805": Entry(
        _ERROR,
        "Deze tabel is te groot: meer dan {0} rijen, of veel te veel kolommen.",
        "Verdeel de antwoorden over meer bestanden.",
    ),
    "LB806": Entry(
        _ERROR,
        "Deze tabel wordt niet gelezen: {0}.",
        "Open haar in een rekenblad en bewaar haar opnieuw, als .xlsx of als ‘CSV UTF-8’.",
    ),
    "LB807": Entry(
        _ERROR,
        "Het antwoordnummer ‘{0}’ staat meer dan één keer in de tabel.",
        "Kijk welk antwoord geldt. " + _BY_HAND,
    ),
    "LB808": Entry(
        _ERROR,
        "Deze rij is gelijk aan die op regel {0}.",
        "Het verhaal van die regel telt. Meer hoef je niet te doen.",
    ),
    "LB809": Entry(
        _DOUBT,
        "Bij ‘{0}’ staat ‘{1}’. Daar staat bij het formulier geen betekenis bij.",
        "Vul het veld in het verhaal zelf in.",
    ),
    "LB810": Entry(
        _DOUBT,
        "De naam van de deelnemer ziet er niet uit als een naam: ‘{0}’.",
        "Kijk in het register of de naam klopt.",
    ),
    "LB811": Entry(
        _ERROR,
        "Geen van de vragen is het verhaal.",
        "Zet achter een of meer vragen: verhaal",
    ),
    "LB812": Entry(
        _ERROR,
        "De vraag ‘{0}’ gaat over hetzelfde als de vraag ‘{1}’.",
        "Zet achter een van de twee een streepje: -",
    ),
    "LB813": Entry(
        _ERROR,
        "De vraag ‘{0}’ staat er twee keer, op hoofdletters en spaties na.",
        "Geef de vragen in het formulier elk een eigen tekst.",
    ),
    "LB814": Entry(
        _ERROR,
        "Er is een vraag voor ‘toestemming_kanalen’, maar nergens staat wat elk antwoord betekent.",
        "Maak een blok [waarden.toestemming_kanalen] met elk antwoord, en of het web, epub, kaart "
        "of druk is.",
    ),
    "LB815": Entry(
        _ERROR,
        "Deze tabel hoort bij {0}, maar tussen de kolommen staat een andere scheiding: {1}.",
        "Verander ‘scheiding’ in dat bestand, of haal de antwoorden op zoals het daar staat.",
    ),
    "LB816": Entry(
        _ERROR,
        "Deze mail heeft te veel onderdelen: meer dan {0}, of ze zitten te diep in elkaar.",
        "Vraag de deelnemer om de tekst als los bestand te sturen.",
    ),
    "LB817": Entry(
        _ERROR,
        "Deze mail zegt dat de letters bewaard zijn als ‘{0}’. Dat is hier niet bekend.",
        "Vraag de deelnemer om de tekst als Word-bestand te sturen.",
    ),
    "LB818": Entry(
        _ERROR,
        "Dit is geen mail.",
        "Bewaar de mail opnieuw vanuit je mailprogramma, als .eml.",
    ),
    "LB819": Entry(
        _DOUBT,
        "Niet overgenomen: {0}, {1}.",
        "Kijk in de mail of je dit mist. Neem een los bestand zo nodig apart op.",
    ),
    "LB820": Entry(
        _DOUBT,
        "Deze mail heeft alleen tekst met opmaak (HTML). Daarvan is gewone tekst gemaakt.",
        "Leg het verhaal naast de mail.",
    ),
    "LB821": Entry(
        _DOUBT,
        "Het eind van de mail staat niet in het verhaal: ‘{0}’",
        "Daar begint een groet, een handtekening of een eerdere mail. Kijk in de mail of het "
        "klopt.",
    ),
    "LB822": Entry(
        _DOUBT,
        "De mail zegt dat de letters bewaard zijn als {0}, maar dat klopt niet. Wat niet te lezen "
        "is, staat in het verhaal als � ({1} keer).",
        "Vraag de deelnemer wat er hoort te staan.",
    ),
    "LB823": Entry(
        _DOUBT,
        "Het verhaal komt uit de bijlage. De tekst van de mail zelf is niet overgenomen: ‘{0}’",
        "Kijk of daar iets in staat wat bij het verhaal hoort. Toestemming lees je er niet uit.",
    ),
    "LB824": Entry(
        _DOUBT,
        "Hier staat geen tekst in.",
        "Schrijf het verhaal in het concept, of gooi het concept weg.",
    ),
    "LB825": Entry(
        _DOUBT,
        "In de tekst stond een onzichtbaar teken: {0} ({1}). Dat is weggelaten.",
        "Lees de tekst na: misschien staat er nu iets anders dan bedoeld.",
    ),
    "LB826": Entry(
        _ERROR,
        "De foto is te groot: {0} bij {1} pixels.",
        "Vraag om een kleinere versie. Samen mogen het {2} miljoen pixels zijn.",
    ),
    "LB827": Entry(
        _ERROR,
        "Deze HEIC-foto is beschadigd of niet compleet.",
        "Vraag de deelnemer om de foto als JPEG te sturen.",
    ),
    "LB828": Entry(
        _DOUBT,
        "Er zijn {0} foto’s meer dan de ene die bij een verhaal past. Ze staan bij het origineel: "
        "{1}.",
        "Kies welke foto bij het verhaal hoort.",
    ),
    "LB829": Entry(
        _DOUBT,
        "{0} hoort bij de opmaak van de mail en is niet overgenomen.",
        "Meestal is dat een logo. Is het een foto? Neem die dan apart op.",
    ),
}

"""The words about editions, consent and what pages may hold: LB2xx, LB3xx and LB4xx."""

from __future__ import annotations

from typing import Final

from build_tools.catalogue.entry import Entry, Severity

_ERROR: Final = Severity.ERROR

ENTRIES: Final[dict[str, Entry]] = {
    "LB201": Entry(
        _ERROR,
        "De slug is ‘{0}’, maar de map heet ‘{1}’.",
        "Maak ze gelijk.",
    ),
    "LB202": Entry(
        _ERROR,
        "De pagina ‘{0}’ staat twee keer in de inhoud; de eerste keer op regel {1}.",
        "Haal één van de twee weg.",
    ),
    "LB204": Entry(
        _ERROR,
        "‘{0}’ is geen adres van een pagina.",
        'Schrijf een regel als "oud.html" = "nieuw.html".',
    ),
    "LB205": Entry(
        _ERROR,
        "De pagina ‘{0}’ staat in de inhoud, maar bestaat niet.",
        "Maak het bestand book/{0}.md, of haal de naam weg uit deze lijst.",
    ),
    "LB206": Entry(
        _ERROR,
        "Deze pagina staat niet in de inhoud van het boek.",
        "Zet de naam van de pagina in book/inhoud.toml, op de plek waar zij hoort.",
    ),
    "LB207": Entry(
        _ERROR,
        "De editie ‘{0}’ bestaat niet.",
        "Kies uit: {1}.",
    ),
    "LB208": Entry(
        _ERROR,
        "Een pagina van het soort ‘{0}’ heeft het veld ‘{1}’ nodig.",
        "Voeg het veld toe aan de kop.",
    ),
    "LB209": Entry(
        _ERROR,
        "De {0} ‘{1}’ is ook die van {2}.",
        "Elke editie heeft een eigen waarde nodig.",
    ),
    "LB210": Entry(
        _ERROR,
        "Er is geen enkele editie gevonden.",
        "Maak een map in participant_stories met daarin een editie.toml.",
    ),
    "LB211": Entry(
        _ERROR,
        "Het begrip ‘{0}’ staat er twee keer; de eerste keer in het blok op regel {1}. Dat "
        "geldt in: {2}.",
        "Haal één van de twee weg, of geef ze elk hun eigen edities.",
        edition_at=2,
    ),
    "LB212": Entry(
        _ERROR,
        "De beginpagina ontbreekt in: {0}.",
        "De beginpagina hoort in elke editie. Haal ‘edities’ weg uit de kop.",
        edition_at=0,
    ),
    "LB213": Entry(
        _ERROR,
        "Er zijn verhalen, maar er is geen pagina van het soort ‘verhalen’ in: {0}.",
        "Zet die pagina in de inhoud, en laat haar in elke editie met verhalen toe.",
        edition_at=0,
    ),
    "LB214": Entry(
        _ERROR,
        "Twee bestanden krijgen hetzelfde webadres: dit bestand en {0}.",
        "Geef een van de twee een andere naam.",
    ),
    "LB215": Entry(
        _ERROR,
        "Het woord ‘{0}’ staat er twee keer; de eerste keer in het blok op regel {1}.",
        "Haal één van de twee weg.",
    ),
    "LB216": Entry(
        _ERROR,
        "Pijler {0} staat er twee keer; de eerste keer in het blok op regel {1}.",
        "Geef elke pijler een eigen nummer.",
    ),
    "LB217": Entry(
        _ERROR,
        "Het nieuwe adres ‘{0}’ bestaat niet.",
        "Schrijf het adres van een pagina die er is: de naam van het bestand met .html, zonder "
        "de editie ervoor.",
    ),
    "LB218": Entry(
        _ERROR,
        "Het oude adres ‘{0}’ is niet vrij: er staat nog een pagina.",
        "Haal deze regel weg, of geef het bestand een andere naam.",
    ),
    "LB219": Entry(
        _ERROR,
        "De bijeenkomst begint om {0} en houdt al op om {1}.",
        "Kijk ‘van’ en ‘tot’ na.",
    ),
    "LB220": Entry(
        _ERROR,
        "Een editie kan niet ‘{0}’ heten: dat adres gebruikt het boek zelf al.",
        "Kies een andere naam voor de map, en schrijf die ook bij ‘slug’ in editie.toml.",
    ),
    "LB221": Entry(
        _ERROR,
        "Het oude adres ‘{0}’ was van een verhaal. Het kan alleen naar een ander verhaal "
        "verwijzen.",
        "Anders komt de naam van het verhaal ook in edities te staan waar het nooit in stond. "
        "Haal de regel weg als het verhaal er niet meer is.",
    ),
    "LB222": Entry(
        _ERROR,
        "De code ‘{0}’ staat er twee keer, bij {1}.",
        "Haal één van de twee weg.",
    ),
    "LB223": Entry(
        _ERROR,
        "Bij thema staat alleen ‘{0}’. Dat zegt waar of voor wie, en niet waarover.",
        "Voeg een blok [[thema]] toe met een onderwerp: een code die met een letter begint.",
    ),
    "LB224": Entry(
        Severity.WARNING,
        "Bij {0} staat een recht aanhalingsteken: {1}",
        "Gebruik ‘ en ’, en ’ als apostrof. In dit bestand worden ze niet vanzelf rond.",
    ),
    "LB301": Entry(
        Severity.NOTICE,
        "Het verhaal ‘{0}’ ({1}) blijft weg uit elke uitgave: er is geen toestemming vastgelegd.",
        "Leg eerst vast wat de verteller goedvindt: ‘leerboek toestemming verleen {1} …’. Keur "
        "daarna de tekst goed: ‘leerboek keur-goed {1} …’.",
    ),
    "LB302": Entry(
        Severity.NOTICE,
        "Dit voorbeeld blijft weg uit een echte publicatie.",
        "Je hoeft niets te doen.",
    ),
    "LB401": Entry(
        _ERROR,
        "Hier staat HTML: ‘{0}’. Dat mag niet in de tekst.",
        "Gebruik gewone opmaak: *schuin*, **vet**, een lijst of een kader.",
    ),
    "LB402": Entry(
        _ERROR,
        "Hier staat een opmerking die geen lezer mag zien: ‘{0}’.",
        "Haal de regel weg. Opmerkingen horen in een mail of een issue.",
    ),
    "LB403": Entry(
        _ERROR,
        "Het blok ‘{{{0}}}’ bestaat niet, of mag niet.",
        "Je kunt gebruiken: {1}.",
    ),
    "LB404": Entry(
        _ERROR,
        "De opdracht ‘{{{0}}}’ bestaat niet, of mag niet.",
        "Je kunt gebruiken: {1}.",
    ),
    "LB405": Entry(
        _ERROR,
        "De link naar ‘{0}’ mag niet.",
        "Een link begint met https:// of mailto:, of gaat naar een ander bestand van het boek, "
        "zoals agenda.md.",
    ),
    "LB406": Entry(
        _ERROR,
        "Deze link gaat naar {0}, maar die bladzijde zit niet in: {1}.",
        "Zet de link in een editieblok, of laat {0} ook daar toe.",
        edition_at=1,
    ),
    "LB407": Entry(
        _ERROR,
        "Deze link gaat naar ‘{0}’, maar dat bestaat niet.{1}",
        "Kijk de naam van het bestand na. Het pad begint bij de map van dit bestand.",
    ),
    "LB408": Entry(
        _ERROR,
        "De afbeelding ‘{0}’ kan hier niet.",
        "Neem een .jpg, .png of .webp naast dit bestand of in de map ‘beeld’ ernaast. In de "
        "naam mogen alleen letters zonder accenten, cijfers en streepjes.",
    ),
    "LB409": Entry(
        _ERROR,
        "Er is geen bestand met de afbeelding ‘{0}’.",
        "Zet het bestand neer, of kijk de naam na. Een map met die naam telt niet.",
    ),
    "LB410": Entry(
        _ERROR,
        "De editie ‘{0}’ bestaat niet.",
        "Kies uit: {1}.",
    ),
    "LB411": Entry(
        _ERROR,
        "Een editieblok heeft de naam van een editie nodig.",
        "Schrijf bijvoorbeeld ::::{{editie}} editie-1 vlaanderen",
    ),
    "LB412": Entry(
        _ERROR,
        "Dit blok is niet gesloten.",
        "Zet onder het blok een regel met alleen {0}. Een blok dat ín een ander blok staat, "
        "heeft er "
        "minder dubbele punten.",
    ),
    "LB413": Entry(
        _ERROR,
        "Het woord ‘{0}’ staat niet in de woordenlijst.{1}",
        "Zet het in book/gegevens/termen.toml, of schrijf het gewoon uit.",
    ),
    "LB414": Entry(
        _ERROR,
        "Het begrip ‘{0}’ staat niet in de begrippenlijst van: {1}.{2}",
        "Zet het in book/gegevens/begrippen.toml, of laat de verwijzing weg.",
        edition_at=1,
    ),
    "LB415": Entry(
        _ERROR,
        "Deze tekst heeft zelf een titel (een regel met één #).",
        "De titel staat al in de kop van het bestand. Begin tussenkoppen met ##.",
    ),
    "LB416": Entry(
        _ERROR,
        "Hier staat {0}. Dat kan niet.",
        "Gebruik gewone alinea's, tussenkoppen, lijsten, citaten, links en nadruk.",
    ),
    "LB417": Entry(
        _ERROR,
        "Hier zitten te veel blokken, citaten of lijsten in elkaar.",
        "Maak de tekst eenvoudiger. Ligt het daar niet aan? Stuur deze regel dan naar een "
        "ontwikkelaar.",
    ),
    "LB418": Entry(
        _ERROR,
        "Bij ‘{0}’ ontbreekt ‘{1}’.",
        "Zet onder de eerste regel van het blok een regel die begint met :{1}:, en schrijf "
        "erachter wat er hoort.",
    ),
    "LB419": Entry(
        _ERROR,
        "Deze tussenkop slaat een niveau over.",
        "Onder een ## komt een ###, niet meteen een ####. Begin met ##.",
    ),
    "LB420": Entry(
        _ERROR,
        "Het blok ‘{0}’ mist gegevens: {1}.",
        "Vul het genoemde gegevensbestand aan.",
    ),
    "LB421": Entry(
        _ERROR,
        "Bij ‘{0}’ staat ‘{1}’. Dat kan hier niet.",
        "Kies uit: {2}.",
    ),
    "LB422": Entry(
        _ERROR,
        "De bron ‘{0}’ staat niet in book/bronnen.bib.{1}",
        "Voeg de bron toe, of kijk de sleutel na.",
    ),
    "LB423": Entry(
        _ERROR,
        "In een verhaal kan geen blok staan, ook ‘{{{0}}}’ niet.",
        "Maak er gewone tekst van. De foto en de vraag aan de lezer staan in de kop.",
    ),
    "LB424": Entry(
        _ERROR,
        "In een verhaal kan geen opdracht staan, ook ‘{{{0}}}’ niet.",
        "Schrijf het woord gewoon op.",
    ),
    "LB425": Entry(
        _ERROR,
        "Een link naar ‘{0}’ kan niet in een verhaal.",
        "In een verhaal kun je alleen linken naar adressen die beginnen met https:// of mailto:.",
    ),
    "LB426": Entry(
        _ERROR,
        "In de tekst van een verhaal kan geen afbeelding staan.",
        "Zet de naam van het bestand in de kop, bij ‘foto’, en wat er te zien is bij "
        "‘foto_beschrijving’.",
    ),
    "LB427": Entry(
        _ERROR,
        "Zo kan de afbeelding ‘{0}’ niet in de tekst.",
        "Gebruik het blok {{figuur}}; dan kun je ook beschrijven wat er te zien is.",
    ),
    "LB428": Entry(
        _ERROR,
        "Hier staan kenmerken tussen accolades: {0}. Dat kan niet.",
        "Alleen een taal kan, in een bladzijde: [Deep Democracy]{{.language-en}}.",
    ),
    "LB429": Entry(
        _ERROR,
        "Hier begint een tweede kop.",
        "Een bestand heeft één kop. Zet de velden bij elkaar, en haal de tweede kop weg.",
    ),
}

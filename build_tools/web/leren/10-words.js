// Everything that the scripts of activities say to a reader.

const WORDS = Object.freeze({
  kept: "Bewaard in deze browser.",
  firstKept: "Bewaard in deze browser. In een privévenster is het weg zodra je dat venster sluit.",
  refused: "Je browser bewaart hier niets. Wat je invult, is weg als je dit tabblad sluit. "
    + "Kopieer het naar een eigen document, of sta opslag voor deze site toe.",
  full: "De opslag van je browser is vol. Wat er al stond, staat er nog; wat je nu invult, is weg als je dit tabblad "
    + "sluit. Maak ruimte op je apparaat, of kopieer je tekst naar een eigen document.",
  stillNotKept: "Nog steeds niet bewaard: kopieer je tekst voor je dit tabblad sluit.",
  broken: "Wat je hier eerder bewaarde, is beschadigd. Het is niet weggegooid: het staat apart in deze browser. "
    + "Vul gerust opnieuw in.",
  newer: "Wat je hier eerder bewaarde, komt uit een nieuwere versie van dit boek. Laad de pagina opnieuw om het te zien. "
    + "Vul je nu iets in, dan blijft het oude ook bewaard.",
  elsewhere: "Deze vraag is ook in een ander tabblad veranderd. Je andere versie staat bij ‘Wat je eerder bewaarde’.",
  shownFromElsewhere: "Bijgewerkt met wat je in een ander tabblad invulde.",

  then: "Je antwoord van toen",
  thenTo: "Je antwoord van toen bij ‘{label}’",
  answerOf: "Je antwoord van {dag}",
  changed: "Wat is er veranderd? Schrijf het hieronder. Je eerdere antwoord blijft bewaard.",
  earlier: "Wat je eerder bewaarde ({aantal})",

  result: "Uitslag",
  chooseFirst: "Kies eerst een antwoord.",
  numberFirst: "Vul eerst een getal in.",
  right: "Goed.",
  wrong: "Niet goed.",
  readOn: "Hieronder lees je hoe het zit.",
  severalRight: "Helemaal goed.",
  several: "Je koos {goed} van de {totaal} goede antwoorden{fout}.",
  severalWrong: ", en {aantal} die niet klopt",
  severalMoreWrong: ", en {aantal} die niet kloppen",
  count: "{goed} van de {totaal} goed.",
  estimate: "Jij schatte {jij}. Het is {echt}. {oordeel}",
  exact: "Precies goed.",
  close: "Dat is dichtbij.",
  tooLow: "Je zat te laag.",
  tooHigh: "Je zat te hoog.",
  again: "Begin opnieuw. Je vorige poging is bewaard.",
  verdict: Object.freeze({
    goed: "Jouw keuze, goed",
    fout: "Jouw keuze, niet goed",
    gemist: "Niet gekozen, was wel goed",
    terecht: "Terecht niet gekozen"
  }),
  fieldRight: "Goed",
  fieldWrong: "Niet goed: het is {echt}",
  fieldEmpty: "Nog niet ingevuld: het is {echt}",

  thenAgain: "Lees hieronder verder, en kies daarna nog een keer.",
  stayed: "Je bleef bij ‘{daarna}’.",
  movedOne: "Je schoof één plek op, van ‘{eerst}’ naar ‘{daarna}’.",
  moved: "Je schoof {aantal} plekken op, van ‘{eerst}’ naar ‘{daarna}’.",
  ticked: "{aantal} van {totaal} afgevinkt",

  start: "Start",
  pause: "Pauze",
  goOn: "Verder",
  started: "De klok loopt: {tijd}.",
  half: "De helft is om: nog {tijd}.",
  lastMinute: "Nog één minuut.",
  end: "De tijd is om.",
  oneMinute: "1 minuut",
  minutes: "{aantal} minuten",
  oneSecond: "1 seconde",
  seconds: "{aantal} seconden",

  filmFailed: "De film laadt niet. Lees wat er gezegd wordt in de tekst hieronder.",
  captions: "Nederlands",

  toGlossary: "Naar de begrippenlijst",
  meaning: "Uitleg van {begrip}",

  when: "Wanneer wil je dit teruglezen?",
  inTime: Object.freeze({ week: "Over 1 week", maand: "Over 1 maand", kwartaal: "Over 3 maanden" }),
  reminder: "Terugkomvraag: {vraag}",
  reminderText: "Lees terug wat je schreef, en vraag je af: wat is er veranderd?",
  reminderMade: "De herinnering voor {dag} staat bij je downloads. Open het bestand, dan komt de dag in je agenda."
});

/** Put values in the places between braces. */
function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

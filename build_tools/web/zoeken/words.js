// Every word that the search page says, in one place. Dutch, plain, also in the Flemish edition.

const quoted = (text) => `‘${text}’`;

const results = (count) => (count === 1 ? "1 resultaat" : `${count} resultaten`);

export const KINDS = { label: "Soort", all: "Alles" };

export const PILLARS = { label: "Pijler", all: "Alle", one: (number) => `Pijler ${number}` };

export const BUSY = "Bezig met zoeken …";

export const BROKEN = "Zoeken lukt nu niet. Laad de pagina opnieuw of probeer het later nog eens.";

export const TOO_SHORT = "Typ minstens één letter of cijfer.";

export const UNDER = "Onder het kopje: ";

export const more = (count) => `Toon nog ${results(count)}`;

/** What was found, for the live region. */
export function found({ count, known, unknown, filtered }) {
  if (!known.length) {
    return `Geen resultaten voor ${quoted(unknown.join(" "))}. Probeer een ander woord.`;
  }
  const query = quoted(known.join(" "));
  const before = unknown.length ? `${missing(unknown)} ` : "";
  if (count) {
    return `${before}${results(count)} voor ${query}`;
  }
  return `${before}Geen resultaten voor ${query}. ${advice(known, filtered)}`;
}

function missing(words) {
  const verb = words.length === 1 ? "staat" : "staan";
  return `${words.map(quoted).join(" en ")} ${verb} niet in dit boek.`;
}

function advice(known, filtered) {
  if (filtered) {
    return "Kies een andere soort of pijler, of kies alles.";
  }
  return known.length > 1 ? "Probeer minder woorden." : "Probeer een ander woord.";
}

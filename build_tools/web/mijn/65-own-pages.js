// The pages of the reader in the EPUB: one after each chapter, and the plan at the end.

/** Text without what XML cannot hold. */
function clean(text) {
  return text.replace(NOT_XML, "");
}

/** Every page: `href`, `title`, the page it comes `after` (or the end), and its bytes. */
function ownPages(copy, book) {
  const chapters = writtenChapters(book);
  const notes = chapters
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter((entry) => !entry.plan) }))
    .filter((chapter) => chapter.entries.length);
  const plans = chapters.flatMap((chapter) => chapter.entries.filter((entry) => entry.plan));
  const took = tickedByPillar(book);
  const pages = notes.map((chapter, at) => ownPage(copy, {
    href: `${OWN_PREFIX}reflectie-${at + 1}.xhtml`,
    title: `Mijn reflectie bij ${chapter.titel}`,
    after: inEpub(chapter.adres),
    matter: "bodymatter",
    inside: chapter.entries.map((entry) => ownEntry(copy, entry)),
  }));
  if (plans.length || took.length) {
    pages.push(ownPage(copy, {
      href: `${OWN_PREFIX}actieplan.xhtml`,
      title: "Mijn actieplan",
      matter: "backmatter",
      inside: [
        ...plans.map((entry) => ownEntry(copy, entry)),
        ...(took.length ? [ownTakeAways(took)] : []),
      ],
    }));
  }
  if (book.gone.length) {
    pages.push(ownPage(copy, {
      href: `${OWN_PREFIX}vroeger.xhtml`,
      title: "Van vroeger",
      matter: "backmatter",
      inside: book.gone.map((entry) => ownEntry(copy, entry)),
    }));
  }
  return pages;
}

// Source of the pairs of type and role: EPUB Type to ARIA Role Authoring Guide 1.1.
const OWN_PARTS = { bodymatter: "chapter", backmatter: "appendix" };

function ownPage(copy, page) {
  const part = OWN_PARTS[page.matter];
  const style = copy.css ? xml`<link rel="stylesheet" type="text/css" href="${copy.css}"/>` : "";
  const made = xml`<html xmlns="${NAMES.html}" xmlns:epub="${NAMES.ops}" lang="${copy.language}" xml:lang="${copy.language}"><head><meta charset="utf-8"/><title>${page.title} – ${copy.title}</title>${style}</head><body epub:type="${page.matter}">
<section id="mijn" epub:type="${part}" role="doc-${part}" aria-labelledby="kop-mijn">
<h1 id="kop-mijn">${page.title}</h1>
${page.inside}
</section>
</body></html>
`;
  const head = `<?xml version="1.0" encoding="utf-8"?>\n${HTML_TYPE}`;
  return { ...page, title: clean(page.title), bytes: fflate.strToU8(head + made) };
}

function ownText(text) {
  return paragraphs(text).map((lines) =>
    xml`<p dir="auto">${lines.map((line, at) => [at ? xml`<br/>` : "", line])}</p>\n`);
}

function ownParts(found) {
  return found.map((one) => [
    found.length > 1 && one.label ? xml`<p><strong>${one.label}</strong></p>\n` : "",
    ownText(one.text),
  ]);
}

/** One answer: the question leads back to its place, if that is in this EPUB. */
function ownEntry(copy, entry) {
  const address = inEpub(entry.address);
  const [page, fragment] = address.split("#");
  const there = fragment && copy.files[copy.folder + page] &&
    new TextDecoder().decode(copy.files[copy.folder + page]).includes(`id="${fragment}"`);
  const question = there ? xml`<a href="${address}">${entry.question}</a>` : entry.question;
  const about = [entry.kind, entry.date].filter(Boolean).join(", ");
  const earlier = entry.earlier.map((one) =>
    [xml`<p><strong>Eerder, ${one.date}</strong></p>\n`, ownParts(one.parts)]);
  return xml`<section>
<h2>${question}</h2>
<p>${about}</p>
${ownParts(entry.parts)}${earlier}</section>
`;
}

function ownTakeAways(took) {
  const lists = took.map((pillar) => xml`<h3>${pillar.title}</h3>
<ul>${pillar.items.map((one) => xml`<li>${one.tekst}</li>`)}</ul>
`);
  return xml`<section>
<h2>Wat ik meeneem</h2>
${lists}</section>
`;
}

// The reader's own book as Markdown. What was typed reads as it was typed: no sign of it becomes
// markup (CommonMark 0.31, 2.4: every ASCII punctuation mark may be escaped).

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function markdownText(text) {
  return text
    .replace(CONTROLS, "")
    .replace(/[\\`*_{}[\]<>#&~|$^]/g, "\\$&")
    .replace(/^\s*/, (blank) => "\u00a0".repeat(blank.length))
    .replace(/^(\u00a0*)([-+=:])/, "$1\\$2")
    .replace(/^(\u00a0*\d+)([.)])/, "$1\\$2")
    .replace(/\s+$/, "");
}

function markdownParagraphs(text) {
  return paragraphs(text).map((lines) => lines.map(markdownText).join("\\\n"));
}

function markdownEntry(entry) {
  const where = entry.lasting
    ? `[${markdownText(entry.page)}](<${entry.lasting}>)`
    : markdownText(entry.page);
  const about = [entry.kind, entry.date].filter(Boolean).join(", ");
  return [
    `### ${markdownText(entry.question)}`,
    `${about}${where ? `, ${where}` : ""}`,
    ...markdownParts(entry.parts),
    ...entry.earlier.flatMap((one) => [`Eerder, ${one.date}:`, ...markdownParts(one.parts)]),
  ];
}

function markdownParts(found) {
  return found.flatMap((one) => [
    ...(found.length > 1 && one.label ? [`**${markdownText(one.label)}**`] : []),
    ...markdownParagraphs(one.text),
  ]);
}

/** Return the whole book as Markdown. */
function asMarkdown(book, moment) {
  const took = tickedByPillar(book);
  const blocks = [
    "# Mijn leerboek",
    `${markdownText(bookTitle())}. Gemaakt op ${shownDay(moment)}.`,
    ...writtenChapters(book).flatMap((chapter) => [
      `## ${markdownText(chapter.titel)}`,
      ...chapter.entries.flatMap(markdownEntry),
    ]),
    ...(took.length ? ["## Wat ik meeneem"] : []),
    ...took.flatMap((pillar) => [
      `### ${markdownText(pillar.title)}`,
      pillar.items.map((one) => `- ${markdownText(one.tekst)}`).join("\n"),
    ]),
    ...(book.gone.length ? ["## Van vroeger", ...book.gone.flatMap(markdownEntry)] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

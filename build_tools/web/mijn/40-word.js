// The reader's own book as a Word file: the smallest package that Word, LibreOffice and
// python-docx accept. Source: ECMA-376, parts 1 (WordprocessingML) and 2 (packages).

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DOCX = `${WORD_TYPE}.document`;
// Name, its name in Word, what it looks like: size in half points, and whether it opens a part.
const WORD_STYLES = [
  ["Title", "Title", 56, ""],
  ["Heading1", "heading 1", 36, "0"],
  ["Heading2", "heading 2", 28, "1"],
];

function wordRun(text, direction, look) {
  const marks = [look || "", direction ? xml`<w:rtl/>` : ""];
  return xml`<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function wordParagraph(lines, given) {
  const { style, look } = { style: "", ...given };
  const back = rightToLeft(lines.join(" "));
  const named = style ? xml`<w:pStyle w:val="${style}"/>` : "";
  const runs = lines.map((line, at) => [
    at ? xml`<w:r><w:br/></w:r>` : "", wordRun(line.replace(/\t/g, "    "), back, look),
  ]);
  return xml`<w:p><w:pPr>${named}${back ? xml`<w:bidi/>` : ""}</w:pPr>${runs}</w:p>`;
}

const ITALIC = new Xml("<w:i/><w:iCs/>");
const BOLD = new Xml("<w:b/><w:bCs/>");

function wordParts(found) {
  return found.flatMap((one) => [
    ...(found.length > 1 && one.label ? [wordParagraph([one.label], { look: BOLD })] : []),
    ...paragraphs(one.text).map((lines) => wordParagraph(lines)),
  ]);
}

/** `linked` gives the name of the relation to an address. */
function wordEntry(entry, linked) {
  const about = [entry.kind, entry.date].filter(Boolean).join(", ");
  const link = entry.lasting && entry.page
    ? xml`<w:hyperlink r:id="${linked(entry.lasting)}">${wordRun(entry.page, false, ITALIC)}</w:hyperlink>`
    : wordRun(entry.page, false, ITALIC);
  const before = wordRun(entry.page ? `${about}, ` : about, false, ITALIC);
  return [
    wordParagraph([entry.question], { style: "Heading2" }),
    xml`<w:p>${before}${link}</w:p>`,
    ...wordParts(entry.parts),
    ...entry.earlier.flatMap((one) => [
      wordParagraph([`Eerder, ${one.date}`], { look: BOLD }), ...wordParts(one.parts),
    ]),
  ];
}

function wordBody(book, moment, linked) {
  const took = tickedByPillar(book);
  const heading = (words) => wordParagraph([words], { style: "Heading1" });
  return [
    wordParagraph(["Mijn leerboek"], { style: "Title" }),
    wordParagraph([`${bookTitle()}. Gemaakt op ${shownDay(moment)}.`]),
    ...writtenChapters(book).flatMap((chapter) => [
      heading(chapter.titel), ...chapter.entries.flatMap((entry) => wordEntry(entry, linked)),
    ]),
    ...(took.length ? [heading("Wat ik meeneem")] : []),
    ...took.flatMap((pillar) => [
      wordParagraph([pillar.title], { style: "Heading2" }),
      ...pillar.items.map((one) => wordParagraph([`☑ ${one.tekst}`])),
    ]),
    ...(book.gone.length ? [heading("Van vroeger")] : []),
    ...book.gone.flatMap((entry) => wordEntry(entry, linked)),
  ];
}

function wordStyles(language) {
  const styles = WORD_STYLES.map(([id, name, size, level]) => xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>${level ? xml`<w:outlineLvl w:val="${level}"/>` : ""}</w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`);
  return xml`<w:styles xmlns:w="${WORD_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles}</w:styles>`;
}

function wordProperties(language, moment) {
  const stamp = (name) => new Xml(`<dcterms:${name} xsi:type="dcterms:W3CDTF">${utcSecond(moment)}</dcterms:${name}>`);
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Mijn leerboek</dc:title><dc:subject>${bookTitle()}</dc:subject><dc:language>${language}</dc:language>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}

/** A moment in UTC, to the second. */
function utcSecond(moment) {
  return moment.toISOString().replace(/\.\d+/, "");
}

function wordRelations(rows) {
  return xml`<Relationships xmlns="${PACKAGE}/relationships">${rows.map(([id, type, target, outside]) =>
    xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${outside ? new Xml(' TargetMode="External"') : ""}/>`)}</Relationships>`;
}

/** Return the bytes of the Word file. */
function asWord(book, moment) {
  const language = document.documentElement.lang;
  const links = [["r1", `${OFFICE}/relationships/styles`, "styles.xml"]];
  const linked = (address) => {
    links.push([`r${links.length + 1}`, `${OFFICE}/relationships/hyperlink`, address, true]);
    return `r${links.length}`;
  };
  const body = wordBody(book, moment, linked);
  const type = (name, kind) => xml`<Override PartName="${name}" ContentType="${kind}"/>`;
  return fflate.zipSync({
    "[Content_Types].xml": xmlFile(xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("/word/document.xml", `${WORD_TYPE}.document.main+xml`)}${type("/word/styles.xml", `${WORD_TYPE}.styles+xml`)}${type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`),
    "_rels/.rels": xmlFile(wordRelations([
      ["r1", `${OFFICE}/relationships/officeDocument`, "word/document.xml"],
      ["r2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ])),
    "docProps/core.xml": xmlFile(wordProperties(language, moment)),
    "word/document.xml": xmlFile(xml`<w:document xmlns:w="${WORD_MAIN}" xmlns:r="${OFFICE}/relationships"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`),
    "word/_rels/document.xml.rels": xmlFile(wordRelations(links)),
    "word/styles.xml": xmlFile(wordStyles(language)),
  });
}

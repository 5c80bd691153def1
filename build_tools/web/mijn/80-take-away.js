// What the reader takes away: files for Word, Markdown, paper and a back-up, and an EPUB of their own.

const EPUB_TYPE = "application/epub+zip";

async function ownBook() {
  return arranged(await store.alles());
}

async function saveWord() {
  const now = new Date();
  leerboek.haalOp(`mijn-leerboek-${isoDay(now)}.docx`, DOCX, asWord(await ownBook(), now));
  say("Het Word-bestand staat bij je downloads.", "meenemen-melding");
}

async function saveMarkdown() {
  const now = new Date();
  leerboek.haalOp(`mijn-leerboek-${isoDay(now)}.md`, "text/markdown", asMarkdown(await ownBook(), now));
  say("Het Markdown-bestand staat bij je downloads.", "meenemen-melding");
}

async function saveBackup(where) {
  const now = new Date();
  const content = asBackup(await store.alles(), await store.onleesbaar(), now);
  leerboek.haalOp(`mijn-leerboek-${isoDay(now)}.json`, "application/json", content);
  say("De reservekopie staat bij je downloads. Bewaar haar op een plek die je terugvindt.", where);
}

function randomUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const all = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function fetchEpub() {
  if (!edition.editie.epub) {
    throw new Error("no EPUB");
  }
  const answer = await fetch(edition.editie.epub);
  if (!answer.ok) {
    throw new Error("no EPUB");
  }
  return answer.arrayBuffer();
}

async function makeOwnCopy(bytes) {
  const book = await ownBook();
  const given = { name: part("naam").value.trim(), uuid: randomUuid(), moment: new Date() };
  const made = ownCopy(new Uint8Array(bytes), book, given);
  if (made.wrong) {
    say(COPY_WRONG[made.wrong], "exemplaar-melding");
    return;
  }
  leerboek.haalOp(`mijn-${edition.editie.epub || "burgermeesterleerboek.epub"}`, EPUB_TYPE, made.bytes);
  say("Jouw exemplaar staat bij je downloads. Open het met je e-reader of een leesprogramma.", "exemplaar-melding");
}

async function onOwnCopy() {
  if (!(await ownBook()).any) {
    say("Je hebt nog niets geschreven. Vul eerst iets in.", "exemplaar-melding");
    return;
  }
  say("Je exemplaar wordt gemaakt.", "exemplaar-melding");
  let bytes;
  try {
    bytes = await fetchEpub();
  } catch (error) {
    part("epub-zelf").hidden = false;
    say("Het boek is hier niet op te halen. Kies hieronder zelf de EPUB van deze editie.", "exemplaar-melding");
    part("epub-bestand").focus();
    return;
  }
  await makeOwnCopy(bytes);
}

function readyTakeAway() {
  part("word").addEventListener("click", saveWord);
  part("markdown").addEventListener("click", saveMarkdown);
  part("druk-af").addEventListener("click", () => window.print());
  part("reservekopie").addEventListener("click", () => saveBackup("meenemen-melding"));
  part("exemplaar").addEventListener("submit", (event) => {
    event.preventDefault();
    onOwnCopy();
  });
  part("epub-bestand").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) {
      await makeOwnCopy(await file.arrayBuffer());
    }
  });
}

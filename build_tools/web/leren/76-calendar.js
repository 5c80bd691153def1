// A day for the reader's own calendar (RFC 5545). No DOM, no clock.

const LONGEST_LINE = 75;

/** Escape text (RFC 5545, 3.3.11). */
function calendarText(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** Fold a line at 75 octets, never inside a character (RFC 5545, 3.1). */
function foldedLine(line) {
  const encoder = new TextEncoder();
  const lines = [""];
  let length = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (length + size > LONGEST_LINE) {
      lines.push(" ");
      length = 1;
    }
    lines[lines.length - 1] += sign;
    length += size;
  }
  return lines.join("\r\n");
}

function compactDay(day) {
  return day.replace(/-/g, "");
}

function compactMoment(moment) {
  return moment.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
}

/**
 * Give a calendar file with one whole day, and a signal at nine in the morning.
 *
 * @param {{id: string, titel: string, tekst: string, op: string, adres: string, nu: Date}} reminder
 *   ``op`` is "jjjj-mm-dd"; ``adres`` is empty when there is no address to go to.
 */
function calendarFile(reminder) {
  const words = [reminder.tekst, reminder.adres].filter(Boolean).join("\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Burgermeester Academie//Burgermeesterleerboek//NL",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    "UID:" + calendarText(reminder.id + "-" + reminder.op + "@burgermeesterleerboek"),
    "DTSTAMP:" + compactMoment(reminder.nu),
    "DTSTART;VALUE=DATE:" + compactDay(reminder.op),
    "SUMMARY:" + calendarText(reminder.titel),
    "DESCRIPTION:" + calendarText(words),
    ...(reminder.adres ? ["URL:" + reminder.adres] : []),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:" + calendarText(reminder.titel),
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR"
  ];
  return lines.map(foldedLine).join("\r\n") + "\r\n";
}

// Days and moments. A day is "jjjj-mm-dd" on the reader's own calendar; a moment is ISO 8601 in UTC.

const TERMS = Object.freeze({
  week: (year, month, day) => new Date(year, month, day + 7),
  maand: (year, month, day) => monthsLater(year, month, day, 1),
  kwartaal: (year, month, day) => monthsLater(year, month, day, 3)
});

function twoDigits(number) {
  return String(number).padStart(2, "0");
}

/** Give the day of a moment where the reader is. */
function dayOf(moment) {
  return [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join("-");
}

// 31 January and one month is the last of February, not a day in March.
function monthsLater(year, month, day, count) {
  const last = new Date(year, month + count + 1, 0).getDate();
  return new Date(year, month + count, Math.min(day, last));
}

/** Give the day that lies a week, a month or three months later. */
function dayLater(day, term) {
  const [year, month, date] = day.split("-").map(Number);
  return dayOf(TERMS[term](year, month - 1, date));
}

/** Write a moment or a day as a reader says it: "8 maart 2026"; nothing when it is neither. */
function dayInWords(moment) {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment + "T12:00:00" : moment;
  const date = new Date(whole);
  return Number.isNaN(date.getTime())
    ? ""
    : date.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}

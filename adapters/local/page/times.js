import { pageLanguage } from "./speech.js";

/** The zone the service lives in; the page shows no other. @type {string | undefined} */
let zone;

/** @param {string} timeZone */
export function showTimesIn(timeZone) {
  zone = timeZone;
}

/** "18:42" @param {Date} at */
export const hourOf = (at) => format(at, { hour: "2-digit", minute: "2-digit" });

/** "Mon 16 Nov 2026" @param {Date} at */
export const shortDayOf = (at) =>
  format(at, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

/** "Monday 16 November 2026" @param {Date} at */
export const dayOf = (at) => format(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** Written only when it changes: what is written again is heard again. @param {HTMLTimeElement} element @param {string} at */
export function showHour(element, at) {
  const hour = hourOf(new Date(at));
  element.dateTime = at;
  if (element.textContent !== hour) element.textContent = hour;
}

/** @param {Date} at @param {Intl.DateTimeFormatOptions} style */
function format(at, style) {
  const locale = pageLanguage() === "it" ? "it-IT" : "en-GB";
  return new Intl.DateTimeFormat(locale, zone === undefined ? style : { ...style, timeZone: zone }).format(
    at,
  );
}

/** An event of a calendar that people subscribe to. */
export interface CalendarEvent {
  /** The same for ever, in the whole world. */
  uid: string;
  /** Grows when its dates move. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  /** Where it is; empty where it is nowhere. */
  location?: string;
  /** It does not take place: whoever has it sees it struck out. */
  cancelled?: boolean;
}

export interface Calendar {
  name: string;
  /** When what it says was last revised. */
  revisedAt: Date;
  events: readonly CalendarEvent[];
}

/** A calendar as RFC 5545 writes it: instants in UTC, text escaped, lines of at most 75 bytes. */
export function icalendarOf({ name, revisedAt, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Portico//Portico//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${event.uid}`,
      `DTSTAMP:${utc(revisedAt)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SEQUENCE:${event.sequence}`,
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
      ...(event.cancelled ? ["STATUS:CANCELLED"] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** 20261119T110000Z */
const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");

const MOST_BYTES = 75;

/** Longer lines go on in the next one, after a blank; no character is cut in two. */
function folded(line: string): string {
  let room = MOST_BYTES;
  let out = "";
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (bytes > room) {
      out += "\r\n ";
      room = MOST_BYTES - 1;
    }
    out += character;
    room -= bytes;
  }
  return out;
}

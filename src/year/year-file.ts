import { DateTime } from "luxon";
import { stringify } from "yaml";
import type { PhaseKind } from "../domain/process.js";

export const COMMUNITY = "city-of-the-year";
export const SLUG_BEFORE = "year-before";
/** What the office calls the copy. */
export const SLUG = "one-year";

/** When each phase begins and ends, in days after the first one, and at which hour. */
export const CALENDAR: readonly (readonly [PhaseKind, number, number])[] = [
  ["preparation", 0, 20],
  ["workshops", 20, 60],
  ["proposals", 40, 80],
  ["check", 80, 150],
  ["voting", 160, 181],
  ["counting", 181, 188],
  ["results", 188, 220],
  ["works", 220, 362],
];

/**
 * Days of silence before an election, the first and the last, counted like the days of the calendar: works begin on one of them,
 * once the vote was given three days more.
 */
const SILENCE = [222, 224] as const;

/** Supports with which a proposal goes on to the technical check. */
const NEEDED = 2;

const both = (it: string, en: string) => ({ it, en });

/** A copy begins whole years later, to the nearest week; days of silence are written as they are known, and stay. */
const DAYS_BETWEEN = 364;

/**
 * The process of the year before, as a file: two districts, € 100,000 each, one project each by most votes within the money.
 * What the office copies of it begins on the first day of the story.
 */
export function yearBeforeFile(from: Date): Uint8Array {
  const first = DateTime.fromJSDate(from, { zone: "Europe/Rome" })
    .startOf("day")
    .minus({ days: DAYS_BETWEEN });
  const at = (day: number) => first.plus({ days: day }).set({ hour: 12 }).toFormat("yyyy-MM-dd HH:mm");
  const silent = (day: number): string => first.plus({ days: DAYS_BETWEEN + day }).toFormat("yyyy-MM-dd");
  const text = stringify({
    community: { slug: COMMUNITY, name: "La città dell'anno" },
    slug: SLUG_BEFORE,
    sample: true,
    title: both(
      `Un anno di bilancio partecipativo, ${first.year}`,
      `One year of participatory budgeting, ${first.year}`,
    ),
    edition: first.toFormat("yyyy"),
    city: "Bologna",
    organizer: both("l'ufficio partecipazione", "the participation office"),
    languages: ["it", "en"],
    timeZone: "Europe/Rome",
    currency: "EUR",
    phases: CALENDAR.map(([kind, starts, ends]) => ({ kind, starts: at(starts), ends: at(ends) })),
    areas: [
      {
        key: "north",
        name: both("Nord", "North"),
        budget: 100_000,
        electorate: 900,
        outline: [
          [11.3, 44.52],
          [11.36, 44.52],
          [11.36, 44.55],
          [11.3, 44.55],
        ],
        streets: ["Via Fioravanti"],
      },
      {
        key: "south",
        name: both("Sud", "South"),
        budget: 100_000,
        electorate: 800,
        outline: [
          [11.3, 44.46],
          [11.36, 44.46],
          [11.36, 44.49],
          [11.3, 44.49],
        ],
        streets: ["Via Murri"],
      },
    ],
    themes: [
      { key: "green", name: both("Verde", "Green") },
      { key: "school", name: both("Scuola", "School") },
    ],
    eligibility: {
      minimumAge: 16,
      ties: ["live", "work", "study"],
      methods: ["code", "list"],
      who: both(
        "Chi vive, lavora o studia in città, dai 16 anni.",
        "Whoever lives, works or studies here, from 16.",
      ),
      warning: both("Chi dichiara il falso ne risponde.", "False statements have consequences."),
    },
    proposals: {
      perPerson: 3,
      readWithinWorkingDays: 5,
      example: both("Panchine e alberi in via Fioravanti.", "Benches and trees in via Fioravanti."),
      rejectionReasons: [
        { key: "not-ours", text: both("Non è di competenza del Comune.", "It is not the city's to do.") },
        { key: "done", text: both("Il Comune lo sta già facendo.", "The city is already doing it.") },
      ],
    },
    supports: { needed: NEEDED },
    questions: [
      {
        key: "projects",
        title: both("Progetti del quartiere", "Projects of the district"),
        ballot: { kind: "approval", max: 3 },
        counting: { rule: "greedy", ties: ["maxVotes", "minCost"] },
      },
    ],
    blackouts: [
      {
        from: silent(SILENCE[0]),
        to: silent(SILENCE[1]),
        name: both("Prima delle elezioni", "Before the elections"),
      },
    ],
    cards: [
      both("Decide chi vive qui.", "Whoever lives here decides."),
      both("100.000 € per quartiere.", "€100,000 a district."),
      both("Si scelgono fino a 3 progetti.", "Up to 3 projects are chosen."),
      both("Poi si seguono i lavori.", "Then the works are followed."),
    ],
    fullText: both("Il regolamento di questo anno inventato.", "The rules of this invented year."),
    privacy: both("I dati di questo anno sono inventati.", "The data of this year are invented."),
    desks: [
      {
        area: "north",
        name: "Casa di quartiere Nord",
        address: "Via Fioravanti 24",
        hours: both("martedì 9-13", "Tuesday 9-13"),
        access: both("senza gradini", "step-free"),
      },
    ],
    help: [
      {
        key: "vote",
        words: ["voto", "vote"],
        title: both("Come si vota", "How to vote"),
        text: both("Con il codice della lettera.", "With the code of your letter."),
      },
    ],
    answers: [
      {
        key: "calendar",
        title: both("Il calendario", "The calendar"),
        text: both("Tutte le date sono nel Calendario.", "All dates are in the Calendar."),
      },
    ],
  });
  return new TextEncoder().encode(text);
}

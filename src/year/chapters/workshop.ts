import { DateTime } from "luxon";
import { forEachOf, type Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import type { Year } from "../year.js";
import { atOffice } from "./set-up.js";

const PLACES = 8;
/** More than there are places. */
const WHO_SIGN_UP = 10;

/** What comes out of it, with nobody's name. */
export const WORKSHOP_PROPOSALS = [
  {
    title: "Tende sopra il mercato",
    body: "D'estate tra i banchi non si resiste, e chi è anziano resta a casa.",
  },
  {
    title: "Una rampa per la biblioteca",
    body: "Chi spinge una carrozzina oggi entra dal retro, da una porta chiusa.",
  },
] as const;

/** LAB-1: one is published, more people sign up than fit, and what they say is written down. */
export const workshop: Chapter = {
  title: "A workshop: people sign up, a line forms, two proposals come out of it",
  weight: 2,
  play: async (year, progress) => {
    await year.comesTo(year.day(24));
    await publishes(year);
    await signUp(year, progress);
    await year.comesTo(year.day(29, 10, 5)); // Who comes is reminded on the day before.
    await year.comesTo(year.day(30, 19));
    await entersWhatWasProposed(year);
    await writesMinutes(year);
    await reads(year);
  },
};

async function publishes(year: Year): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("meeting", "workshops");
  await olga.presses("publish");
  for (const name of ["Ombra e panchine", "Shade and benches"]) await olga.says(name);
  await olga.says(DateTime.fromJSDate(year.day(30)).toFormat("dd/MM/yyyy") + " 18:00");
  await olga.presses("choose", "north");
  await olga.says("Casa di quartiere Nord, Via Fioravanti 24");
  await olga.presses("skip");
  await olga.says(String(PLACES));
  await olga.presses("publish");
}

/** One of those who have a place cannot come: it goes to the first of the line. */
async function signUp(year: Year, progress: (share: number) => void): Promise<void> {
  const neighbours = year.crowd.filter(({ area }) => area === "north").slice(0, WHO_SIGN_UP);
  await forEachOf(neighbours, progress, async (person) => {
    await seesIt(person);
    await person.presses("come");
  });
  await neighbours[0]?.presses("give-back");
  await year.comesTo(year.day(24, 10, 5));
}

async function seesIt(person: Citizen): Promise<void> {
  await person.enters("meeting", "workshops");
  await person.presses("open");
}

async function entersWhatWasProposed(year: Year): Promise<void> {
  const marta = atOffice(year, "marta");
  await seesIt(marta);
  await marta.presses("enter");
  for (const { title, body } of WORKSHOP_PROPOSALS) {
    await marta.says(title);
    await marta.says(body);
    await marta.pressesAll("skip", "enter");
  }
}

async function writesMinutes(year: Year): Promise<void> {
  const olga = atOffice(year, "olga");
  await seesIt(olga);
  await olga.presses("minutes");
  await olga.says("Otto persone hanno parlato di caldo, di posti a sedere e di gradini.");
  await olga.presses("skip");
  await olga.presses("publish");
}

/** What came out of it is read like any other proposal. */
async function reads(year: Year): Promise<void> {
  const luca = atOffice(year, "luca");
  await luca.commands("admin");
  await luca.presses("next");
  for (const _ of WORKSHOP_PROPOSALS) await luca.presses("publish");
}

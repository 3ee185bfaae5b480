import { inviteRole } from "../../services/invite-role.js";
import { importProcess } from "../../services/import-process.js";
import { namesOfProcesses } from "../../persistence/overview.js";
import { shortId } from "../../domain/short-id.js";
import type { RoleKind } from "../../domain/desk/rights.js";
import type { Chapter } from "../chapter.js";
import type { Citizen } from "../citizen.js";
import type { Year } from "../year.js";
import { SLUG, SLUG_BEFORE, yearBeforeFile } from "../year-file.js";

/** The office: two organizers, two moderators, an evaluator and somebody at the help desk. */
const OFFICE = [
  { id: "olga", name: "Olga", kind: "organizer", on: "telegram" },
  { id: "piero", name: "Piero", kind: "organizer", on: "telegram" },
  { id: "marta", name: "Marta", kind: "moderator", on: "telegram" },
  { id: "luca", name: "Luca", kind: "moderator", on: "telegram" },
  { id: "vera", name: "Vera", kind: "evaluator", on: "slack" },
  { id: "rita", name: "Rita", kind: "help", on: "telegram" },
] as const;

type OfficeName = (typeof OFFICE)[number]["id"];

export const atOffice = (year: Year, id: OfficeName): Citizen => {
  const { name, on } = OFFICE.find((one) => one.id === id) ?? OFFICE[0];
  return year.somebody({ id, name, language: "it", area: "north" }, on);
};

/** ORG-2: in chat, two organizers make a copy of last year's process, which begins now; whoever works on it gets their role. */
export const setUp: Chapter = {
  title: "Two organizers set the process up, as a copy of last year's",
  weight: 1,
  play: async (year, progress) => {
    year.clock.moveTo(year.day(0, 9));
    const last = await importLastYear(year);
    const [organizers, others] = [OFFICE.slice(0, 2), OFFICE.slice(2)];
    for (const { id, kind } of organizers) await takesRole(year, atOffice(year, id), kind);
    await asksForCopy(year, last);
    await approves(year);
    for (const [index, { id, kind }] of others.entries()) {
      await takesRole(year, atOffice(year, id), kind);
      progress((index + 1) / others.length);
    }
  },
};

/** What was there before the story; its id. */
async function importLastYear(year: Year): Promise<string> {
  const outcome = await importProcess(year.app, yearBeforeFile(year.from));
  if (outcome.outcome !== "created")
    throw new Error(`the process of the year before was not made: ${JSON.stringify(outcome)}`);
  await isAbout(year, SLUG_BEFORE);
  return outcome.processId;
}

async function isAbout(year: Year, slug: string): Promise<void> {
  const process = (await namesOfProcesses(year.app.prisma)).find((one) => one.slug === slug);
  if (!process) throw new Error(`there is no process ${slug}`);
  year.about({ processId: process.id, communityId: process.communityId });
}

async function asksForCopy(year: Year, last: string): Promise<void> {
  const olga = atOffice(year, "olga");
  await olga.enters("setup", "list");
  await olga.presses("begin", shortId(last));
  await olga.presses("step", "name");
  await olga.presses("field", "slug");
  await olga.says(SLUG);
  await olga.pressesAll("review", "ask");
}

/** Piero reads what Olga asked for. Once he approves it is live, and both go to its desk. */
async function approves(year: Year): Promise<void> {
  const [olga, piero] = [atOffice(year, "olga"), atOffice(year, "piero")];
  await year.minute();
  await piero.pressesAll("review", "approve", "of");
  await year.minute();
  await olga.presses("of");
  await isAbout(year, SLUG);
}

async function takesRole(year: Year, person: Citizen, role: RoleKind): Promise<void> {
  await person.commands("start");
  const { code } = await inviteRole(year.app, { ...year.ids, role });
  await person.commands("start", `i_${code}`);
  await person.presses("accept");
}

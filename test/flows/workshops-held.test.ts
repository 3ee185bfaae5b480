import { beforeAll, expect, test } from "vitest";
import type { ProcessRules } from "../../src/domain/process.js";
import { shortId } from "../../src/domain/short-id.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { changeRules } from "../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

// A workshop from the moment when it begins (LAB-1).

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "workshops held");

/** Monday 4 May 2026, 10:00 in Rome: workshops are on. */
const IN_MAY = "2026-05-04T08:00:00Z";

/** By a lasting button, as in a message about it. */
async function opens(person: PlayedPerson, name: string): Promise<void> {
  const { id } = await prisma.meeting.findFirstOrThrow({ where: { name } });
  await person.does({ kind: "press", data: `1|meeting|workshop|${shortId(id)}|` });
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_MAY);
  await held("Benches and shade", "2026-05-12T16:00:00Z");
  await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  await atTheDesk(world, "mara", "moderator");
  await atHome(world, "eva", { area: "Navile" });
});

/** Of Navile, which begins at this time. */
const held = (name: string, at: string) =>
  prisma.meeting.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      name,
      names: { en: name },
      at: new Date(at),
      areaKey: "navile",
      place: { address: "Sala Verde" },
      createdAt: new Date(IN_MAY),
      publishedAt: new Date(IN_MAY),
    },
  });

test("while it goes on nobody signs up, leaves or is reminded any more, and the card says so", async () => {
  const eva = world.person("eva");
  world.clock.moveTo("2026-05-12T15:59:00Z");
  await opens(eva, "Benches and shade");
  await eva.presses("I will come");
  expect(eva.reads).toContain("You have a place.");
  const leave = eva.dataOf("I cannot come");
  world.clock.moveTo("2026-05-12T16:00:00Z");
  await opens(eva, "Benches and shade");
  expect(eva.reads).toContain("1 person comes.\n\nIt is going on now. You have a place.");
  expect(eva.buttons.map(({ label }) => label)).toEqual(["Map", "‹ Back", "Home"]);
  const nina = await atHome(world, "nina", { area: "Navile" });
  await opens(nina, "Benches and shade");
  expect(nina.reads).toContain("1 person comes.\n\nIt is going on now. Signing up is closed.");
  await eva.does({ kind: "press", data: leave });
  expect(await prisma.meetingSignUp.count({ where: { seat: "coming" } })).toBe(1);
});

test("where no proposal goes without a theme, a facilitator is asked for it; without places, for none", async () => {
  world.clock.moveTo("2026-05-13T20:00:00Z");
  const { rules } = await prisma.participatoryProcess.findFirstOrThrow({ where: { id: PROCESS_ID } });
  const { proposals } = rules as unknown as ProcessRules;
  await changeRules(prisma, { proposals: { ...proposals, fields: { place: "none", theme: "needed" } } });
  const mara = world.person("mara");
  await opens(mara, "Benches and shade");
  await mara.presses("Enter proposals");
  await mara.sends("A bench under the plane tree");
  await mara.sends("People wait for the bus there, and there is nowhere to sit.");
  await mara.presses("Green");
  await mara.presses("Enter it");
  const last = await prisma.proposal.findFirstOrThrow({
    where: { origin: "workshop" },
    orderBy: { id: "desc" },
    include: { versions: true },
  });
  expect(last.versions).toMatchObject([{ title: "A bench under the plane tree", themeKey: "green" }]);
  await mara.presses("‹ Back");
  expect(mara.buttons.map(({ label }) => label)).toContain("Enter proposals");
});

test("what was left out is asked for once it is over or its minutes are there, also where nothing was entered", async () => {
  const [olga, eva] = [world.person("olga"), world.person("eva")];
  await held("Lamps", "2026-05-20T16:00:00Z");
  world.clock.moveTo("2026-05-20T17:00:00Z");
  await opens(eva, "Lamps");
  expect(eva.sees).not.toContain("Was yours left out?");
  await opens(olga, "Lamps");
  await olga.presses("Write what was said");
  await olga.sends("People spoke of dark corners by the canal.");
  await olga.presses("Skip");
  await olga.presses("Publish it");
  await opens(eva, "Lamps");
  expect(eva.reads).toContain("What was said\nPeople spoke of dark corners by the canal.");
  expect(eva.sees).toContain("Was yours left out?");
  expect(eva.sees).not.toContain("I will come");
  await olga.presses("Write what was said");
  await olga.sends("People spoke of dark corners, and of noise.");
  await olga.presses("Skip");
  expect(olga.reads).toContain("It takes the place of what was written before.");
  await held("Noise", "2026-05-20T14:00:00Z");
  await opens(eva, "Noise");
  expect(eva.reads).toContain("What was said there is not written yet.");
  await eva.presses("Was yours left out?");
  await eva.sends("I spoke of the trucks at night.");
  expect(eva.reads).toContain("The office has it, and answers you here.");
});

test("once neither workshops nor proposals are open, nobody begins to enter any, and reads why", async () => {
  const mara = world.person("mara");
  world.clock.moveTo("2026-06-30T21:59:00Z");
  await opens(mara, "Benches and shade");
  const enter = mara.dataOf("Enter proposals");
  expect(mara.reads).not.toContain("Proposals can only be entered");
  world.clock.moveTo("2026-06-30T22:00:00Z");
  await mara.does({ kind: "press", data: enter });
  expect(mara.reads).toContain("Proposals can only be entered while workshops or proposals are open.");
  expect(mara.reads).not.toContain("what is it called?");
  await opens(mara, "Benches and shade");
  expect(mara.reads).toContain("Proposals can only be entered while workshops or proposals are open.");
  expect(mara.sees).not.toContain("Enter proposals");
  const eva = world.person("eva");
  await opens(eva, "Benches and shade");
  expect(eva.reads).toContain("Benches and shade");
  expect(eva.reads).not.toContain("Proposals can only be entered");
  expect(world.log.errors).toEqual([]);
});

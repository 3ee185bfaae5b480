import { beforeAll, expect, test } from "vitest";
import { shortId } from "../../../src/domain/short-id.js";
import { importProcess } from "../../../src/services/import-process.js";
import { inviteRole } from "../../../src/services/invite-role.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { addSent } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { SMALL_PROCESS, yaml } from "../../support/small-process.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = channelWorld(database);
const channel = new PlayedGroup(world, "staff");

/** Words of the sample process; a template is called after Bologna. */
const OF_HERE = /secret fountain|Olga|Bilancio|Bologna(?!-style)|Navile/u;

let olga: PlayedPerson;
let otto: PlayedPerson;
let draft = "";

/** Olga organizes the sample process; Otto one of another community. */
beforeAll(async () => {
  await addSampleProcess(prisma);
  const clock = { now: () => new Date(+NOW + 1) };
  await importProcess(
    { prisma, clock, machine: clock, randomness: world.app.randomness },
    yaml(SMALL_PROCESS),
  );
  world.clock.moveTo(MONDAY);
  olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
  await addSent(world, {
    number: 301,
    title: "A secret fountain",
    area: "navile",
    author: await participantOf(world, olga),
    waitingSince: world.clock.at,
  });
  await olga.does({ kind: "press", data: "1|setup|list||" });
  await olga.presses("School");
  draft = (await prisma.processDraft.findFirstOrThrow()).id;
  await aMinuteLater(world);

  const other = await prisma.participatoryProcess.findFirstOrThrow({ where: { id: { not: PROCESS_ID } } });
  otto = world.person("otto", { name: "Otto" });
  await otto.sends("/start");
  for (const label of ["Continue in English", "Idee in cortile", "Skip for now", "Home"])
    await otto.presses(label);
  const { code } = await inviteRole(world.app, {
    processId: other.id,
    communityId: other.communityId,
    role: "organizer",
  });
  await otto.sends(`/start i_${code}`);
  await otto.presses("Accept");
});

/** What stands of the sample process; nothing of this changes by what Otto does. */
const everything = async (): Promise<string> =>
  JSON.stringify(
    [
      await prisma.proposal.findMany({ where: { processId: PROCESS_ID }, orderBy: { id: "asc" } }),
      await prisma.phase.findMany({ where: { processId: PROCESS_ID }, orderBy: { id: "asc" } }),
      await prisma.role.findMany({ where: { processId: PROCESS_ID }, orderBy: { id: "asc" } }),
      await prisma.processDraft.findMany({ where: { id: draft } }),
      await prisma.ballotBox.findMany({ where: { processId: PROCESS_ID }, orderBy: { id: "asc" } }),
      await prisma.staffChannel.findMany(),
      await prisma.auditEntry.count({ where: { processId: PROCESS_ID } }),
    ],
    (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );

test.each([
  "1|desk|desk||",
  "1|desk|ask|301-1|",
  "1|desk|reject|301-1|",
  "1|desk|merge|301-1|",
  "1|desk|look|301|",
  "1|desk|merges||",
  "1|assess|open|301|",
  "1|assess|checks||",
  "1|approve|list||",
  "1|dates|request||",
  "1|roles|people||",
  "1|record|record||",
  "1|broadcast|list||",
  "1|outreach|overview||",
  "draft",
])(
  "I-15: an organizer of another community who presses %s reads and changes nothing of this one",
  async (data) => {
    const before = await everything();
    await otto.does({ kind: "press", data: data === "draft" ? `1|setup|draft|${shortId(draft)}|` : data });
    expect(otto.sees).not.toMatch(OF_HERE);
    for (const { label } of otto.buttons.filter(({ label }) => !/Back|Home/u.test(label)).slice(0, 1)) {
      await otto.presses(label);
      expect(otto.sees).not.toMatch(OF_HERE);
    }
    expect(await everything()).toBe(before);
  },
);

test("nor in the staff channel of this one, or over it", async () => {
  const before = await everything();
  for (const verb of ["take", "publish", "release", "undo"])
    expect(await channel.hears(otto, { kind: "press", data: `1|staff|${verb}|301-1|` })).toEqual([
      { kind: "toast", text: expect.stringContaining("Only organizers and moderators can do this.") },
    ]);
  await channel.commands(otto, "admin");
  await otto.presses("Use this channel for staff");
  expect(otto.reads).toContain("That chat belongs to another community.");
  expect(await everything()).toBe(before);
  expect(world.log.errors).toEqual([]);
});

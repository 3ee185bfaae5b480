import { beforeEach, expect, test } from "vitest";
import type { FileData } from "../../../src/domain/new-process/file-data.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { importWithin } from "../../../src/services/import-process.js";
import { yamlOf } from "../../../src/services/process-file/write.js";
import { isWaiting, openTestDatabase } from "../../support/database.js";
import { Door, eventually } from "../../support/eventually.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const SLUG = "scuola-verde";

let world: World;
let seed = 0;
let luca: PlayedPerson;
let mara: PlayedPerson;

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  world = new World(database, `same address ${++seed}`);
  world.clock.moveTo(NOW.toISOString());
  luca = await organizer(world, `luca-${seed}`, "Luca");
  mara = await organizer(world, `mara-${seed}`, "Mara");
});

/** A draft with the address, that somebody asks the others to approve. */
async function asks(asker: PlayedPerson, perPerson: string): Promise<void> {
  await asker.does({ kind: "press", data: "1|setup|list||" });
  for (const label of ["School", "1 · Name", "Name in addresses"]) await asker.presses(label);
  await asker.sends(SLUG);
  for (const label of ["The whole draft", "5 · Proposals", "Proposals per person"])
    await asker.presses(label);
  await asker.sends(perPerson);
  await asker.presses("Review");
  await asker.presses(asker.buttons.find(({ label }) => label.startsWith("Ask "))?.label ?? "");
}

const live = () => prisma.participatoryProcess.findMany({ where: { slug: SLUG } });
const perPerson = (rules: unknown): unknown =>
  (rules as { proposals: { perPerson: number } }).proposals.perPerson;

test("two drafts with one address, approved at once: one goes live, and the other changes nothing of it", async () => {
  const rita = await organizer(world, `rita-${seed}`, "Rita");
  for (const [reader, most] of [
    [mara, "1"],
    [rita, "4"],
  ] as const) {
    await asks(luca, most);
    await reader.presses("Read the review");
  }
  await Promise.all([mara, rita].map((one) => one.presses("Approve and publish")));
  const [process, ...others] = await live();
  expect(others).toEqual([]);
  expect(process?.revision).toBe(1);
  expect(await prisma.processDraft.count({ where: { processId: null } })).toBe(1);
  expect(await prisma.auditEntry.count({ where: { action: "approve-process" } })).toBe(1);
  const [first, refused] = mara.reads.includes("is live.") ? [mara, rita] : [rita, mara];
  expect(perPerson(process?.rules)).toBe(first === mara ? 1 : 4);
  expect(refused.reads).toContain(`Another process is already called “${SLUG}” in addresses.`);
});

// Embedded, transactions take turns.
test.runIf(database.kind === "server")(
  "a process that goes live while another with its address is looked at stays as it was approved",
  async () => {
    await asks(luca, "4");
    await mara.presses("Read the review");
    const { file } = await prisma.processDraft.findFirstOrThrow();
    const other = {
      ...(file as FileData),
      proposals: { ...(file as { proposals: object }).proposals, perPerson: 1 },
    };
    const [created, leave] = [new Door(), new Door()];
    const first = inTransaction(
      prisma,
      async (tx) => {
        await importWithin(tx, world.app, new TextEncoder().encode(yamlOf(other)));
        created.open();
        await leave.opened;
      },
      { timeoutMs: 60_000 },
    );
    await created.opened;
    const approval = mara.presses("Approve and publish");
    await eventually("the approval waits", () => isWaiting(prisma));
    leave.open();
    await Promise.all([first, approval]);
    expect(mara.reads).toContain(`Another process is already called “${SLUG}” in addresses.`);
    expect((await live()).map(({ rules }) => perPerson(rules))).toEqual([1]);
    expect(await prisma.processDraft.count({ where: { processId: null } })).toBe(1);
  },
);

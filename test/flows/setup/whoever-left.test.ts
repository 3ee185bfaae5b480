import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { organizer, participantOf, revoke } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let luca: PlayedPerson;
let mara: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  luca = await organizer(world, "luca", "Luca");
  mara = await organizer(world, "mara", "Mara");
});

async function begins(person: PlayedPerson, slug: string): Promise<void> {
  await person.does({ kind: "press", data: "1|setup|list||" });
  for (const label of ["School", "1 · Name", "Name in addresses"]) await person.presses(label);
  await person.sends(slug);
  await person.presses("Review");
}

async function rolesIn(slug: string): Promise<string[]> {
  const { id } = await prisma.participatoryProcess.findFirstOrThrow({ where: { slug } });
  const roles = await prisma.role.findMany({ where: { processId: id } });
  return roles.map(({ participantId }) => participantId).toSorted();
}

test("a colleague whose role was taken back meanwhile gets none in the new process", async () => {
  const gone = await organizer(world, "gino", "Gino");
  await begins(luca, "scuola-uno");
  await revoke(world, gone);
  await luca.presses("Ask for approval");
  await mara.presses("Read the review");
  await mara.presses("Approve and publish");
  expect(mara.reads).toContain("School budget 2027 is live.");
  const two = [await participantOf(world, luca), await participantOf(world, mara)].toSorted();
  expect(await rolesIn("scuola-uno")).toEqual(two);
});

test("the record of the new process says who agreed to it, and who has which role since (I-14)", async () => {
  const { id } = await prisma.participatoryProcess.findFirstOrThrow({ where: { slug: "scuola-uno" } });
  const [agreed, asked] = [await participantOf(world, mara), await participantOf(world, luca)];
  const entry = await prisma.auditEntry.findFirst({ where: { processId: id, action: "approve-process" } });
  expect(entry).toMatchObject({
    actorId: agreed,
    after: {
      process: "scuola-uno",
      asked,
      roles: [agreed, asked].map((participant) => ({ participant, role: "organizer" })),
    },
  });
});

test("what somebody asked for who is no organizer any more is asked for by nobody", async () => {
  const gone = await organizer(world, "ugo", "Ugo");
  await begins(gone, "scuola-due");
  await gone.presses("Ask for approval");
  await mara.presses("Read the review");
  const approve = mara.dataOf("Approve and publish");
  await revoke(world, gone);
  await mara.does({ kind: "press", data: approve });
  expect(mara.reads).toContain("Nobody asks for approval of this version. It must be asked again.");
  expect(await prisma.participatoryProcess.count({ where: { slug: "scuola-due" } })).toBe(0);
  await mara.presses("Ask Luca to approve");
  await luca.presses("Read the review");
  await luca.presses("Approve and publish");
  expect(await rolesIn("scuola-due")).not.toContain(await participantOf(world, gone));
});

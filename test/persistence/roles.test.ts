import { beforeAll, expect, test } from "vitest";
import type { HeldRole } from "../../src/domain/desk/rights.js";
import { grantRole, rolesIn, takeRole } from "../../src/persistence/roles.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { isWaiting, openTestDatabase } from "../support/database.js";
import { participantOf } from "../support/organizers.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../support/sample-process.js";
import { Door, eventually } from "../support/eventually.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let participantId: string;

beforeAll(async () => {
  await addSampleProcess(prisma);
  const rosa = world.person("rosa");
  await rosa.sends("/start");
  participantId = await participantOf(world, rosa);
});

const grant = (role: HeldRole) => ({
  id: crypto.randomUUID(),
  processId: PROCESS_ID,
  participantId,
  role,
  grantedAt: NOW,
});

const held = () => inTransaction(prisma, (tx) => rolesIn(tx, PROCESS_ID));

test.each<HeldRole>([{ kind: "desk" }, { kind: "moderator", area: "navile" }])(
  "two codes for one role, accepted at once, are one role: %o",
  async (role) => {
    const [given, mayEnd] = [new Door(), new Door()];
    const first = inTransaction(prisma, async (tx) => {
      await grantRole(tx, grant(role));
      given.open();
      await mayEnd.opened;
    });
    await given.opened;
    let isOver = false;
    const second = inTransaction(prisma, (tx) => grantRole(tx, grant(role))).then(() => (isOver = true));
    // The embedded database has one connection: there the second begins when the first is over.
    if (database.kind === "server")
      await eventually("the second waits, or is done", async () => isOver || (await isWaiting(prisma)));
    mayEnd.open();
    await Promise.all([first, second]);
    const [one, ...more] = (await held()).filter((given) => given.role.kind === role.kind);
    expect(one).toMatchObject({ role, participantId });
    expect(more).toEqual([]);
  },
);

test("what was given twice before is taken back at once", async () => {
  const [a, b] = [1, 2].map(() => {
    const { role, ...row } = grant({ kind: "evaluator", area: "savena" });
    return { ...row, kind: role.kind, areaKey: "savena" };
  });
  const elsewhere = { ...a!, id: crypto.randomUUID(), areaKey: null };
  await prisma.role.createMany({ data: [a!, b!, elsewhere] });
  expect(await inTransaction(prisma, (tx) => takeRole(tx, a!.id, NOW))).toBe(true);
  expect(await inTransaction(prisma, (tx) => takeRole(tx, b!.id, NOW))).toBe(false);
  expect((await held()).filter(({ role }) => role.kind === "evaluator").map(({ id }) => id)).toEqual([
    elsewhere.id,
  ]);
});

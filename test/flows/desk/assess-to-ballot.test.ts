import { beforeAll, expect, test } from "vitest";
import { readPerson } from "../../../src/persistence/people.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { deskActs } from "../../../src/services/desk/desk-acts.js";
import { personFrom } from "../../../src/services/scene.js";
import { actContext } from "../../support/act-context.js";
import { addPublic, colleague, IN_CHECK, isFound } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

// From the technical check to the ballot (ORG-5).

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database, "to the ballot");
const A_DAY_LATER = "2026-07-02T09:00:00Z";

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  await colleague(world, "olga", "organizer");
  world.clock.moveTo(A_DAY_LATER);
});

test("what the check has not spoken about goes on no ballot, whoever presses (ORG-5)", async () => {
  const olga = world.person("olga");
  await addPublic(world, { number: 241, title: "A kiosk at the station", area: "navile" });
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  expect(olga.sees).not.toContain("241");
  await isFound(world, 241, { cost: 4_000_000 });
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  await olga.sends("241");
  await olga.presses("Take €40,000");
  const put = olga.dataOf("Put it on the ballot");
  await prisma.proposal.updateMany({ where: { number: 241 }, data: { state: "public" } });
  await olga.does({ kind: "press", data: put });
  const participantId = await participantOf(world, olga);
  const result = await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: A_DAY_LATER });
    const person = personFrom(await readPerson(tx, participantId, PROCESS_ID, "test"), context.now);
    const input = { proposal: 241, area: "navile", cost: 4_000_000 };
    return deskActs["make-project"]({ ...context, person }, input);
  });
  expect(result.ok ? undefined : result.refusal.code).toBe("desk.check-first");
  expect(await prisma.project.count({ where: { proposal: { number: 241 } } })).toBe(0);
});

test("another cost than the check found needs a reason for everybody, who read both amounts (ORG-5)", async () => {
  const olga = world.person("olga");
  await addPublic(world, { number: 240, title: "A drinking fountain", area: "navile" });
  await isFound(world, 240, { cost: 4_000_000 });
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  await olga.sends("240");
  await expectChat(
    olga,
    `
    you: 42.000
    bot: Step 1 of 2 · Why (English)
         The check said €40,000. Now €42,000.
         Why another cost?
         Everybody reads this. In English, 10–300 characters.
         [‹ Back | Home]
    you: Steel
    bot: That is 5 characters; please write at least 10.
         Step 1 of 2 · Why (English)
         The check said €40,000. Now €42,000.
         Why another cost?
         Everybody reads this. In English, 10–300 characters.
         [‹ Back | Home]
    you: Steel costs more since May.
    bot: Step 2 of 2 · Why (Italiano)
         The check said €40,000. Now €42,000.
         Why another cost?
         Everybody reads this. In Italiano, 10–300 characters.
         [‹ Back | Home]
    you: L'acciaio costa di più da maggio.
    bot: Proposal 240 · Navile · Green
         A drinking fountain
         For everybody.
         Where: Navile
         It goes on the ballot of Navile with a cost of €42,000.
         The check said €40,000. Now €42,000.
         Steel costs more since May.
         L'acciaio costa di più da maggio.
         Its author is told, and can no longer change it. Until voting opens, nobody votes on it.
         [Put it on the ballot | Change the cost]
         [‹ Back | Home]
    `,
  );
  await olga.presses("Put it on the ballot");
  const { number, details } = await prisma.project.findFirstOrThrow({ where: { proposal: { number: 240 } } });
  expect(details).toMatchObject({
    en: expect.stringContaining(
      "The check said €40,000. Now €42,000, because: Steel costs more since May.",
    ) as string,
    it: expect.stringContaining("perché: L'acciaio costa di più da maggio.") as string,
  });
  const entry = await prisma.auditEntry.findFirst({ where: { subject: `project ${number}` } });
  expect(entry).toMatchObject({
    before: { checkedCost: 4_000_000 },
    after: { cost: 4_200_000 },
    why: "Steel costs more since May. / L'acciaio costa di più da maggio.",
  });
  const reader = await atHome(world, "reader", { language: "it" });
  await reader.sends(`/start p_${number}`);
  expect(reader.reads).toContain("Ora 42.000");
});

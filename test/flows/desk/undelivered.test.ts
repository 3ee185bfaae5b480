import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addReaders, plan, settle } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { deliveryStates } from "../../support/sending-notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const DAY_MS = 24 * 60 * 60_000;

/** An announcement that is over, but for so many notices that were given up. */
async function gaveUp(
  kind: string,
  subject: string,
  count: number,
  { usefulDays = 3, hoursAgo = 0 } = {},
): Promise<void> {
  const id = randomUUID();
  const now = world.clock.now();
  await prisma.announcement.create({
    data: {
      id,
      processId: PROCESS_ID,
      kind,
      subject: kind === "broadcast" ? id : subject,
      state: "done",
      dueAt: new Date(now.getTime() - hoursAgo * 60 * 60_000),
      usefulUntil: new Date(now.getTime() + usefulDays * DAY_MS),
      texts: kind === "broadcast" ? { by: { en: "Come on Friday, all of you." }, button: "none" } : {},
      createdAt: now,
    },
  });
  await plan(world, id, await addReaders(world, `${kind}-${subject}`, count));
  await prisma.announcement.update({ where: { id }, data: { state: "done" } });
  await settle(world, id, count, { state: "failed", why: "Bad Gateway" });
}

beforeAll(() => addSampleProcess(prisma));

test("an organizer reads what could not be sent, and has it tried once more", async () => {
  await gaveUp("last-day", "voting", 2);
  await gaveUp("broadcast", "", 1, { hoursAgo: 1 });
  await gaveUp("weekly", "2026-W46", 3, { hoursAgo: 2, usefulDays: -1 });
  const vera = await atTheDesk(world, "vera", "organizer");
  expect(vera.reads).toContain("6 messages could not be sent.");
  await expectChat(
    vera,
    `
    you: [Messages not sent]
    bot: Not sent · 6 messages, tried again and again
         Last day · Voting · 2 people
         Bad Gateway
         Come on Friday, all of you. · 1 person
         Bad Gateway
         Weekly summary · 3 people
         Bad Gateway
         [Try them again]
         [Refresh]
         [‹ Back | Home]
    you: [Try them again]
    bot: (3 messages are tried again.)
    bot: Organizers' desk · Bilancio partecipativo 2026
         3 messages could not be sent.
         [Messages not sent]
         [Proposals to read | Dates and votes]
         [Messages | People and record]
         [New process]
         [Home]
    `,
  );
  expect(vera.reads).toContain("3 messages could not be sent.");
  expect(await deliveryStates(prisma)).toEqual({ pending: 3, failed: 3 });
  expect(await prisma.announcement.count({ where: { state: "sending" } })).toBe(2);
  expect(await prisma.auditEntry.findFirst({ where: { action: "retry-notices" } })).toMatchObject({
    after: { count: 3 },
  });
  await vera.presses("Messages not sent");
  expect(vera.reads).toContain("It is too late to try these again: what they say is over.");
});

test("a moderator neither sees it nor does it (I-3)", async () => {
  const mara = await atTheDesk(world, "mara");
  expect(mara.sees).not.toContain("Messages not sent");
  await mara.does({ kind: "press", data: "1|desk|undelivered||" });
  expect(mara.sees).not.toContain("Not sent");
  expect(await deliveryStates(prisma)).toEqual({ pending: 3, failed: 3 });
});

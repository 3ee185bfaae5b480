// Resident memory while people press, with as many participants in the database as the environment says.
import { randomUUID } from "node:crypto";
import { openBenchCore } from "./core.js";
import { Driver } from "./driver.js";
import { PROCESS_ID } from "../test/support/sample-process.js";

const PRESSES = 1_500;
const BATCH = 5_000;
const participants = Number(process.env["BENCH_PARTICIPANTS"]);

const core = await openBenchCore();
const { prisma } = core.database;
const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });

for (let from = 0; from < participants; from += BATCH) {
  const ids = Array.from({ length: Math.min(BATCH, participants - from) }, (_, index) => ({
    id: randomUUID(),
    at: from + index,
  }));
  const now = new Date();
  await prisma.participant.createMany({
    data: ids.map(({ id }) => ({ id, communityId, createdAt: now, language: "en" })),
  });
  await prisma.account.createMany({
    data: ids.map(({ id, at }) => ({
      id: randomUUID(),
      participantId: id,
      communityId,
      platform: "bench",
      externalId: `known-${at}`,
      lastSeenAt: now,
    })),
  });
}

const step = Math.max(1, Math.floor(participants / 300));
for (let index = 0; index < PRESSES; index++) {
  const person = new Driver(core, `known-${(index * step) % participants}`);
  await person.types("/home");
  await person.presses("Calendar");
}
globalThis.gc?.();
process.send?.({ participants, rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed });
await core.database.close();
process.exit(0);

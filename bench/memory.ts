// Resident memory while people press, with as many participants in the database as the environment says.
import { openBenchCore } from "./core.js";
import { Driver } from "./driver.js";
import { PROCESS_ID } from "../test/support/sample-process.js";

const PRESSES = 1_500;
const participants = Number(process.env["BENCH_PARTICIPANTS"]);

const core = await openBenchCore();
const { prisma } = core.database;
const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });

// Made by the database itself, so that their making leaves nothing in this process's memory.
await prisma.$executeRaw`
  WITH person AS (
    INSERT INTO "Participant" (id, "communityId", "createdAt", language)
    SELECT gen_random_uuid(), ${communityId}::uuid, now(), 'en' FROM generate_series(1, ${participants}::int)
    RETURNING id
  )
  INSERT INTO "Account" (id, "participantId", "communityId", platform, "externalId", "lastSeenAt")
  SELECT gen_random_uuid(), id, ${communityId}::uuid, 'bench', 'known-' || row_number() OVER () - 1, now() FROM person`;

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

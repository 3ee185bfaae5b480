import { expect, test } from "vitest";
import { inTransaction } from "../../src/persistence/transaction.js";
import { correctResults } from "../../src/services/results/correct-results.js";
import { actContext } from "../support/act-context.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { idOf } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

test("published results are corrected only with a reason in every language (ORG-7)", async () => {
  await addSampleProcess(database.prisma);
  const corrects = (note: Record<string, string>) =>
    inTransaction(database.prisma, async (tx) => {
      const at = { participantId: idOf("olga"), at: NOW.toISOString() };
      const context = await actContext(world, tx, at);
      const { process, person } = context;
      const boxes = process.boxes.map((box) => ({ ...box, state: "published" as const }));
      const result = await correctResults(
        {
          ...context,
          process: { ...process, boxes },
          person: { ...person, roles: [{ kind: "organizer" }] },
        },
        { box: boxes[0]?.id ?? 0, note },
      );
      return result.ok ? undefined : result.refusal.code;
    });
  expect(await corrects({})).toBe("public-reason");
  expect(await corrects({ en: "A box of paper ballots was found." })).toBe("public-reason");
  // Nothing is counted here yet: past the reason, that is what stands in the way.
  expect(
    await corrects({ en: "A box of paper ballots was found.", it: "Si è trovata una scatola di schede." }),
  ).toBe("results-being-counted");
});

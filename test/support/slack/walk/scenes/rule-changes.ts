import { proposeRuleChange } from "../../../../../src/persistence/rule-changes.js";
import { PROCESS_ID } from "../../../sample-process.js";
import { idOf } from "../../../voters.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";

/** Frozen rules should change, in many places; an organizer reads it all and says no. */
export async function changing(scenes: Scenes): Promise<void> {
  const { prisma, clock } = scenes.world;
  const changes = Array.from({ length: 9 }, (_, index) => ({
    path: `projects.${101 + index}.title.en`,
    before: hostile(80),
    after: hostile(80),
  }));
  const id = idOf("a change of the rules");
  const why = { en: hostile(500), it: hostile(500) };
  await proposeRuleChange(prisma, {
    id,
    processId: PROCESS_ID,
    source: new Uint8Array(),
    changes,
    why,
    now: clock.at,
  });
  const renzo = await scenes.somebody("renzo");
  await scenes.gets(renzo, "organizer");
  await renzo.commands("admin");
  await renzo.enters("rules", "read");
  for (let page = 2; !renzo.offers("approve"); page++) await renzo.presses("page", page);
  await renzo.presses("approve");
  await renzo.presses("reject");
  await renzo.fillsIn();
  await renzo.enters("withdraw", "choose");
  await renzo.pressesAll("page", "project");
  await renzo.fillsIn();
  await renzo.presses("change");
  await renzo.fillsIn();
}

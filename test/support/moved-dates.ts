import { inTransaction } from "../../src/persistence/transaction.js";
import { lockRules } from "../../src/persistence/rule-sheets.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { applyDates } from "../../src/services/apply-definition.js";
import { parseProcessFile } from "../../src/services/process-file/parse.js";
import { yaml } from "./small-process.js";
import type { World } from "./world.js";

/** The only process there is gets the dates of a file, as two organizers move them once people vote. */
export async function moveDatesTo({ app }: Pick<World, "app">, file: string, why?: string): Promise<void> {
  const now = app.clock.now();
  const parsed = parseProcessFile(yaml(file), now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { phases, languages } = parsed.definition;
  await inTransaction(app.prisma, async (tx) => {
    const { id } = await tx.participatoryProcess.findFirstOrThrow();
    await lockRules(tx, id);
    const process = await loadProcess(tx, id);
    const reason = why === undefined ? {} : { [languages[0] ?? "en"]: why };
    await applyDates({ tx, now, randomness: app.randomness, process, phases, why: reason });
  });
}

import { z } from "zod";
import { MANIFEST, readCountFile } from "../../persistence/count-files.js";
import type { Tx } from "../../persistence/transaction.js";

const WITH_COMMAND = z.object({ recount: z.string() });

/** The command that counts the ballots of a count again, as its manifest states it; a count without one has none. */
export async function recountOf(tx: Tx, countId: string): Promise<string | undefined> {
  const file = await readCountFile(tx, countId, MANIFEST);
  const manifest = file && WITH_COMMAND.safeParse(JSON.parse(new TextDecoder().decode(file.bytes)));
  return manifest?.data?.recount;
}

import { z } from "zod";
import { isRuleId } from "../../domain/count/rules.js";
import type { Process } from "../../domain/process.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { NO_CHECK, type BoxResults, type CheckWith, type LabLine } from "../../flows/look/facts.js";
import { resultsShown } from "../../flows/look/results-in.js";
import { filesForChats, fingerprints, readCountFile } from "../../persistence/count-files.js";
import { publishedCounts } from "../../persistence/counts.js";
import { addressOf } from "../../persistence/open-data.js";
import type { Tx } from "../../persistence/transaction.js";
import { recountOf } from "../open-data/recount-of.js";

type Published = BoxResults & { countId: string };

/** Counts are public once enough organizers stood for them, and not before. */
export async function publishedResults(tx: Tx, process: Process): Promise<Published[]> {
  const counts = await publishedCounts(tx, process.id);
  const prints = await fingerprints(
    tx,
    counts.map(({ id }) => id),
  );
  return counts.flatMap(({ id, boxId, publishedAt, version, note, turnout, result, charts }) => {
    const box = process.boxes.find((one) => one.id === boxId);
    if (!box || !publishedAt) return [];
    const { question, area } = box;
    const fingerprint = prints.get(id);
    const shown = { version, note, publishedAt, turnout, fingerprint, result, charts };
    return [{ countId: id, box: boxId, question, area, ...shown }];
  });
}

const LINES = z.array(
  z.object({
    rule: z.string().refine(isRuleId),
    winners: z.string(),
    total_cost: z.number(),
    voters_with_winner: z.number(),
    average_winners: z.string(),
  }),
);

/** The comparison as it was published with the box that is shown. */
export async function readLab(
  tx: Tx,
  { person }: Facts,
  results: readonly Published[],
  answers: Answers,
): Promise<LabLine[]> {
  const shown = resultsShown(results, person.area, answers);
  const file = shown && (await readCountFile(tx, shown.countId, "lab.json"));
  if (!file) return [];
  return LINES.parse(JSON.parse(new TextDecoder().decode(file.bytes))).map((line) => ({
    rule: line.rule,
    winners: line.winners === "" ? [] : line.winners.split(" "),
    totalCost: Math.round(line.total_cost * 100),
    votersWithWinner: line.voters_with_winner,
    averageWinners: line.average_winners,
  }));
}

/** What the box that is shown can be checked with. */
export async function readCheck(
  tx: Tx,
  { person }: Facts,
  results: readonly Published[],
  answers: Answers,
): Promise<CheckWith> {
  const shown = resultsShown(results, person.area, answers);
  if (!shown) return NO_CHECK;
  const { countId } = shown;
  return { recount: await recountOf(tx, countId), files: await filesForChats(tx, countId) };
}

/** `https://…/open/COMMUNITY/PROCESS/` */
export async function openDataAddress(
  tx: Tx,
  { id }: Pick<Process, "id">,
  publicUrl: string | undefined,
): Promise<string | undefined> {
  if (publicUrl === undefined) return undefined;
  const { community, process } = await addressOf(tx, id);
  return `${publicUrl}/open/${community}/${process}/`;
}

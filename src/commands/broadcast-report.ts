import { textFor } from "../domain/broadcast.js";
import { cutText } from "../domain/clean-text.js";
import {
  deliveryOutcomes,
  isBroadcast,
  sentBroadcasts,
  type DeliveryOutcome,
} from "../persistence/broadcasts.js";
import type { App } from "../services/app.js";
import { CommandRefused, type Terminal } from "./terminal.js";

/** Read and printed in pieces: however many got it, few are in memory. */
const AT_ONCE = 1_000;
const MOST_LISTED = 50;
const LONGEST_TITLE = 50;

/** `portico broadcast list`: ids and first words of what organizers sent or are about to send. */
export async function printBroadcasts({ prisma }: Pick<App, "prisma">, terminal: Terminal): Promise<void> {
  const sent = await sentBroadcasts(prisma, MOST_LISTED);
  if (sent.length === 0) terminal.print("Nothing was sent to many yet.");
  for (const { id, state, dueAt, texts } of sent)
    terminal.print(`${id}  ${dueAt.toISOString()}  ${state}  ${firstWords(textFor(texts, "", []))}`);
}

const firstWords = (text: string): string => cutText(text.replaceAll("\n", " "), LONGEST_TITLE);

/** `portico broadcast report ID`: what became of each delivery of a broadcast, as CSV, without who it was for. */
export async function printBroadcastReport(
  { prisma }: Pick<App, "prisma">,
  terminal: Terminal,
  id: string,
): Promise<void> {
  if (!(await isBroadcast(prisma, id))) throw new CommandRefused(`There is no broadcast ${id}.`);
  terminal.print("delivery,lane,state,why,sent_at");
  let after = 0n;
  for (let found = AT_ONCE; found === AT_ONCE;) {
    const rows = await deliveryOutcomes(prisma, id, after, AT_ONCE);
    for (const row of rows) terminal.print(lineOf(row));
    after = rows.at(-1)?.id ?? after;
    found = rows.length;
  }
}

const lineOf = ({ id, lane, state, why, sentAt }: DeliveryOutcome): string =>
  [String(id), lane ?? "", state, why ?? "", sentAt?.toISOString() ?? ""].map(cell).join(",");

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

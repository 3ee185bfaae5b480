import { mayAct } from "../../domain/desk/rights.js";
import { parseBroadcastTexts } from "../../domain/broadcast.js";
import { NOTICE_KINDS, type NoticeKind } from "../../domain/notices/kinds.js";
import type { DeskFacts, UndeliveredItem } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import { countUndelivered, undeliveredIn, type Undelivered } from "../../persistence/notices-overview.js";
import type { Tx } from "../../persistence/transaction.js";

/** Shown at once; a platform that is away gives one reason to all. */
const SHOWN = 6;

const ABOUT_PHASES: readonly NoticeKind[] = ["opens", "closing", "last-day", "moved"];

export const NOTHING_UNDELIVERED: DeskFacts["undelivered"] = { count: 0, items: [] };

/** What could not be sent, for organizers alone. */
export async function loadUndelivered(
  tx: Tx,
  { process, person, now }: Facts,
  step: string,
): Promise<DeskFacts["undelivered"]> {
  const isShown = step === "desk" || step === "undelivered";
  if (!isShown || !mayAct(person, "deliveries")) return NOTHING_UNDELIVERED;
  const rows = step === "undelivered" ? await undeliveredIn(tx, process.id, { now, take: SHOWN }) : [];
  return { count: await countUndelivered(tx, process.id), items: rows.map(itemOf) };
}

function itemOf({ subject, texts, why, count, useful, ...row }: Undelivered): UndeliveredItem {
  const kind = NOTICE_KINDS.find((one) => one === row.kind) ?? "broadcast";
  return {
    kind,
    phase: ABOUT_PHASES.includes(kind) ? subject : undefined,
    texts: kind === "broadcast" ? parseBroadcastTexts(texts) : undefined,
    why: why ?? undefined,
    count,
    useful,
  };
}

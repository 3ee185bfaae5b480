import { mayAct } from "../../domain/desk/rights.js";
import { pageOf } from "../../domain/browse/page.js";
import type { BroadcastFacts } from "../../flows/broadcast/facts.js";
import type { Facts } from "../../flows/facts.js";
import {
  countDeliveries,
  listBroadcasts,
  organizersBut,
  readBroadcast,
  type Broadcast,
} from "../../persistence/broadcasts.js";
import { channelsOf, segmentSize } from "../../persistence/notices/segment-audience.js";
import type { Tx } from "../../persistence/transaction.js";
import { shownBroadcast } from "../broadcasts/shown-broadcast.js";
import { languagesOf } from "../languages-of.js";
import type { LoadFacts } from "../flow-registry.js";

const NOTHING = {
  channels: [],
  list: pageOf<never>([], 1, 1),
  shown: undefined,
  size: [],
  progress: undefined,
  others: 0,
};

/** Steps that tell how many people it reaches. */
const SIZED = ["draft", "who", "when", "date", "sure"];
/** Steps that ask on which channel. */
const ASKING = ["who", "channels"];
const BEFORE = ["waiting", "planned"];

/** Nothing is even read for somebody who does not organize this process. */
export const loadBroadcast: LoadFacts<BroadcastFacts> = async ({ tx }, facts, { step, answers }) => {
  const common = { ...facts, ...NOTHING, languages: languagesOf(facts.process) };
  if (!mayAct(facts.person, "broadcast")) return common;
  if (step === "list") return { ...common, list: await listPage(tx, facts, Number(answers["page"])) };
  const found = await openOne(tx, facts, String(answers["broadcast"] ?? ""));
  if (!found) return common;
  const isSized = SIZED.includes(step) || (step === "watch" && BEFORE.includes(found.state));
  return {
    ...common,
    shown: await shownBroadcast(tx, found),
    others: (await organizersBut(tx, facts.process.id, facts.person.id)).length,
    ...(ASKING.includes(step) && { channels: await channelsOf(tx, facts.process.id) }),
    ...(isSized && { size: await segmentSize(tx, facts.process.id, found.segment) }),
    ...(found.state !== "draft" && { progress: await countDeliveries(tx, found.id, facts.now) }),
  };
};

/** Another's draft is nobody else's to see. */
async function openOne(tx: Tx, { process, person }: Facts, id: string): Promise<Broadcast | undefined> {
  const found = await readBroadcast(tx, process.id, id);
  return found && (found.state !== "draft" || found.author === person.id) ? found : undefined;
}

async function listPage(
  tx: Tx,
  { process, person, capabilities }: Facts,
  wanted: number,
): Promise<BroadcastFacts["list"]> {
  const size = capabilities.itemsPerPage;
  const number = Math.max(1, Math.trunc(wanted) || 1);
  const { items, total } = await listBroadcasts(tx, {
    processId: process.id,
    reader: person.id,
    skip: (number - 1) * size,
    take: size,
  });
  const shown: BroadcastFacts["list"]["items"] = await Promise.all(
    items.map((item) => shownBroadcast(tx, item)),
  );
  return { items: shown, number, count: Math.max(1, Math.ceil(total / size)), total };
}

import { pageOf } from "../../domain/browse/page.js";
import { CHAIN_START } from "../../domain/audit/chain.js";
import { mayAct, ROLE_KINDS } from "../../domain/desk/rights.js";
import type { RecordFacts, RecordLine } from "../../flows/record/facts.js";
import { chainEnds } from "../../persistence/audit.js";
import { readEntry, readRecord, type ReadableEntry } from "../../persistence/record.js";
import type { LoadFacts } from "../flow-registry.js";

/** Nothing of the record is even read for somebody who may not. */
export const loadRecord: LoadFacts<RecordFacts> = async ({ tx, communityId }, facts, { step, answers }) => {
  const { process, person, capabilities } = facts;
  const nothing = { ...facts, entries: pageOf<never>([], 1, 1), end: CHAIN_START, open: undefined };
  if (!mayAct(person, "audit")) return nothing;
  if (step === "entry") {
    const found = await readEntry(tx, process.id, Number(answers["entry"]));
    return { ...nothing, open: found && toLine(found) };
  }
  const take = capabilities.itemsPerPage;
  const number = Math.max(1, Math.trunc(Number(answers["page"] ?? 1)) || 1);
  const { items, total } = await readRecord(tx, process.id, { skip: (number - 1) * take, take });
  const end = (await chainEnds(tx)).find((one) => one.communityId === communityId) ?? CHAIN_START;
  const count = Math.max(1, Math.ceil(total / take));
  return { ...nothing, end, entries: { items: items.map(toLine), number, count, total } };
};

function toLine({ entry, hash, name }: ReadableEntry): RecordLine {
  const { position, action, subject, before, after, why, actor, roles, at } = entry;
  const role = ROLE_KINDS.find((kind) => roles.includes(kind));
  const initial = /^./u.exec(name ?? "")?.[0]?.toUpperCase();
  return {
    position,
    action,
    subject,
    before,
    after,
    why,
    at: new Date(at),
    who: actor === undefined ? undefined : { role, initial },
    hash: hash ?? "",
  };
}

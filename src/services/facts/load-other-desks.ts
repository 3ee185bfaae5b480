import { pageOf } from "../../domain/browse/page.js";
import type { DeskFacts, OtherDesk } from "../../flows/desk/facts.js";
import { waitsIn } from "../../flows/desk/parts.js";
import type { Facts } from "../../flows/facts.js";
import type { FlowState } from "../../flows/flow.js";
import { readPerson } from "../../persistence/people.js";
import { loadProcess } from "../../persistence/processes.js";
import { otherDesksOf } from "../../persistence/roles.js";
import type { LoadContext, LoadFacts } from "../flow-registry.js";
import { personFrom } from "../scene.js";

/** What waits is counted where they are listed: each is read as it is at that desk, with the roles somebody has there. */
export async function loadOtherDesks(
  context: LoadContext,
  facts: Facts,
  state: FlowState,
  loadDesk: LoadFacts<DeskFacts>,
): Promise<DeskFacts["otherDesks"]> {
  const { person, process, capabilities } = facts;
  const all = await otherDesksOf(context.tx, { participantId: person.id, processId: process.id });
  const page = pageOf(all, capabilities.itemsPerPage, Number(state.answers["page"]));
  if (state.step !== "desks") return { ...page, items: [] };
  const items: OtherDesk[] = [];
  for (const one of page.items) {
    const there = await factsAt(context, facts, one.id);
    items.push({ ...one, waits: waitsIn(await loadDesk(context, there, { ...state, step: "desk" })) });
  }
  return { ...page, items };
}

async function factsAt({ tx, platform }: LoadContext, facts: Facts, processId: string): Promise<Facts> {
  const row = await readPerson(tx, facts.person.id, processId, platform);
  return { ...facts, process: await loadProcess(tx, processId), person: personFrom(row, facts.now) };
}

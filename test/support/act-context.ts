import type { Person } from "../../src/flows/facts.js";
import type { Tx } from "../../src/persistence/transaction.js";
import type { ActContext } from "../../src/services/act.js";
import { COMMUNITY_ID, PROCESS_ID } from "./sample-process.js";
import { QUESTIONS, type World } from "./world.js";

/** Where an act of somebody without a role would run, as if a screen had led there. */
export async function actContext(
  world: World,
  tx: Tx,
  { participantId, at }: { participantId: string; at: string },
): Promise<ActContext> {
  return {
    tx,
    now: new Date(at),
    process: await world.app.processes.at(tx, PROCESS_ID, 1),
    person: { id: participantId, roles: [], suspended: undefined } as unknown as Person,
    communityId: COMMUNITY_ID,
    conversationId: "",
    platform: "test",
    from: { id: participantId },
    capabilities: QUESTIONS,
    randomness: world.app.randomness,
    secretKey: world.app.secretKey,
    checks: world.app.checks,
    linkTo: () => undefined,
    log: world.log,
    notify: () => undefined,
    post: () => undefined,
    clearDesk: () => undefined,
  };
}

import type { Facts } from "../flows/facts.js";
import type { AnyFlow, Flow, FlowState } from "../flows/flow.js";
import type { Tx } from "../persistence/transaction.js";
import type { Randomness } from "../ports/randomness.js";

/** What a loader of facts may use. */
export interface LoadContext {
  tx: Tx;
  secretKey: Uint8Array;
  randomness: Randomness;
  platform: string;
  /** The chat's id on its platform, and ours. */
  chatId: string;
  conversationId: string;
  communityId: string;
  /** Where the service's pages can be opened; undefined where no address is known. */
  publicUrl: string | undefined;
}

export type LoadFacts<F extends Facts> = (context: LoadContext, facts: Facts, state: FlowState) => Promise<F>;

/** What is noted of whatever comes from a chat that is in a flow, also when somebody only reads on. */
export type Heard = (context: LoadContext, facts: Facts) => Promise<void>;

/** A flow with the loader of the facts its screens show. */
export interface RegisteredFlow {
  flow: AnyFlow;
  load: LoadFacts<Facts>;
  heard?: Heard | undefined;
}

/** Pairs a flow with its facts; from here on their common type is forgotten, and only the pair is used. */
export const register = <F extends Facts>(
  flow: Flow<F>,
  load: LoadFacts<F>,
  heard?: Heard,
): RegisteredFlow => ({ flow, load, heard });

/** For flows whose screens need nothing but what everybody's facts hold. */
export const commonFacts: LoadFacts<Facts> = (_context, facts) => Promise.resolve(facts);

export class FlowRegistry {
  readonly #byId: ReadonlyMap<string, RegisteredFlow>;
  readonly flows: ReadonlyMap<string, AnyFlow>;

  constructor(registered: readonly RegisteredFlow[]) {
    this.#byId = new Map(registered.map((entry) => [entry.flow.id, entry]));
    this.flows = new Map(registered.map(({ flow }) => [flow.id, flow]));
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The flow as the engine takes it, with whatever facts its loader gives. */
  get(id: string): { flow: Flow; load: LoadFacts<Facts>; heard: Heard | undefined } {
    const found = this.#byId.get(id);
    if (!found) throw new Error(`no flow ${id}`);
    return { flow: found.flow as unknown as Flow, load: found.load, heard: found.heard };
  }
}

import type { Project } from "../../domain/process.js";
import type { Proposal, ProposalState } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";

export interface MineFacts extends Facts {
  /** What the person wrote, drafts first. */
  own: readonly OwnItem[];
  /** The proposal that was opened, as its author may see it. */
  proposal: Proposal | undefined;
  followed: readonly Project[];
  /** Proposals of others that the person supports. */
  supported: readonly { number: number; title: string }[];
  /** Somebody's draft that is close to one of the person's proposals, and with whom they would join forces. */
  wish: { number: number; title: string; body: string } | undefined;
  /** How many people support the proposal that was opened. */
  supporters: number;
}

export interface OwnItem {
  id: number;
  number: number | undefined;
  title: string | undefined;
  state: ProposalState;
  hasUnsentChange: boolean;
  isChangeWaiting: boolean;
}

export type Here = At<MineFacts>;
export type Next = Go | Run<MineFacts>;

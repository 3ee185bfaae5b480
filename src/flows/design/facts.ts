import {
  isTalkOpen,
  type DesignPart,
  type DesignSide,
  type DesignState,
} from "../../domain/assessment/co-design.js";
import type { Page } from "../../domain/browse/page.js";
import type { Proposal } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import { say } from "../screen.js";

/** A line of the talk; `name` is that of an author, as those see it who write with them. */
export interface DesignLine {
  id: number;
  fromOffice: boolean;
  /** Of the authors. */
  by: string | undefined;
  name: string | undefined;
  text: string;
  part: DesignPart | undefined;
  before: string | undefined;
  state: DesignState | undefined;
  /** The version of the proposal it became. */
  version: number | undefined;
  at: Date;
}

export interface DesignFacts extends Facts {
  /** As everybody reads it; undefined for whoever has no seat at this table. */
  proposal: Proposal | undefined;
  side: DesignSide;
  /** What the office calls itself; undefined before it said. */
  office: string | undefined;
  lines: Page<DesignLine>;
  /** Words that wait for an answer. */
  changes: readonly DesignLine[];
  /** The one that was opened. */
  change: DesignLine | undefined;
  summary: { text: string; at: Date } | undefined;
}

export type Here = At<DesignFacts>;
export type Next = Go | Run<DesignFacts>;

export const openId = ({ facts }: Here): number => facts.proposal?.id ?? 0;

/** Only for the two sides of the table. */
export const onlyAtTable = ({ facts }: Here): Go | undefined =>
  facts.proposal
    ? undefined
    : { flow: "home", step: "home", clear: true, notice: say("refusal-design-not-yours") };

export const isTalking = ({ process, proposal, now }: DesignFacts): boolean =>
  isTalkOpen(process, proposal?.standing.state, now);

export const onlyWhileTalking = (at: Here): Go | undefined =>
  onlyAtTable(at) ??
  (isTalking(at.facts) ? undefined : { step: "thread", notice: say("refusal-design-closed") });

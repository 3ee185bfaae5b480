import type { Stage } from "../../domain/pipeline.js";
import type { Standing } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import type { Writer } from "../together/facts.js";

/** One line of a group's pipeline. */
export type PipelineItem = IdeaItem | ProposalItem;

export interface IdeaItem {
  stage: "idea";
  id: number;
  title: string;
  owner: Writer | undefined;
}

export interface ProposalItem {
  stage: Exclude<Stage, "idea">;
  id: number;
  number: number | undefined;
  title: string | undefined;
  owner: Writer | undefined;
  standing: Standing;
  openSuggestions: number;
  /** This person writes it. */
  isMine: boolean;
}

export interface IdeasFacts extends Facts {
  /** In the order of the stages. */
  items: readonly PipelineItem[];
}

export type Here = At<IdeasFacts>;
export type Next = Go | Run<IdeasFacts>;

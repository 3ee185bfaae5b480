import { STAGES, stageOf } from "../../domain/pipeline.js";
import { asAuthorSees } from "../../domain/proposal-calendar.js";
import type { Facts } from "../../flows/facts.js";
import type { IdeaItem, IdeasFacts, PipelineItem, ProposalItem } from "../../flows/ideas/facts.js";
import { groupProposals, type GroupProposal } from "../../persistence/group-proposals.js";
import { groupsOf } from "../../persistence/group-members.js";
import { openIdeas, type Idea } from "../../persistence/ideas.js";
import type { LoadFacts } from "../flow-registry.js";

const MOST_IDEAS = 100;

/** Only what the person's own groups work on. */
export const loadIdeas: LoadFacts<IdeasFacts> = async ({ tx }, facts) => {
  const { process, person } = facts;
  const groups = person.inGroup ? await groupsOf(tx, person.id) : [];
  const ideas = await openIdeas(tx, { processId: process.id, groups, take: MOST_IDEAS });
  const proposals = await groupProposals(tx, process.id, groups);
  const items: PipelineItem[] = [
    ...ideas.map(ideaItem),
    ...proposals.flatMap((proposal) => proposalItem(facts, proposal) ?? []),
  ];
  items.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  return { ...facts, items };
};

const ideaItem = ({ id, text, owner }: Idea): IdeaItem => ({ stage: "idea", id, title: text, owner });

function proposalItem({ person, now }: Facts, proposal: GroupProposal): ProposalItem | undefined {
  const { id, number, title, owner, openSuggestions, project, coAuthors } = proposal;
  const standing = asAuthorSees(proposal.standing, now);
  const stage = stageOf(standing.state, project);
  if (stage === undefined || stage === "idea") return undefined;
  const isMine = owner?.id === person.id || coAuthors.includes(person.id);
  return { stage, id, number, title, owner, standing, openSuggestions, isMine };
}

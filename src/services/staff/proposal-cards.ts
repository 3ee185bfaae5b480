import type { Proposal } from "../../domain/proposal.js";
import { proposalCardName, proposalCardNote } from "../../flows/staff/proposal-card.js";
import { latestMergeFrom } from "../../persistence/proposal-merges.js";
import { readProfile } from "../../persistence/people.js";
import { readProposal } from "../../persistence/proposals.js";
import { readWaiting } from "../../persistence/reading-queue.js";
import { readingCard } from "../desk/reading-card.js";
import type { CardKind, CardScene } from "./card-kind.js";

/** ORG-4: proposals and changes of them, until somebody has read them. */
export const proposalCards: CardKind = {
  prefix: "proposal",
  waiting: async ({ tx, process }) =>
    (await readWaiting(tx, process.id)).map(({ number, version }) => proposalCardName(number, version)),
  draw: async (scene, name) => {
    const [, number = 0, version = 0] = name.split("-").map(Number);
    const { tx, process, now, linkTo } = scene;
    const proposal = await readProposal(tx, { processId: process.id, number }, "sent");
    if (!proposal) return undefined;
    const card = await readingCard(tx, process.id, proposal);
    const reader = await readerOf(scene, proposal);
    const unasked = await wasNobodyAsked(scene, proposal);
    const drawn = proposalCardNote({ now, process, linkTo, card, version, reader, unasked });
    return { ...drawn, waits: proposal.standing.waitingSince !== undefined && !drawn.done };
  },
};

/** The card of a proposal as it was sent last. */
export const proposalCard = ({ number = 0, standing }: Proposal): string =>
  proposalCardName(number, standing.sent ?? 0);

/** Of one that has gone into another, whether nobody was there to be asked. */
async function wasNobodyAsked(
  { tx, process }: CardScene,
  { number = 0, standing }: Proposal,
): Promise<boolean> {
  if (standing.state !== "merged") return false;
  const merge = await latestMergeFrom(tx, { processId: process.id, number });
  return merge !== undefined && !merge.standing.asked.from && !merge.standing.asked.into;
}

async function readerOf({ tx }: CardScene, { standing }: Proposal): Promise<string | undefined> {
  const id = standing.waitingSince ? standing.taken?.by : standing.decision?.by;
  return id === undefined ? undefined : ((await readProfile(tx, id))?.displayName ?? undefined);
}

import { isTitle, type Proposal } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import type { CloseOne, ProposeFacts } from "../../flows/propose/facts.js";
import { closeOnes } from "../../persistence/close-ones.js";
import { publicProposal, publicProposals } from "../../persistence/public-proposals.js";
import { countSent, readProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import type { LoadFacts } from "../flow-registry.js";

/** Steps that are about the newest draft, whatever was open before. */
const AT_THE_GATE = ["gate", "offer"];

const SHOWS_CLOSE = ["similar", "similar-which"];
/** Shown at once (PRO-4). */
const MOST_CLOSE = 3;

export const loadPropose: LoadFacts<ProposeFacts> = async ({ tx }, facts, { step, answers }) => {
  const id = AT_THE_GATE.includes(step) ? facts.person.draftProposal?.id : idIn(answers);
  const proposal = await ownProposal(tx, facts, id);
  const showsClose = SHOWS_CLOSE.includes(step) || (step === "review" && facts.capabilities.forms);
  return {
    ...facts,
    proposal,
    close: showsClose && proposal ? await closeTo(tx, facts, proposal) : [],
    sent: step === "gate" ? await countSent(tx, facts.process.id, facts.person.id) : 0,
    example: step === "example" ? await findExample(tx, facts) : undefined,
  };
};

/** Looked for only while it can still be answered. */
async function closeTo(
  tx: Tx,
  { process, person }: Facts,
  { standing, closeOnes: answer, text: { title } }: Proposal,
): Promise<CloseOne[]> {
  if (standing.state !== "draft" || answer !== undefined || title === undefined || !isTitle(title)) return [];
  return closeOnes(tx, { processId: process.id, exceptOf: person.id, title, take: MOST_CLOSE });
}

/** The proposal a conversation is about; it came from a button once, so it may be anything. */
export function idIn({ proposal }: Answers): number | undefined {
  const id = Number(proposal ?? Number.NaN);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : undefined;
}

/** Only the person's own: nobody opens another's by its id. */
export async function ownProposal(
  tx: Tx,
  { process, person }: Facts,
  id: number | undefined,
): Promise<Proposal | undefined> {
  if (id === undefined) return undefined;
  const proposal = await readProposal(tx, { processId: process.id, id });
  return proposal?.author === person.id ? proposal : undefined;
}

async function findExample(tx: Tx, { process, person }: Facts): Promise<ProposeFacts["example"]> {
  const one = { skip: 0, take: 1 };
  const { area } = person;
  const near = area === undefined ? undefined : await publicProposals(tx, process.id, { area }, one);
  const found = near?.items[0] ?? (await publicProposals(tx, process.id, {}, one)).items[0];
  const proposal = found && (await publicProposal(tx, process.id, found.number));
  if (!found || !proposal) return undefined;
  return { number: found.number, title: found.title, area: found.area, body: proposal.text.body ?? "" };
}

import { isTitle, type Proposal, type ProposalText } from "../../domain/proposal.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers } from "../../flows/flow.js";
import { groupIn, type CloseOne, type ProposeFacts } from "../../flows/propose/facts.js";
import { closeOnes } from "../../persistence/close-ones.js";
import { publicProposal, publicProposals } from "../../persistence/public-proposals.js";
import { countSent, readProposalVersion } from "../../persistence/proposals.js";
import { readOpenSuggestion } from "../../persistence/suggestions.js";
import type { Tx } from "../../persistence/transaction.js";
import { lastToChange } from "../../persistence/version-history.js";
import type { LoadFacts } from "../flow-registry.js";
import { groupOfDraft } from "../proposals/group-of-draft.js";
import { idIn, shownProposal } from "./written-proposal.js";

/** Steps that are about the newest draft, whatever was open before. */
const AT_THE_GATE = ["gate", "offer"];

const SHOWS_CLOSE = ["similar", "similar-which"];
/** Shown at once (PRO-4). */
const MOST_CLOSE = 3;

export const loadPropose: LoadFacts<ProposeFacts> = async ({ tx }, facts, { step, answers }) => {
  const id = AT_THE_GATE.includes(step) ? facts.person.draftProposal?.id : idIn(answers);
  const { proposal, as, firstAuthor } = await shownProposal(tx, facts, id);
  const showsClose = SHOWS_CLOSE.includes(step) || (step === "review" && facts.capabilities.forms);
  return {
    ...facts,
    proposal,
    as,
    firstAuthor: firstAuthor?.name,
    shown: proposal && (await shownText(tx, facts, proposal, answers)),
    clash: proposal && (await clashIn(tx, facts, proposal, answers)),
    isGroups: step === "gate" && (await groupOfDraft({ tx, ...facts }, groupIn({ answers }))) !== null,
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

/** What the person has before their eyes while they write. */
async function shownText(
  tx: Tx,
  { process }: Facts,
  { id, version, text }: Proposal,
  { seen }: Answers,
): Promise<ProposalText> {
  if (typeof seen !== "number" || seen === version) return text;
  return (await readProposalVersion(tx, { processId: process.id, id }, seen))?.text ?? text;
}

/** The first of the person's words that wait beside somebody else's. */
async function clashIn(
  tx: Tx,
  { person }: Facts,
  { id, author }: Proposal,
  { clash }: Answers,
): Promise<ProposeFacts["clash"]> {
  for (const suggestion of Array.isArray(clash) ? clash : []) {
    const mine = await readOpenSuggestion(tx, Number(suggestion));
    if (mine?.proposalId !== id || mine.by.id !== person.id) continue;
    return {
      id: mine.id,
      part: mine.part,
      after: mine.after,
      by: await lastToChange(tx, { proposalId: id, part: mine.part, author }),
    };
  }
  return undefined;
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

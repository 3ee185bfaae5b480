import { maySomewhere } from "../../domain/desk/rights.js";
import type { Outcome } from "../../flows/flow.js";
import type { Result } from "../../domain/result.js";
import { refusalSay } from "../../flows/refusal-say.js";
import { proposalCardName } from "../../flows/staff/proposal-card.js";
import { instant, say, type Say } from "../../flows/screen.js";
import { readProfile } from "../../persistence/people.js";
import { readProposal } from "../../persistence/proposals.js";
import type { ActContext } from "../act.js";
import { publishProposal, releaseProposal, takeProposal, undoDecision } from "../desk/reading.js";
import type { GroupAct } from "../groups/group-act.js";
import { personHere } from "../groups/person-here.js";
import { channelHere } from "./channel-here.js";
import { refreshCard } from "./refresh-card.js";

/** The card that was pressed, as it was shown. */
interface Shown {
  proposal: number;
  version: number;
}

type Perform = (context: ActContext, card: Shown) => Promise<Result<Outcome>>;

/**
 * A press on a card is the very act of the desk in private, by whoever pressed. Somebody in the channel without a role in
 * the process is told so (ERR-4); and nothing is done by somebody we do not know.
 */
const onCard =
  (perform: Perform, word: (card: Shown, context: ActContext) => Say): GroupAct =>
  async (group, arg) => {
    const channel = await channelHere(group);
    if (!channel) return say("group-press-old");
    const context = await personHere(group, channel);
    if (!context) return say("refusal-not-staff");
    const [proposal = 0, version = 0] = arg.split("-").map(Number);
    const result = await perform(context, { proposal, version });
    if (result.ok) return word({ proposal, version }, context);
    if (maySomewhere(context.person, "read-proposals"))
      await refreshCard(context, proposalCardName(proposal, version));
    return result.refusal.code === "proposal.taken"
      ? readBySomebody(context, proposal)
      : refusalSay(result.refusal);
  };

/** Two at one card: the second is told who reads it. */
async function readBySomebody({ tx, process }: ActContext, number: number): Promise<Say> {
  const taken = (await readProposal(tx, { processId: process.id, number }, "sent"))?.standing.taken;
  if (!taken) return say("refusal-proposal-taken");
  const name = (await readProfile(tx, taken.by))?.displayName ?? say("staff-somebody");
  return say("staff-taken-by", { name, until: instant(taken.until, "hour") });
}

const numbered =
  (key: string) =>
  ({ proposal }: Shown): Say =>
    say(key, { number: String(proposal) });

export const staffActs: Readonly<Record<string, GroupAct>> = {
  "staff-take": onCard(
    (context, { proposal }) => takeProposal(context, { proposal }),
    numbered("staff-taken"),
  ),
  "staff-release": onCard(
    (context, { proposal }) => releaseProposal(context, { proposal }),
    numbered("staff-released"),
  ),
  "staff-publish": onCard(publishProposal, numbered("toast-published")),
  "staff-undo": onCard(
    (context, { proposal }) => undoDecision(context, { proposal }),
    numbered("staff-undone"),
  ),
};

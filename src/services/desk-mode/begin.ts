import { maySomewhere } from "../../domain/desk/rights.js";
import { identifierOf } from "../../domain/eligibility/identifier.js";
import { normalisePersonalCode } from "../../domain/personal-code.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import { isPhaseOpen } from "../../domain/phase.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import {
  findListedPerson,
  findPersonalCode,
  lockHolders,
  markCodeUsed,
} from "../../persistence/eligibility.js";
import { createParticipant, forgetParticipant } from "../../persistence/people.js";
import { done, type Act, type ActContext } from "../act.js";
import { admit, type Finding } from "../eligibility/admit.js";
import { tieNamed } from "../eligibility/tie-named.js";
import { requireTry, spendTry } from "../eligibility/verification-attempts.js";
import { requireRight, requireSomewhere } from "../desk/staff.js";
import { beginTurn } from "./end-turn.js";
import { recordHelp } from "./record-help.js";

/**
 * ORG-10: whoever has this document votes here with help. They are recognised by what tells them from others, so that
 * somebody who votes in a chat too is the same voter; who never wrote becomes a participant without an account.
 */
export const beginAtDesk: Act<"begin-at-desk"> = async (
  context,
  { name, birthDate, tie, area, unlisted },
) => {
  const { tx, process, secretKey } = context;
  const own = identifierOf(secretKey, process.id, "list", personIdentifier(name, birthDate));
  const listed = await findListedPerson(tx, process.id, own.hash);
  const known = listed !== undefined || (await lockHolders(tx, process.id, [own])).length > 0;
  if (!known && !unlisted && maySomewhere(context.person, "help-vote")) return refuse("desk-not-listed");
  return begin(context, {
    method: "desk",
    identifiers: [own],
    listed,
    area: process.areas.find(({ key }) => key === area)?.key,
    birthDate,
    tie: tieNamed(process, tie),
  });
};

/** The same with the personal code of a letter, which then is used. After five wrong ones in an hour not even a right one opens. */
export const beginByCode: Act<"begin-by-code"> = async (context, { code }) => {
  const { tx, now, process, secretKey } = context;
  const allowed = requireSomewhere(context, "help-vote");
  if (!allowed.ok) return allowed;
  const normal = normalisePersonalCode(code);
  if (normal === undefined) return refuse("desk-code-wrong");
  const tries = await requireTry(context, "desk");
  if (!tries.ok) return tries;
  const own = identifierOf(secretKey, process.id, "code", normal);
  const known = await findPersonalCode(tx, process.id, own.hash);
  if (!known) return wrongCode(context);
  const { personHash, areaKey } = known;
  const listed = personHash === null ? undefined : await findListedPerson(tx, process.id, personHash);
  const begun = await begin(context, {
    method: "desk",
    identifiers: [own, ...(personHash === null ? [] : [{ kind: "list" as const, hash: personHash }])],
    listed: { areaKey: areaKey ?? undefined, barredAs: listed?.barredAs },
  });
  if (begun.ok) await markCodeUsed(tx, own.hash, now);
  return begun;
};

/** Counted, and on record like every check. */
async function wrongCode(context: ActContext): Promise<Result<Outcome>> {
  await spendTry(context, "desk");
  await recordCheck(context, "desk-code-wrong");
  return refuse("desk-code-wrong");
}

const recordCheck = (context: ActContext, result: string): Promise<void> =>
  recordHelp(context, { action: "check-at-desk", subject: "right to vote", after: { result } });

async function begin(context: ActContext, finding: Finding): Promise<Result<Outcome>> {
  const { now, process, person, conversationId, randomness } = context;
  const allowed = requireSomewhere(context, "help-vote");
  if (!allowed.ok) return allowed;
  if (!isPhaseOpen(process, "voting", now)) return refuse("vote-closed");
  const area = finding.listed?.areaKey ?? finding.area;
  const here = area === undefined ? allowed : requireRight(context, "help-vote", area);
  if (!here.ok) return here;
  const admitted = await admitPerson(context, finding);
  await recordCheck(context, admitted.ok ? "given" : admitted.refusal.code);
  if (!admitted.ok) return admitted;
  await beginTurn(context, {
    id: randomness.uuid(),
    clerkId: person.id,
    processId: process.id,
    participantId: admitted.value,
    conversationId,
    startedAt: now,
  });
  return done;
}

/** The participant who has this document or code, with the right to vote. Nobody helps themselves. */
async function admitPerson(context: ActContext, finding: Finding): Promise<Result<string>> {
  const { tx, now, process, person, communityId, randomness } = context;
  const holders = [...new Set(await lockHolders(tx, process.id, finding.identifiers))];
  if (holders.includes(person.id)) return refuse("desk-own-vote");
  if (holders.length > 1) return refuse("desk-two-people");
  const known = holders[0];
  const id = known ?? randomness.uuid();
  if (known === undefined) await createParticipant(tx, { id, communityId, createdAt: now });
  const admitted = await admit({ ...context, person: { id } }, finding);
  if (admitted.ok) return ok(id);
  if (known === undefined) await forgetParticipant(tx, id);
  return admitted;
}

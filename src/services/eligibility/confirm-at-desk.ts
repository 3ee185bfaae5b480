import { identifierOf } from "../../domain/eligibility/identifier.js";
import { personIdentifier } from "../../domain/person-identifier.js";
import { refuse } from "../../domain/result.js";
import { verifiedNote } from "../../flows/verify/note.js";
import { lockDeskCode, useDeskCode } from "../../persistence/desk-codes.js";
import { findListedPerson } from "../../persistence/eligibility.js";
import type { Act } from "../act.js";
import { record, requireRight, requireSomewhere } from "../desk/staff.js";
import { admit } from "./admit.js";
import { tieNamed } from "./tie-named.js";

/**
 * ORG-10: somebody at a desk has seen the document. Name and birth date are kept only as a keyed hash, and not at all on
 * record: who checked is, and whom they checked is not.
 */
export const confirmAtDesk: Act<"confirm-at-desk"> = async (
  context,
  { check, name, birthDate, area, tie },
) => {
  const { tx, now, process, person, secretKey } = context;
  const allowed = requireSomewhere(context, "check-documents");
  if (!allowed.ok) return allowed;
  const shown = await lockDeskCode(tx, { processId: process.id, id: check, now });
  if (!shown) return refuse("desk-code-unknown");
  if (shown.participantId === person.id) return refuse("desk-code-own");
  const identifier = identifierOf(secretKey, process.id, "list", personIdentifier(name, birthDate));
  const listed = await findListedPerson(tx, process.id, identifier.hash);
  const livesIn = listed?.areaKey ?? process.areas.find(({ key }) => key === area)?.key;
  const here = requireRight(context, "check-documents", livesIn);
  if (!here.ok) return here;
  const admitted = await admit(
    { ...context, person: { id: shown.participantId } },
    {
      method: "desk",
      identifiers: [identifier],
      listed,
      area: livesIn,
      birthDate,
      tie: tieNamed(process, tie),
    },
  );
  await record(context, {
    action: "check-at-desk",
    subject: "right to vote",
    after: { result: admitted.ok ? "given" : admitted.refusal.code },
  });
  if (!admitted.ok) return admitted;
  await useDeskCode(tx, shown.id, now);
  context.notify(shown.participantId, verifiedNote(process), shown.conversationId);
  return admitted;
};

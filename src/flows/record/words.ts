import { DateTime } from "luxon";
import { ROLE_KINDS } from "../../domain/desk/rights.js";
import { areaName } from "../process-words.js";
import { gap, local, moment, money, quote, say, type Arg, type Line } from "../screen.js";
import type { RecordFacts, RecordLine } from "./facts.js";

/** Every act that has a sentence of its own; an act of another version is named as it was written. */
export const RECORDED = [
  "accept-role",
  "agree-design",
  "announce-meeting",
  "answer-request",
  "approve-broadcast",
  "approve-date-change",
  "approve-process",
  "approve-results",
  "approve-rule-change",
  "ask-change-proposal",
  "ask-process-approval",
  "assign-assessment",
  "begin-broadcast",
  "begin-process-draft",
  "cancel-broadcast",
  "cancel-publication",
  "cancel-workshop",
  "change-rules",
  "check-at-desk",
  "close-box",
  "close-report",
  "close-request",
  "confirm-verdict",
  "correct-results",
  "correct-works",
  "decide-works-photo",
  "decline-design",
  "delete-broadcast",
  "delete-process-draft",
  "end-check-proposal",
  "enter-proposal",
  "export-process-draft",
  "give-paper",
  "hand-on-verdict",
  "hold-back-broadcast",
  "hold-back-results",
  "import",
  "import-list",
  "import-paper",
  "invite-role",
  "issue-codes",
  "issue-letter-codes",
  "join-people",
  "lapse-merge",
  "leave-staff-channel",
  "lose-staff-channel",
  "look-again-proposal",
  "look-up-reference",
  "make-project",
  "merge-proposal",
  "move-dates",
  "move-publication",
  "move-workshop",
  "note-assessment",
  "pass-request",
  "pause",
  "pause-broadcast",
  "pause-dates",
  "pin-workshop",
  "plan-results",
  "propose-date-change",
  "propose-merge",
  "propose-rule-change",
  "propose-withdrawal",
  "publish-comment",
  "publish-proposal",
  "publish-results",
  "publish-verdict",
  "publish-works",
  "publish-workshop",
  "put-in-charge",
  "put-on-ballot-proposal",
  "read-anew",
  "recount-results",
  "reject-date-change",
  "reject-proposal",
  "reject-rule-change",
  "release-proposal",
  "release-request",
  "remove-comment",
  "reopen-assessment",
  "replace-desk-vote",
  "resize-workshop",
  "resume",
  "resume-broadcast",
  "resume-dates",
  "retry-notices",
  "revoke-invitation",
  "revoke-role",
  "schedule-broadcast",
  "send-back-broadcast",
  "send-back-process",
  "send-back-verdict",
  "set-up-channel",
  "settle-verdict",
  "start-check-proposal",
  "suggest-design",
  "summarize-design",
  "take-back-broadcast",
  "take-photo-away",
  "take-proposal",
  "take-request",
  "test-broadcast",
  "try-process-draft",
  "undo-answer",
  "undo-comment",
  "undo-merge",
  "undo-proposal",
  "use-for-staff",
  "vote-at-desk",
  "withdraw-project",
  "write-broadcast",
  "write-design",
  "write-minutes",
  "write-process-draft",
  "write-verdict",
];

/** `published proposal 218` */
export function deedWords({ process }: Pick<RecordFacts, "process">, line: RecordLine): Arg {
  const { action, subject } = line;
  const id = subject.slice(subject.indexOf(" ") + 1);
  const box = subject.startsWith("box ") ? process.boxes.find((one) => String(one.id) === id) : undefined;
  const what = box
    ? say("record-box", { number: id, area: areaName(process, box.area) })
    : (workshopName(line) ?? id);
  return RECORDED.includes(action)
    ? say(`record-${action}`, { what })
    : say("record-other", { action, subject });
}

/** Nobody knows a workshop by its id: the record has its name with what was done. */
function workshopName({ subject, before, after }: RecordLine): string | undefined {
  if (!subject.startsWith("meeting ")) return undefined;
  const name = fieldsOf(after).get("name") ?? fieldsOf(before).get("name");
  return typeof name === "string" ? name : undefined;
}

/** `V., organizer` */
export function whoWords({ who }: RecordLine): Arg {
  if (!who) return say("record-server");
  const { role, initial } = who;
  if (role && initial !== undefined) return say("record-who", { role: say(`role-${role}`), initial });
  if (role) return say(`role-${role}`);
  return initial === undefined ? say("record-somebody") : `${initial}.`;
}

const STATES = [
  "draft",
  "submitted",
  "public",
  "changes-asked",
  "rejected",
  "withdrawn",
  "on-ballot",
  "held",
  "removed",
  "waiting",
  "planned",
  "sending",
  "paused",
  "cancelled",
  "answered",
  "closed",
];

/** What was, and what is: only what changed, the known fields in words. */
export function changeLines(facts: RecordFacts, { before, after }: RecordLine): Line[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => (was.get(name) ?? null) !== (is.get(name) ?? null),
  );
  return names.map((name) =>
    say("record-change", {
      field: FIELDS.includes(name) ? say(`record-field-${name}`) : name,
      before: valueWords(facts, name, was.get(name)),
      after: valueWords(facts, name, is.get(name)),
    }),
  );
}

const FIELDS = [
  "state",
  "area",
  "role",
  "cost",
  "name",
  "at",
  "place",
  "capacity",
  "count",
  "agreed",
  "expiresAt",
  "dueAt",
  "publishAt",
  "takenUntil",
  "waitingSince",
];
const LONGEST = 80;

/** Plain values by name; what is made of several is shown as it was written. */
function fieldsOf(value: unknown): Map<string, string | number | boolean | null> {
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name,
      typeof part === "object" && part !== null
        ? JSON.stringify(part).slice(0, LONGEST)
        : (part as string | number | boolean | null),
    ]),
  );
}

function valueWords(
  { process }: RecordFacts,
  name: string,
  value: string | number | boolean | null | undefined,
): Arg {
  if (value === undefined || value === null || value === "") return "–";
  if (name === "state" && STATES.includes(String(value))) return say(`record-state-${String(value)}`);
  if (name === "area") return areaName(process, String(value));
  const role = ROLE_KINDS.find((kind) => name === "role" && kind === value);
  if (role) return say(`role-${role}`);
  if (name === "cost" && typeof value === "number") return money(value, process.currency);
  const at =
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? DateTime.fromISO(value) : undefined;
  return at?.isValid ? moment(at.toJSDate()) : String(value).slice(0, LONGEST);
}

/** Why, as it was written; a public reason of the process in its own words. */
export function whyLines({ process }: RecordFacts, { why }: RecordLine): Line[] {
  if (why === undefined) return [];
  const [key = "", ...note] = why.split(": ");
  const reason = process.rules.proposals.rejectionReasons.find((one) => one.key === key);
  if (!reason) return [gap, say("record-why"), quote(why)];
  return [
    gap,
    say("record-why"),
    quote(local(reason.text)),
    ...(note.length > 0 ? [quote(note.join(": "))] : []),
  ];
}

import {
  BROADCAST_BUTTONS,
  BROADCAST_TEXT,
  SEGMENT,
  type BroadcastTexts,
  type Segment,
} from "../../domain/broadcast.js";
import { cleanText } from "../../domain/clean-text.js";
import type { Process } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import type { ActInputs } from "../../flows/acts.js";
import type { Outcome } from "../../flows/flow.js";
import {
  beginBroadcast as begin,
  deleteBroadcast as remove,
  emptyDraftOf,
} from "../../persistence/broadcasts.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { actOnBroadcast, broadcastForOrganizer } from "./own-broadcast.js";

/** A draft of one's own; as long as nothing was written in one, there is no second. */
export const beginBroadcast: Act<"begin-broadcast"> = async (context) => {
  const { tx, now, process, person, randomness } = context;
  const allowed = requireRight(context, "broadcast");
  if (!allowed.ok) return allowed;
  const empty = await emptyDraftOf(tx, process.id, person.id);
  if (empty !== undefined) return ok({ broadcast: empty });
  const id = randomness.uuid();
  await begin(tx, { id, processId: process.id, author: person.id, now });
  await record(context, { action: "begin-broadcast", subject: `broadcast ${id}` });
  return ok({ broadcast: id });
};

export const writeBroadcast: Act<"write-broadcast"> = async (context, { broadcast: id, ...input }) => {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const texts = written(context.process, found.value.texts, input);
  if (!texts.ok) return texts;
  const result = await actOnBroadcast(context, found.value, { kind: "write" }, { texts: texts.value });
  return result.ok ? done : result;
};

function written(
  { languages }: Process,
  before: BroadcastTexts,
  { texts, button }: Omit<ActInputs["write-broadcast"], "broadcast">,
): Result<BroadcastTexts> {
  const cleaned = Object.entries(texts).map(([tag, text]) => [tag, cleanText(text ?? "")] as const);
  if (cleaned.some(([tag]) => !languages.includes(tag))) return refuse("answer-not-offered");
  const long = cleaned.map(([, text]) => lengthOf(text)).find((length) => length > BROADCAST_TEXT.max);
  if (long !== undefined) return refuse("answer-much-too-long", { length: long, max: BROADCAST_TEXT.max });
  const chosen = BROADCAST_BUTTONS.find((one) => one === button) ?? before.button;
  return ok({ by: { ...before.by, ...Object.fromEntries(cleaned) }, button: chosen });
}

export const targetBroadcast: Act<"target-broadcast"> = async (
  context,
  { broadcast: id, dimension, values },
) => aimBroadcast(context, id, (segment) => ({ ...segment, [dimension]: values }));

/** Changes whom a draft is for. */
export async function aimBroadcast(
  context: ActContext,
  id: string,
  change: (segment: Segment) => unknown,
): Promise<Result<Outcome>> {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const segment = SEGMENT.safeParse(change(found.value.segment));
  if (!segment.success || !areOurs(context.process, segment.data)) return refuse("answer-not-offered");
  const result = await actOnBroadcast(context, found.value, { kind: "write" }, { segment: segment.data });
  return result.ok ? done : result;
}

/** Districts, languages and themes of this very process. */
function areOurs(
  process: Process,
  { areas, languages, themes }: { areas: string[]; languages: string[]; themes: string[] },
): boolean {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  return (
    areas.every((key) => keys(process.areas).includes(key)) &&
    languages.every((tag) => process.languages.includes(tag)) &&
    themes.every((key) => keys(process.themes).includes(key))
  );
}

/** Its author gets it in this chat, as it is now: the flow sends what this allows. */
export const testBroadcast: Act<"test-broadcast"> = async (context, { broadcast: id }) => {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  const result = await actOnBroadcast(context, found.value, { kind: "test", texts: found.value.texts });
  return result.ok ? done : result;
};

export const deleteBroadcast: Act<"delete-broadcast"> = async (context, { broadcast: id }) => {
  const found = await broadcastForOrganizer(context, id);
  if (!found.ok) return found;
  // A draft that may be written may be thrown away.
  const result = await actOnBroadcast(context, found.value, { kind: "write" });
  if (!result.ok) return result;
  await remove(context.tx, id);
  await record(context, { action: "delete-broadcast", subject: `broadcast ${id}` });
  return done;
};

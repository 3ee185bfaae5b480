import { mayAct } from "../../domain/desk/rights.js";
import { hasArea } from "../../domain/new-process/has-area.js";
import { localAt } from "../../domain/new-process/file-data.js";
import type { SetupFacts, ShownDraft } from "../../flows/setup/facts.js";
import type { Facts } from "../../flows/facts.js";
import {
  colleaguesIn,
  editionsIn,
  isSameRole,
  listDrafts,
  organizersOf,
  readDraft,
  staffOfDraft,
  type ProcessDraft,
} from "../../persistence/process-drafts.js";
import type { LoadContext, LoadFacts } from "../flow-registry.js";
import { problemsNow } from "../new-process/own-draft.js";
import { hintsOf } from "../new-process/problems.js";

const NOTHING = { drafts: [], editions: [], shown: undefined };

/** Nothing is read for somebody who may not set up processes here. */
export const loadSetup: LoadFacts<SetupFacts> = async (context, facts, { step, answers }) => {
  if (!mayAct(facts.person, "set-up")) return { ...facts, ...NOTHING };
  const { tx, communityId } = context;
  if (step === "list") {
    const drafts = (await listDrafts(tx, communityId)).map(({ id, file, asked, version }) => ({
      id,
      title: localAt(file, ["title"]),
      asked: asked?.version === version,
    }));
    return { ...facts, ...NOTHING, drafts, editions: await editionsIn(tx, communityId) };
  }
  if (step === "live") return { ...facts, ...NOTHING, editions: await editionsIn(tx, communityId) };
  const found = await readDraft(tx, communityId, String(answers["draft"] ?? ""));
  return { ...facts, ...NOTHING, shown: found && (await shownDraft(context, facts, found)) };
};

async function shownDraft(
  { tx, communityId }: LoadContext,
  { person, now }: Facts,
  draft: ProcessDraft,
): Promise<ShownDraft> {
  const { id, file, origin, copied, version, asked } = draft;
  const [staff, colleagues] = [await staffOfDraft(tx, id), await colleaguesIn(tx, communityId)];
  const isAsked = asked?.version === version;
  return {
    id,
    file,
    origin,
    copied,
    version,
    askedBy: isAsked ? (asked.by === person.id ? "me" : "other") : undefined,
    changedSince: asked !== undefined && !isAsked,
    problems: await problemsNow(tx, communityId, draft, now),
    hints: hintsOf(file),
    colleagues: colleagues
      .filter(({ area }) => hasArea(file, area))
      .map((one) => ({ ...one, on: staff.some((other) => isSameRole(one, other)) })),
    leftOut: staff.filter(({ area }) => !hasArea(file, area)).length,
    others: organizersOf(colleagues)
      .filter(({ participantId }) => participantId !== person.id)
      .map(({ name }) => name),
  };
}

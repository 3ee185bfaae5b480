import { phasesAround, trialOf } from "../../domain/new-process/trial.js";
import type { LocalText } from "../../domain/process.js";
import { ok, refuse } from "../../domain/result.js";
import { shortId } from "../../domain/short-id.js";
import { say } from "../../flows/screen.js";
import { isLanguage } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { putEligibility } from "../../persistence/eligibility.js";
import { updateProfile } from "../../persistence/people.js";
import {
  createTrial,
  homeOf,
  moveTrialTo,
  removeTrial,
  removeTrialsBefore,
  trialIn,
} from "../../persistence/trials.js";
import { inTransaction } from "../../persistence/transaction.js";
import { done, type Act, type ActContext } from "../act.js";
import type { App } from "../app.js";
import { record } from "../desk/staff.js";
import { readFileData } from "../process-file/parse.js";
import { joinProcess, type Subject } from "../scene.js";
import { draftForOrganizer } from "./own-draft.js";

/** A trial that was forgotten goes away by itself. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * ORG-2: this chat is a citizen's in a test of the draft, who is new and may vote. It runs in a community of its own, so that
 * no list, figure, notice or open data of any other has anything of it.
 */
export const tryProcess: Act<"try-process"> = async (context, { draft: id }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const { tx, now, process, person, conversationId, randomness } = context;
  if (process.trial) return refuse("setup-in-trial");
  const read = readFileData(found.value.file, now);
  if (!read.ok) return refuse("setup-problems");
  const [processId, communityId] = [randomness.uuid(), randomness.uuid()];
  const slug = `test-${shortId(processId)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, "0")}`;
  const before = await trialIn(tx, conversationId);
  if (before) await removeTrial(tx, before);
  await createTrial(tx, trialOf(read.definition, { slug, title: inventedTitle(read.definition), now }), {
    processId,
    communityId,
    draftId: id,
    conversationId,
    homeId: process.id,
    startedAt: now,
    uuid: () => randomness.uuid(),
  });
  await record(context, { action: "try-process-draft", subject: `process draft ${id}` });
  const subject = await joinProcess(context, { id: processId, communityId });
  await updateProfile(tx, subject.participantId, {
    welcomedAt: now,
    language: person.language,
    messages: "none",
    messagesSetAt: now,
  });
  await mayVote(context, subject);
  return ok({ ...subject });
};

/** "Test project 3", in each language of the process. */
function inventedTitle({ languages, timeZone }: { languages: readonly string[]; timeZone: string }) {
  return (number: number): LocalText =>
    Object.fromEntries(
      languages.map((tag) => [
        tag,
        translatePlain(say("trial-project", { number: String(number) }), {
          language: isLanguage(tag) ? tag : "en",
          timeZone,
        }),
      ]),
    );
}

/** Whoever tries it is no person on a list: here they count as checked. */
async function mayVote(
  { tx, now, randomness }: ActContext,
  { processId, participantId }: Subject,
): Promise<void> {
  const right = {
    id: randomness.uuid(),
    processId,
    participantId,
    method: "desk",
    basis: "declared",
    strength: 3,
    areaKey: null,
    tie: null,
    ageBand: null,
    barredAs: null,
    checkedAt: now,
  } as const;
  await putEligibility(tx, right, []);
}

export const moveTrial: Act<"move-trial"> = async ({ tx, now, process }, { phase }) => {
  if (!process.trial) return refuse("setup-no-trial");
  const chosen = process.phases.find(({ kind }) => kind === phase);
  if (!chosen) return refuse("setup-no-trial");
  await moveTrialTo(tx, process.id, phasesAround(process.phases, chosen.kind, now));
  return done;
};

/** Back to where it was begun, and everything of it is gone. */
export const endTrial: Act<"end-trial"> = async (context) => {
  const { tx, conversationId, process } = context;
  const trial = process.trial ? await trialIn(tx, conversationId) : undefined;
  const home = trial && (await homeOf(tx, trial.homeId));
  if (!trial || !home) return refuse("setup-no-trial");
  const subject = await joinProcess(context, home);
  await removeTrial(tx, trial);
  return ok({ ...subject, draft: trial.draftId });
};

/** Run every minute. A demo may move the calendar: a trial goes only when a day has passed by both clocks. */
export function endOldTrials({
  prisma,
  machine,
  clock,
}: Pick<App, "prisma" | "machine" | "clock">): Promise<number> {
  const now = Math.min(machine.now().getTime(), clock.now().getTime());
  return inTransaction(prisma, (tx) => removeTrialsBefore(tx, new Date(now - KEPT_MS)));
}

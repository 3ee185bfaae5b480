import type { ChatEvent, Sender } from "../chat/event.js";
import { countsOverChat, DESK, PAPER } from "../domain/channel.js";
import type { RoleKind } from "../domain/desk/rights.js";
import type { Process, Strength } from "../domain/process.js";
import type { Facts, MessageKinds, Person } from "../flows/facts.js";
import { isLanguage, LANGUAGES, type Language } from "../i18n/catalogue.js";
import { assignConversation, type StoredConversation } from "../persistence/conversations.js";
import { meetParticipant, readPerson, type PersonRow } from "../persistence/people.js";
import { listProcesses, type ProcessListing } from "../persistence/process-directory.js";
import { languageOfReader } from "../persistence/readers.js";
import type { Tx } from "../persistence/transaction.js";
import type { Randomness } from "../ports/randomness.js";
import type { App } from "./app.js";
import { askedProcess } from "./asked-process.js";
import { currentProcess } from "./current-process.js";
import { linkWithin } from "./link-within.js";

/** Whose conversation this is and which process it is about. */
export interface Subject {
  communityId: string;
  participantId: string;
  processId: string;
}

export interface Scene {
  subject: Subject;
  facts: Facts;
  /** Noted as out of reach before: whoever writes can be reached again. */
  unreachable: boolean;
}

export const languageOf = (tag: string | undefined): Language => {
  const primary = tag?.toLowerCase().split("-")[0] ?? "";
  return isLanguage(primary) ? primary : LANGUAGES[0];
};

/** Who speaks and about what; somebody new is met, and starts with the first process that is not over. */
export async function subjectOf(
  app: App,
  tx: Tx,
  event: ChatEvent,
  conversation: StoredConversation,
): Promise<Subject | undefined> {
  const { communityId, participantId, processId } = conversation;
  const asked = await askedProcess(tx, event.content, processId);
  if (!asked && communityId && participantId && processId) return { communityId, participantId, processId };
  const now = app.clock.now();
  const process = asked ?? currentProcess(await listProcesses(tx), now);
  if (!process) return undefined;
  const { platform, from } = event;
  const meeting = { tx, now, randomness: app.randomness, platform, from, conversationId: conversation.id };
  const spoken = participantId && (await languageOfReader(tx, participantId));
  return joinProcess({ ...meeting, ...(spoken && { person: { language: languageOf(spoken) } }) }, process);
}

/** Somebody on a platform, at a moment: what meeting a person takes. */
export interface Meeting {
  tx: Tx;
  now: Date;
  randomness: Randomness;
  platform: string;
  from: Sender;
  conversationId: string;
  /** Who they are so far: in another community they go on in the language that they chose here. */
  person?: Pick<Person, "language">;
}

/** Makes a conversation about a process, as the person's participant in its community. */
export async function joinProcess(
  meeting: Meeting,
  { id, communityId }: Pick<ProcessListing, "id" | "communityId">,
): Promise<Subject> {
  const { tx, now, randomness, platform, from, conversationId, person } = meeting;
  const participantId = await meetParticipant(tx, {
    participantId: randomness.uuid(),
    accountId: randomness.uuid(),
    communityId,
    platform,
    from,
    language: person?.language ?? languageOf(from.language),
    now,
  });
  const subject = { communityId, participantId, processId: id };
  await assignConversation(tx, conversationId, subject);
  return subject;
}

/** The facts of this moment. Called again after an act, with the process as it was, since the act may have changed it. */
export async function loadScene(
  app: App,
  tx: Tx,
  event: Pick<ChatEvent, "platform" | "capabilities">,
  subject: Subject,
  before?: Process,
): Promise<Scene> {
  const now = app.clock.now();
  const row = await readPerson(tx, subject.participantId, subject.processId, event.platform);
  const revision = row.revision ?? 0;
  const known = before?.id === subject.processId ? before : undefined;
  const process = known
    ? await app.processes.within(tx, known, revision)
    : await app.processes.at(tx, subject.processId, revision);
  const facts: Facts = {
    now,
    process,
    person: personFrom(row, now),
    capabilities: event.capabilities,
    checks: app.checks,
    // A test is nobody else's: what it has of links would lead them elsewhere.
    linkTo: process.trial ? undefined : linkWithin(app.linkTo, process.id)(event.platform),
    elsewhere: process.trial ? [] : otherPlatforms(app, process, event.platform),
  };
  return { subject, facts, unreachable: row.unreachable };
}

function otherPlatforms({ platforms, linkTo }: App, { id }: Process, here: string): Facts["elsewhere"] {
  return platforms.flatMap((platform) => {
    const link = platform === here ? undefined : linkWithin(linkTo, id)(platform);
    return link ? [{ platform, linkTo: link }] : [];
  });
}

/** What every screen may need of a person, from what is stored. */
export function personFrom(row: PersonRow, now: Date): Person {
  const { eligibility } = row;
  const suspendedUntil = row.suspendedUntil && row.suspendedUntil > now ? row.suspendedUntil : undefined;
  return {
    id: row.id,
    name: row.displayName ?? undefined,
    language: languageOf(row.language ?? undefined),
    area: row.areaKey ?? undefined,
    messages: row.messages as MessageKinds,
    weekly: row.weekly,
    noticesOn: row.noticesOn ?? undefined,
    messagesSet: row.messagesSetAt !== null,
    quiet: row.quiet,
    photos: row.photos,
    stopped: row.stoppedAt !== null,
    welcomed: row.welcomedAt !== null,
    suspended: suspendedUntil && { until: suspendedUntil, reason: row.suspendedReason ?? "" },
    roles: row.roles.map(({ kind, area }) => ({ kind: kind as RoleKind, area: area ?? undefined })),
    eligibility: eligibility
      ? {
          method: eligibility.method,
          basis: eligibility.basis,
          strength: eligibility.strength as Strength,
          area: eligibility.areaKey ?? undefined,
          barredAs: eligibility.barredAs ?? undefined,
        }
      : undefined,
    votedAt: new Map(row.voted.map(({ box, at }) => [box, new Date(at)])),
    deskVotes: new Map(
      row.voted
        .filter(({ channel }) => countsOverChat(channel))
        .map(({ box, at, channel }) => [
          box,
          { on: new Date(at), channel: channel === PAPER ? PAPER : DESK },
        ]),
    ),
    draftBoxes: new Set(row.draftBoxes),
    draftProposal: row.draftProposal
      ? { id: row.draftProposal.id, title: row.draftProposal.title ?? undefined }
      : undefined,
    askedChange: row.askedChange ?? undefined,
    chats: row.chats,
    inGroup: row.inGroup,
  };
}

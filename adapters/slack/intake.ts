import type { RespondFn } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import type { ChatEvent, EventContent } from "../../src/chat/event.js";
import type { Choices } from "../../src/ports/choices.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Installations } from "../../src/ports/installations.js";
import type { Log } from "../../src/ports/log.js";
import type { Acknowledgement } from "./acknowledgement.js";
import { ChatTurns } from "./chat-turns.js";
import { capabilitiesIn } from "./capabilities.js";
import { fromPayload, type Wish } from "./from-payload.js";
import type { IncomingPhotos } from "./incoming-photos.js";
import type { LivingRequests } from "./living-requests.js";
import { NewestOnly } from "./newest-only.js";
import type { People } from "./people.js";
import { toOption } from "./selects.js";
import { partsOf, type Workspace } from "./workspace.js";

export interface IntakeOptions {
  inbox: Inbox;
  choices: Choices;
  installations: Installations | undefined;
  requests: LivingRequests;
  people: People;
  photos: IncomingPhotos;
  log: Log;
}

/** What came with a request. */
export interface Means {
  acknowledge: (answer?: Acknowledgement | { options: PlainTextOption[] }) => Promise<void>;
  respond: RespondFn | undefined;
}

/** Brings one payload to where it is heard. It throws when it could not be stored: it is then still unacknowledged. */
export type Intake = (body: unknown, workspace: Workspace, means: Means) => Promise<void>;

/** Slack shows as many options of a list at once. */
const OPTIONS = 100;

export function createIntake(options: IntakeOptions): Intake {
  const order = { changes: new NewestOnly(), turns: new ChatTurns() };
  return async (body, workspace, means) => {
    const receivedAt = new Date();
    const wish = fromPayload(body, workspace);
    if (!wish) return means.acknowledge();
    if (wish.kind === "event") return hear({ ...options, ...order }, wish, workspace, means, receivedAt);
    if (wish.kind === "files") return hearFiles({ ...options, ...order }, wish, workspace, means, receivedAt);
    if (wish.kind === "lookup") return lookUp(options, wish, workspace, means);
    await options.installations?.remove({ platform: "slack", key: workspace.key }, wish.at);
    options.log.info({ workspace: workspace.key }, "the app was removed from a Slack workspace");
    await means.acknowledge();
  };
}

type WishOf<Kind extends Wish["kind"]> = Extract<Wish, { kind: Kind }>;

type Ordered = IntakeOptions & { changes: NewestOnly; turns: ChatTurns };

async function hear(
  { inbox, requests, people, photos, changes, turns }: Ordered,
  { event, place, user, files }: WishOf<"event">,
  workspace: Workspace,
  { acknowledge, respond }: Means,
  receivedAt: Date,
): Promise<void> {
  const [from, given, told] = await Promise.all([
    whoIs(people, event.from, workspace, user),
    files && photos.ofForm(workspace, files),
    withAuthor(people, event.content, workspace),
  ]);
  const content = given ? { ...told, photos: given } : told;
  const request = { place, user, acknowledge, respond };
  const receive = (press: string) => inbox.receive({ ...event, content, from, receivedAt }, { press });
  const heard = () => turns.run(event.chat.id, () => requests.during(request, receive));
  if (!("view" in place)) return heard();
  if (!isUnfinished(event)) {
    changes.overtake(place.view);
    return heard();
  }
  const isNewest = await changes.run(place.view, heard);
  if (!isNewest) await acknowledge();
}

/** One after the other; Slack hears of it when the last one is stored. What was written with them describes the first. */
async function hearFiles(
  options: Ordered,
  { event, place, user, files, caption }: WishOf<"files">,
  workspace: Workspace,
  means: Means,
  receivedAt: Date,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    const photo = await options.photos.one(workspace, file);
    const described = "bytes" in photo && index === 0 && caption !== "" ? { ...photo, caption } : photo;
    const id = index === 0 ? event.id : `${event.id}.${index}`;
    const acknowledge = index === files.length - 1 ? means.acknowledge : () => Promise.resolve();
    const wish = {
      kind: "event",
      place,
      user,
      event: { ...event, id, content: { kind: "photo", photo: described } },
    } as const;
    await hear(options, wish, workspace, { ...means, acknowledge }, receivedAt);
  }
}

const isUnfinished = ({ content }: ChatEvent): boolean => content.kind === "form" && content.partial === true;

async function whoIs(
  people: People,
  from: ChatEvent["from"],
  workspace: Workspace,
  user: string,
): Promise<ChatEvent["from"]> {
  if (user === workspace.botUserId) return { ...from, anonymous: true };
  return { ...from, ...(await people.profileOf(workspace, user)), ...(from.guest && { guest: true }) };
}

/** Whoever wrote the message that is pointed at may be asked: by name, and in their language. */
async function withAuthor(
  people: People,
  content: EventContent,
  workspace: Workspace,
): Promise<EventContent> {
  if (content.kind !== "pointed-at" || content.author.anonymous) return content;
  const { author } = content;
  return { ...content, author: await whoIs(people, author, workspace, partsOf(author.id).id) };
}

async function lookUp(
  { choices, people }: IntakeOptions,
  { question, user }: WishOf<"lookup">,
  workspace: Workspace,
  { acknowledge }: Means,
): Promise<void> {
  const from = await whoIs(people, { id: question.chat.id }, workspace, user);
  const found = await choices.find({
    ...question,
    platform: "slack",
    from,
    capabilities: capabilitiesIn(workspace),
    take: OPTIONS,
  });
  await acknowledge({ options: found.map(toOption) });
}

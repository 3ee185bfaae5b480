import type { MessageReply } from "../../src/chat/reply.js";
import { announceDue } from "../../src/services/notices/announce.js";
import { planCalendar } from "../../src/services/notices/plan-calendar.js";
import { sendNotices, type LaneEnd } from "../../src/services/notices/send-notices.js";
import { transcriptOf } from "./chat-messenger.js";
import { atHome } from "./newcomers.js";
import type { PlayedPerson, World } from "./world.js";

/** What the service does every minute: plans the calendar, begins what is due. */
export async function announceNow(world: World): Promise<void> {
  await planCalendar(world.app);
  await announceDue(world.app, async () => {});
}

/** What a lane's worker does: sends whatever may be sent now. */
export const sendNow = ({ app, messenger }: World): Promise<LaneEnd> =>
  sendNotices({ app, messenger }, () => false);

/** A minute passes, by the machine's clock as well: every chat has rested. */
export async function minute(world: World): Promise<void> {
  world.machineAheadMs += 60_000;
  await announceNow(world);
  await sendNow(world);
}

/** At this time, and everything that is due then is said. */
export async function minuteAt(world: World, iso: string): Promise<void> {
  world.clock.moveTo(iso);
  await minute(world);
}

/** What somebody was told first, of this kind when one is named. */
export const toldTo = ({ log }: PlayedPerson, id = "NOT-"): MessageReply[] =>
  log.filter((reply): reply is MessageReply => reply.kind === "message" && reply.id.startsWith(id));

/** Nobody was ever told anything. */
export async function forgetNotices({ prisma }: World): Promise<void> {
  await prisma.announcement.deleteMany();
  await prisma.delivery.deleteMany();
}

/** The notices somebody got, of this kind when one is named, as a transcript shows them. */
export const transcriptsOf = (person: PlayedPerson, id?: string): string[] =>
  toldTo(person, id).map(transcriptOf);

export async function participantOf({ prisma }: World, { id }: PlayedPerson, platform?: string) {
  const { participant } = await prisma.account.findFirstOrThrow({
    where: { externalId: id, ...(platform !== undefined && { platform }) },
    include: { participant: true },
  });
  return participant;
}

type Wishes = Partial<Pick<Awaited<ReturnType<typeof participantOf>>, "messages" | "quiet" | "weekly">>;

/** Somebody at home in Navile who wants to hear of the big steps, or of what is wished. */
export async function listener(
  world: World,
  id: string,
  { area, language, ...wishes }: Wishes & { area?: string; language?: "en" | "it" } = {},
): Promise<PlayedPerson> {
  const person = await atHome(world, id, { area: area ?? "Navile", ...(language && { language }) });
  await wishing(world, person, { messages: "steps", ...wishes });
  return person;
}

export async function wishing(
  world: World,
  person: PlayedPerson,
  wishes: Wishes & { noticesOn?: string; areaKey?: string },
): Promise<void> {
  const { id } = await participantOf(world, person);
  await world.prisma.participant.update({ where: { id }, data: wishes });
}

const OF_A_PROCESS = /-[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What became of telling somebody, by occasion: its state, and why. */
export async function outcomesOf(world: World, person: PlayedPerson): Promise<Record<string, string>> {
  const { id } = await participantOf(world, person);
  const rows = await world.prisma.delivery.findMany({
    where: { participantId: id, announcementId: { not: null } },
    orderBy: { occasion: "asc" },
  });
  return Object.fromEntries(
    rows.map(({ occasion, state, why }) => [
      occasion.replace(OF_A_PROCESS, ""),
      [state, why].filter(Boolean).join(" "),
    ]),
  );
}

/** Nobody is there, and nothing was ever told. */
export async function startAfresh(world: World): Promise<void> {
  const { prisma } = world;
  await forgetNotices(world);
  await prisma.lane.deleteMany();
  await prisma.participant.deleteMany();
  await prisma.conversation.deleteMany();
}

import type { MessageReply } from "../../src/chat/reply.js";
import { announceDue } from "../../src/services/notices/announce.js";
import { planCalendar } from "../../src/services/notices/plan-calendar.js";
import { sendNotices, type LaneEnd } from "../../src/services/notices/send-notices.js";
import type { PlayedPerson, World } from "./world.js";

/** What the service does every minute: plans the calendar, begins what is due. */
export async function announceNow(world: World): Promise<void> {
  await planCalendar(world.app);
  await announceDue(world.app, async () => {});
}

/** What a lane's worker does: sends whatever may be sent now. */
export const sendNow = ({ app, messenger }: World): Promise<LaneEnd> =>
  sendNotices({ app, messenger }, () => false);

/** A minute passes. */
export async function minute(world: World): Promise<void> {
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

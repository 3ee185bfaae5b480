import { blackoutAt } from "../domain/calendar/blackout.js";
import { allowanceAt } from "../domain/notices/week.js";
import { WHOLE_CITY, type Process } from "../domain/process.js";
import { isQuietHour } from "../domain/quiet-hours.js";
import { noticesSent, type SentNotice } from "../persistence/notices/notices-sent.js";
import { standingOfPeople, type PersonStanding } from "../persistence/notices/standing-of-people.js";
import type { Message } from "./year-platform.js";
import type { Year } from "./year.js";

/** Somebody who was told something. */
interface Told {
  process: Process;
  standing: PersonStanding;
  /** Every notice to many that they got. */
  notices: readonly SentNotice[];
}

interface Rule<What> {
  /** How it reads when something broke it. */
  fault: string;
  isBroken: (what: What, told: Told) => boolean;
}

/** Of whatever a chat is sent that answers nothing. */
const MESSAGE_RULES: readonly Rule<Message>[] = [
  {
    fault: "in a quiet hour",
    isBroken: ({ at }, { process, standing }) =>
      standing.keepsQuietHours && isQuietHour(at, process.timeZone),
  },
  {
    fault: "in a blackout",
    isBroken: ({ id, at }, { process, standing }) =>
      !standing.isStaff && !SPOKEN_IN_BLACKOUTS.includes(id) && blackoutAt(process, at) !== undefined,
  },
  {
    fault: "after they had stopped all messages",
    isBroken: ({ at }, { standing: { stoppedAt } }) => stoppedAt !== undefined && at > stoppedAt,
  },
];

/** An answer of the help desk; and what changed or rests, which is told apart as a notice. */
const SPOKEN_IN_BLACKOUTS: readonly string[] = ["ORG-9", "NOT-8"];

/** Of what is told to many. */
const NOTICE_RULES: readonly Rule<SentNotice>[] = [
  {
    fault: "in a blackout",
    isBroken: ({ kind, sentAt }, { process }) =>
      kind !== "paused" && blackoutAt(process, sentAt) !== undefined,
  },
  {
    fault: "of a vote they had cast everywhere",
    isBroken: ({ kind, subject, sentAt }, told) =>
      REMINDERS.includes(kind) && subject === "voting" && hadVotedEverywhere(told, sentAt),
  },
  { fault: "over what a week may bring", isBroken: isOverTheCap },
];

const REMINDERS: readonly string[] = ["closing", "last-day"];

/** What people were told against the rules for telling them (UX-12, I-4, I-11), in words: nothing, when all is well. */
export async function toldAgainstTheRules(year: Year): Promise<string[]> {
  const { app, ids, everybody } = year;
  const process = await year.process();
  const people = await standingOfPeople(app.prisma, ids);
  const sent = await noticesSent(app.prisma, ids.processId);
  return people.flatMap((standing) => {
    const notices = sent.filter(({ participantId }) => participantId === standing.participantId);
    const told: Told = { process, standing, notices };
    const messages = everybody.filter((one) => isTheirs(one, standing)).flatMap((one) => one.told);
    return [
      ...messages.flatMap((message) =>
        faults(MESSAGE_RULES, message, told).map((fault) => line(standing, message.id, fault, message.at)),
      ),
      ...notices.flatMap((notice) =>
        faults(NOTICE_RULES, notice, told).map((fault) => line(standing, notice.kind, fault, notice.sentAt)),
      ),
    ];
  });
}

const isTheirs = ({ id, platform }: Year["everybody"][number], { chats }: PersonStanding): boolean =>
  chats.some((chat) => chat.externalId === id && chat.platform === platform.platform);

const faults = <What>(rules: readonly Rule<What>[], what: What, told: Told): string[] =>
  rules.filter(({ isBroken }) => isBroken(what, told)).map(({ fault }) => fault);

const line = ({ name, participantId }: PersonStanding, what: string, fault: string, at: Date): string =>
  `${name ?? participantId}: ${what} ${fault}, ${at.toISOString()}`;

/** In every box of their district and of the whole city. */
function hadVotedEverywhere({ process, standing: { area, votes } }: Told, at: Date): boolean {
  const theirs = process.boxes.filter((box) => box.area === area || box.area === WHOLE_CITY);
  const before = new Set(votes.filter(({ castAt }) => castAt < at).map(({ boxId }) => boxId));
  return theirs.length > 0 && theirs.every(({ id }) => before.has(id));
}

function isOverTheCap(one: SentNotice, { process, notices }: Told): boolean {
  if (!one.counted) return false;
  const { most, since } = allowanceAt(process, one.sentAt);
  const week = notices.filter(({ counted, sentAt }) => counted && sentAt >= since && sentAt <= one.sentAt);
  return week.length > most;
}

import { meetingToken } from "../../domain/meeting.js";
import { longId } from "../../domain/short-id.js";
import { isOver, type SignUp } from "../../domain/workshop.js";
import type { Facts } from "../../flows/facts.js";
import type { MeetingFacts, OpenWorkshop } from "../../flows/meetings/facts.js";
import { closeOnes } from "../../persistence/close-ones.js";
import { countSignedUp } from "../../persistence/notices/audience.js";
import type { Tx } from "../../persistence/transaction.js";
import {
  ownSignUps,
  proposalsFrom,
  readWorkshop,
  signUpsOf,
  workshopsOf,
  type Workshop,
} from "../../persistence/workshops.js";
import type { LoadFacts } from "../flow-registry.js";
import { languagesOf } from "../languages-of.js";

/** Shown at once. */
const MOST_CLOSE = 3;
/** Steps of meetings that have only their link. */
const LINKED = ["announce", "link", "noted"];
/** Steps that say how many are told. */
const TELLING = ["move-check", "cancel-check"];

const NOTHING = {
  workshops: [],
  workshop: undefined,
  told: { coming: 0, waiting: 0, none: 0 },
  close: [],
  roomToken: undefined,
};

export const loadMeeting: LoadFacts<MeetingFacts> = async (
  { tx, secretKey, communityId },
  facts,
  { step, answers },
) => {
  const { process, person, now } = facts;
  const nothing = { ...NOTHING, languages: languagesOf(process) };
  if (LINKED.includes(step)) return { ...facts, ...nothing };
  const id = longId(String(answers["workshop"] ?? ""));
  const found = id === undefined ? undefined : await readWorkshop(tx, process.id, id);
  const title = String(answers["title"] ?? "");
  return {
    ...facts,
    ...nothing,
    ...(step === "workshops" && { workshops: await listed(tx, facts) }),
    ...(found && {
      workshop: await opened(tx, person.id, found),
      roomToken: meetingToken(secretKey, found.id),
    }),
    ...(found &&
      TELLING.includes(step) && {
        told: await countSignedUp(tx, { processId: process.id, communityId, workshop: found }, now),
      }),
    ...(step === "entered" &&
      title !== "" && {
        close: await closeOnes(tx, { processId: process.id, exceptOf: undefined, title, take: MOST_CLOSE }),
      }),
  };
};

async function listed(tx: Tx, { process, person, now }: Facts): Promise<MeetingFacts["workshops"]> {
  const all = await workshopsOf(tx, process.id);
  const own = await ownSignUps(tx, process.id, person.id);
  const toCome = all.filter(({ at }) => !isOver(at, now));
  const over = all.filter(({ at }) => isOver(at, now)).toReversed();
  return [...toCome, ...over].map((one) => ({ ...one, own: own.get(one.id) }));
}

async function opened(tx: Tx, participantId: string, workshop: Workshop): Promise<OpenWorkshop> {
  const signUps = await signUpsOf(tx, workshop.id);
  const seated = (seat: SignUp["seat"]) => signUps.filter((one) => one.seat === seat);
  const own = signUps.find((one) => one.participantId === participantId);
  const proposals = await proposalsFrom(tx, workshop.id);
  return {
    ...workshop,
    coming: seated("coming").length,
    waiting: seated("waiting").length,
    own: own && {
      seat: own.seat,
      remind: own.remind,
      inLine: seated("waiting").findIndex(({ id }) => id === own.id) + 1,
    },
    proposals: proposals.public,
    entered: proposals.entered,
  };
}

import { longId } from "../../domain/short-id.js";
import { broadcastCardName, broadcastCardNote } from "../../flows/staff/broadcast-card.js";
import { readBroadcast, waitingFor, type Broadcast } from "../../persistence/broadcasts.js";
import { segmentSize } from "../../persistence/notices/segment-audience.js";
import { readProfile } from "../../persistence/people.js";
import { shownBroadcast } from "../broadcasts/shown-broadcast.js";
import { languagesOf } from "../languages-of.js";
import type { CardKind, CardScene } from "./card-kind.js";

/** A short id and a mark. */
const CARD = /^broadcast-([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{2})$/;

export const broadcastCard = (broadcast: Broadcast): string => broadcastCardName(broadcast);

/** ORG-6: what is to go to many, until a second organizer has approved it or sent it back. */
export const broadcastCards: CardKind = {
  prefix: "broadcast",
  waiting: async ({ tx, process }) => (await waitingFor(tx, process.id)).map(broadcastCard),
  draw: async (scene, name) => {
    const id = longId(CARD.exec(name)?.[1] ?? "");
    const broadcast = id === undefined ? undefined : await readBroadcast(scene.tx, scene.process.id, id);
    if (!broadcast) return undefined;
    const { note, waits } = broadcastCardNote(await cardFacts(scene, broadcast, name));
    return { note, waits, done: !waits };
  },
};

async function cardFacts({ tx, process, now, linkTo }: CardScene, broadcast: Broadcast, name: string) {
  const { approvedBy, segment, state } = broadcast;
  return {
    process,
    now,
    linkTo,
    name,
    shown: await shownBroadcast(tx, broadcast),
    languages: languagesOf(process),
    size: state === "waiting" ? await segmentSize(tx, process.id, segment) : [],
    approver:
      approvedBy === undefined ? undefined : ((await readProfile(tx, approvedBy))?.displayName ?? undefined),
  };
}

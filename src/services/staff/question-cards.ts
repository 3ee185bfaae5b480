import { takenBackUntil } from "../../domain/help/thread.js";
import { questionCardName, questionCardNote } from "../../flows/staff/question-card.js";
import { lastMessages } from "../../persistence/help-messages.js";
import { readRequest, requestsIn } from "../../persistence/help-requests.js";
import { readProfile } from "../../persistence/people.js";
import { readerInChannel } from "../help/request-for-staff.js";
import { threadFor } from "../help/thread-for.js";
import type { CardKind, CardScene } from "./card-kind.js";

/** More than a channel ever shows at once. */
const MOST = 50;

/** ORG-9: a question to a person, until it is answered. */
export const questionCards: CardKind = {
  prefix: "question",
  waiting: async (scene) => {
    const { items } = await requestsIn(scene.tx, readerInChannel(scene), "waiting", { skip: 0, take: MOST });
    return items.map(({ id }) => questionCardName(id));
  },
  draw: async (scene, name) => {
    const { tx, now, process, linkTo } = scene;
    const request = await readRequest(tx, readerInChannel(scene), Number(name.slice("question-".length)));
    if (!request) return undefined;
    const thread = await threadFor(tx, { process, now }, request);
    const { taken, state } = request;
    const isTaken = taken !== undefined && taken.until > now;
    const taker = isTaken ? { name: await nameOf(scene, taken.by), until: taken.until } : undefined;
    const [last] = await lastMessages(tx, request.id, 1);
    const until = last && !last.told && last.kind !== "person" ? takenBackUntil(last.at) : undefined;
    const undoUntil = until && until > now ? until : undefined;
    const { note, done } = questionCardNote({ now, linkTo, thread, taker, undoUntil });
    return { note, done, waits: state === "waiting" };
  },
};

const nameOf = async ({ tx }: CardScene, id: string): Promise<string | undefined> =>
  (await readProfile(tx, id))?.displayName ?? undefined;

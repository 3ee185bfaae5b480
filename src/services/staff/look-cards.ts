import { lookCard, lookCardNote } from "../../flows/staff/look-card.js";
import { waitingLooks } from "../../persistence/second-looks.js";
import { readLook } from "../desk/read-look.js";
import type { CardKind } from "./card-kind.js";

/** ORG-4: second looks that authors asked for, until somebody else than who refused has answered. */
export const lookCards: CardKind = {
  prefix: "look",
  waiting: async ({ tx, process }) =>
    (await waitingLooks(tx, process.id)).map(({ number }) => lookCard(number)),
  draw: async ({ tx, process, now, linkTo }, name) => {
    const number = Number(name.slice("look-".length));
    const look = await readLook(tx, process.id, number);
    const note = lookCardNote({ process, now, linkTo, number, look });
    return { note, waits: look !== undefined, done: look === undefined };
  },
};

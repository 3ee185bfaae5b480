import { longId } from "../../domain/short-id.js";
import { dateCardName, dateCardNote } from "../../flows/dates/card.js";
import { readRuleChange, waitingChange } from "../../persistence/rule-changes.js";
import { peopleToTell } from "../dates/people-to-tell.js";
import { shownRequest } from "../dates/shown-request.js";
import type { CardKind } from "./card-kind.js";

const PREFIX = "dates";

/** ORG-3: dates that should change while people vote, until a second organizer has approved it or one has said no. */
export const dateCards: CardKind = {
  prefix: PREFIX,
  waiting: async ({ tx, process }) => {
    const change = await waitingChange(tx, process.id, "dates");
    return change ? [dateCardName(change.id)] : [];
  },
  draw: async ({ tx, process, now, linkTo }, name) => {
    const id = longId(name.slice(PREFIX.length + 1));
    const change = id === undefined ? undefined : await readRuleChange(tx, process.id, id);
    if (!change) return undefined;
    const { state } = change;
    const shown = await shownRequest({ tx, process, now }, change);
    const waits = state === "waiting";
    const people = waits ? await peopleToTell({ tx, process, now }, shown.change) : 0;
    return { note: dateCardNote({ process, now, linkTo, shown, state, people }), waits, done: !waits };
  },
};

import type { Process } from "../../domain/process.js";
import type { Go } from "../flow.js";
import { joined } from "../process-words.js";
import { link, local, say, type Arg, type Note } from "../screen.js";

/** What a card to hand on is made of: a process and a way to link to the bot, and nobody in particular. */
export interface ShareFacts {
  process: Process;
  linkTo: ((start: string) => string) | undefined;
}

export interface Shared {
  title: Arg;
  about: Arg;
  /** Payload of its link. */
  start: string;
  /** What to type where there is no link. */
  number: string;
}

/** A card to hand on: it says nothing about who shares it (SUP-3, GRP-4). */
export function sharedNote({ linkTo, process }: ShareFacts, id: string, shared: Shared): Note {
  const { title, about, start, number } = shared;
  const url = linkTo?.(start);
  return {
    id,
    lines: [
      say("card-title", { title }),
      about,
      joined([local(process.title), process.city]),
      url === undefined ? say("share-type", { number }) : say("share-link", { url }),
    ],
    ...(url !== undefined && { buttons: [[link(say("button-open-in-private"), url)]] }),
  };
}

/** The card as a message of its own, to be forwarded; then what else can be done with it. Of a test nothing is handed on. */
export const shareCard = (facts: ShareFacts, sharing: "project" | "proposal", shared: Shared): Go =>
  facts.process.trial
    ? { notice: say("refusal-trial-nobody-else") }
    : {
        step: "share",
        set: { sharing },
        extras: [{ kind: "note", note: sharedNote(facts, "SUP-3", shared) }],
      };

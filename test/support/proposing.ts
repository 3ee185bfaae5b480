import type { EventContent } from "../../src/chat/event.js";
import { jpegFromPhone } from "./photos.js";
import type { PlayedPerson } from "./world.js";

/** A Monday of the sample process's proposals, 11:00 in Rome. */
export const MONDAY = "2026-06-15T09:00:00Z";

/** A photo as a phone sends it, with where it was taken inside. */
export const photo = (caption?: string, bytes: Uint8Array = jpegFromPhone()): EventContent => ({
  kind: "photo",
  photo: { bytes: new Uint8Array(bytes), mime: "image/jpeg", ...(caption !== undefined && { caption }) },
});

export const TITLE = "Benches and trees in via Fioravanti";
export const BODY = "The pavement is hot and there is nowhere to sit.";

/** Writes a proposal with nothing left out but photos, up to the review. */
export async function writesProposal(person: PlayedPerson, title = TITLE): Promise<void> {
  await person.sends("/propose");
  await person.presses("Start a proposal");
  await person.sends(title);
  await person.sends(BODY);
  await endsText(person);
  await person.sends("via Fioravanti 24");
  await person.presses("Yes, that is right");
  await person.presses("Green");
  await person.presses("Skip");
}

/** Presses Done; if others propose something close, says that this one is different. */
export async function endsText(person: PlayedPerson): Promise<void> {
  await person.presses("Done");
  if (person.screenId === "PRO-4") await person.presses("Mine is different");
}

export async function sendsProposal(person: PlayedPerson, title = TITLE): Promise<void> {
  await writesProposal(person, title);
  await person.presses("Send proposal");
}

import { shortId } from "../../../../../src/domain/short-id.js";
import { idOf } from "../../../voters.js";
import type { Scenes } from "../scenes.js";

/** Somebody is invited, an invitation and a role are taken back, and the record says so. */
export async function giving(scenes: Scenes): Promise<void> {
  const rosa = await scenes.somebody("rosa-roles");
  await scenes.gets(rosa, "organizer");
  const luca = await scenes.somebody("luca-roles");
  await scenes.gets(luca, "moderator");
  await rosa.commands("admin");
  await rosa.pressesAll("people", "people", "invite");
  await rosa.presses("kind", "evaluator");
  await rosa.presses("make", "navile");
  await rosa.pressesAll("people", "invitations", "take");
  await rosa.commands("admin");
  await rosa.pressesAll("people", "people");
  await rosa.presses("open", shortId(idOf(`moderator ${await scenes.participantOf(luca)}`)));
  await rosa.presses("take");
  await rosa.commands("admin");
  await rosa.pressesAll("people", "record", "file", "open");
}

import { NO_DRAFT } from "../../domain/ballot/marks.js";
import type { Box } from "../../domain/process.js";
import { boxesOf } from "../own-boxes.js";
import type { Line } from "../screen.js";
import { notNowLines } from "../vote/entry.js";
import type { AssistFacts } from "./facts.js";

/** Whoever has no vote in a box is told so, also once the box has forgotten what was begun (VOT-8). */
export function tooLateLines(facts: AssistFacts, box: Box | undefined): Line[] {
  const uncast = boxesOf(facts).filter(({ id }) => !facts.person.votedAt.has(id));
  const begun = uncast.map(({ id }) => [id, NO_DRAFT] as const);
  return notNowLines({ ...facts, drafts: new Map([...facts.drafts, ...begun]) }, box);
}

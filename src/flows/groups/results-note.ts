import { isOfficial, officialAt } from "../../domain/publication.js";
import type { Process } from "../../domain/process.js";
import { shortHash } from "../../domain/short-hash.js";
import { titleOf } from "../look/count-sentences.js";
import type { BoxResults } from "../look/facts.js";
import { turnout } from "../look/turnout.js";
import { boxTitle, joined } from "../process-words.js";
import { day, gap, local, say, type Line, type Note } from "../screen.js";
import { areasWords } from "./areas-words.js";
import { privateDoor, type GroupDoor } from "./private-door.js";

/** Cities have more boxes than anybody reads in one message. */
const MOST_BOXES = 8;

export interface PublishedFacts extends GroupDoor {
  process: Process;
  /** What is public about the districts of the group. */
  results: readonly BoxResults[];
  /** Keys of the districts the group is about; none for all. */
  areas: readonly string[];
  now: Date;
}

/** One message for all districts; a correction has one of its own, since it is never silent. */
export const resultsNoteName = (results: readonly BoxResults[]): string =>
  `results-${results.reduce((sum, { version }) => sum + version - 1, 0)}`;

/** A group is told that results are public, who is first in each ranking, and what to compare all that is published by. */
export function resultsNote(facts: PublishedFacts): Note & { name: string } {
  const { process, results, areas, linkTo } = facts;
  const told = results.slice(0, MOST_BOXES);
  const only = results.length === 1 ? (results[0]?.box ?? "") : "";
  return {
    id: "GRP-3",
    name: resultsNoteName(results),
    lines: [
      joined([local(process.title), areasWords(process, areas)]),
      say("group-results"),
      ...told.flatMap((box) => [gap, ...boxLines(facts, box)]),
      ...(results.length > told.length
        ? [say("group-results-more", { count: results.length - told.length })]
        : []),
    ],
    buttons: [[privateDoor(linkTo, say("button-see-results"), "look", "results", only)]],
  };
}

function boxLines({ process, now }: PublishedFacts, box: BoxResults): Line[] {
  const { result, version, publishedAt, fingerprint } = box;
  const [winner] = result.winners;
  return [
    joined([
      boxTitle(process, box),
      winner === undefined ? say("results-nothing-funded") : titleOf(process, winner),
      turnout(process, box, result.voters),
    ]),
    ...(isOfficial(process, publishedAt, now)
      ? []
      : [say("results-provisional", { until: day(officialAt(process, publishedAt)) })]),
    ...(version > 1
      ? [say("group-results-corrected", { on: day(publishedAt), version: String(version) })]
      : []),
    ...(fingerprint ? [say("group-results-fingerprint", { hash: shortHash(fingerprint) })] : []),
  ];
}

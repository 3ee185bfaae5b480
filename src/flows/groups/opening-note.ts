import type { Phase, Process } from "../../domain/process.js";
import { shortHash } from "../../domain/rule-sheet.js";
import { wayThere } from "../notices/opening-notice.js";
import { joined } from "../process-words.js";
import { endOf, local, say, type ButtonSpec, type Line, type Note } from "../screen.js";
import { areasWords } from "./areas-words.js";
import { groupDoor, privateDoor, type GroupDoor } from "./private-door.js";

export interface OpeningFacts extends GroupDoor {
  process: Process;
  phase: Phase;
  /** Keys of the districts the group is about; none for all. */
  areas: readonly string[];
  now: Date;
}

/** Each opening has a message of its own; a start that moved is another opening. */
export const openingName = ({ kind, startVersion = 1 }: Phase): string => `opens-${kind}-${startVersion}`;

/** A group is told that a phase has opened, what one can do in it, and until when: the same words as long as it runs. */
export function openingNote(facts: OpeningFacts): Note & { name: string } {
  const { process, phase, areas, now } = facts;
  return {
    id: "GRP-3",
    name: openingName(phase),
    lines: [
      joined([local(process.title), areasWords(process, areas)]),
      say("group-opens", { phase: say(`phase-${phase.kind}`), until: endOf(phase.endsAt, now) }),
      say(`calendar-can-${phase.kind}`),
      ...rulesLine(facts),
    ],
    buttons: [doors(facts), [groupDoor(facts, say("button-channel-settings"), "channel", "setup")]],
  };
}

/** What everybody can compare the rules by, from the day the vote opens. */
const rulesLine = ({ process: { sheet }, phase }: OpeningFacts): Line[] =>
  sheet && phase.kind === "voting" ? [say("group-rules", { hash: shortHash(sheet.hash) })] : [];

const doors = ({ linkTo, phase }: OpeningFacts): ButtonSpec[] => [
  inPrivate(linkTo, wayThere(phase)),
  ...(phase.kind === "voting" ? [privateDoor(linkTo, say("button-vote-in-private"), "vote", "entry")] : []),
];

const inPrivate = (linkTo: OpeningFacts["linkTo"], way: ButtonSpec): ButtonSpec =>
  way.kind === "entry" ? privateDoor(linkTo, way.label, way.flow, way.entry, way.arg) : way;

import type { Process, RuleSheetMark } from "../../domain/process.js";
import { shortHash } from "../../domain/rule-sheet.js";
import { joined } from "../process-words.js";
import { local, moment, say, type Note } from "../screen.js";
import { areasWords } from "./areas-words.js";
import { privateDoor, type GroupDoor } from "./private-door.js";

export interface ChangedRulesFacts extends GroupDoor {
  process: Process;
  sheet: RuleSheetMark;
  /** Keys of the districts the group is about; none for all. */
  areas: readonly string[];
}

/** Each version of the rules has a message of its own. */
export const rulesNoteName = ({ version }: RuleSheetMark): string => `changed-rules-${version}`;

/** A group is told that what was frozen has changed, why, and what to compare it by from now on. */
export function rulesNote({ process, sheet, areas, linkTo }: ChangedRulesFacts): Note & { name: string } {
  const { frozenAt, hash, why } = sheet;
  return {
    id: "GRP-3",
    name: rulesNoteName(sheet),
    lines: [
      joined([local(process.title), areasWords(process, areas)]),
      say("group-rules-changed", { at: moment(frozenAt) }),
      ...(why ? [say("notice-rules-why", { reason: local(why) })] : []),
      say("rules-fingerprint", { hash: shortHash(hash) }),
    ],
    buttons: [[privateDoor(linkTo, say("button-check-rules"), "look", "sheet")]],
  };
}

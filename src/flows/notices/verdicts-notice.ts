import type { Verdict } from "../../domain/assessment/assessment.js";
import { joined } from "../process-words.js";
import { entry, gap, money, say, type Arg, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface VerdictsNews extends NoticeScene {
  verdicts: readonly {
    number: number;
    title: string;
    found: Verdict | undefined;
    /** Everybody is asked for another idea. */
    sought: boolean;
  }[];
}

/** A message has an end. */
const NAMED = 5;

/** NOT-13: what was found about the proposals somebody supports, and where another idea is looked for. */
export function verdictsNotice({ verdicts, ...scene }: VerdictsNews): Note {
  const sought = verdicts.find((one) => one.sought);
  const first = sought ?? verdicts[0];
  return notice("NOT-13", scene, {
    lines: [
      say("notice-verdicts", { count: verdicts.length }),
      ...verdicts.slice(0, NAMED).map((one) => lineOf(scene, one)),
      ...(verdicts.length > NAMED ? [say("notice-verdicts-more", { count: verdicts.length - NAMED })] : []),
      ...(sought ? [gap, say("notice-verdicts-sought", { number: String(sought.number) })] : []),
    ],
    button: entry(
      say("button-see-proposal-number", { number: String(first?.number ?? "") }),
      "look",
      "proposal",
      first?.number ?? 0,
    ),
  });
}

const lineOf = ({ process }: NoticeScene, { number, title, found }: VerdictsNews["verdicts"][number]): Arg =>
  joined([
    String(number),
    title,
    ...(found ? [say(`assess-${found.verdict}`)] : []),
    ...(found?.cost === undefined ? [] : [money(found.cost, process.currency)]),
  ]);

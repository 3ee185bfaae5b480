import type { RuleSheetMark } from "../../domain/process.js";
import { sheetFileId, sheetFileName, shortHash } from "../../domain/rule-sheet.js";
import type { Go, ScreenStep } from "../flow.js";
import { code, gap, local, moment, press, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";

const latest = ({ facts }: Here): RuleSheetMark | undefined => facts.sheets.at(-1);

/** Since when nobody changes the rules, and what to compare them by; nothing before the vote. */
export function frozenLines(at: Here): Line[] {
  const sheet = latest(at);
  if (!sheet) return [];
  return [
    gap,
    say("rules-frozen", { since: moment(sheet.frozenAt) }),
    say("rules-fingerprint", { hash: shortHash(sheet.hash) }),
  ];
}

export const sheetButton = (at: Here): ButtonSpec[] =>
  latest(at) ? [press(say("button-check-rules"), "sheet")] : [];

/** INF-3: the rules as they were written down when voting opened, each change since, and how to check them. */
function showSheet(at: Here): Screen {
  const sheet = latest(at);
  return {
    id: "INF-3",
    lines: sheet ? sheetLines(at, sheet) : [say("sheet-none")],
    buttons: sheet ? [[press(say("button-rules-file"), "file")]] : [],
  };
}

const sheetLines = ({ facts }: Here, { hash }: RuleSheetMark): Line[] => [
  say("sheet-title", { title: local(facts.process.title) }),
  say("sheet-what"),
  ...facts.sheets.map(versionLine),
  gap,
  say("sheet-how"),
  code(hash),
  say("sheet-promise"),
];

function versionLine({ version, frozenAt, why }: RuleSheetMark): Line {
  const since = moment(frozenAt);
  if (version === 1) return say("sheet-opening", { since });
  const number = String(version);
  return why
    ? say("sheet-changed-why", { number, since, why: local(why) })
    : say("sheet-changed", { number, since });
}

function sendFile(at: Here): Go {
  const sheet = latest(at);
  if (!sheet) return {};
  const { version, hash } = sheet;
  const about = say("rules-file-about", { number: String(version), hash: shortHash(hash) });
  const name = sheetFileName(at.facts.process.slug, version);
  return { extras: [{ kind: "file", file: sheetFileId(hash), name, about }] };
}

export const sheetStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: showSheet,
  on: { file: sendFile },
};

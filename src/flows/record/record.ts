import { notedMark } from "../../domain/audit/noted.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import { defineFlow, type Run, type ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { code, gap, local, moment, press, say, type Screen } from "../screen.js";
import type { Here, RecordFacts, RecordLine } from "./facts.js";
import { changeLines, deedWords, whoWords, whyLines } from "./words.js";

/** What organizers did, the newest first. */
function list({ facts }: Here): Screen {
  const { entries: page, end, process } = facts;
  return {
    id: "ORG-11",
    lines: [
      say("record-title", { title: local(process.title) }),
      say(page.total === 0 ? "record-none" : "record-what"),
      ...(page.total === 0 ? [] : [say("record-note-down", { mark: notedMark(end) }), gap]),
    ],
    items: page.items.map((entry) => ({
      line: lineOf(facts, entry),
      button: press(joined([String(entry.position), deedWords(facts, entry)]), "open", entry.position),
      beside: [press(say("button-read-number", { number: String(entry.position) }), "open", entry.position)],
    })),
    buttons: [turnRow(page), page.total === 0 ? [] : [press(say("button-record-file"), "file")]],
  };
}

const lineOf = (facts: RecordFacts, entry: RecordLine) =>
  joined([String(entry.position), moment(entry.at), whoWords(entry), deedWords(facts, entry)]);

const getFile: Run<RecordFacts> = {
  act: call("get-record", {}),
  done: (_at, { file, name }) => ({
    extras: [{ kind: "file", file: String(file), name: String(name), about: say("record-file-about") }],
  }),
};

const listStep: ScreenStep<RecordFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "entry", set: { entry: Number(arg) } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    file: () => getFile,
  },
  divert: only("audit"),
};

/** Who, what, when, before and after, and why. */
function entryScreen({ facts }: Here): Screen {
  const { open } = facts;
  if (!open) return { id: "ORG-11", lines: [say("record-none")] };
  const changes = changeLines(facts, open);
  return {
    id: "ORG-11",
    lines: [
      lineOf(facts, open),
      ...(changes.length > 0 ? [gap, ...changes] : []),
      ...whyLines(facts, open),
      gap,
      say("record-hash"),
      code(open.hash),
    ],
  };
}

const entryStep: ScreenStep<RecordFacts> = {
  kind: "screen",
  over: { title: say("over-record") },
  show: entryScreen,
  divert: (at) => only("audit")(at) ?? (at.facts.open ? undefined : { step: "list" }),
};

/** The record of a process, for its organizers (I-14). */
export const recordFlow = defineFlow<RecordFacts>({
  id: "record",
  version: 1,
  first: "list",
  entries: { record: () => ({ step: "list" }) },
  steps: { list: listStep, entry: entryStep },
});

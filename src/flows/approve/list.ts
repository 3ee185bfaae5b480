import { pageOf } from "../../domain/browse/page.js";
import type { ScreenStep } from "../flow.js";
import { only } from "../desk/only.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { boxTitle, joined } from "../process-words.js";
import { entry, press, say, short, type Arg, type ButtonSpec, type Screen } from "../screen.js";
import { ALL, type ApproveFacts, type CountToApprove, type Here } from "./facts.js";
import { approvalWords } from "./words.js";

/** As long as a button's label may be. */
const LABEL = 40;

export const toDesk = entry(say("button-desk"), "desk", "desk");

/** ORG-7: which boxes wait, and for what. */
function list({ facts, answers }: Here): Screen {
  const { waiting, published, process, recounting, capabilities } = facts;
  const page = pageOf(waiting, capabilities.itemsPerPage, Number(answers["page"] ?? 1));
  return {
    id: "ORG-7",
    lines: [
      ...(waiting.length === 0
        ? [say("approve-none")]
        : [
            say("approve-waiting", { count: waiting.length }),
            say("approve-needs", { needed: process.rules.results.approvals }),
          ]),
      ...pageWords(page),
      ...(recounting.size > 0 ? [say("approve-recounting", { count: recounting.size })] : []),
    ],
    items: page.items.map((count) => ({
      line: itemLine(facts, count),
      button: press(short(boxTitle(process, count), LABEL), "open", count.box),
      beside: [
        press(say("button-read-count", { box: short(boxTitle(process, count), LABEL) }), "open", count.box),
      ],
    })),
    buttons: [turnRow(page), allButton(facts), correctButton(published.length), [toDesk]],
  };
}

const itemLine = ({ process }: ApproveFacts, count: CountToApprove): Arg =>
  joined([
    boxTitle(process, count),
    say("results-voters", { voters: count.result.voters }),
    approvalWords(process, count),
  ]);

const allButton = ({ waiting }: ApproveFacts): ButtonSpec[] =>
  waiting.length > 1 ? [press(say("button-all-counts", { count: waiting.length }), "open", ALL)] : [];

const correctButton = (published: number): ButtonSpec[] =>
  published > 0 ? [press(say("button-correct-results"), "correct")] : [];

export const listStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "count", set: { box: arg, place: undefined } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    correct: { step: "published", set: { page: undefined } },
  },
  divert: only("results"),
};

import { checkVerdict } from "../../domain/assessment/acts.js";
import { OFFICE, REASON, VERDICTS, type Verdict } from "../../domain/assessment/assessment.js";
import { readCost } from "../../domain/assessment/cost.js";
import { currencyCoded } from "../../domain/money.js";
import { bandsMissed, type NamedBand } from "../../domain/project-cost.js";
import { refuse, type Refusal } from "../../domain/result.js";
import { longId, shortId } from "../../domain/short-id.js";
import { call } from "../acts.js";
import type { Answers, Field, FormStep, FormValues, Go, ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { gap, money, press, primary, say, type Line, type Screen } from "../screen.js";
import { onlyWithOpen, openNumber, type AssessFacts, type Here, type Next } from "./facts.js";
import { missedLines, verdictLines } from "./verdict-words.js";
import { colleague } from "./words.js";

/** What people type for an amount, with room for a currency and its separators. */
const COST = { min: 1, max: 30 };

/** Any colleague may read it. */
const ANYBODY = "anybody";

/** ORG-5 as one form: verdict, cost, office, reason, second reader. */
function fields({ facts, answers }: Here): Field[] {
  const readers = facts.open?.readers ?? [];
  return [
    {
      kind: "choice",
      name: "verdict",
      id: "ORG-5",
      label: say("assess-verdict"),
      question: [say("assess-verdict-ask")],
      options: VERDICTS.map((value) => ({ value, label: say(`assess-${value}`) })),
    },
    {
      kind: "text",
      name: "cost",
      id: "ORG-5",
      label: say("ask-cost"),
      question: [say(isPriced(answers) ? "assess-cost-ask" : "assess-cost-optional")],
      optional: facts.capabilities.forms || !isPriced(answers),
      ...COST,
    },
    {
      kind: "text",
      name: "office",
      id: "ORG-5",
      label: say("assess-office"),
      question: [say("assess-office-ask")],
      ...OFFICE,
    },
    {
      kind: "text",
      name: "reason",
      id: "ORG-5",
      label: say("assess-reason"),
      question: [say("assess-reason-ask", { ...REASON })],
      several: true,
      ...REASON,
    },
    {
      kind: "choice",
      name: "reader",
      id: "ORG-5",
      label: say("assess-reader"),
      question: [say("assess-reader-ask")],
      options: [
        { value: ANYBODY, label: say("assess-reader-anybody") },
        ...readers.map(({ id, name }) => ({ value: shortId(id), label: colleague(name) })),
      ],
    },
  ];
}

const isPriced = ({ verdict }: Answers): boolean => verdict !== "not-feasible";

/** The cost is read where it is typed; in a whole form, what can be done needs one. */
function check({ facts }: Here, name: string, value: unknown, values: FormValues): Refusal | undefined {
  if (name === "cost" && typeof value === "string") {
    const read = readCost(value, currencyCoded(facts.process.currency));
    return read.ok ? undefined : read.refusal;
  }
  const isMissing = "cost" in values && !values["cost"] && value !== "not-feasible";
  return name === "verdict" && isMissing ? refuse("assess.cost-missing").refusal : undefined;
}

export const verdictStep: FormStep<AssessFacts> = {
  kind: "form",
  title: say("over-verdict"),
  fields,
  check,
  asksAll: true,
  next: { step: "check" },
  divert: (at) =>
    onlyWithOpen(at) ??
    (at.facts.open?.mayWrite ? undefined : { step: "open", notice: say("refusal-assess-not-yours") }),
};

const textIn = ({ answers }: Here, name: string): string =>
  typeof answers[name] === "string" ? answers[name] : "";

function costIn(at: Here): number | undefined {
  const typed = textIn(at, "cost");
  const read = typed === "" ? undefined : readCost(typed, currencyCoded(at.facts.process.currency));
  return read?.ok ? read.value : undefined;
}

const draft = (at: Here) => ({
  verdict: textIn(at, "verdict"),
  cost: costIn(at),
  office: textIn(at, "office"),
  reason: textIn(at, "reason"),
});

function foundIn(at: Here): Verdict | undefined {
  const checked = checkVerdict(draft(at));
  return checked.ok ? checked.value : undefined;
}

const readerIn = (at: Here): string | null => {
  const reader = textIn(at, "reader");
  return reader === ANYBODY ? null : (longId(reader) ?? null);
};

/** As everybody will read it, with how the cost was understood. */
function checkScreen(at: Here): Screen {
  const found = foundIn(at);
  const { process, open } = at.facts;
  const number = String(openNumber(at));
  const reader = open?.readers.find(({ id }) => id === readerIn(at));
  return {
    id: "ORG-5",
    lines: [
      say("assess-check", { number }),
      gap,
      ...(found ? verdictLines(process, found) : []),
      gap,
      ...costLines(at, found),
      reader ? say("assess-check-reader", { name: colleague(reader.name) }) : say("assess-check-anybody"),
      say("assess-check-then"),
    ],
    buttons: [
      [
        ...(isRefused(at, found) ? [] : [primary(say("button-send-verdict"), "send")]),
        press(say("button-change-verdict"), "change"),
      ],
    ],
  };
}

/** What was typed beside what it was taken for, and whether a project may cost so much. */
function costLines(at: Here, found: Verdict | undefined): Line[] {
  if (found?.cost === undefined) return [];
  const { process } = at.facts;
  const cost = money(found.cost, process.currency);
  return [
    say("assess-cost-understood", { typed: textIn(at, "cost"), cost }),
    ...missedLines(process, { verdict: found.verdict, cost: found.cost, missed: missedBy(at, found) }),
  ];
}

const missedBy = ({ facts: { process, open } }: Here, { cost }: Verdict): NamedBand[] =>
  cost === undefined ? [] : bandsMissed(process, open?.proposal.text.area, cost);

/** It can be done, but for no money that there is. */
const isRefused = (at: Here, found: Verdict | undefined): boolean =>
  found?.verdict === "feasible" && missedBy(at, found).length > 0;

const send = (at: Here): Next => {
  const { cost, ...words } = draft(at);
  return {
    act: call("write-verdict", {
      proposal: openNumber(at),
      ...words,
      cost: cost ?? null,
      reader: readerIn(at),
    }),
    done: { step: "list", notice: say("assess-sent", { number: String(openNumber(at)) }) },
    refused: (): Go => ({ step: "open" }),
  };
};

export const checkStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-verdict") },
  show: checkScreen,
  on: { send, change: { step: "verdict" } },
  divert: (at) => onlyWithOpen(at) ?? (foundIn(at) ? undefined : { step: "verdict" }),
};

export const titleLine = ({ open }: AssessFacts): Line =>
  open
    ? joined([
        say("desk-card", { number: String(open.proposal.number ?? "") }),
        open.proposal.text.title ?? "",
      ])
    : say("refusal-assess-gone");

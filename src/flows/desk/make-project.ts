import { readCost } from "../../domain/assessment/cost.js";
import { cutOffAt, hasCutOff } from "../../domain/cut-off.js";
import { currencyCoded } from "../../domain/money.js";
import { phaseOf } from "../../domain/phase.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { boxForProposal, envelopeOf, spendingKinds } from "../../domain/process-boxes.js";
import type { Box } from "../../domain/process.js";
import { bandOf, mayCost } from "../../domain/project-cost.js";
import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import { verdictLines } from "../assess/verdict-words.js";
import { refusalSay } from "../refusal-say.js";
import type { FormStep, Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { areaName, joined } from "../process-words.js";
import { noPublicReason, publicReasonIn } from "../public-reason.js";
import { placeWords, tags } from "../propose/words.js";
import {
  deadline,
  gap,
  local,
  money,
  press,
  primary,
  quote,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { type DeskFacts, type Here, type Next } from "./facts.js";
import { only } from "./only.js";
import { otherCostLines, owesReason, reasonFields } from "./other-cost.js";

const SHORT_TITLE = 40;
const DISTRICTS = 8;

/** Before voting opens; afterwards the ballot is locked. */
function onlyBeforeVoting(at: Here): Go | undefined {
  const { process, now } = at.facts;
  return (
    only("make-projects")(at) ??
    (isBallotLocked(process, now) ? { step: "desk", notice: say("refusal-ballot-locked") } : undefined)
  );
}

function emptyLine({ process, now }: DeskFacts): Line {
  const at = hasCutOff(process) ? cutOffAt(process) : undefined;
  if (!at) return say(phaseOf(process, "check") ? "desk-publics-unchecked" : "desk-publics-none");
  return now < at ? say("limits-desk-until", { until: deadline(at) }) : say("limits-desk-none");
}

/** Public proposals, of which the organizers make projects once they know what they cost. */
function publics({ facts }: Here): Screen {
  const { process, publics: page } = facts;
  return {
    id: "ORG-5",
    lines: [
      say("desk-publics-title", { count: page.total }),
      ...(page.total === 0 ? [emptyLine(facts)] : []),
    ],
    items: page.items.map(({ number, title, area }) => ({
      line: joined([String(number), title, ...(area === undefined ? [] : [areaName(process, area)])]),
      button: press(joined([String(number), short(title, SHORT_TITLE)]), "open", number),
      beside: [press(say("button-read-number", { number: String(number) }), "open", number)],
    })),
    buttons: [turnRow(page)],
  };
}

/** What was chosen for another proposal is not taken along. */
const NOTHING_CHOSEN = { cost: undefined, area: undefined, spending: undefined };

export const publicsStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: publics,
  on: {
    open: ({ arg, facts }) => ({
      step: "cost",
      set: { ...NOTHING_CHOSEN, ...noPublicReason(facts), number: Number(arg) },
    }),
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: onlyBeforeVoting,
};

const onlyWithCandidate = (at: Here): Go | undefined =>
  onlyBeforeVoting(at) ??
  (at.facts.candidate ? undefined : { step: "publics", notice: say("refusal-proposal-not-now") });

/** The box on whose ballot it goes: that of the proposal's district, or of the one chosen for it. */
function boxOf({ facts: { process, candidate }, answers }: Here): Box | undefined {
  const key = typeof answers["area"] === "string" ? answers["area"] : candidate?.text.area;
  return boxForProposal(process, key, spendingIn({ facts: { process }, answers }));
}

/** The kind of spending it is; undefined where all kinds are on one ballot. */
function spendingIn({
  facts: { process },
  answers,
}: Pick<Here, "answers"> & { facts: Pick<DeskFacts, "process"> }) {
  const kinds = spendingKinds(process);
  return kinds.find((kind) => kind === answers["spending"]) ?? kinds[0];
}

function proposalLines({ process, candidate }: DeskFacts): Line[] {
  if (!candidate) return [];
  const { number, text } = candidate;
  const place = placeWords(process, text);
  return [
    joined([say("desk-card", { number: String(number ?? "") }), ...tags(process, text)]),
    say("propose-title-line", { title: text.title ?? "" }),
    quote(text.body ?? ""),
    ...(place ? [say("proposal-where", { address: place })] : []),
  ];
}

function askCost(at: Here): Screen {
  const { process } = at.facts;
  const box = boxOf(at);
  return {
    id: "ORG-5",
    lines: [
      ...proposalLines(at.facts),
      ...(at.facts.found ? [gap, ...verdictLines(process, at.facts.found)] : []),
      gap,
      say("desk-cost-ask"),
      ...(box
        ? [
            say("desk-envelope", {
              area: areaName(process, box.area),
              budget: money(envelopeOf(process, box), process.currency),
            }),
            ...bandLine(process, box),
          ]
        : []),
      ...spendingLine(at),
    ],
    buttons: [...foundCost(at.facts), ...otherKinds(at)],
  };
}

/** The cost that the technical check found, as it is. */
const foundCost = ({ found, process }: DeskFacts): ButtonSpec[][] =>
  found?.cost === undefined
    ? []
    : [[primary(say("button-take-cost", { cost: money(found.cost, process.currency) }), "take")]];
function bandLine(process: DeskFacts["process"], box: Box): Line[] {
  const band = bandOf(process, box);
  if (!band) return [];
  const { least = 0, most = envelopeOf(process, box) } = band;
  return [say("limits-band", { least: money(least, process.currency), most: money(most, process.currency) })];
}

/** An amount as people write it in Italian or in English; what cannot be one is explained. */
function onCost(at: Here): Go {
  const { process } = at.facts;
  const read = readCost(at.arg, currencyCoded(process.currency));
  return read.ok ? withCost(at, read.value) : { notice: refusalSay(read.refusal) };
}

/** A cost that fits the envelope of the district, where that is known. */
function withCost(at: Here, minor: number): Go {
  const box = boxOf(at);
  const refused = box && refusedCost(at.facts, box, minor);
  if (refused) return { notice: refused };
  return {
    step: box ? "project" : "area",
    set: { ...noPublicReason(at.facts), cost: minor, page: undefined },
  };
}

/** Why it may not cost that, with the amounts that decide. */
function refusedCost(facts: DeskFacts, box: Box, cost: number): Say | undefined {
  const { process } = facts;
  const allowed = mayCost(process, box, cost);
  if (allowed.ok) return undefined;
  if (allowed.refusal.code === "project-over-envelope") return overEnvelope(facts, box, cost);
  const { least, most } = bandOf(process, box) ?? {};
  return say("limits-outside-band", {
    cost: money(cost, process.currency),
    least: money(least ?? 0, process.currency),
    most: money(most ?? envelopeOf(process, box), process.currency),
  });
}

const overEnvelope = ({ process }: DeskFacts, box: Box, cost: number) =>
  say("desk-over-envelope", {
    cost: money(cost, process.currency),
    area: areaName(process, box.area),
    budget: money(envelopeOf(process, box), process.currency),
  });

export const costStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-proposal") },
  asks: { label: say("ask-cost"), max: 20 },
  show: askCost,
  typed: onCost,
  on: {
    take: (at) => withCost(at, at.facts.found?.cost ?? 0),
    spending: ({ arg }) => ({ set: { spending: arg } }),
  },
  divert: onlyWithCandidate,
};

/** A proposal without a district, or for the whole city, goes on the ballot of one. */
function askArea({ facts, answers }: Here): Screen {
  const { process } = facts;
  const withBox = process.areas.filter(({ key }) => boxForProposal(process, key));
  const page = pageOf(withBox, DISTRICTS, Number(answers["page"]));
  return {
    id: "ORG-5",
    lines: [say("desk-area-ask")],
    buttons: [...page.items.map(({ key, name }) => [press(local(name), "area", key)]), turnRow(page)],
  };
}

function onArea(at: Here): Go {
  const chosen = { ...at, answers: { ...at.answers, area: at.arg } };
  const box = boxOf(chosen);
  if (!box) return { notice: say("refusal-area-unknown") };
  const refused = refusedCost(at.facts, box, Number(at.answers["cost"]));
  return refused ? { step: "cost", notice: refused } : { step: "project", set: { area: box.area } };
}

export const areaStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-proposal") },
  show: askArea,
  on: { area: onArea, page: ({ arg }) => ({ set: { page: arg } }) },
  divert: onlyWithCandidate,
};

/** Why it costs something else than everybody read in the technical check. */
export const costWhyStep: FormStep<DeskFacts> = {
  kind: "form",
  title: say("over-proposal"),
  fields: reasonFields,
  next: { step: "project" },
  divert: (at) => onlyWithCandidate(at) ?? (at.facts.found ? undefined : { step: "project" }),
};

function project(at: Here): Screen {
  const { process } = at.facts;
  const box = boxOf(at);
  const cost = money(Number(at.answers["cost"]), process.currency);
  return {
    id: "ORG-5",
    lines: [
      ...proposalLines(at.facts),
      gap,
      say("desk-project", { area: box ? areaName(process, box.area) : "", cost }),
      ...otherCostLines(at),
      ...spendingLine(at),
      say("desk-project-then"),
    ],
    buttons: [
      [primary(say("button-put-on-ballot"), "make"), press(say("button-change-cost"), "cost")],
      ...otherKinds(at),
    ],
  };
}

/** Each kind of spending has its own money, so what is too much for one may be right for another. */
const otherKinds = (at: Here): ButtonSpec[][] =>
  spendingKinds(at.facts.process)
    .filter((kind) => kind !== spendingIn(at))
    .map((kind) => [press(say(`limits-button-${kind}`), "spending", kind)]);

const spendingLine = (at: Here): Line[] => {
  const kind = spendingIn(at);
  return kind === undefined ? [] : [say("limits-counts-as", { kind: say(`limits-${kind}`) })];
};

/** Of another kind there is other money, and other limits. */
function onSpending(at: Here): Go {
  const chosen = { ...at, answers: { ...at.answers, spending: at.arg } };
  const box = boxOf(chosen);
  const refused = box && refusedCost(at.facts, box, Number(at.answers["cost"]));
  return refused
    ? { step: "cost", set: { spending: at.arg }, notice: refused }
    : { set: { spending: at.arg } };
}

const make = (at: Here): Next => ({
  act: call("make-project", {
    proposal: at.facts.candidate?.number ?? 0,
    area: boxOf(at)?.area ?? "",
    cost: Number(at.answers["cost"]),
    spending: spendingIn(at) ?? null,
    why: publicReasonIn(at),
  }),
  done: (_at, { number }) => ({
    step: "publics",
    set: { number: undefined, cost: undefined, area: undefined, spending: undefined },
    notice: say("desk-project-made", { number: String(number) }),
  }),
});

export const projectStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-proposal") },
  show: project,
  on: { make, cost: { step: "cost" }, spending: onSpending },
  divert: (at) =>
    onlyWithCandidate(at) ??
    (typeof at.answers["cost"] === "number" && boxOf(at) ? undefined : { step: "cost" }) ??
    (owesReason(at) ? { step: "cost-why" } : undefined),
};

import { kindOf } from "../../domain/ballot/kind-of.js";
import type { Refusal } from "../../domain/result.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { FormStep, Go } from "../flow.js";
import { refusalSay } from "../refusal-say.js";
import { gap, money, say, type Line, type Say } from "../screen.js";
import { ballotTitle, stillCounts } from "./ballot.js";
import { choiceLine, goneLines, statusLine } from "./ballot-words.js";
import { boothIn, boxAt, onlyInBooth, projectNumbered, type Booth } from "./booth.js";
import type { BallotForm } from "./forms/ballot-form.js";
import { formOf } from "./forms/form-of.js";
import { pointingForm } from "./forms/pointing.js";
import type { Here, VoteFacts } from "./vote-facts.js";

/** Where a ballot is filled in as a form over the page, instead of card by card. */
export const isForm = ({ capabilities }: Facts): boolean => capabilities.forms && capabilities.overlays;

/** Choices that the summary names; the review has them all, page by page. Points and answers stand in the fields too. */
const MOST_NAMED = 20;
const MOST_NAMED_WITH_POINTS = 8;

const boothAt = (at: Here): Booth | undefined => {
  const box = boxAt(at);
  return box && boothIn(at.facts, box);
};

function explain(at: Here, refusal: Refusal): Say {
  const { over = 0, spent = 0, count = 0, max = 0, number } = refusal.details;
  const { currency } = at.facts.process;
  const booth = boothAt(at);
  const project = booth && projectNumbered(booth, number);
  switch (refusal.code) {
    case "ballot-over-budget":
      return say("vote-form-over", {
        spent: money(Number(spent), currency),
        over: money(Number(over), currency),
      });
    case "ballot-full":
      return say("vote-form-full", { count: Number(count), max: Number(max) });
    case "ballot-ranked-twice":
      return project ? say("vote-form-twice", { name: booth.nameOf(project) }) : refusalSay(refusal);
    case "answer-not-offered":
      return say("refusal-ballot-not-on-it");
    case "answer-missing":
      return say("refusal-ballot-empty");
    default:
      return refusalSay(refusal);
  }
}

function status(at: Here): Line[] {
  const booth = boothAt(at);
  if (!booth) return [];
  return [
    ballotTitle(booth, { number: 1, count: 1 }),
    statusLine(booth),
    ...goneLines(booth),
    ...stillCounts(booth, at),
  ];
}

function summary(at: Here): Line[] {
  const booth = boothAt(at);
  if (!booth) return [];
  const { picked } = booth;
  const most = kindOf(booth.paper).hasPoints ? MOST_NAMED_WITH_POINTS : MOST_NAMED;
  const named = picked.slice(0, most).map((project, index) => choiceLine(booth, project, index + 1));
  const more = picked.length - named.length;
  return [
    ...(picked.length === 0 ? [say("vote-nothing-chosen")] : named),
    ...(more > 0 ? [say("vote-form-more", { count: more })] : []),
    gap,
    say("vote-who-sees"),
  ];
}

/** An empty ballot may be a blank vote, where the rules know one; otherwise it is still to be filled in. */
function toReview(booth: Booth | undefined): Go {
  if (!booth?.isEmpty) return { step: "review", set: { choicesPage: undefined } };
  return booth.paper.rule.blank ? { step: "blank" } : { notice: say("refusal-ballot-empty") };
}

/** A ballot as a live form. The draft may hold too much; then it says so, and it is not reviewed. */
const ballotForm = (formIn: (booth: Booth) => BallotForm): FormStep<VoteFacts> => {
  const inForm = <T>(at: Here, ask: (form: BallotForm, booth: Booth) => T): T | undefined => {
    const booth = boothAt(at);
    return booth && ask(formIn(booth), booth);
  };
  return {
    kind: "form",
    title: say("over-ballot"),
    fields: (at) => inForm(at, (form, booth) => form.fields(booth, at)) ?? [],
    value: (at, name) => inForm(at, (form, booth) => form.given(booth, at, name)),
    save: (at, values) => {
      const marked = inForm(at, (form, booth) => form.marked(booth, values));
      return call("set-ballot", { box: boxAt(at)?.id ?? 0, projects: [], points: null, ...marked });
    },
    check: (at, name, value, values) => inForm(at, (form, booth) => form.check(booth, name, value, values)),
    explain,
    status,
    summary,
    kept: say("vote-form-kept"),
    next: (at: Here) => inForm(at, (form, booth) => form.next?.(booth, at)) ?? toReview(boothAt(at)),
    buttons: (at) => inForm(at, (form, booth) => form.buttons?.(booth, at)) ?? [],
    submit: (at) => inForm(at, (form, booth) => form.submit?.(booth, at)) ?? say("button-review"),
    divert: (at) => onlyInBooth(at) ?? (isForm(at.facts) ? undefined : { step: "ballot" }),
    on: { page: ({ arg }) => ({ set: { formPage: Number(arg) } }) },
    wizard: true,
  };
};

/** T-4: all of a ballot, or which projects get points. */
export const fillStep = ballotForm(formOf);

const pointsForm = ballotForm(() => pointingForm);

/** How many points each of them gets. */
export const pointsStep: FormStep<VoteFacts> = {
  ...pointsForm,
  divert: (at) => {
    const booth = boothAt(at);
    const hasPicks = booth?.paper.rule.kind === "points" && booth.picked.length > 0;
    return pointsForm.divert?.(at) ?? (hasPicks ? undefined : { step: "fill" });
  },
};

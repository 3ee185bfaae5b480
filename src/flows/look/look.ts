import { defineFlow } from "../flow.js";
import { alternativeStep } from "./alternative.js";
import { aroundStep } from "./around.js";
import { EVERYWHERE } from "./browsing.js";
import { calendarStep } from "./calendar.js";
import { cardStep } from "./card.js";
import { countedStep } from "./counted.js";
import { editionsStep } from "./editions.js";
import type { LookFacts } from "./facts.js";
import { filterStep, optionSteps } from "./filter.js";
import { howStep, rulesStep } from "./how.js";
import { listStep, pagesStep } from "./list.js";
import { nearStep } from "./near.js";
import { proposalStep } from "./proposal.js";
import { proposalPagesStep, proposalsStep } from "./proposals.js";
import { allResultsStep, resultsStep } from "./results.js";
import { searchStep } from "./search.js";
import { sheetStep } from "./rule-sheet.js";
import { shareStep } from "./share-step.js";
import { labStep } from "./lab.js";
import { resultsMoreStep } from "./results-more.js";
import { tookPartStep } from "./took-part.js";
import { whereStep } from "./where.js";
import { describeWorksStep, photoOfWorksStep, worksStep } from "./works.js";
import { whyStep } from "./why.js";

/** Reading: calendar, rules, projects, results. Nothing here changes anything but what a person follows. */
export const lookFlow = defineFlow<LookFacts>({
  id: "look",
  version: 1,
  first: "list",
  entries: {
    calendar: () => ({ step: "calendar" }),
    how: () => ({ step: "how" }),
    sheet: () => ({ step: "sheet" }),
    list: (area) => ({ step: "list", set: area === "" ? {} : { area } }),
    funded: () => ({ step: "list", set: { status: "funded", area: EVERYWHERE } }),
    search: () => ({ step: "search" }),
    card: (project) => ({ step: "card", set: { project } }),
    works: (project) => ({ step: "works", set: { project } }),
    proposals: () => ({ step: "proposals" }),
    proposal: (proposal) => ({ step: "proposal", set: { proposal } }),
    results: (box) => ({ step: "results", set: box === "" ? {} : { box } }),
  },
  steps: {
    calendar: calendarStep,
    how: howStep,
    rules: rulesStep,
    sheet: sheetStep,
    list: listStep,
    pages: pagesStep,
    filter: filterStep,
    ...optionSteps,
    near: nearStep,
    search: searchStep,
    card: cardStep,
    works: worksStep,
    "works-photo": photoOfWorksStep,
    "works-describe": describeWorksStep,
    where: whereStep,
    share: shareStep,
    around: aroundStep,
    proposals: proposalsStep,
    "proposal-pages": proposalPagesStep,
    proposal: proposalStep,
    alternative: alternativeStep,
    results: resultsStep,
    "all-results": allResultsStep,
    counted: countedStep,
    why: whyStep,
    "took-part": tookPartStep,
    lab: labStep,
    "results-more": resultsMoreStep,
    editions: editionsStep,
  },
});

import { isPhaseOpen, nextPhase, phaseAt, phaseOf } from "../domain/phase.js";
import type { Box, Process } from "../domain/process.js";
import { publicStatus } from "../domain/public-status.js";
import { areSupportsOpen } from "../domain/support.js";
import type { Facts } from "./facts.js";
import type { HomeFacts } from "./home-facts.js";
import { itemVerbs } from "./ideas/items.js";
import { pipelineOnHome } from "./ideas/on-home.js";
import { defineFlow, type At } from "./flow.js";
import { boxesOf } from "./own-boxes.js";
import { linkRow } from "./linking/platform-words.js";
import { nextBox, progressLines, voteLabel } from "./vote/which-box.js";
import { homeListVerbs, projectsOnHome } from "./look/on-home.js";
import { areaName, numberOf, phaseNow } from "./process-words.js";
import { deskVoteLine } from "./vote/desk-vote-line.js";
import {
  day,
  entry,
  local,
  moment,
  remaining,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "./screen.js";

/** INF-1: where am I, what is open, what have I done, and the one thing to do next. */
function home(at: At<HomeFacts>): Screen {
  const { facts } = at;
  const { process, person, pipeline } = facts;
  const { pages = [], ...list } = projectsOnHome(at) ?? {};
  return {
    id: "INF-1",
    lines: [title(process, person.area), ...statusLines(facts)],
    ...(pipeline && { above: pipelineOnHome(facts, pipeline) }),
    ...list,
    buttons: [
      ...nextThings(facts).map((button) => [button]),
      [entry(say("button-projects"), "look", "list"), entry(say("button-mine"), "mine", "list")],
      [entry(say("button-calendar"), "look", "calendar"), entry(say("button-how"), "look", "how")],
      [entry(say("button-settings"), "settings", "settings"), entry(say("button-help"), "help", "help")],
      linkRow(facts),
      person.inGroup && !pipeline ? [entry(say("button-pipeline"), "ideas", "pipeline")] : [],
      person.roles.some(({ kind }) => kind !== "desk") ? [entry(say("button-desk"), "desk", "desk")] : [],
      person.roles.some(({ kind }) => kind === "desk")
        ? [entry(say("button-counter"), "assist", "start")]
        : [],
      facts.workshops > 0 ? [entry(say("button-workshops"), "meeting", "workshops")] : [],
      pages,
    ],
    nav: "none",
  };
}

function title(process: Process, area: string | undefined): Line {
  return area === undefined
    ? say("home-title", { title: local(process.title) })
    : say("home-title-area", { title: local(process.title), area: areaName(process, area) });
}

function statusLines(facts: Facts): Line[] {
  const { process, now } = facts;
  const phase = phaseAt(process, now);
  if (phase)
    return [phaseNow(phase, now), ...restLines(process, now), ...doneSoFar(facts), ...askedLines(facts)];
  const next = nextPhase(process, now);
  if (!next) return [say("home-over")];
  const name = say(`phase-${next.kind}`);
  return [
    say("home-between", {
      phase: name,
      from: moment(next.startsAt),
      remaining: remaining(next.startsAt, now),
    }),
  ];
}

const restLines = ({ votePausedUntil }: Process, now: Date): Line[] =>
  votePausedUntil && votePausedUntil > now
    ? [say("vote-paused-until", { until: moment(votePausedUntil) })]
    : [];

const askedLines = ({ person: { askedChange } }: Facts): Line[] =>
  askedChange ? [say("home-change-asked", { number: numberOf(askedChange) })] : [];

function doneSoFar(facts: Facts): Line[] {
  const { process, person, now } = facts;
  if (isPhaseOpen(process, "counting", now)) return whileCounting(facts);
  if (!isPhaseOpen(process, "voting", now)) return [];
  const boxes = boxesOf(facts);
  const castAt = votedAt(facts);
  const atDesk = boxes.map(({ id }) => person.deskVotes.get(id)).find((vote) => vote !== undefined);
  const draft = boxes.find(({ id }) => person.draftBoxes.has(id) && !person.deskVotes.has(id));
  const draftCast = draft && person.votedAt.get(draft.id);
  return [
    ...(atDesk ? [deskVoteLine(atDesk)] : []),
    ...(draftCast ? [say("home-new-not-cast", { on: day(draftCast) })] : []),
    ...(draft && !draftCast ? [say("home-ballot-not-cast")] : []),
    ...(boxes.length > 1 && castAt ? progressLines(facts) : draft || atDesk ? [] : [cast(castAt)]),
  ];
}

const cast = (at: Date | undefined): Line =>
  at ? say("home-voted", { on: day(at) }) : say("home-not-voted");

/** Between the last vote and the results: that one's own counts, and until when to wait. */
function whileCounting(facts: Facts): Line[] {
  const { process, now } = facts;
  const castAt = votedAt(facts);
  const results = phaseOf(process, "results");
  const come = results && !hasResults(process) && results.startsAt > now ? results.startsAt : undefined;
  return [
    ...(castAt ? [say("vote-yours-counts", { on: day(castAt) })] : []),
    ...(come ? [say("results-come", { on: moment(come), remaining: remaining(come, now) })] : []),
  ];
}

const votedAt = (facts: Facts): Date | undefined =>
  boxesOf(facts)
    .map(({ id }) => facts.person.votedAt.get(id))
    .find((at) => at !== undefined);

export const hasResults = ({ boxes }: Process): boolean => boxes.some(({ state }) => state === "published");

/** Continue what was begun, then what the phase is for (UX-08). */
export function nextThings(facts: Facts): ButtonSpec[] {
  const { process, person, now } = facts;
  const buttons: ButtonSpec[] = [];
  if (isPhaseOpen(process, "voting", now)) buttons.push(voteButton(facts));
  if (person.draftProposal && isPhaseOpen(process, "proposals", now)) {
    const { id, title } = person.draftProposal;
    const label = title === undefined ? say("button-continue-draft") : say("button-continue", { title });
    buttons.unshift(entry(label, "propose", "draft", id));
  }
  if (person.askedChange) {
    const label = say("button-change-asked", { number: numberOf(person.askedChange) });
    buttons.unshift(entry(label, "mine", "view", person.askedChange.id));
  }
  if (isPhaseOpen(process, "proposals", now)) buttons.push(entry(say("button-propose"), "propose", "gate"));
  if (areSupportsOpen(process, now))
    buttons.push(entry(say("button-support-proposals"), "look", "proposals"));
  if (hasResults(process)) buttons.push(entry(say("button-results"), "look", "results"));
  if (
    isPhaseOpen(process, "works", now) &&
    process.projects.some((project) => publicStatus(project) === "funded")
  )
    buttons.push(entry(say("button-follow-works"), "look", "funded"));
  if (isPhaseOpen(process, "counting", now) && votedAt(facts))
    buttons.push(entry(say("button-check-code"), "receipt", "check"));
  return buttons;
}

/** What is left to do with one's ballots: go on with one, vote in the next, then look at what was cast or change it. */
export function voteButton(facts: Facts): ButtonSpec {
  const { process, person } = facts;
  const boxes = boxesOf(facts);
  const draft = boxes.find(({ id }) => person.draftBoxes.has(id) && !person.deskVotes.has(id));
  if (draft) {
    const isFirst = !person.votedAt.has(draft.id);
    return entry(say("button-continue-ballot"), "vote", isFirst ? "ballot" : "entry", doorOf(facts, draft));
  }
  const next = nextBox(facts);
  if (boxes.length > 0 && !next) return entry(say("button-see-vote"), "vote", "entry");
  const label = next ? voteLabel(process, next) : say("button-vote");
  return { ...entry(label, "vote", "entry", doorOf(facts, next)), tone: "primary" };
}

/** Where there is one ballot, nobody needs to be told which. */
const doorOf = (facts: Facts, box: Box | undefined): number | "" =>
  box && boxesOf(facts).length > 1 ? box.id : "";

export const homeFlow = defineFlow<HomeFacts>({
  id: "home",
  version: 1,
  first: "home",
  entries: { home: () => ({ step: "home" }) },
  steps: {
    home: {
      kind: "screen",
      show: home,
      on: { ...homeListVerbs, ...itemVerbs, pipeline: { flow: "ideas", step: "pipeline" } },
    },
  },
});

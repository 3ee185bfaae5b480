import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { HelpKind } from "../../domain/help/thread.js";
import { mayAct } from "../../domain/proposal-acts.js";
import { changeBy, isWritingOpen, readBy } from "../../domain/proposal-calendar.js";
import { hasUnsentChange, type Proposal } from "../../domain/proposal.js";
import { call } from "../acts.js";
import { collect, collectButton } from "../collect/from-card.js";
import type { Go, ScreenStep } from "../flow.js";
import { numbersOf } from "../merge/notes.js";
import { hasText, themeName } from "../process-words.js";
import { stateLabel } from "../proposal-state.js";
import { photoImages, placeWords } from "../propose/words.js";
import {
  danger,
  day,
  deadline,
  gap,
  list,
  local,
  press,
  primary,
  quote,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { nameOf } from "../together/facts.js";
import { invite } from "../together/with.js";
import { acceptChanges, checkButtons, checkLines, talk } from "./check.js";
import type { Here, MineFacts, Next } from "./facts.js";

/** One of my proposals: what it says, where it stands, what comes next, and what I can do (PRO-9, PRO-10). */
function view({ facts }: Here): Screen {
  const { proposal, process } = facts;
  if (!proposal) return { id: "PRO-9", lines: [say("refusal-proposal-gone")] };
  const { text, number, standing } = proposal;
  const state = stateLabel(standing.state, facts);
  const place = placeWords(process, text);
  const theme = themeName(process, text.theme);
  return {
    id: "PRO-9",
    lines: [
      number === undefined
        ? say("mine-draft", { state })
        : say("mine-proposal", { number: String(number), state }),
      ...statusLines(facts, proposal),
      ...facts.merges.map((merge) => say("mine-merge-asked", numbersOf(merge))),
      ...sharedLines(facts),
      gap,
      text.title === undefined ? say("mine-untitled") : say("propose-title-line", { title: text.title }),
      ...(text.body === undefined ? [] : [quote(text.body)]),
      ...(place ? [say("proposal-where", { address: place })] : []),
      ...(text.photos.length > 0 ? [say("proposal-photos", { count: text.photos.length })] : []),
      ...(theme ? [say("proposal-theme", { value: theme })] : []),
    ],
    buttons: [
      ...checkButtons(facts, proposal),
      ...facts.merges.map(({ id }) => [primary(say("button-read-both"), "merge", id)]),
      ...actButtons(facts, proposal),
      collectButton(facts, { state: standing.state, number }),
      ...togetherButton(facts, proposal),
      ...photoButton(proposal),
    ],
  };
}

/** Who else reads and writes it. */
function sharedLines({ as, firstAuthor, coAuthors }: MineFacts): Line[] {
  const others = list(coAuthors.map((name) => nameOf({ name })));
  if (as === "co-author") return [say("together-begun-by", { name: nameOf({ name: firstAuthor }), others })];
  return coAuthors.length === 0 ? [] : [say("together-with", { others })];
}

/**
 * PRO-12: the first invitation from here; everything else about writing together in a place of its own. A group that works
 * on it is somebody to write with.
 */
function togetherButton({ as, coAuthors, person }: MineFacts, { standing, group }: Proposal): ButtonSpec[][] {
  const isOpen = mayAct(standing.state, "write", as);
  const isGroups = isOpen && person.inGroup && group !== undefined;
  if (as === "co-author" || coAuthors.length > 0 || isGroups)
    return [[press(say("button-work-together"), "together")]];
  return isOpen ? [[press(say("button-invite-coauthor"), "invite")]] : [];
}

function statusLines(facts: MineFacts, proposal: Proposal): Line[] {
  const { process } = facts;
  const { standing, keptUntil } = proposal;
  switch (standing.state) {
    case "draft":
      return keptUntil ? [say(keptFor(facts, proposal), { until: day(keptUntil) })] : [];
    case "submitted":
      return [...waitingLine(facts, proposal), ...unsentLine(proposal)];
    case "public":
      return [
        say("mine-public"),
        ...waitingLine(facts, proposal),
        ...answerLines(facts, proposal),
        ...unsentLine(proposal),
      ];
    case "withdrawn":
      return [restoreLine(facts)];
    case "in-check":
    case "not-feasible":
      return checkLines(facts);
    case "on-ballot":
      return ballotLines(facts);
    case "merged":
      return [say("mine-merged", { into: String(proposal.mergedInto ?? "") })];
    case "rejected":
    case "changes-asked":
      return [...answerLines({ process }, proposal), ...lookLine(facts, proposal), ...unsentLine(proposal)];
    default:
      return [];
  }
}

/** On the ballot, or off it again and why. */
function ballotLines({ project }: MineFacts): Line[] {
  if (project?.status !== "withdrawn") return [say("mine-on-ballot")];
  const { withdrawnWhy: why } = project;
  return [
    say("card-is-withdrawn"),
    ...(why && hasText(why) ? [say("card-withdrawn-why"), quote(local(why))] : []),
  ];
}

/** Until when a draft is kept, and who else sees it. */
function keptFor({ coAuthors, isShownToGroup }: MineFacts, { group }: Proposal): string {
  if (isShownToGroup) return "mine-kept-shown";
  if (group !== undefined) return "mine-kept-group";
  return coAuthors.length === 0 ? "mine-kept" : "mine-kept-shared";
}

function waitingLine({ process }: Pick<MineFacts, "process">, { standing }: Proposal): Line[] {
  const { waitingSince, state } = standing;
  if (!waitingSince) return [];
  const when = { on: day(waitingSince), by: day(readBy(process, waitingSince)) };
  return [say(state === "public" ? "mine-change-waits" : "mine-waits", when)];
}

/** Somebody else reads it, as long as nobody has answered. */
function lookLine({ process, lookAskedAt }: MineFacts, { standing }: Proposal): Line[] {
  return lookAskedAt && standing.decision?.verdict === "rejected"
    ? [say("mine-look-asked", { on: day(lookAskedAt), by: day(readBy(process, lookAskedAt)) })]
    : [];
}

/** What staff answered: a change they ask for, or why not. */
export function answerLines({ process }: Pick<MineFacts, "process">, { standing }: Proposal): Line[] {
  const { decision, waitingSince } = standing;
  if (!decision || waitingSince) return [];
  const { reason, note, verdict } = decision;
  const by = changeBy(process, standing);
  const why = process.rules.proposals.rejectionReasons.find(({ key }) => key === reason);
  const words = note === undefined ? [] : [quote(note)];
  if (verdict === "change-asked")
    return [by ? say("mine-asked", { by: day(by) }) : say("mine-asked-before"), ...words];
  if (verdict === "out-of-check") return [say("mine-out-of-check"), ...words];
  if (verdict !== "rejected" && verdict !== "upheld") return [];
  return [
    ...(verdict === "upheld" ? [say("notice-looked-again")] : []),
    say(standing.state === "public" ? "mine-change-rejected" : "mine-rejected"),
    ...(why ? [local(why.text)] : []),
    ...words,
  ];
}

const unsentLine = ({ standing }: Proposal): Line[] =>
  hasUnsentChange(standing) ? [say("mine-unsent")] : [];

function restoreLine({ process, now }: MineFacts): Line {
  const phase = phaseOf(process, "proposals");
  return phase && isPhaseOpen(process, "proposals", now)
    ? say("mine-withdrawn", { until: deadline(phase.endsAt) })
    : say("mine-withdrawn-for-good");
}

function actButtons(facts: MineFacts, { standing, mergedInto: into }: Proposal): ButtonSpec[][] {
  const { process, now, as } = facts;
  const canWrite = isWritingOpen(process, standing, now) && mayAct(standing.state, "write", as);
  if (as === "co-author")
    return [canWrite ? [primary(say("button-continue-together"), "write")] : [], askButton(facts, standing)];
  switch (standing.state) {
    case "draft":
      return [
        canWrite ? [primary(say("button-continue-draft"), "write")] : [],
        [danger(say("button-delete-draft"), "delete")],
      ];
    case "submitted":
    case "public":
    case "changes-asked":
      return [
        canWrite ? writeButtons(standing) : [],
        askButton(facts, standing),
        [danger(say("button-withdraw"), "withdraw")],
      ];
    case "in-check":
      return [[danger(say("button-withdraw"), "withdraw")]];
    case "withdrawn":
      return isPhaseOpen(process, "proposals", now) ? [[primary(say("button-restore"), "restore")]] : [];
    case "merged":
      return [[primary(say("button-see-joint", { number: String(into ?? "") }), "joint", into ?? 0)]];
    case "rejected":
      return facts.lookAskedAt ? [] : [[press(say("button-second-look"), "second")]];
    default:
      return [];
  }
}

function writeButtons(standing: Proposal["standing"]): ButtonSpec[] {
  if (hasUnsentChange(standing))
    return [primary(say("button-continue-change"), "write"), danger(say("button-drop-change"), "drop")];
  return [
    standing.state === "changes-asked"
      ? primary(say("button-change-now"), "write")
      : press(say("button-change-proposal"), "write"),
  ];
}

/** PRO-11: what is not understood of a change that staff ask for is asked of them, as long as it was not sent. */
const askButton = ({ process }: MineFacts, standing: Proposal["standing"]): ButtonSpec[] =>
  changeBy(process, standing) ? [press(say("button-ask-what-is-meant"), "ask")] : [];

const photoButton = ({ text }: Proposal): ButtonSpec[][] =>
  text.photos.length > 0 ? [[press(say("button-see-photos", { count: text.photos.length }), "photos")]] : [];

function write({ facts }: Here): Next {
  const { proposal } = facts;
  const step = proposal?.standing.state === "draft" ? "continue" : "review";
  return { flow: "propose", step, set: { proposal: proposal?.id } };
}

const restore = ({ facts }: Here): Next => ({
  act: call("restore-proposal", { proposal: facts.proposal?.id ?? 0 }),
  done: { step: "view", toast: say("toast-restored") },
});

const toPerson = (about: HelpKind, { proposal }: MineFacts): Go => ({
  flow: "help",
  step: "person",
  set: { about, number: String(proposal?.number ?? "") },
});

export const viewStep: ScreenStep<MineFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: view,
  on: {
    write,
    accept: acceptChanges,
    talk,
    restore,
    delete: { step: "delete" },
    withdraw: { step: "withdraw" },
    drop: { step: "drop" },
    merge: ({ arg }) => ({ step: "merge", set: { merge: arg } }),
    joint: ({ arg }) => ({ flow: "look", step: "proposal", set: { proposal: arg } }),
    collect,
    together: ({ facts }) => ({ flow: "together", step: "with", set: { proposal: facts.proposal?.id } }),
    invite: ({ facts }) => invite(facts.proposal?.id ?? 0),
    second: ({ facts }) => toPerson("second-look", facts),
    ask: ({ facts }) => toPerson("change-asked", facts),
    photos: ({ facts }) => ({
      extras: [{ kind: "album", images: photoImages(facts.proposal?.text.photos ?? []) }],
    }),
  },
  divert: ({ facts }) =>
    facts.proposal ? undefined : { step: "list", notice: say("refusal-proposal-gone") },
};

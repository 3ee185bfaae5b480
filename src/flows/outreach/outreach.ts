import { pageOf } from "../../domain/browse/page.js";
import { isOver } from "../../domain/outreach/is-over.js";
import { isShort, type GroupSeen, type OutreachSeen } from "../../domain/outreach/outreach.js";
import { ACTIVITIES, OUTREACH_BY, type Activity, type OutreachBy } from "../../domain/outreach/target.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import { defineFlow, type Go, type Run, type ScreenStep } from "../flow.js";
import { groupName } from "../look/took-part.js";
import { turnRow } from "../paging.js";
import { areaName } from "../process-words.js";
import {
  entry,
  gap,
  local,
  press,
  say,
  share,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import type { Here, OutreachFacts } from "./facts.js";

const PER_PAGE = 8;

const activityIn = ({ answers }: Here): Activity =>
  ACTIVITIES.find((one) => one === answers["activity"]) ?? "voted";
const byIn = ({ answers }: Here): OutreachBy => OUTREACH_BY.find((one) => one === answers["by"]) ?? "area";

const seenIn = (at: Here): OutreachSeen | undefined =>
  at.facts.seen.find(({ activity }) => activity === activityIn(at));

/** Who took part so far, in all. */
const overview = ({ facts }: Here): Screen => ({
  id: "ORG-6",
  lines: [
    say("outreach-title", { title: local(facts.process.title) }),
    ...facts.seen.map(totalLine),
    gap,
    say("outreach-what"),
  ],
  buttons: [
    ...facts.seen.map(({ activity }) => [press(say(`button-outreach-${activity}`), "activity", activity)]),
    [entry(say("button-desk"), "desk", "desk")],
  ],
});

const totalLine = ({ activity, people }: OutreachSeen): Line =>
  people === null ? say(`outreach-few-${activity}`) : say(`outreach-${activity}`, { count: people });

const overviewStep: ScreenStep<OutreachFacts> = {
  kind: "screen",
  show: overview,
  on: { activity: ({ arg }) => ({ step: "kinds", set: { activity: arg } }) },
  divert: only("outreach"),
};

/** By what they are told apart. */
function kinds(at: Here): Screen {
  const seen = seenIn(at);
  return {
    id: "ORG-6",
    lines: seen ? [totalLine(seen), say("outreach-by-what")] : [],
    buttons: OUTREACH_BY.map((by) => [press(say(`button-outreach-by-${by}`), "by", by)]),
  };
}

const kindsStep: ScreenStep<OutreachFacts> = {
  kind: "screen",
  show: kinds,
  on: { by: ({ arg }) => ({ step: "groups", set: { by: arg, page: undefined } }) },
  divert: only("outreach"),
};

/** Each group with how many they are and should be; one press writes to those of it who are missing. */
function groups(at: Here): Screen {
  const { facts, answers } = at;
  const seen = seenIn(at);
  const by = byIn(at);
  const all = seen?.groups[by] ?? null;
  const tooLate = isOver(facts.process, activityIn(at), facts.now);
  const missing = (here: readonly GroupSeen[] | null): GroupSeen[] =>
    tooLate ? [] : writable(by, here, all ?? []);
  const page = pageOf(all ?? [], PER_PAGE, Number(answers["page"] ?? 1));
  return {
    id: "ORG-6",
    lines: [
      say(`outreach-heading-${by}`),
      ...(seen ? [totalLine(seen)] : []),
      ...(all === null ? [say("turnout-too-few")] : []),
      ...page.items.map((group) => groupLine(facts, by, group, seen?.people ?? 0)),
      gap,
      say("turnout-small"),
      ...(missing(all).length > 0 ? [say(`outreach-write-${activityIn(at)}`)] : []),
    ],
    buttons: [
      turnRow(page),
      ...missing(page.items).map((group): ButtonSpec[] => [
        press(say("button-outreach-write", { group: nameOf(facts, by, group.group) }), "write", group.group),
      ]),
    ],
  };
}

/** Those short of what is wanted; where nothing is wanted of any, all that a message can go to. */
function writable(
  by: OutreachBy,
  groupsHere: readonly GroupSeen[] | null,
  all: readonly GroupSeen[],
): GroupSeen[] {
  if (by !== "area" && by !== "language") return [];
  const hasTargets = all.some(({ wanted }) => wanted !== undefined);
  return (groupsHere ?? []).filter((group) => group.group !== "unknown" && (!hasTargets || isShort(group)));
}

function groupLine(
  facts: OutreachFacts,
  by: OutreachBy,
  { group, people, wanted }: GroupSeen,
  all: number,
): Line {
  const name = nameOf(facts, by, group);
  const count = people === null ? say("turnout-hidden") : people;
  if (wanted !== undefined)
    return people !== null && people < wanted
      ? say("outreach-group-short", { group: name, people: count, wanted, missing: wanted - people })
      : say(people === null ? "outreach-group-untold" : "outreach-group-reached", {
          group: name,
          people: count,
          wanted,
        });
  return people === null
    ? say("turnout-group", { group: name, people: count })
    : say("outreach-group", { group: name, people: count, share: share(people, all) });
}

function nameOf({ process, languages }: OutreachFacts, by: OutreachBy, group: string): Arg {
  if (by === "language") return languages.find(({ tag }) => tag === group)?.name ?? group;
  return by === "area" && group !== "unknown" ? areaName(process, group) : groupName(process, by, group);
}

const write = (at: Here): Run<OutreachFacts> => ({
  act: call("begin-outreach", { by: byIn(at), group: at.arg, activity: activityIn(at) }),
  done: (_now, { broadcast }): Go => ({
    flow: "broadcast",
    step: "who",
    set: { broadcast: String(broadcast) },
    toast: say("toast-outreach-begun"),
  }),
});

const groupsStep: ScreenStep<OutreachFacts> = {
  kind: "screen",
  show: groups,
  on: { write, page: ({ arg }) => ({ set: { page: Number(arg) } }) },
  divert: only("outreach"),
};

/** Who took part, against whom organizers want to reach: groups alone, never a person or a choice. */
export const outreachFlow = defineFlow<OutreachFacts>({
  id: "outreach",
  version: 1,
  first: "overview",
  entries: { overview: () => ({ step: "overview" }) },
  steps: { overview: overviewStep, kinds: kindsStep, groups: groupsStep },
});

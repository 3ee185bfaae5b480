import { pageOf } from "../../domain/browse/page.js";
import type { GroupSeen, OutreachSeen } from "../../domain/outreach/outreach.js";
import { ACTIVITIES, OUTREACH_BY, type Activity, type OutreachBy } from "../../domain/outreach/target.js";
import { only } from "../desk/only.js";
import { defineFlow, type ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { entry, gap, local, press, say, share, type Line, type Screen } from "../screen.js";
import type { Here, OutreachFacts } from "./facts.js";
import { begins, nameOf, writingTo } from "./write.js";

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

/** Each group with how many they are and should be; one press writes to those of it, or of all, who are missing. */
function groups(at: Here): Screen {
  const { facts, answers } = at;
  const seen = seenIn(at);
  const by = byIn(at);
  const all = seen?.groups[by] ?? null;
  const writing = writingTo(facts, { by, activity: activityIn(at) }, all ?? []);
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
      ...writing.lines,
    ],
    buttons: [turnRow(page), ...writing.buttons(page.items)],
  };
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

const groupsStep: ScreenStep<OutreachFacts> = {
  kind: "screen",
  show: groups,
  on: {
    write: begins((at) => ({ by: byIn(at), group: at.arg, activity: activityIn(at) })),
    everybody: begins((at) => ({ by: "everybody", group: "", activity: activityIn(at) })),
    page: ({ arg }) => ({ set: { page: Number(arg) } }),
  },
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

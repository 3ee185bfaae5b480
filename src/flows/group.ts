import type { Capabilities } from "../chat/capabilities.js";
import { commandNamed } from "../chat/commands.js";
import type { EventContent } from "../chat/event.js";
import { phaseAt, phaseOf } from "../domain/phase.js";
import type { Process } from "../domain/process.js";
import { PUBLIC_COMMANDS } from "./menu.js";
import { typedCommand } from "./typed-command.js";
import { groupDoor, privateDoor, type GroupDoor } from "./groups/private-door.js";
import {
  gap,
  list,
  local,
  deadline,
  endOf,
  moment,
  left,
  say,
  type ButtonSpec,
  type Line,
  type Note,
} from "./screen.js";

/** What a group is told: public facts only; whatever is personal happens in private (GRP-1, GRP-2). */
export interface GroupFacts extends GroupDoor {
  now: Date;
  process: Process;
  capabilities: Capabilities;
}

type PublicAnswer = (facts: GroupFacts) => Note;

const ANSWERS: Record<string, PublicAnswer> = {
  projects: (facts) => ({
    id: "GRP-2",
    lines: [
      say("group-projects", { title: local(facts.process.title), count: facts.process.projects.length }),
    ],
    buttons: inPrivate(facts, "look-list"),
  }),
  calendar: (facts) => ({
    id: "GRP-2",
    lines: calendarLines(facts),
    buttons: inPrivate(facts, "look-calendar"),
  }),
  propose: (facts) => ({
    id: "GRP-2",
    lines: [say("group-propose")],
    buttons: inPrivate(facts, "propose-gate"),
  }),
  vote: (facts) => ({ id: "GRP-2", lines: voteLines(facts), buttons: inPrivate(facts, "vote-entry") }),
  check: (facts) => check(facts),
  start: (facts) => hello(facts),
  help: (facts) => hello(facts),
};

/** The one message of a group's event, or nothing: the bot does not read a group's conversation. */
export function groupAnswer(content: EventContent, facts: GroupFacts): Note | undefined {
  if (content.kind === "added-to-group") return hello(facts);
  if (content.kind !== "command") return undefined;
  const name = commandNamed(content.name.toLowerCase());
  if (name === undefined) return undefined;
  const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
  return answer?.(facts) ?? personal(facts);
}

const hello = (facts: GroupFacts): Note => ({
  id: "GRP-1",
  lines: [say("group-hello", { title: local(facts.process.title) }), gap, commandsLine(facts)],
  buttons: [
    [groupDoor(facts, say("button-set-up-admins"), "channel", "setup")],
    ...inPrivate(facts, "home-home"),
  ],
});

const check = (facts: GroupFacts): Note => ({
  id: "GRP-5",
  lines: [say("group-can-check")],
  buttons: [[groupDoor(facts, say("button-check"), "check", "write")]],
});

const commandsLine = ({ capabilities }: GroupFacts): Line =>
  say("group-commands", {
    commands: list(PUBLIC_COMMANDS.map((name) => typedCommand(name, capabilities))),
  });

const personal = (facts: GroupFacts): Note => ({
  id: "GRP-2",
  lines: [say("group-personal")],
  buttons: inPrivate(facts, "home-home"),
});

function inPrivate({ linkTo }: GroupFacts, target: string): ButtonSpec[][] {
  const [flow = "", name = ""] = target.split("-");
  return [[privateDoor(linkTo, say("button-open-private"), flow, name)]];
}

function calendarLines({ now, process }: GroupFacts): Line[] {
  const phase = phaseAt(process, now);
  const title = say("group-calendar", { title: local(process.title) });
  if (!phase) return [title, say("group-no-phase")];
  return [
    title,
    say("group-phase", {
      phase: say(`phase-${phase.kind}`),
      until: endOf(phase.endsAt, now),
      remaining: left(phase.endsAt, now),
    }),
  ];
}

function voteLines({ now, process }: GroupFacts): Line[] {
  const voting = phaseOf(process, "voting");
  if (!voting) return [say("group-vote")];
  if (now < voting.startsAt) return [say("group-vote-later", { from: moment(voting.startsAt) })];
  if (now >= voting.endsAt) return [say("group-vote-over", { until: deadline(voting.endsAt) })];
  return [say("group-vote-open", { until: deadline(voting.endsAt), remaining: left(voting.endsAt, now) })];
}

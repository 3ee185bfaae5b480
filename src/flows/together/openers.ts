import type { Part } from "../../domain/co-writing.js";
import type { Process, Project } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { projectLine } from "../look/project-line.js";
import { areaName, joined } from "../process-words.js";
import { groupDoor, privateDoor, type GroupDoor } from "../groups/private-door.js";
import {
  gap,
  local,
  privateEntry,
  quote,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Note,
} from "../screen.js";
import { called, nameOf } from "./facts.js";
import { partName } from "./words.js";

/** What is open about a draft, for the group to help with. */
export type OpenQuestion =
  | { kind: "suggestion"; part: Part; by: string | undefined }
  | { kind: "not-yet"; by: string | undefined; reason: string }
  | { kind: "no-place" };

const SUMMARY = 500;

interface Opened {
  name: string;
  title: Arg;
  about: Arg;
  summary: Arg;
  questions: readonly Line[];
  buttons: Note["buttons"];
}

/** SLK-5: one message in the group, with what it is about; the thread below it is the discussion. */
const opener = ({ name, title, about, summary, questions, buttons }: Opened): Note => ({
  id: "SLK-5",
  name: `discuss-${name}`,
  lines: [
    say("discuss-title", { title }),
    about,
    quote(short(summary, SUMMARY)),
    gap,
    say("discuss-questions"),
    ...questions,
    say("discuss-not-the-vote"),
  ],
  ...(buttons && { buttons }),
});

/** A draft or a proposal of those who write it, as it stands. */
export const draftOpener = (proposal: Proposal, open: readonly OpenQuestion[], door: GroupDoor): Note =>
  opener({
    name: `draft-${proposal.id}`,
    title: proposal.text.title ?? say("mine-untitled"),
    about: say("discuss-about", {
      proposal: called(proposal),
      state: say(`proposal-state-${proposal.standing.state}`),
    }),
    summary: proposal.text.body ?? say("proposal-not-said"),
    questions: open.length === 0 ? [say("discuss-anything-missing")] : open.map(questionLine),
    buttons: [
      [
        groupDoor(door, say("button-suggest-change"), "together", "suggest", proposal.id),
        groupDoor(door, say("button-work-together"), "together", "with", proposal.id),
      ],
    ],
  });

/** SLK-4, to the group that works on it, below the discussion where there is one. Each answer is about this version. */
export function readyOpener(
  proposal: Proposal,
  by: string | undefined,
  door: GroupDoor,
): Note & { name: string } {
  const version = `${proposal.id}-${proposal.version}`;
  return {
    id: "SLK-4",
    name: `ready-draft-${version}`,
    below: `discuss-draft-${proposal.id}`,
    lines: [
      say("notice-ready", { name: nameOf({ name: by }), proposal: called(proposal) }),
      quote(short(proposal.text.body ?? "", SUMMARY)),
      say("ready-who-reads"),
    ],
    buttons: [
      answerRow(door, proposal.id, version),
      [groupDoor(door, say("button-suggest-change"), "together", "suggest", proposal.id)],
    ],
  };
}

/** A link never answers by itself: it leads to where one can. */
const answerRow = (door: GroupDoor, id: number, version: string): ButtonSpec[] =>
  door.linkTo
    ? [groupDoor(door, say("button-answer-ready"), "together", "help", id)]
    : [
        privateEntry(say("button-looks-good"), "together", "good", version),
        privateEntry(say("button-not-yet"), "together", "not-yet", version),
      ];

function questionLine(question: OpenQuestion): Line {
  switch (question.kind) {
    case "suggestion":
      return say("discuss-suggestion", {
        name: nameOf({ name: question.by }),
        part: partName(question.part),
      });
    case "not-yet":
      return say("discuss-not-yet", { name: nameOf({ name: question.by }), reason: question.reason });
    case "no-place":
      return say("discuss-no-place");
  }
}

/** A proposal that everybody can read. */
export const publicOpener = (process: Process, proposal: Proposal, { linkTo }: GroupDoor): Note =>
  opener({
    name: `proposal-${proposal.number ?? ""}`,
    title: proposal.text.title ?? "",
    about: joined([called(proposal), areaName(process, proposal.text.area)]),
    summary: proposal.text.body ?? "",
    questions: [say("discuss-what-think")],
    buttons: [[privateDoor(linkTo, say("button-open-it"), "look", "proposal", proposal.number ?? "")]],
  });

/** A project of the ballot. */
export const projectOpener = (process: Process, project: Project, { linkTo }: GroupDoor): Note =>
  opener({
    name: `project-${project.number}`,
    title: local(project.title),
    about: projectLine(process, project),
    summary: local(project.summary),
    questions: [say("discuss-what-think")],
    buttons: [[privateDoor(linkTo, say("button-open-it"), "look", "card", project.number)]],
  });

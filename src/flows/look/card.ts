import { isPhaseOpen } from "../../domain/phase.js";
import type { Project } from "../../domain/process.js";
import { isOffered } from "../../domain/process-boxes.js";
import { publicStatus } from "../../domain/public-status.js";
import { secondBoxes } from "../../domain/voter.js";
import { call } from "../acts.js";
import type { Person } from "../facts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { boxesOf } from "../own-boxes.js";
import { areaName, hasText, numberOf } from "../process-words.js";
import {
  gap,
  local,
  money,
  press,
  primary,
  quote,
  say,
  type ButtonSpec,
  type Extra,
  type Line,
  type Screen,
  type ScreenImage,
  type Say,
} from "../screen.js";
import { choiceRow } from "../settings/messages.js";
import { briefly, worksLines } from "../works-words.js";
import { discussCard, discussRow } from "../together/discuss.js";
import { listNamed, LISTS, onPage, pageWith, type ListName } from "./browsing.js";
import { designSummary } from "./assessed.js";
import { seeTalk, talkRow } from "./design-talk.js";
import { commentsButton, seeComments } from "./comments.js";
import type { Here, LookFacts } from "./facts.js";
import { projectIn } from "./project-in.js";
import { projectLine } from "./project-line.js";
import { imagesOf, photosButton, preview, sendPhotos } from "./photos.js";
import { shareCard, type Shared } from "./share.js";
import { addToBallot } from "./to-ballot.js";
import { pinOf } from "./where.js";

/** INF-6 */
function card(at: Here): Screen {
  const project = projectIn(at);
  if (!project) return unknown(String(at.answers["project"] ?? ""));
  const { facts } = at;
  return {
    id: "INF-6",
    lines: [
      say("card-title", { title: local(project.title) }),
      projectLine(facts.process, project),
      ...statusLine(project, facts),
      gap,
      local(project.summary),
      ...(hasText(project.details) ? [quote(local(project.details))] : []),
      ...designSummary(facts),
      ...(hasText(project.from) ? [say("card-from", { from: local(project.from) })] : []),
      ...worksOf(facts, project),
      ...voteElsewhere(at, project),
    ],
    buttons: [
      votable(at, project) ? [primary(say("button-add-to-ballot"), "to-ballot")] : [],
      [...whereButton(project), ...photosButton(facts, images(project))],
      [followButton(facts.following, project), press(say("button-share"), "share")],
      facts.following ? choiceRow(facts) : [],
      worksRow(facts, project),
      whyRow(project),
      discussRow(facts, numberOf(project)),
      talkRow(facts),
      neighbours(at, project),
      [commentsButton(facts), ...toList(at)],
    ],
    nav: cameFromList(at) ? "home" : "back",
    ...preview(facts, images(project)),
  };
}

const unknown = (number: string): Screen => ({
  id: "INF-6",
  lines: [say("card-unknown", { number: number.slice(0, 20) })],
  buttons: [[press(say("button-all-projects"), "list"), press(say("button-search"), "search")]],
});

/** What is funded will be done, unless its works were cancelled. */
const statusLine = (project: Project, { partFunded, process }: LookFacts): Line[] => {
  const status = publicStatus(project);
  if (status === "on-ballot") return [];
  const { withdrawnWhy } = project;
  const why =
    withdrawnWhy && hasText(withdrawnWhy) ? [say("card-withdrawn-why"), quote(local(withdrawnWhy))] : [];
  return partFunded === undefined || status === "cancelled"
    ? [say(`card-is-${status}`), ...why]
    : [say("card-part-funded", { amount: money(partFunded, process.currency) })];
};

/** INF-9: the works of what is funded. */
function worksOf(facts: LookFacts, { status }: Project): Line[] {
  if (status !== "funded") return [];
  return [gap, ...(facts.news ? worksLines(briefly(facts.news), facts) : [say("works-none")])];
}

const isVotedOn = ({ facts: { process, now } }: Here, { status }: Project): boolean =>
  status === "on-ballot" && isPhaseOpen(process, "voting", now);

/** Whoever was checked for one district votes on its projects, on those of the whole city, and where a second one may be chosen. */
function votable(at: Here, project: Project): boolean {
  if (!isVotedOn(at, project)) return false;
  const { process, person } = at.facts;
  if (person.eligibility?.area === undefined) return true;
  const boxes = [...boxesOf(at.facts), ...secondBoxes(process, person)];
  return boxes.some((box) => isOffered(box, project));
}

function voteElsewhere(at: Here, project: Project): Line[] {
  if (!isVotedOn(at, project) || votable(at, project)) return [];
  const { process, person } = at.facts;
  return [gap, say("card-other-district", { area: areaName(process, person.eligibility?.area) })];
}

const pinsOf = (at: Here): Extra[] => {
  const project = projectIn(at);
  return project ? pinOf(project) : [];
};

const hasPlace = ({ place }: Project): boolean =>
  place !== undefined && (place.address ?? place.landmark ?? place.position) !== undefined;

const whereButton = (project: Project): ButtonSpec[] =>
  hasPlace(project) ? [press(say("button-where"), "where")] : [];

const images = ({ photos, title }: Project): ScreenImage[] => imagesOf(photos, local(title));

function photos(at: Here): Go {
  const project = projectIn(at);
  return project ? sendPhotos(at.facts, images(project)) : {};
}

function followButton(following: boolean, project: Project): ButtonSpec {
  if (following) return press(say("button-unfollow"), "unfollow");
  return press(say(publicStatus(project) === "funded" ? "button-follow-works" : "button-follow"), "follow");
}

/** INF-9, once something was said of its works. */
const worksRow = ({ news }: LookFacts, { status }: Project): ButtonSpec[] =>
  status === "funded" && news ? [press(say("button-works"), "works")] : [];

/** Once the vote decided about it. */
const whyRow = ({ status }: Project): ButtonSpec[] =>
  status === "funded" || status === "not-funded" ? [press(say(`button-why-${status}`), "why")] : [];

export const followed = (on: boolean, { stopped }: Person): Say =>
  say(!on ? "toast-unfollowed" : stopped ? "toast-followed-stopped" : "toast-followed");

const follow =
  (on: boolean) =>
  (at: Here): Go | Run<LookFacts> => {
    const project = projectIn(at);
    if (!project) return {};
    return {
      act: call("follow-project", { project: project.id, on }),
      done: ({ facts }) => ({ toast: followed(on, facts.person) }),
    };
  };

/** The project as a card to hand on shows it. */
export function sharedProject(at: Here): Shared | undefined {
  const project = projectIn(at);
  if (!project) return undefined;
  const number = numberOf(project);
  const about = projectLine(at.facts.process, project);
  return { title: local(project.title), about, number, start: `p_${number}` };
}

function share(at: Here): Go {
  const shared = sharedProject(at);
  return shared ? shareCard(at.facts, "project", shared) : {};
}

/** The list the card was opened from. */
const listBehind = ({ answers }: Here): ListName => listNamed(answers["from"]);

/** Not so by a link, a receipt or a ballot: then Back is where one came from. */
const cameFromList = ({ answers }: Here): boolean => typeof answers["from"] === "string";

/** Over the page, closing the card is the way back. */
function toList(at: Here): ButtonSpec[] {
  if (at.facts.capabilities.overlays) return [];
  return [press(say(cameFromList(at) ? "button-back-to-list" : "button-all-projects"), "list")];
}

function neighbours(at: Here, project: Project): ButtonSpec[] {
  const projects = LISTS[listBehind(at)](at);
  const index = projects.findIndex(({ id }) => id === project.id);
  if (index < 0) return [];
  const [before, after] = [projects[index - 1], projects[index + 1]];
  return [
    ...(before ? [press(say("button-previous"), "open", before.number)] : []),
    ...(after ? [press(say("button-next"), "open", after.number)] : []),
  ];
}

/** The page and the filter stay; after walking on card by card, it is the page of the last one. */
function backToList(at: Here): Go {
  const list = listBehind(at);
  const project = projectIn(at);
  const page = project && pageWith(at, list, project);
  return { step: list, set: page === undefined ? {} : onPage(at, list, page) };
}

export const cardStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-project") },
  show: card,
  on: {
    open: ({ arg }) => ({ set: { project: arg } }),
    "to-ballot": (at) => {
      const project = projectIn(at);
      return project ? addToBallot(at, project) : {};
    },
    comments: ({ answers }) => seeComments("project", answers["project"]),
    discuss: discussCard("project"),
    why: ({ answers }) => ({ step: "why", set: { why: String(answers["project"] ?? "") } }),
    works: { step: "works", set: { newsPage: undefined } },
    where: (at) => ({ step: "where", extras: pinsOf(at) }),
    photos,
    follow: follow(true),
    unfollow: follow(false),
    share,
    talk: seeTalk,
    list: backToList,
    search: { step: "search", set: { query: undefined } },
  },
};

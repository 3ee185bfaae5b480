import { questionOf } from "../../domain/process-boxes.js";
import type { Box, Process } from "../../domain/process.js";
import { secondBoxes } from "../../domain/voter.js";
import type { Facts } from "../facts.js";
import type { Answers, Go } from "../flow.js";
import { boxesOf } from "../own-boxes.js";
import { areaName, boxTitle } from "../process-words.js";
import { local, press, say, short, type ButtonSpec, type Line, type Say, type Screen } from "../screen.js";
import { ALL } from "./list.js";
import type { Here, VoteFacts } from "./vote-facts.js";

/** With what was done with it behind, this still fits a button of its own. */
const TITLE = 40;

/** What a door of the flow is given: the ballot box, or nothing. */
export const inBox = (arg: string): { set?: Answers } =>
  /^\d+$/.test(arg) ? { set: { box: Number(arg) } } : {};

/** Another ballot has other projects: what was asked to see of the one before is forgotten. */
const toBox = (id: number): Go => ({
  step: "entry",
  set: { ...ALL, box: id, project: undefined, choicesPage: undefined, wish: undefined },
});
export const chooseBox = ({ arg }: Here): Go => toBox(Number(arg));

/** Several ballots: each with what was done with it. */
export function chooser(facts: VoteFacts, boxes: readonly Box[]): Screen {
  const { process, person } = facts;
  const done = (id: number): string => {
    if (person.draftBoxes.has(id)) return "button-box-not-cast";
    return person.votedAt.has(id) ? "button-box-voted" : "button-box-not-voted";
  };
  return {
    id: "VOT-1",
    lines: [say("vote-which-box"), ...progressLines(facts)],
    buttons: [
      ...boxes.map((box) => [
        press(say(done(box.id), { area: short(boxTitle(process, box), TITLE) }), "box", box.id),
      ]),
      secondRow(facts),
    ],
    nav: "home",
  };
}

/** "1 of 2 votes cast.", where there are several. */
export function progressLines(facts: Facts): Line[] {
  const boxes = boxesOf(facts);
  const count = boxes.filter(({ id }) => facts.person.votedAt.has(id)).length;
  return boxes.length > 1 && count > 0 ? [say("vote-progress", { count, of: boxes.length })] : [];
}

/** The next box without a vote. */
export const nextBox = (facts: Facts): Box | undefined =>
  boxesOf(facts).find(({ id, state }) => state === "open" && !facts.person.votedAt.has(id));

/** "Vote on Priorities", and "Vote in Navile" where the question does not tell it from the others. */
export function voteLabel(process: Process, box: Box): Say {
  const question = questionOf(process, box);
  return process.rules.questions.length > 1 && question.where !== "own-and-one"
    ? say("button-vote-on", { question: short(local(question.title), TITLE) })
    : say("button-vote-in", { area: areaName(process, box.area) });
}

/** After a vote: how many are done, and the way to the next one. */
export function nextVote(facts: Facts): { lines: Line[]; buttons: ButtonSpec[][] } {
  const next = nextBox(facts);
  if (!next) return { lines: progressLines(facts), buttons: [secondRow(facts)] };
  const { process } = facts;
  return {
    lines: [...progressLines(facts), say("vote-next", { box: boxTitle(process, next) })],
    buttons: [[press(voteLabel(process, next), "box", next.id)], secondRow(facts)],
  };
}

/** Where one more district may be chosen: until a vote in it is cast, also another one. */
export const secondRow = (facts: Facts): ButtonSpec[] =>
  openSeconds(facts).length > 0 ? [press(say("button-second-district"), "second")] : [];

const openSeconds = ({ process, person }: Facts): readonly Box[] =>
  secondBoxes(process, person).filter(({ id, state }) => state === "open" && !person.votedAt.has(id));

/** Whether this box is of a district that is not the person's own. */
export const isSecond = ({ process, person }: Facts, box: Box): boolean =>
  secondBoxes(process, person).includes(box);

/** The districts among which a second one is chosen. */
export function showSeconds({ facts }: Here): Screen {
  const { process } = facts;
  const boxes = openSeconds(facts);
  const oneQuestion = new Set(boxes.map(({ question }) => question)).size < 2;
  return {
    id: "VOT-1",
    lines: [say("vote-which-second")],
    buttons: boxes.map((box) => {
      const name = oneQuestion ? areaName(process, box.area) : short(boxTitle(process, box), TITLE);
      return [press(name, "box", box.id)];
    }),
  };
}

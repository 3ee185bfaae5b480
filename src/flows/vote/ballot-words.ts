import type { Project } from "../../domain/process.js";
import { cutTitle } from "../../domain/short-title.js";
import type { Refusal } from "../../domain/result.js";
import { joined, known } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import { local, money, say, type Arg, type Line, type Say } from "../screen.js";
import type { Booth } from "./booth.js";
import { placeSay } from "./words/ranking.js";
import { wordsOf } from "./words/words-of.js";

/** With a number before and a cost behind, this still fits a button; with a mark besides, only that. */
const LISTED = 34;
const LISTED_WITH_MARK = 20;

/** How far the ballot is filled: repeated on every list, card and review. A form may hold too much, and says so. */
export function statusLine(booth: Booth): Arg {
  const words = wordsOf(booth);
  return booth.standing.left < 0 ? words.tooMuch : words.status;
}

export const whatIsLeft = (booth: Booth): Say => wordsOf(booth).left;

export const myBallotLabel = (booth: Booth): Say => wordsOf(booth).myBallot;

/** Nothing counts until it is cast; whoever voted before must not think that this draft is their vote. */
export function notCastLines({ standing, box }: Booth, votedAt: ReadonlyMap<number, Date>): Line[] {
  if (standing.count === 0) return [];
  return [say(votedAt.has(box.id) ? "vote-earlier-counts" : "home-ballot-not-cast")];
}

/** A title short enough for a list; the whole one is on the card. */
export const listTitle = ({ title }: Project, most = LISTED): Arg =>
  local(
    Object.fromEntries(Object.entries(title).map(([language, text]) => [language, cutTitle(text, most)])),
  );

/** "12 · Parco Nord · €40,000", and on the ballot "✓ 12 · Parco Nord · €40,000 · 3 points": as a button, or with its whole title. */
export function listedAs(booth: Booth, project: Project, { whole }: { whole: boolean }): Arg {
  const chosen = booth.chosen.includes(project);
  const mark = chosen ? wordsOf(booth).mark(project) : undefined;
  const price = booth.priceOf(project);
  const most = mark !== undefined && price !== undefined ? LISTED_WITH_MARK : LISTED;
  const name = say(chosen ? "vote-listed-chosen" : "vote-listed", {
    number: String(project.number),
    title: whole ? local(project.title) : listTitle(project, most),
  });
  return joined([name, ...known(price), ...known(mark)]);
}

/** One choice as the ballot and its review write it: "1. Parco Nord · €40,000", "1st Parco Nord", "1. Parco Nord · 3 points". */
export function choiceLine(booth: Booth, project: Project, place: number): Arg {
  const title = listTitle(project);
  const price = known(booth.priceOf(project));
  return booth.paper.rule.kind === "ranking"
    ? joined([say("vote-placed", { place: placeSay(place), name: title }), ...price])
    : joined([say("vote-choice", { place, title }), ...price, ...known(wordsOf(booth).mark(project))]);
}

/** Projects that left the ballot after they were chosen (VOT-8). */
export const goneLines = ({ gone }: Booth): Line[] =>
  gone.map(({ number }) => say("vote-project-gone", { number: String(number) }));

/** Why the ballot stays as it is, with amounts where the rule is about money. */
export function ballotRefusal({ currency }: Pick<Booth, "currency">, refusal: Refusal): Say {
  const { over } = refusal.details;
  return refusal.code === "ballot-over-budget" && typeof over === "number"
    ? say("vote-over-budget", { over: money(over, currency) })
    : refusalSay(refusal);
}

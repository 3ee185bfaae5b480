import type { Box, Phase } from "../../domain/process.js";
import { areaNamed, boxName } from "../process-words.js";
import { endOf, entry, left, say, short, type Note, type Say } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

const TITLE = 40;

export interface VoteReminder extends NoticeScene {
  phase: Phase;
  /** Which ballot of theirs is not cast, as far as it is known. */
  box: Box | undefined;
  /** How many projects are on the ballot they began; 0 for none. What they are is nobody's business here (I-13). */
  chosen: number;
  /** Of all their ballots. */
  votes: { count: number; of: number };
}

/** NOT-2: some days are left, and the ballot is not cast. */
export const voteClosing = (reminder: VoteReminder): Note =>
  vote("NOT-2", reminder, { here: "notice-vote-closing-in", anywhere: "notice-vote-closing" });

/** NOT-3: it is the last day. */
export const voteLastDay = (reminder: VoteReminder): Note =>
  vote("NOT-3", reminder, { here: "notice-vote-last-day-in", anywhere: "notice-vote-last-day" });

function vote(
  id: string,
  { chosen, box, votes, phase, ...scene }: VoteReminder,
  keys: { here: string; anywhere: string },
): Note {
  const { process, now } = scene;
  const until = { until: endOf(phase.endsAt, now), remaining: left(phase.endsAt, now) };
  const isNamed = box && (areaNamed(process, box.area) || process.rules.questions.length > 1);
  const door = box && votes.of > 1 ? box.id : "";
  return notice(id, scene, {
    lines: [
      isNamed ? say(keys.here, { area: boxName(process, box), ...until }) : say(keys.anywhere, until),
      chosen > 0 ? say("notice-not-cast", { count: chosen }) : say("notice-not-voted"),
      ...(votes.count > 0 ? [say("vote-progress", votes)] : []),
    ],
    button:
      chosen > 0
        ? entry(say("button-review-vote"), "vote", "review", door)
        : entry(say("button-open-ballot"), "vote", "entry", door),
  });
}

export interface ProposalReminder extends NoticeScene {
  phase: Phase;
  draft: { id: number; title: string | undefined };
}

/** The same of proposals, for whoever began one. */
export function proposalsClosing(id: "NOT-2" | "NOT-3", { draft, phase, ...scene }: ProposalReminder): Note {
  const { now } = scene;
  const until = { until: endOf(phase.endsAt, now), remaining: left(phase.endsAt, now) };
  return notice(id, scene, {
    lines: [say("notice-proposals-closing", until), notSent(draft)],
    button: entry(say("button-continue-draft"), "propose", "draft", draft.id),
  });
}

const notSent = ({ title }: ProposalReminder["draft"]): Say =>
  title === undefined
    ? say("notice-untitled-not-sent")
    : say("notice-draft-not-sent", { title: short(title, TITLE) });

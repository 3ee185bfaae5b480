import type { Note } from "../../flows/screen.js";
import type { Process } from "../../domain/process.js";
import type { NoticeKind } from "../../domain/notices/kinds.js";
import type { Announcement } from "../../persistence/notices/announcements.js";
import type { ClaimedNotice } from "../../persistence/notices/claim-notices.js";
import type { Tx } from "../../persistence/transaction.js";
import { broadcastWords } from "./words/broadcast-words.js";
import { closingWords } from "./words/closing-words.js";
import { draftWords } from "./words/draft-words.js";
import { movedWords, openingWords, pausedWords } from "./words/phase-words.js";
import { resultsWords } from "./words/results-words.js";
import { rulesWords } from "./words/rules-words.js";
import { verdictWords } from "./words/verdict-words.js";
import { weeklyWords } from "./words/weekly-words.js";
import { offBallotWords, withdrawnWords } from "./words/withdrawn-words.js";
import { workshopWords } from "./words/workshop-words.js";
import { worksWords } from "./words/works-words.js";

/** What an announcement's words are made of, for a few people at once. */
export interface WordsOf {
  tx: Tx;
  process: Process;
  announcement: Announcement;
  now: Date;
  notices: readonly ClaimedNotice[];
}

/** The note for one of those people; undefined when there is nothing to tell them after all. */
export type NoteFor = (notice: ClaimedNotice) => Note | undefined;

export type Words = (of: WordsOf) => Promise<NoteFor>;

const WORDS: Readonly<Record<NoticeKind, Words>> = {
  opens: openingWords,
  moved: movedWords,
  paused: pausedWords,
  rules: rulesWords,
  withdrawn: withdrawnWords,
  "off-ballot": offBallotWords,
  closing: closingWords,
  "last-day": closingWords,
  "own-results": resultsWords,
  results: resultsWords,
  corrected: resultsWords,
  works: worksWords,
  "works-changed": worksWords,
  "own-works": worksWords,
  verdicts: verdictWords,
  "workshop-soon": workshopWords,
  "workshop-changed": workshopWords,
  "workshop-place": workshopWords,
  drafts: draftWords,
  weekly: weeklyWords,
  broadcast: broadcastWords,
};

/** Reads what the notices need, in the transaction that claims them. */
export const wordsFor = (of: WordsOf): Promise<NoteFor> => WORDS[of.announcement.kind](of);

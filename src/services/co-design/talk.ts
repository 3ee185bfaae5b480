import {
  checkWords,
  DESIGN_LINE,
  DESIGN_SUMMARY,
  isCoAuthors,
  maySettle,
  standsBehind,
  MOST_IN_A_ROW,
} from "../../domain/assessment/co-design.js";
import { cleanText, cutText } from "../../domain/clean-text.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import {
  changeNote,
  lineNote,
  settledNote,
  summaryNote,
  type Said,
} from "../../flows/design/notes-to-people.js";
import type { Note } from "../../flows/screen.js";
import { publishedAssessment } from "../../persistence/assessments.js";
import {
  addDesignMessage,
  readDesignMessage,
  readDesignSummary,
  saveDesignSummary,
  settleDesignChange,
  takeOverChange,
  unansweredLines,
} from "../../persistence/co-design.js";
import { done, type Act, type ActContext } from "../act.js";
import { record } from "../desk/staff.js";
import { tellEach } from "../together/tell.js";
import { othersAt, talkAbout, type Talk } from "./sides.js";
import { writeAgreed } from "./write-agreed.js";

/** A line to the other side; it arrives in their own chat, wherever that is. */
export const writeDesign: Act<"write-design"> = async (context, { proposal, text }) => {
  const talk = await talkAbout(context, proposal);
  if (!talk.ok) return talk;
  const words = cutText(cleanText(text), DESIGN_LINE.max);
  if (lengthOf(words) < DESIGN_LINE.min) return refuse("answer-missing");
  const room = await hasRoom(context, talk.value);
  if (!room.ok) return room;
  await addDesignMessage(context.tx, { ...lineOf(context, talk.value), text: words });
  await onRecord(context, talk.value, { action: "write-design" });
  await tellAll(context, talk.value, (said) => lineNote(said, words));
  return done;
};

/** Other words for the title or the text, for the other side to agree on. */
export const suggestDesign: Act<"suggest-design"> = async (context, { proposal: id, part, text }) => {
  const talk = await talkAbout(context, id);
  if (!talk.ok) return talk;
  const { proposal } = talk.value;
  const words = cleanText(text);
  const checked = checkWords(part, words, proposal.text);
  if (!checked.ok) return checked;
  const room = await hasRoom(context, talk.value);
  if (!room.ok) return room;
  const message = await addDesignMessage(context.tx, {
    ...lineOf(context, talk.value),
    text: words,
    part: checked.value,
    before: proposal.text[checked.value] ?? "",
  });
  await onRecord(context, talk.value, { action: "suggest-design" });
  const noteOf = (said: Said) => changeNote(said, { message, part: checked.value });
  const { fromOffice, by } = lineOf(context, talk.value);
  if (isCoAuthors({ fromOffice, by }, proposal)) await tellAuthors(context, talk.value, noteOf);
  else await tellAll(context, talk.value, noteOf);
  return done;
};

/** The other side agrees: the words are a new version, which everybody reads. Or it does not; or they are taken back. */
export const settleDesign: Act<"settle-design"> = async (context, { message: id, agree }) => {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const message = known ? await readDesignMessage(context.tx, id) : undefined;
  if (!message?.part) return refuse("design.settled");
  const talk = await talkAbout(context, message.proposalId);
  if (!talk.ok) return talk;
  const { side, proposal } = talk.value;
  // Whoever had the proposal locked may have settled it.
  const change = (await readDesignMessage(context.tx, id)) ?? message;
  const settling = { by: context.person.id, side, agree };
  if (standsBehind(change, settling, proposal)) {
    await takeOverChange(context.tx, id, context.person.id);
    await tellAll(context, talk.value, (said) =>
      changeNote(said, { message: id, part: message.part ?? "body" }),
    );
    return done;
  }
  const allowed = maySettle(change, settling, proposal);
  if (!allowed.ok) return allowed;
  const written = agree
    ? await writeAgreed(context, proposal, { part: message.part, text: message.text, by: change.by })
    : ok(null);
  if (!written.ok) return written;
  await settleDesignChange(context.tx, {
    id,
    state: agree ? "agreed" : "declined",
    version: written.value,
  });
  await onRecord(
    context,
    talk.value,
    agree
      ? {
          action: "agree-design",
          before: { version: proposal.standing.public ?? null },
          after: { version: written.value, part: message.part },
        }
      : { action: "decline-design" },
  );
  await tellAll(context, talk.value, (said) => settledNote(said, { agree }));
  return done;
};

/** What came of it, in words for everybody, on the card of the proposal and of the project it becomes. */
export const summarizeDesign: Act<"summarize-design"> = async (context, { proposal, text }) => {
  const talk = await talkAbout(context, proposal);
  if (!talk.ok) return talk;
  if (talk.value.side !== "office") return refuse("design.not-office");
  const words = cleanText(text);
  const length = lengthOf(words);
  if (length < DESIGN_SUMMARY.min || length > DESIGN_SUMMARY.max)
    return refuse("design.summary-length", { ...DESIGN_SUMMARY });
  const before = await readDesignSummary(context.tx, proposal);
  await saveDesignSummary(context.tx, proposal, { text: words, at: context.now });
  await onRecord(context, talk.value, {
    action: "summarize-design",
    before: { summary: before?.text ?? null },
    after: { summary: words },
  });
  await tellAll(context, talk.value, () => summaryNote(talk.value.proposal, words));
  return done;
};

const lineOf = ({ person, now }: ActContext, { proposal, side }: Talk) => ({
  proposalId: proposal.id,
  fromOffice: side === "office",
  by: person.id,
  now,
});

async function hasRoom({ tx }: ActContext, { proposal, side }: Talk): Promise<Result<undefined>> {
  const waiting = await unansweredLines(tx, proposal.id, side === "office");
  return waiting < MOST_IN_A_ROW ? ok(undefined) : refuse("design.wait", { most: MOST_IN_A_ROW });
}

/** What the authors have not agreed on among themselves is not yet for the office. */
async function tellAuthors(context: ActContext, talk: Talk, noteOf: (said: Said) => Note): Promise<void> {
  const { authors } = await othersAt(context, talk.proposal);
  await tellEach(context, authors, noteOf({ process: context.process, ...talk, office: undefined }));
}

/** Everybody else at the table hears it in their own chat; staff by the name of their office. */
async function tellAll(context: ActContext, talk: Talk, noteOf: (said: Said) => Note): Promise<void> {
  const { tx, process } = context;
  const { authors, office } = await othersAt(context, talk.proposal);
  const called = (await publishedAssessment(tx, talk.proposal.id))?.found?.office;
  const note = noteOf({ process, ...talk, office: called });
  await tellEach(context, [...authors, ...office], note);
}

/** Staff names are hidden in the talk: who it was is on record (I-14), with what is public, and nothing that was said in private. */
async function onRecord(
  context: ActContext,
  { proposal, side }: Talk,
  entry: { action: string; before?: object; after?: object },
): Promise<void> {
  if (side === "office") await record(context, { ...entry, subject: `proposal ${proposal.number ?? ""}` });
}

import { cleanText } from "../../domain/clean-text.js";
import { isMeetingOn, meetingBehind, meetingToken, MEETING_NAME } from "../../domain/meeting.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import {
  addMeeting,
  forgetAttendance,
  noteAttendance,
  readMeeting,
  type Meeting,
} from "../../persistence/meetings.js";
import { enterProposal } from "./enter-proposal.js";
import { signUpActs } from "./sign-up-acts.js";
import { workshopActs } from "./workshop-acts.js";
import { done, type Act, type ActContext, type ActRegistry } from "../act.js";
import { record, requireRight } from "../desk/staff.js";

/** An organizer names a meeting; its link is then shown in the room. */
const announceMeeting: Act<"announce-meeting"> = async (context, { name: typed, at: moment }) => {
  const { tx, now, process, person, randomness, secretKey } = context;
  const allowed = requireRight(context, "workshops");
  if (!allowed.ok) return allowed;
  const name = cleanText(typed);
  const at = new Date(moment);
  const length = lengthOf(name);
  if (length < MEETING_NAME.min) return refuse("answer-too-short", { length, min: MEETING_NAME.min });
  if (length > MEETING_NAME.max) return refuse("answer-much-too-long", { length, max: MEETING_NAME.max });
  if (Number.isNaN(at.getTime())) return refuse("moment.unreadable");
  const id = randomness.uuid();
  await addMeeting(tx, { id, processId: process.id, name, at, createdBy: person.id, createdAt: now });
  await record(context, {
    action: "announce-meeting",
    subject: `meeting ${id}`,
    after: { name, at: at.toISOString() },
  });
  return ok({ token: meetingToken(secretKey, id) });
};

/** Somebody in the room followed the link: from now on they are one of those who took part. */
const attendMeeting: Act<"attend-meeting"> = async (context, { token }) => {
  const { tx, now, person, secretKey } = context;
  const meeting = await meetingOf(context, meetingBehind(secretKey, token));
  if (!meeting.ok) return meeting;
  if (!isMeetingOn(meeting.value.at, now)) return refuse("meeting.not-on");
  await noteAttendance(tx, meeting.value, person.id, now);
  return ok({ meeting: meeting.value.id, name: meeting.value.name });
};

const forgetMeeting: Act<"forget-meeting"> = async (context, { meeting: id }) => {
  const meeting = await meetingOf(context, id);
  if (!meeting.ok) return meeting;
  await forgetAttendance(context.tx, meeting.value, context.person.id);
  return done;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A meeting of this person's community (I-15). */
async function meetingOf({ tx, communityId }: ActContext, id: string | undefined): Promise<Result<Meeting>> {
  const found = id !== undefined && UUID.test(id) ? await readMeeting(tx, id) : undefined;
  return found?.communityId === communityId ? ok(found) : refuse("meeting.unknown");
}

export const meetingActs = {
  ...workshopActs,
  ...signUpActs,
  "enter-proposal": enterProposal,
  "announce-meeting": announceMeeting,
  "attend-meeting": attendMeeting,
  "forget-meeting": forgetMeeting,
} satisfies Partial<ActRegistry>;

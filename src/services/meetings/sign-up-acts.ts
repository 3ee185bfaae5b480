import { createHash } from "node:crypto";
import { ok, refuse, type Result } from "../../domain/result.js";
import { icalendarOf } from "../../domain/open-data/icalendar.js";
import { endOfWorkshop, isReminderToCome } from "../../domain/workshop.js";
import { local, say } from "../../flows/screen.js";
import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { hasFile, storeFileOnce } from "../../persistence/files.js";
import {
  putSignUp,
  removeSignUp,
  setReminder,
  signUpsOf,
  type Workshop,
} from "../../persistence/workshops.js";
import { done, type Act, type ActContext, type ActRegistry } from "../act.js";
import { moveUp } from "./move-up.js";
import { workshopHere } from "./workshop-acts.js";

/** A workshop somebody can still come to. */
async function openWorkshop(context: ActContext, id: string): Promise<Result<Workshop>> {
  if (context.person.suspended) return refuse("suspended");
  const found = await workshopHere(context, id);
  if (!found.ok) return found;
  if (found.value.cancelled) return refuse("workshop-cancelled");
  return found.value.at <= context.now ? refuse("workshop-over") : found;
}

const ownIn = async ({ tx, person }: ActContext, meetingId: string) =>
  (await signUpsOf(tx, meetingId)).find(({ participantId }) => participantId === person.id);

/** LAB-1: a place, or one in the line. It comes with a reminder, which can be taken back. */
const come: Act<"come-to-workshop"> = async (context, { workshop: id }) => {
  const { tx, now, person } = context;
  const found = await openWorkshop(context, id);
  if (!found.ok) return found;
  const own = await ownIn(context, id);
  if (!own || own.seat === "none") {
    await putSignUp(tx, { meetingId: id, participantId: person.id, seat: "waiting", remind: true, at: now });
    await moveUp(context, found.value, person.id);
  }
  return ok({ coming: (await ownIn(context, id))?.seat === "coming" });
};

/** The place goes to the next in the line. */
const leave: Act<"leave-workshop"> = async (context, { workshop: id }) => {
  const found = await workshopHere(context, id);
  if (!found.ok) return found;
  if (found.value.at <= context.now) return refuse("workshop-over");
  await removeSignUp(context.tx, id, context.person.id);
  if (!found.value.cancelled) await moveUp(context, found.value);
  return done;
};

/** Says what it sets: whoever does not come may be reminded all the same, as long as the reminder is to come. */
const remind: Act<"remind-of-workshop"> = async (context, { workshop: id, on }) => {
  const { tx, now, process, person } = context;
  const found = await openWorkshop(context, id);
  if (!found.ok) return found;
  if (on && !isReminderToCome(found.value.at, now, process.timeZone)) return refuse("workshop-reminder-gone");
  const own = await ownIn(context, id);
  if (!own && on)
    await putSignUp(tx, { meetingId: id, participantId: person.id, seat: "none", remind: true, at: now });
  else if (own?.seat === "none" && !on) await removeSignUp(tx, id, person.id);
  else if (own) await setReminder(tx, own.id, on);
  return done;
};

/** A calendar file of one workshop, in the person's language, also of one that is cancelled; the same words are the same file. */
const calendar: Act<"workshop-calendar"> = async (context, { workshop: id }) => {
  const { tx, now, process, person } = context;
  const found = await workshopHere(context, id);
  if (!found.ok) return found;
  const { at, place, version, cancelled } = found.value;
  if (at <= now) return refuse("workshop-over");
  const reader = {
    language: isLanguage(person.language) ? person.language : LANGUAGES[0],
    timeZone: process.timeZone,
  };
  const name = translatePlain(local(found.value.name), reader);
  const text = icalendarOf({
    name,
    revisedAt: new Date(0),
    events: [
      {
        uid: `${id}@portico`,
        sequence: version - 1,
        startsAt: at,
        endsAt: endOfWorkshop(at),
        summary: name,
        description: translatePlain(say("workshop-where", { place: place.address ?? "" }), reader),
        location: place.address ?? "",
        cancelled,
      },
    ],
  });
  const file = idOf(text);
  if (!(await hasFile(tx, file)))
    await storeFileOnce(tx, {
      id: file,
      mime: "text/calendar",
      bytes: Buffer.from(text),
      public: true,
      createdAt: now,
    });
  return ok({ file });
};

function idOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return parts.join("-");
}

/** What people do who would like to come. */
export const signUpActs = {
  "come-to-workshop": come,
  "leave-workshop": leave,
  "remind-of-workshop": remind,
  "workshop-calendar": calendar,
} satisfies Partial<ActRegistry>;

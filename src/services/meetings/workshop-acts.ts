import { cleanText, cutText } from "../../domain/clean-text.js";
import { liesOutside } from "../../domain/guess-area.js";
import { MEETING_NAME } from "../../domain/meeting.js";
import { WHOLE_CITY, type LocalText, type Place } from "../../domain/process.js";
import { PUBLIC_REASON, publicReason } from "../../domain/public-reason.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import { checkCapacity, checkMoment, isOver, MINUTES, minutesMark, WHERE } from "../../domain/workshop.js";
import type { Right } from "../../domain/desk/rights.js";
import {
  addWorkshop,
  changeWorkshop,
  lockWorkshop,
  signUpsOf,
  type Workshop,
} from "../../persistence/workshops.js";
import { done, type Act, type ActContext, type ActRegistry } from "../act.js";
import { record, requireRight, requireSomewhere } from "../desk/staff.js";
import { announceChange, announceReminder } from "./tell-workshop.js";
import { moveUp } from "./move-up.js";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A workshop of this process, locked; refuses with `workshop-unknown`. */
export async function workshopHere({ tx, process }: ActContext, id: string): Promise<Result<Workshop>> {
  const found = UUID.test(id) ? await lockWorkshop(tx, process.id, id) : undefined;
  return found ? ok(found) : refuse("workshop-unknown");
}

/** The same for staff of its district. */
export async function workshopForStaff(
  context: ActContext,
  id: string,
  right: Right = "workshops",
): Promise<Result<Workshop>> {
  const allowed = requireSomewhere(context, right);
  if (!allowed.ok) return allowed;
  const found = await workshopHere(context, id);
  if (!found.ok) return found;
  const here = requireRight(context, right, found.value.area);
  return here.ok ? found : here;
}

/** LAB-1: everybody can read it, and sign up. */
const publish: Act<"publish-workshop"> = async (context, input) => {
  const { tx, now, process, person, randomness } = context;
  const known = input.area === WHOLE_CITY || process.areas.some(({ key }) => key === input.area);
  const allowed = known
    ? requireRight(context, "workshops", input.area === WHOLE_CITY ? undefined : input.area)
    : requireSomewhere(context, "workshops");
  if (!allowed.ok) return allowed;
  if (!known) return refuse("area-unknown");
  const names = textsOf(context, input.name, MEETING_NAME);
  if (!names.ok) return names;
  const at = checkMoment(new Date(input.at), now);
  if (!at.ok) return at;
  const place = placeFrom(input.place);
  if (!place.ok) return place;
  const capacity = checkCapacity(input.capacity, 0);
  if (!capacity.ok) return capacity;
  const id = randomness.uuid();
  const { stepFree, childcare, area: areaKey } = input;
  const name = nameOf(context, names.value);
  const workshop = { name, at: at.value, areaKey, stepFree, childcare, capacity: capacity.value };
  await addWorkshop(tx, {
    ...workshop,
    id,
    names: names.value,
    processId: process.id,
    place: place.value,
    createdBy: person.id,
    now,
  });
  await announceReminder(context, { id, at: at.value, version: 1 });
  await record(context, {
    action: "publish-workshop",
    subject: `meeting ${id}`,
    after: {
      ...onRecord(context, { name: names.value, at: at.value, place: place.value }),
      area: areaKey,
      stepFree,
      childcare,
      capacity: capacity.value,
    },
  });
  return ok({ workshop: id });
};

/** What the record calls it: its name in the first language of the process. */
const nameOf = ({ process }: ActContext, names: LocalText): string => names[process.languages[0] ?? ""] ?? "";

/** The same, and when and where it is. */
const onRecord = (context: ActContext, { name, at, place }: Pick<Workshop, "name" | "at" | "place">) => ({
  name: nameOf(context, name),
  at: at.toISOString(),
  place: place.address ?? null,
});

function placeFrom(address: string): Result<Place> {
  const words = cutText(cleanText(address), WHERE.max);
  return lengthOf(words) < WHERE.min
    ? refuse("answer-too-short", { length: lengthOf(words), min: WHERE.min })
    : ok({ address: words });
}

/** In languages of the process, each of a length; the first one is not left out. */
export function textsOf(
  { process }: ActContext,
  given: LocalText,
  { min, max }: { min: number; max: number },
): Result<LocalText> {
  const written = process.languages.flatMap((tag) => {
    const words = cleanText(given[tag] ?? "");
    return words === "" ? [] : [[tag, words] as const];
  });
  const fits = written.every(([, words]) => lengthOf(words) >= min && lengthOf(words) <= max);
  const texts = Object.fromEntries(written);
  return fits && texts[process.languages[0] ?? ""] ? ok(texts) : refuse("news-length", { min, max });
}

/** What is over or cancelled stays as it was. */
const stillToCome = ({ at, cancelled }: Workshop, now: Date): Result<undefined> =>
  cancelled ? refuse("workshop-cancelled") : isOver(at, now) ? refuse("workshop-over") : ok(undefined);

/** The same, as it was read: somebody else may have moved it since. */
function asRead(workshop: Workshop, seen: number, now: Date): Result<undefined> {
  const open = stillToCome(workshop, now);
  if (!open.ok) return open;
  return workshop.version === seen ? ok(undefined) : refuse("workshop-changed-meanwhile");
}

/** Another day or place; whoever signed up is told, with the reason. */
const move: Act<"move-workshop"> = async (context, input) => {
  const { workshop: id, seen, at: moment, place: address, why } = input;
  const { tx, now } = context;
  const found = await workshopForStaff(context, id);
  if (!found.ok) return found;
  const workshop = found.value;
  const open = asRead(workshop, seen, now);
  if (!open.ok) return open;
  const at = checkMoment(new Date(moment), now);
  if (!at.ok) return at;
  const place = address === null ? ok(workshop.place) : placeFrom(address);
  if (!place.ok) return place;
  const reason = publicReason(context.process, why);
  if (!reason) return refuse("public-reason", PUBLIC_REASON);
  const version = workshop.version + 1;
  await changeWorkshop(tx, id, { at: at.value, place: place.value, why: reason, version });
  await announceReminder(context, { id, at: at.value, version });
  await announceChange(context, { id, at: at.value, version });
  await record(context, {
    action: "move-workshop",
    subject: `meeting ${id}`,
    before: onRecord(context, workshop),
    after: onRecord(context, { ...workshop, at: at.value, place: place.value }),
    why: Object.values(reason).join(" / "),
  });
  return done;
};

/** Where exactly it is, for those who find no address. */
const pin: Act<"pin-workshop"> = async (context, { workshop: id, latitude, longitude }) => {
  const { tx, now, process } = context;
  const found = await workshopForStaff(context, id);
  if (!found.ok) return found;
  const open = stillToCome(found.value, now);
  if (!open.ok) return open;
  const position = { latitude, longitude };
  if (liesOutside(process, position)) return refuse("workshop-pin-outside", { city: process.city });
  await changeWorkshop(tx, id, { place: { ...found.value.place, position } });
  await record(context, {
    action: "pin-workshop",
    subject: `meeting ${id}`,
    before: { name: nameOf(context, found.value.name), position: found.value.place.position ?? null },
    after: { name: nameOf(context, found.value.name), position },
  });
  return done;
};

const resize: Act<"resize-workshop"> = async (context, { workshop: id, capacity: wanted }) => {
  const { tx, now } = context;
  const found = await workshopForStaff(context, id);
  if (!found.ok) return found;
  const open = stillToCome(found.value, now);
  if (!open.ok) return open;
  const coming = (await signUpsOf(tx, id)).filter(({ seat }) => seat === "coming").length;
  const capacity = checkCapacity(wanted, coming);
  if (!capacity.ok) return capacity;
  await changeWorkshop(tx, id, { capacity: capacity.value });
  await moveUp(context, { ...found.value, capacity: capacity.value ?? undefined });
  await record(context, {
    action: "resize-workshop",
    subject: `meeting ${id}`,
    before: { name: nameOf(context, found.value.name), capacity: found.value.capacity ?? null },
    after: { name: nameOf(context, found.value.name), capacity: capacity.value },
  });
  return done;
};

/** It does not take place; whoever signed up is told why. */
const cancel: Act<"cancel-workshop"> = async (context, { workshop: id, seen, why }) => {
  const { tx, now } = context;
  const found = await workshopForStaff(context, id);
  if (!found.ok) return found;
  const open = asRead(found.value, seen, now);
  if (!open.ok) return open;
  const reason = publicReason(context.process, why);
  if (!reason) return refuse("public-reason", PUBLIC_REASON);
  const version = found.value.version + 1;
  await changeWorkshop(tx, id, { cancelledAt: now, why: reason, version });
  await announceChange(context, { id, at: found.value.at, version });
  await record(context, {
    action: "cancel-workshop",
    subject: `meeting ${id}`,
    before: { ...onRecord(context, found.value), state: "planned" },
    after: { ...onRecord(context, found.value), state: "cancelled" },
    why: Object.values(reason).join(" / "),
  });
  return done;
};

/** What was said there, once it has begun. */
const write: Act<"write-minutes"> = async (context, { workshop: id, seen, text }) => {
  const { tx, now } = context;
  const found = await workshopForStaff(context, id);
  if (!found.ok) return found;
  if (found.value.cancelled) return refuse("workshop-cancelled");
  if (found.value.at > now) return refuse("workshop-not-yet");
  if (minutesMark(found.value.minutes) !== seen) return refuse("workshop-changed-meanwhile");
  const minutes = textsOf(context, text, MINUTES);
  if (!minutes.ok) return minutes;
  await changeWorkshop(tx, id, { minutes: minutes.value });
  await record(context, {
    action: "write-minutes",
    subject: `meeting ${id}`,
    before: { name: nameOf(context, found.value.name), minutes: found.value.minutes },
    after: { name: nameOf(context, found.value.name), minutes: minutes.value },
  });
  return done;
};

/** What staff do with workshops. */
export const workshopActs = {
  "publish-workshop": publish,
  "move-workshop": move,
  "pin-workshop": pin,
  "resize-workshop": resize,
  "cancel-workshop": cancel,
  "write-minutes": write,
} satisfies Partial<ActRegistry>;

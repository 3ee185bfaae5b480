import { copyOf } from "../../domain/new-process/copy-of.js";
import { withValue, wordsAt, type FileData } from "../../domain/new-process/file-data.js";
import { hasArea } from "../../domain/new-process/has-area.js";
import { fieldsOf, setField } from "../../domain/new-process/set-field.js";
import { longId } from "../../domain/short-id.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { isLanguage } from "../../i18n/catalogue.js";
import {
  colleaguesIn,
  createDraft,
  deleteDraft,
  editionsIn,
  setDraftStaff,
} from "../../persistence/process-drafts.js";
import { communityOf } from "../../persistence/process-store.js";
import { rolesIn } from "../../persistence/roles.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { definitionNow } from "../export-process.js";
import { fileOf } from "../process-file/file-of.js";
import { draftForOrganizer, keep } from "./own-draft.js";
import { fromTemplate, isTemplate } from "./templates/templates.js";

/** From a template, or as a copy of a process of this community. */
export const beginProcessDraft: Act<"begin-process-draft"> = async (context, { from }) => {
  const allowed = requireRight(context, "set-up");
  if (!allowed.ok) return allowed;
  const begun = await fileFrom(context, from);
  if (!begun.ok) return begun;
  const { tx, now, communityId, person, randomness } = context;
  const { file, base } = begun.value;
  const id = randomness.uuid();
  const copied = !isTemplate(from);
  await createDraft(tx, { id, communityId, file, copied, begunBy: person.id, now });
  for (const { participantId, role } of await rolesIn(tx, base))
    await setDraftStaff(tx, id, { participantId, kind: role.kind, area: role.area }, true);
  await record(context, { action: "begin-process-draft", subject: `process draft ${id}`, after: { from } });
  return ok({ draft: id });
};

/** The file, and the process whose people keep their roles: the one copied, or else the one at whose desk it is begun. */
async function fileFrom(
  context: ActContext,
  from: string,
): Promise<Result<{ file: FileData; base: string }>> {
  const { tx, now, process, communityId } = context;
  const editions = await editionsIn(tx, communityId);
  const taken = editions.map(({ slug }) => slug);
  if (isTemplate(from)) {
    const spoken = process.languages.filter(isLanguage);
    const base = {
      ...process,
      languages: spoken.length > 0 ? spoken : ["it", "en"],
      community: await communityOf(tx, process.id),
    };
    return ok({ file: withFreeSlug(fromTemplate(from, base, now), taken), base: process.id });
  }
  const copied = editions.find(({ id }) => id === longId(from));
  if (!copied) return refuse("setup-no-template");
  const file = copyOf(fileOf(await definitionNow(tx, copied.id)), now);
  return ok({ file: withFreeSlug(file, taken), base: copied.id });
}

/** Two processes of a community are called differently. */
function withFreeSlug(file: FileData, taken: readonly string[]): FileData {
  const slug = wordsAt(file, ["slug"]);
  const free = [slug, ...taken.map((_, index) => `${slug.slice(0, 36)}-${index + 2}`)];
  return withValue(file, ["slug"], free.find((one) => !taken.includes(one)) ?? slug);
}

/** One field, as it was typed or chosen; checked here, whoever checked it before. */
export const writeProcessDraft: Act<"write-process-draft"> = async (context, { draft: id, field, value }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const { file } = found.value;
  const after = setField(file, field, value, context.now);
  if (!after.ok) return after;
  const read = (in_: FileData) =>
    fieldsOf(in_)
      .find((each) => each.id === field)
      ?.read(in_) ?? null;
  await keep(context, found.value, after.value, {
    before: { [field]: read(file) },
    after: { [field]: read(after.value) },
  });
  return done;
};

/** Whether a colleague keeps a role in it from the first day; another version, since it is part of what is approved. */
export const staffProcessDraft: Act<"staff-process-draft"> = async (context, { draft: id, role, on }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const { file } = found.value;
  const held = (await colleaguesIn(context.tx, context.communityId)).find((one) => one.id === role);
  if (!held || !hasArea(file, held.area)) return refuse("setup-no-colleague");
  const { participantId: participant, kind, area } = held;
  await setDraftStaff(context.tx, id, held, on);
  const given = { role: kind, ...(area !== undefined && { area }) };
  await keep(context, found.value, file, {
    before: { participant, ...(on ? { role: null } : given) },
    after: { participant, ...(on ? given : { role: null }) },
  });
  return done;
};

export const deleteProcessDraft: Act<"delete-process-draft"> = async (context, { draft: id }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  await deleteDraft(context.tx, id);
  await record(context, { action: "delete-process-draft", subject: `process draft ${id}` });
  return done;
};

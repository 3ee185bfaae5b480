import { cleanText, cutText } from "../../domain/clean-text.js";
import { groupRefusal } from "../../domain/group-rights.js";
import { refuse } from "../../domain/result.js";
import { setUpNote } from "../../flows/groups/welcome.js";
import { isLanguage } from "../../i18n/catalogue.js";
import { associationOf, saveAssociation } from "../../persistence/associations.js";
import { recordAct } from "../../persistence/audit.js";
import { memberOf } from "../../persistence/group-members.js";
import { done, type Act } from "../act.js";
import { actorOf } from "../desk/staff.js";
import { takeFromOther } from "../staff/take-from-other.js";
import { doorOf } from "./group-door.js";
import { groupIn } from "./group-in.js";

/**
 * SLK-1: keeps a channel up to date on the process its member reads. Who last set it up looks after it. Where staff of another
 * process read, refuses as `takeFromOther` does.
 */
export const setUpChannel: Act<"set-up-channel"> = async (context, { group, ...given }) => {
  const { tx, now, process, person, communityId, randomness, post } = context;
  const found = await groupIn(context, group);
  if (!found.ok) return found;
  const { language } = given;
  if (!isLanguage(language)) return refuse("language-unknown");
  const setting = {
    name: cutText(cleanText(given.name), 60),
    areas: given.areas.filter((key) => process.areas.some((area) => area.key === key)),
    themes: given.themes.filter((key) => process.themes.some((theme) => theme.key === key)),
    digestDay: given.digestDay ?? undefined,
    language,
  };
  const refusal = groupRefusal(await memberOf(tx, group, person.id), now, { adminsOnly: true });
  if (refusal) return { ok: false, refusal };
  const left = await takeFromOther(context, group);
  if (!left.ok) return left;
  const before = await associationOf(tx, group);
  await saveAssociation(tx, {
    id: randomness.uuid(),
    conversationId: group,
    communityId,
    processId: process.id,
    setUpBy: person.id,
    now,
    ...setting,
  });
  await recordAct(tx, {
    communityId,
    processId: process.id,
    at: now,
    ...actorOf(person),
    action: "set-up-channel",
    subject: `channel ${group}`,
    ...(before && { before: onRecord(before) }),
    after: onRecord(setting),
  });
  post(group, setUpNote(process, setting.name, doorOf(context, found.value), context.capabilities));
  return done;
};

const onRecord = ({
  name,
  areas,
  themes,
  digestDay,
  language,
}: {
  name: string;
  areas: readonly string[];
  themes: readonly string[];
  digestDay: number | undefined;
  language: string;
}): object => ({ name, areas, themes, digestDay: digestDay ?? null, language });

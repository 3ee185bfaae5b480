import { cleanText, cutText } from "../../domain/clean-text.js";
import { lengthOf } from "../../domain/text-length.js";
import { IDEA, TITLE } from "../../domain/proposal.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { groupsOf, isMember } from "../../persistence/group-members.js";
import {
  addIdea as storeIdea,
  countOpenIdeas,
  ideaBecame,
  leaveIdea as giveBackIdea,
  readOpenIdea,
  removeIdea as deleteIdea,
  takeIdea as storeOwner,
  type Idea,
} from "../../persistence/ideas.js";
import { saveText } from "../../persistence/proposal-versions.js";
import { done, type Act, type ActContext, type ActRegistry } from "../act.js";
import { begin } from "../proposals/start-draft.js";

/** More than a group can look after. */
const MOST_IDEAS = 50;

/** One line for a group to think about; somebody may take it, or not (SLK-3). */
const addIdea: Act<"add-idea"> = async ({ tx, now, process, person }, { text, group }) => {
  const groups = await groupsOf(tx, person.id);
  const groupId = groups.find((one) => one === group) ?? groups[0];
  if (groupId === undefined) return refuse("idea-no-group");
  const words = cleanText(text).replaceAll("\n", " ");
  if (lengthOf(words) < IDEA.min || lengthOf(words) > IDEA.max) return refuse("idea-length");
  if ((await countOpenIdeas(tx, process.id, groupId)) >= MOST_IDEAS)
    return refuse("ideas-enough", { most: MOST_IDEAS });
  await storeIdea(tx, {
    processId: process.id,
    groupId,
    text: words,
    addedById: person.id,
    createdAt: now,
  });
  return done;
};

/** An idea of one of the person's groups; of others nobody knows anything. */
async function ideaOf({ tx, process, person }: ActContext, id: number): Promise<Result<Idea>> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const idea = known ? await readOpenIdea(tx, process.id, id) : undefined;
  return idea && (await isMember(tx, idea.groupId, person.id)) ? ok(idea) : refuse("idea-gone");
}

const takeIdea: Act<"take-idea"> = async (context, { idea: id }) => {
  const idea = await ideaOf(context, id);
  if (!idea.ok) return idea;
  return (await storeOwner(context.tx, id, context.person.id)) ? done : refuse("idea-taken");
};

const leaveIdea: Act<"leave-idea"> = async (context, { idea: id }) => {
  const idea = await ideaOf(context, id);
  if (!idea.ok) return idea;
  if (idea.value.owner?.id !== context.person.id) return refuse("idea-taken");
  await giveBackIdea(context.tx, id);
  return done;
};

/** By whoever owns it; one that nobody took, by whoever added it. */
const removeIdea: Act<"remove-idea"> = async (context, { idea: id }) => {
  const idea = await ideaOf(context, id);
  if (!idea.ok) return idea;
  const { owner, addedBy } = idea.value;
  if ((owner?.id ?? addedBy) !== context.person.id) return refuse("idea-taken");
  await deleteIdea(context.tx, id);
  return done;
};

/** The idea becomes a draft of whoever owns it, and its group goes on working on it. */
const draftIdea: Act<"draft-idea"> = async (context, { idea: id }) => {
  const { tx, person } = context;
  const idea = await ideaOf(context, id);
  if (!idea.ok) return idea;
  if (!(await storeOwner(tx, id, person.id))) return refuse("idea-taken");
  const { groupId, text } = idea.value;
  const begun = await begin(context, groupId);
  if (!begun.ok) return begun;
  const { id: proposalId, version } = begun.value;
  await saveText(tx, { proposalId, version }, { title: cutText(text, TITLE.max) });
  await ideaBecame(tx, { id, proposalId });
  return ok({ proposal: proposalId });
};

/** What members of a group may do with its ideas. */
export const ideaActs = {
  "add-idea": addIdea,
  "take-idea": takeIdea,
  "leave-idea": leaveIdea,
  "remove-idea": removeIdea,
  "draft-idea": draftIdea,
} satisfies Partial<ActRegistry>;

import { isInAssociation } from "../../persistence/associations.js";
import type { HomeFacts } from "../../flows/home-facts.js";
import { countWorkshopsAfter } from "../../persistence/workshops.js";
import type { LoadFacts } from "../flow-registry.js";
import { loadIdeas } from "./load-ideas.js";

/** What was said in a workshop is news for so long. */
const NEWS_MS = 30 * 24 * 60 * 60_000;

/** For members of a group that was set up, where a page has room for what it works on (SLK-3). */
export const loadHome: LoadFacts<HomeFacts> = async (context, facts, state) => {
  const { process, person, capabilities } = facts;
  const hasRoom = capabilities.menus && person.inGroup;
  const isMember = hasRoom && (await isInAssociation(context.tx, process.id, person.id));
  const workshops = await countWorkshopsAfter(
    context.tx,
    process.id,
    new Date(facts.now.getTime() - NEWS_MS),
  );
  return {
    ...facts,
    workshops,
    pipeline: isMember ? (await loadIdeas(context, facts, state)).items : undefined,
  };
};

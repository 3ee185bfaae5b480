import { refuse } from "../domain/result.js";
import { setFollowing } from "../persistence/subscriptions.js";
import { done, type Act } from "./act.js";
import { hearOf } from "./hear-of.js";

/**
 * Follow says what it sets: pressed twice, it still means one thing. Whoever follows asks to hear of it, so the messages
 * they get include that; somebody who said /stop stays unwritten until they turn messages on.
 */
export const followProject: Act<"follow-project"> = async (context, { project, on }) => {
  const { tx, now, process, person } = context;
  if (!process.projects.some(({ id }) => id === project)) return refuse("project-unknown");
  await setFollowing(tx, { participantId: person.id, projectId: project, on, now });
  if (on && !person.stopped && person.messages !== "followed") await hearOf(context, "followed");
  return done;
};

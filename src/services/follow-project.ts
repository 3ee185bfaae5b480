import { refuse } from "../domain/result.js";
import { setFollowing } from "../persistence/subscriptions.js";
import { done, type Act } from "./act.js";

/** Follow says what it sets: pressed twice, it still means one thing. */
export const followProject: Act<"follow-project"> = async ({ tx, now, process, person }, { project, on }) => {
  if (!process.projects.some(({ id }) => id === project)) return refuse("project-unknown");
  await setFollowing(tx, { participantId: person.id, projectId: project, on, now });
  return done;
};

import { refuse } from "../domain/result.js";
import { areaName } from "../flows/process-words.js";
import { entry, local, say, type Note } from "../flows/screen.js";
import { recordAct } from "../persistence/audit.js";
import { approveCount, latestCounts, settleProjects } from "../persistence/counts.js";
import { touchProcess } from "../persistence/process-directory.js";
import { followersOf } from "../persistence/subscriptions.js";
import { done, type Act, type ActContext } from "./act.js";

/** An organizer approves a counted box, and its results are public from that moment (INF-8). */
export const approveResults: Act<"approve-results"> = async (context, { box: boxId }) => {
  const { tx, now, process, person, communityId } = context;
  if (!person.roles.includes("organizer")) return refuse("not-allowed");
  const [count] = (await latestCounts(tx, process.id, ["counted"])).filter((one) => one.boxId === boxId);
  if (!count) return refuse("results-not-counted");
  if (!(await approveCount(tx, { countId: count.id, boxId, by: person.id, now })))
    return refuse("results-not-counted");
  const decided = count.result.standings.flatMap(({ projectId, status }) =>
    status === "withdrawn" ? [] : [{ id: Number(projectId), status }],
  );
  await settleProjects(tx, process.id, decided);
  await touchProcess(tx, process.id);
  await recordAct(tx, {
    communityId,
    processId: process.id,
    at: now,
    actorId: person.id,
    action: "approve-results",
    subject: `box ${boxId}`,
    after: { count: count.id, inputsHash: count.inputsHash },
  });
  await tellFollowers(context, boxId, decided);
  return done;
};

/** NOT-6, once a person, however many of the box's projects they follow. */
async function tellFollowers(
  { tx, process, notify }: ActContext,
  boxId: number,
  decided: readonly { id: number; status: string }[],
): Promise<void> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const told = new Set<string>();
  for (const { id, status } of decided) {
    const project = process.projects.find((one) => one.id === id);
    if (!project) continue;
    for (const participantId of await followersOf(tx, id)) {
      if (told.has(participantId)) continue;
      told.add(participantId);
      notify(participantId, resultsNote(local(project.title), status, areaName(process, box?.area), boxId));
    }
  }
}

const resultsNote = (
  title: ReturnType<typeof local>,
  status: string,
  area: ReturnType<typeof local>,
  boxId: number,
): Note => ({
  id: "NOT-6",
  lines: [say(status === "funded" ? "notice-project-funded" : "notice-project-not-funded", { title, area })],
  buttons: [
    [entry(say("button-see-results"), "look", "results", boxId)],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});

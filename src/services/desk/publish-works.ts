import { checkNews } from "../../domain/works.js";
import { addUpdate, announceWorks } from "../../persistence/status-updates.js";
import { done, type Act } from "../act.js";
import { record, requireRight, requireSomewhere } from "./staff.js";

/** News of the works of a funded project: on its card at once, and told to its followers (ORG-8). */
export const publishWorks: Act<"publish-works"> = async (context, { project: number, ...draft }) => {
  const { tx, now, process, person, randomness } = context;
  const allowed = requireSomewhere(context, "works");
  if (!allowed.ok) return allowed;
  const project = process.projects.find((one) => one.number === number);
  const here = project ? requireRight(context, "works", project.area) : allowed;
  if (!here.ok) return here;
  const { languages, timeZone } = process;
  const news = checkNews({ ...draft, expected: draft.expected ?? undefined }, project, {
    languages,
    timeZone,
    now,
  });
  if (!news.ok) return news;
  const update = await addUpdate(tx, { projectId: project?.id ?? 0, ...news.value, at: now, by: person.id });
  await announceWorks(tx, { id: randomness.uuid(), processId: process.id, update, by: person.id, now });
  const { step, text, expectedAt } = news.value;
  await record(context, {
    action: "publish-works",
    subject: `project ${number}`,
    after: { update, step, text, expectedAt: expectedAt?.toISOString() ?? null },
  });
  return done;
};

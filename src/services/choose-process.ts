import { refuse } from "../domain/result.js";
import { listProcesses } from "../persistence/process-directory.js";
import type { Act } from "./act.js";
import { joinProcess } from "./scene.js";

/** Turns this conversation to another process. The person is met as a participant of its community (I-15). */
export const chooseProcess: Act<"choose-process"> = async (context, { process }) => {
  const chosen = (await listProcesses(context.tx)).find(({ id }) => id === process);
  if (!chosen) return refuse("process-unknown");
  const subject = await joinProcess(context, chosen);
  return { ok: true, value: { ...subject } };
};

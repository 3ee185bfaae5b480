import { processRef } from "../domain/process-ref.js";

/** Links to a project, a proposal, or whatever a group's button opens: what they name has a number in one process only. */
const OF_A_PROCESS = /^([psg]_[A-Za-z0-9_-]+?)(?:_([0-9a-f]{8}))?$/;

/** What follows `/start`, with the process that it means; what no process numbers stays as it is. */
export const startIn = (start: string, processId: string): string =>
  OF_A_PROCESS.test(start) ? `${start}_${processRef(processId)}` : start;

/** The same apart: links made before they named a process, and any other, have none. */
export function parseStart(payload: string): { start: string; process: string | undefined } {
  const [, start = payload, process] = OF_A_PROCESS.exec(payload) ?? [];
  return { start, process };
}

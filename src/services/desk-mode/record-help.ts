import { DateTime } from "luxon";
import { recordAct } from "../../persistence/audit.js";
import type { ActContext } from "../act.js";
import { actorOf } from "../desk/staff.js";

type Recorder = Pick<ActContext, "tx" | "now" | "process" | "person" | "communityId">;

/** What a clerk did for somebody, for the record (I-14): with its hour only, so that the moment does not tell for whom. */
export const recordHelp = (
  { tx, now, process, person, communityId }: Recorder,
  entry: { action: string; subject: string; after?: object; why?: string },
): Promise<void> =>
  recordAct(tx, {
    communityId,
    processId: process.id,
    at: DateTime.fromJSDate(now, { zone: process.timeZone }).startOf("hour").toJSDate(),
    ...actorOf(person),
    ...entry,
  });

/** `box projects navile` */
export function boxNamed({ process }: Pick<ActContext, "process">, boxId: number): string {
  const box = process.boxes.find(({ id }) => id === boxId);
  return `box ${box?.question ?? ""} ${box?.area ?? ""}`;
}

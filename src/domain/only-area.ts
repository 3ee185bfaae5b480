import type { Area, Process } from "./process.js";

/** The area that is the whole of a process, where it has no other: nobody needs to be asked which one. */
export const onlyArea = ({ areas }: Pick<Process, "areas">): Area | undefined =>
  areas.length === 1 ? areas[0] : undefined;

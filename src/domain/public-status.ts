import type { Project, PublicStatus } from "./process.js";

/** How a project stands for everybody: won and given up later is cancelled. */
export const publicStatus = ({
  status,
  worksCancelled,
}: Pick<Project, "status" | "worksCancelled">): PublicStatus =>
  status === "funded" && worksCancelled ? "cancelled" : status;

import type { Refusal } from "../result.js";
import type { Marks } from "./marks.js";
import type { Paper } from "./paper.js";

/** How one kind of ballot judges what is marked on it. The marks are those still on the paper, each project once. */
export interface Kind {
  /** Beside each project stand points. */
  hasPoints: boolean;
  /** What can still be marked: projects, points or minor units. Negative when it is too much. */
  left: (paper: Paper, marks: Marks) => number;
  /** Why it may not be cast like this. */
  fault: (paper: Paper, marks: Marks) => Refusal | undefined;
  /** Whether a project with these points is part of what is cast. */
  isCast: (points: number | undefined) => boolean;
}

/** Every marked project is cast, and there are no points. */
export const PLAIN = { hasPoints: false, isCast: () => true } as const;

import { refuse, ok, type Result } from "../result.js";
import type { Assessment } from "./assessment.js";

type Found = Pick<Assessment, "state" | "found" | "written">;

/** What was found cannot be done, and its authors know: they may ask, once, that somebody else looks. */
export const isLookPossible = ({ state, found }: Found): boolean =>
  state === "published" && found?.verdict === "not-feasible";

/** A second look is somebody else's than whose words they were. */
export const mayLookAgain = ({ written }: Found, by: string): Result<undefined> =>
  written?.by === by ? refuse("second-look.own-verdict") : ok(undefined);

import { ok, refuse, type Result } from "../result.js";
import type { Assessment } from "./assessment.js";

/**
 * Who alone reads a verdict: whoever was asked, as long as they can. Undefined is whoever may: nobody was asked, their role is
 * gone, or they turned out to be whoever wrote it.
 */
export const askedReader = (
  { reader, written }: Pick<Assessment, "reader" | "written">,
  isAble: boolean,
): string | undefined => (isAble && reader !== written?.by ? reader : undefined);

/** Whoever was asked, or directs the check, asks somebody else, or whoever may. */
export function handOn(
  assessment: Assessment,
  reader: string | undefined,
  { by, asked, directs }: { by: string; asked: string | undefined; directs: boolean },
): Result<Assessment> {
  if (assessment.state !== "waiting") return refuse("assess.read-already");
  if (!mayHandOn({ by, asked, directs })) return refuse("assess.asked-another");
  if (reader !== undefined && reader === assessment.written?.by) return refuse("assess.own-verdict");
  return ok({ ...assessment, reader });
}

export const mayHandOn = ({
  by,
  asked,
  directs,
}: {
  by: string;
  asked: string | undefined;
  directs: boolean;
}): boolean => directs || asked === by;

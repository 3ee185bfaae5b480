import { createHash } from "node:crypto";
import { sheetFileId } from "../../domain/rule-sheet.js";
import { ok } from "../../domain/result.js";
import { chainEnds } from "../../persistence/audit.js";
import { storeFileOnce } from "../../persistence/files.js";
import type { Act } from "../act.js";
import { requireRight } from "../desk/staff.js";
import { auditFile, auditJson } from "./audit-file.js";

/**
 * The record as a file: what was done for this process in full, of other processes of the community only the hashes, with
 * which the chain can be followed. Answers with the `file` and its `name`.
 */
export const getRecord: Act<"get-record"> = async (context) => {
  const { tx, now, process, communityId } = context;
  const allowed = requireRight(context, "audit");
  if (!allowed.ok) return allowed;
  const end = (await chainEnds(tx)).find((one) => one.communityId === communityId);
  if (!end) throw new Error("the community is gone");
  const text = auditJson(await auditFile(tx, end, end, process.id));
  // The same record has the same id.
  const id = sheetFileId(createHash("sha256").update(text, "utf8").digest("hex"));
  await storeFileOnce(tx, {
    id,
    mime: "application/json",
    bytes: Buffer.from(text, "utf8"),
    public: false,
    createdAt: now,
  });
  return ok({ file: id, name: `record-${process.slug}.json` });
};

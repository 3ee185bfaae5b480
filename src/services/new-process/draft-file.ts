import { createHash } from "node:crypto";
import { wordsAt } from "../../domain/new-process/file-data.js";
import { sheetFileId } from "../../domain/rule-sheet.js";
import { ok } from "../../domain/result.js";
import { storeFileOnce } from "../../persistence/files.js";
import type { Act } from "../act.js";
import { record } from "../desk/staff.js";
import { yamlOf } from "../process-file/write.js";
import { draftForOrganizer } from "./own-draft.js";

/** The process file of a draft, as a document: `portico import` takes it. The same words are the same file. */
export const fileOfProcessDraft: Act<"file-of-process-draft"> = async (context, { draft: id }) => {
  const found = await draftForOrganizer(context, id);
  if (!found.ok) return found;
  const bytes = new TextEncoder().encode(yamlOf(found.value.file));
  const file = sheetFileId(createHash("sha256").update(id).update(bytes).digest("hex"));
  await storeFileOnce(context.tx, {
    id: file,
    mime: "application/yaml",
    bytes,
    public: false,
    createdAt: context.now,
  });
  await record(context, { action: "export-process-draft", subject: `process draft ${id}` });
  return ok({ file, name: `${wordsAt(found.value.file, ["slug"])}.yaml` });
};

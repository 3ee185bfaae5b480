import { listAt, type FileData } from "../file-data.js";
import { textsAt, type DraftField } from "./field.js";

/** The part of step 5 with the reasons in one language. */
export const reasonsPart = (tag: string): string => `reasons-${tag}`;

/** The public reasons for turning a proposal down, language by language. */
export const reasonFields = (file: FileData): DraftField[] =>
  listAt(file, ["proposals", "rejectionReasons"]).flatMap((_reason, index) =>
    textsAt(file, ["proposals", "rejectionReasons", index, "text"], {
      id: `reason-${index}`,
      name: "reason",
      step: "proposals",
      max: 200,
    }).map((field) => ({ ...field, number: index + 1, part: reasonsPart(field.tag ?? "") })),
  );

import { textsAt, fieldAt, type DraftField } from "./field.js";
import type { FileData } from "../file-data.js";

/** Step 1: how it is called, and who runs it. */
export const nameFields = (file: FileData): DraftField[] => [
  ...textsAt(file, ["title"], { id: "title", name: "title", step: "name", max: 60 }),
  fieldAt(["edition"], { id: "edition", name: "edition", step: "name", what: { kind: "text", max: 20 } }),
  fieldAt(["slug"], { id: "slug", name: "slug", step: "name", what: { kind: "text", max: 40 } }),
  fieldAt(["city"], { id: "city", name: "city", step: "name", what: { kind: "text", max: 60 } }),
  ...textsAt(file, ["organizer"], { id: "organizer", name: "organizer", step: "name", max: 80 }),
];

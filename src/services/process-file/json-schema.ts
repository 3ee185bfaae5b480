import { z } from "zod";
import { processFileSchema } from "./schema.js";

/** The JSON Schema of process files, for editors that complete and check while one types. */
export function processFileJsonSchema(): z.core.JSONSchema.JSONSchema {
  const schema = processFileSchema(undefined, { timeZone: "UTC", today: new Date(0) });
  return { title: "Portico process file", ...z.toJSONSchema(schema, { io: "input" }) };
}

import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "yaml";
import { processFileJsonSchema } from "../../../src/services/process-file/json-schema.js";
import { SMALL_PROCESS } from "../../support/small-process.js";

test("editors get a schema that accepts a good file and shows a wrong field", () => {
  const schema = z.fromJSONSchema(processFileJsonSchema());
  const file = parse(SMALL_PROCESS) as Record<string, unknown>;
  expect(schema.safeParse(file).error?.issues).toBeUndefined();
  expect(schema.safeParse({ ...file, mayor: "Anna" }).success).toBe(false);
  expect(
    schema.safeParse({ ...file, phases: [{ kind: "voting", starts: "soon", ends: "later" }] }).success,
  ).toBe(false);
});

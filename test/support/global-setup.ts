import type { TestProject } from "vitest/node";
import { createTemplate, dropDatabase } from "./server-databases.js";
import { checkServers, testServers } from "./servers.js";
import { buildSnapshot } from "./snapshot.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** File of the embedded database that `openTestDatabase` starts from. */
    snapshot: string;
    /** Name of the database on the real server that it copies. */
    template: string;
  }
}

/** Prepares, once for all test files, the databases that they copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await checkServers();
  project.provide("snapshot", await buildSnapshot());
  const { databaseUrl } = testServers;
  if (!databaseUrl) return async () => {};
  const template = await createTemplate(databaseUrl);
  project.provide("template", template);
  return () => dropDatabase(databaseUrl, template);
}

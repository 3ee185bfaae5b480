import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createTemplate, dropDatabase } from "./server-databases.js";
import { checkServers, testServers } from "./servers.js";
import { buildSnapshot, CACHE } from "./snapshot.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** File of the embedded database that `openTestDatabase` starts from. */
    snapshot: string;
    /** Name of the database on the real server that it copies. */
    template: string;
    /** Folder of this run, in which scripts are bundled. */
    scripts: string;
  }
}

/** Prepares, once for all test files, the databases that they copy, and a folder for scripts. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await checkServers();
  project.provide("snapshot", await buildSnapshot());
  mkdirSync(CACHE, { recursive: true });
  const scripts = mkdtempSync(join(CACHE, "scripts-"));
  project.provide("scripts", scripts);
  const dropTemplate = await provideTemplate(project);
  return async () => {
    await dropTemplate();
    rmSync(scripts, { recursive: true, force: true });
  };
}

async function provideTemplate(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl } = testServers;
  if (!databaseUrl) return async () => {};
  const template = await createTemplate(databaseUrl);
  project.provide("template", template);
  return () => dropDatabase(databaseUrl, template);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { reportCharAsCharacter } from "./char-as-character.js";

const ENGINE = "@prisma/schema-engine-wasm/schema_engine_bg";
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

interface Difference {
  /** Nothing to change. */
  agrees: boolean;
  /** SQL that closes the difference, or a summary in words. */
  text: string;
}

/** The commands of Prisma's schema engine that we use; their requests are described in its package. */
export interface SchemaEngine {
  diff(request: object): Promise<{ exitCode: number; stdout: string | null }>;
  applyMigrations(request: object): Promise<{ appliedMigrationNames: string[] }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: object): void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<SchemaEngine> };
}
interface Wasm {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
}

// The module keeps the engine's memory: a second one in the same process would pull it from under the first.
let engineModule: Promise<EngineModule> | undefined;

/** How the database behind `pool` differs from the schema file. */
export async function differenceFromSchema(
  pool: Pool,
  schemaPath: string,
  as: "sql" | "summary",
): Promise<Difference> {
  const engine = await startSchemaEngine(pool, schemaPath);
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }];
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: dirname(schemaPath) },
    to: { tag: "schemaDatamodel", files },
    script: as === "sql",
    exitCode: true,
    filters: NO_FILTERS,
  });
  return { agrees: exitCode === 0, text: stdout ?? "" };
}

/** Prisma's own schema engine, compiled to WebAssembly, on the database behind `pool`. */
export async function startSchemaEngine(pool: Pool, schemaPath: string): Promise<SchemaEngine> {
  engineModule ??= loadEngine();
  const { SchemaEngine } = await engineModule;
  await reportCharAsCharacter(pool);
  const datamodels = [[schemaPath, readFileSync(schemaPath, "utf8")]];
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  return SchemaEngine.new({ datamodels }, () => {}, adapter);
}

// The package's own entry imports its .wasm file as a module, which Node 20 cannot do.
async function loadEngine(): Promise<EngineModule> {
  const globals = globalThis as unknown as { WebAssembly: Wasm; PRISMA_WASM_PANIC_REGISTRY: object };
  globals.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message: string) => console.error(message) };
  const loaded = (await import(ENGINE)) as EngineModule;
  const bytes = readFileSync(
    createRequire(import.meta.url)
      .resolve(ENGINE)
      .replace(/\.js$/, ".wasm"),
  );
  const { instance } = await globals.WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": loaded,
  });
  loaded["__wbg_set_wasm"](instance.exports);
  instance.exports["__wbindgen_start"]?.();
  return loaded;
}

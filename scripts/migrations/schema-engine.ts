import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";

const ENGINE = "@prisma/schema-engine-wasm/schema_engine_bg";

interface Difference {
  /** Nothing to change. */
  agrees: boolean;
  /** SQL that closes the difference, or a summary in words. */
  text: string;
}
interface Engine {
  diff(request: object): Promise<{ exitCode: number; stdout: string | null }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: object): void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> };
}
interface Wasm {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
}

/** How the database behind `pool` differs from the schema file, according to Prisma's own schema engine. */
export async function differenceFromSchema(
  pool: Pool,
  schemaPath: string,
  as: "sql" | "summary",
): Promise<Difference> {
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }];
  const engine = await startEngine(pool, files);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: dirname(schemaPath) },
    to: { tag: "schemaDatamodel", files },
    script: as === "sql",
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return { agrees: exitCode === 0, text: stdout ?? "" };
}

async function startEngine(pool: Pool, files: { path: string; content: string }[]): Promise<Engine> {
  const { SchemaEngine } = await loadEngine();
  const datamodels = files.map(({ path, content }) => [path, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  return SchemaEngine.new({ datamodels }, () => {}, adapter);
}

// The package's own entry imports its .wasm file as a module, which Node 20 cannot do.
async function loadEngine(): Promise<EngineModule> {
  const globals = globalThis as unknown as { WebAssembly: Wasm; PRISMA_WASM_PANIC_REGISTRY: object };
  globals.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message: string) => console.error(message) };
  const engineModule = (await import(ENGINE)) as EngineModule;
  const bytes = readFileSync(
    createRequire(import.meta.url)
      .resolve(ENGINE)
      .replace(/\.js$/, ".wasm"),
  );
  const { instance } = await globals.WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule["__wbg_set_wasm"](instance.exports);
  instance.exports["__wbindgen_start"]?.();
  return engineModule;
}

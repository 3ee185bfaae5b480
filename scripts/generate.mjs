// Generates the Prisma client after every install, with no network and no native engine.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

function findCli() {
  try {
    return require.resolve("prisma/build/index.js");
  } catch {
    return undefined;
  }
}

const cli = findCli();
if (!cli) {
  console.log("prisma CLI not installed (production install): skipping client generation");
  process.exit(0);
}

// `prisma generate` never runs the native schema engine, but insists on having one. Pointing it at any existing
// executable skips the download, so this works offline and on every platform.
const env = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
  ...process.env,
};
const run = spawnSync(process.execPath, [cli, "generate", ...process.argv.slice(2)], {
  stdio: "inherit",
  env,
});
process.exit(run.status ?? 1);

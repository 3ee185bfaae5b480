import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "demo.unfinished";

/** Notes in the data folder that the demo is being made, so that a start that was killed meanwhile can be told. */
export const unfinishedDemo = (dataDir: string) => {
  const file = join(dataDir, FILE);
  return {
    begin: () => writeFileSync(file, ""),
    end: () => rmSync(file, { force: true }),
    found: () => existsSync(file),
  };
};

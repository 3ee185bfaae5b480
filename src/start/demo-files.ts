import { readFile } from "node:fs/promises";

const FILES = ["bologna-2023.yaml", "bologna-2018.yaml", "associazione.yaml"];

/** The process files of the demo, the one that people see first in front. */
export const demoFiles = (): Promise<Uint8Array[]> =>
  Promise.all(FILES.map((name) => readFile(new URL(`../../processes/${name}`, import.meta.url))));

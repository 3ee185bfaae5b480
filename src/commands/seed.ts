import type { App } from "../services/app.js";
import { seedDemo } from "../services/seed-demo/seed-demo.js";
import type { Terminal } from "./terminal.js";

/** `portico seed`: the demo's processes with invented people, proposals and votes. */
export async function seed(app: App, terminal: Terminal, files: readonly Uint8Array[]): Promise<void> {
  const seeded = await seedDemo(app, { files });
  terminal.print(
    seeded.length > 0
      ? `Demo data: ${seeded.join(", ")}. All people and votes in it are invented.`
      : "The demo is there already: nothing changed.",
  );
}

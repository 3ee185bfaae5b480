import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PATH = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** False, with one line that says so, where there is no browser to test in. */
export function hasChromium(): boolean {
  const found = existsSync(PATH);
  if (!found) console.warn(`browser tests are skipped: no chromium at ${PATH} (set CHROMIUM_PATH)`);
  return found;
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

import { serve, type ServerType } from "@hono/node-server";
import axe from "axe-core";
import { Hono } from "hono";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPEN_DATA_PATH, openData } from "../../src/http/open-data/open-data.js";
import { freezeDueRules } from "../../src/services/rule-sheet.js";
import { askInstead } from "../support/another-question.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { countVotes, publish } from "../support/published-results.js";
import { addSampleProcess } from "../support/sample-process.js";
import { World } from "../support/world.js";
import { hasChromium, launchChromium } from "./chromium.js";
import { overflow } from "./page.js";

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

const A_SMALL_PHONE = { width: 320, height: 640 };

describe.skipIf(!hasChromium())("the page of open data in a browser", () => {
  let browser: Browser;
  let server: ServerType;
  let address = "";

  beforeAll(async () => {
    const database = await openTestDatabase();
    const world = new World(database);
    await addSampleProcess(database.prisma);
    await freezeDueRules(world.app);
    const counting = {
      rule: "greedy",
      ties: ["lot"],
      lot: { seed: "a-word-that-is-longer-than-any-small-phone-is-wide ".repeat(3).trim() },
      incompatible: [["12", "15"]],
    } as const;
    await askInstead(world, { counting });
    await publish(world, await countVotes(world, "navile", [{ numbers: [12], times: 3 }]));
    const site = new Hono().route(OPEN_DATA_PATH, openData(world.app));
    server = serve({ fetch: site.fetch, hostname: "127.0.0.1", port: 0 });
    await new Promise((resolve) => server.once("listening", resolve));
    world.app.publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const anna = await atHome(world, "anna", { area: "Navile" });
    await anna.sends("/results");
    const replies = await anna.presses("Check it and more");
    address = linkIn(replies, "Open data");
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test.each(["en", "it"])(
    "the link of INF-8 leads there; in %s it is sound, on a small phone too",
    async (language) => {
      const context = await browser.newContext({ locale: language, viewport: A_SMALL_PHONE });
      const page = await context.newPage();
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await page.getByText("recount ballots.pb").isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<Violations>("axe.run({ resultTypes: ['violations'] })");
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      await context.close();
    },
  );
});

/** Where the button of this label leads. */
function linkIn(replies: readonly unknown[], label: string): string {
  const found = new RegExp(`"label":"${label}"[^}]*"url":"([^"]+)"`, "u").exec(JSON.stringify(replies));
  if (!found?.[1]) throw new Error(`no link "${label}" in ${JSON.stringify(replies)}`);
  return found[1];
}

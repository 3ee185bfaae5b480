import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newFolderOfFile } from "../support/data-dir.js";
import { seedFolder, startService, type RunningService } from "../support/running-service.js";
import { hasChromium, launchChromium } from "./chromium.js";
import { button, openPage, overflow, person, press, pressByKeyboard } from "./page.js";

const LONG = 240_000; // starts of a whole service, on a machine that runs other tests too

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

const WELCOME = ["Continue in English", "Participatory budget 2023"];

describe.skipIf(!hasChromium())("the whole service in a browser", () => {
  const folder = newFolderOfFile();
  let browser: Browser;
  let service: RunningService;
  let url: string;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    await seedFolder(folder);
    service = await startService(folder);
    [browser, url] = await Promise.all([launchChromium(), service.ready()]);
  }, LONG);
  afterAll(async () => {
    await browser.close();
    await service.end();
  });
  beforeEach(async () => {
    opened = await openPage(browser, url);
    page = opened.page;
  });
  afterEach(() => opened.close());

  async function violations(): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate<Violations>("axe.run({ resultTypes: ['violations'] })");
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** Sound to axe, and no wider than a small phone, where one person is seen at a time. */
  async function isSound(name: string): Promise<void> {
    expect(await violations()).toEqual([]);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("tab", { name }).click();
    expect(await person(page, name.toLowerCase()).isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    if (size) await page.setViewportSize(size);
  }

  const inThePage = async (hint: RegExp): Promise<string> => {
    await button(page, "Try this").click();
    const code = (await page.getByText(hint).first().textContent())?.trim() ?? "";
    await button(page, "Try this").click();
    return code;
  };

  test(
    "a vote with the keyboard alone, from hello to receipt; each screen is sound",
    { timeout: LONG },
    async () => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const anna = person(page, "anna");
      const code = await inThePage(/^NAV-\d{4}-[A-Z]{4}$/);
      await pressByKeyboard(anna, "Start", ...WELCOME, "Navile");
      await anna.getByText("You are set").waitFor();
      await pressByKeyboard(anna, "Home");
      await anna.locator("[data-entry=INF-1].living").waitFor();
      await isSound("Anna");
      await pressByKeyboard(anna, "Vote in Navile", "Check my right to vote", "I have a personal code");
      await anna.getByText("Send me the code").waitFor();
      await anna.getByRole("textbox").focus();
      await page.keyboard.type(code);
      await page.keyboard.press("Enter");
      await pressByKeyboard(anna, "Go to my ballot", "Open my ballot");
      await button(anna, "Search").waitFor();
      await isSound("Anna");
      await pressByKeyboard(anna, /^\d+ · /, /^Add /);
      await anna.getByRole("button", { name: /^Remove / }).waitFor();
      await isSound("Anna");
      await pressByKeyboard(anna, "My ballot (1 of 1)", "Review and vote", "Cast my vote");
      await anna.getByText("Your vote is in.").waitFor();
      expect(await anna.getByRole("log").textContent()).toMatch(/Receipt code BO-[0-9A-Z]{4}-[0-9A-Z]{4}/);
      await isSound("Anna");
    },
  );

  test("a proposal as a form with the keyboard alone, in the phase for it", { timeout: LONG }, async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const luca = person(page, "luca");
    await button(page, "Proposals").click();
    await page.getByText("moved", { exact: true }).waitFor();
    await pressByKeyboard(luca, "Start", ...WELCOME, "Savena");
    await luca.getByText("You are set").waitFor();
    await pressByKeyboard(luca, "Make a proposal", "Start a proposal");
    const form = luca.getByRole("dialog", { name: "New proposal" });
    await form.waitFor();
    await pressByKeyboard(luca, "Review");
    const title = form.getByRole("textbox", { name: "Title" });
    await title.and(page.locator("[aria-invalid=true]:focus")).waitFor();
    await isSound("Luca");
    await title.focus();
    await page.keyboard.type("Benches and trees in via Larga");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Shade for those who wait for the bus in summer.");
    await pressByKeyboard(luca, "Review", "Send proposal");
    await luca.getByText(/Received: proposal \d+/).waitFor();
    await isSound("Luca");
    await button(page, "Back to real time").click();
  });

  test(
    "who follows a project is reminded when the clock moves on, and goes on from there",
    { timeout: LONG },
    async () => {
      await button(page, "Add a person").click();
      await page.getByRole("textbox", { name: "Name" }).fill("Eva");
      await page.keyboard.press("Enter");
      const eva = page.locator("[id^=column-eva]");
      await press(eva, "Start", ...WELCOME, "Navile");
      await eva.getByText("You are set").waitFor();
      await eva.getByRole("textbox").fill("/start p_12");
      await page.keyboard.press("Enter");
      await press(eva, "Follow", "Choose my messages", "Also projects I follow");
      await button(page, "Last days to vote").click();
      await eva.getByText("You can still vote in Navile").waitFor();
      await press(eva, "Open my ballot");
      await button(eva, "Check my right to vote").waitFor();
      const [notice, screen] = [eva.locator("[data-entry=NOT-2]"), eva.locator(".living")];
      const [above, below] = await Promise.all([notice.boundingBox(), screen.boundingBox()]);
      expect(below?.y).toBeGreaterThan(above?.y ?? Infinity);
      await button(page, "Back to real time").click();
    },
  );

  test("the organizer's code works wherever the clock was moved to", { timeout: LONG }, async () => {
    await button(page, "Add a person").click();
    await page.getByRole("textbox", { name: "Name" }).fill("Ivo");
    await page.keyboard.press("Enter");
    const ivo = page.locator("[id^=column-ivo]");
    await button(page, "Try this").click();
    const code = await page
      .getByText(/^ORG(-\w{2,4}){3}$/)
      .first()
      .innerText();
    await button(page, "Try this").click();
    await button(page, "Last days to vote").click();
    await page.getByText("moved", { exact: true }).waitFor();
    await ivo.getByRole("textbox").fill(code);
    await page.keyboard.press("Enter");
    await press(ivo, "Accept");
    await button(ivo, "People and record").waitFor();
    await button(page, "Back to real time").click();
  });

  test(
    "what is written while the service is dead is answered once when it is back",
    { timeout: LONG },
    async () => {
      const chiara = person(page, "chiara");
      await press(chiara, "Start");
      await button(chiara, "Continue in English").waitFor();
      await service.end("SIGKILL");
      await page.getByText("The connection is lost.").waitFor();
      await chiara.getByRole("textbox").fill("/help");
      await page.keyboard.press("Enter");
      await chiara.getByText("Waiting for the connection.").waitFor();
      service = await startService(folder, { PORT: new URL(url).port });
      await service.ready();
      await page.getByText("Connected again.").waitFor();
      await chiara.getByText("Waiting for the connection.").waitFor({ state: "hidden" });
      await chiara.getByText("The service was restarted.").waitFor();
      expect(await chiara.getByText("/help", { exact: true }).count()).toBe(1);
    },
  );
});

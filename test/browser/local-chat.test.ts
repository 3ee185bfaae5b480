import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "./chromium.js";
import { button, focused, hasFocus, openPage, overflow, person, press, pressByKeyboard } from "./page.js";
import { scene } from "./scene.js";

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

describe.skipIf(!hasChromium())("the local chat in a browser", () => {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof scene.start>>;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    service = await scene.start();
    opened = await openPage(browser, service.url);
    page = opened.page;
  });
  afterEach(async () => {
    await opened.close();
    await service.stop();
    expect(opened.faults).toEqual([]);
  });

  async function violations(): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate<Violations>("axe.run({ resultTypes: ['violations'] })");
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  test("from hello to a receipt with the keyboard alone", async () => {
    const anna = person(page, "anna");
    await pressByKeyboard(anna, "Start", ...scene.toCard, scene.add);
    await button(anna, scene.remove).waitFor();
    expect(await focused(page)).toBe(scene.remove);
    await pressByKeyboard(anna, ...scene.toReceipt);
    await anna.getByText(scene.receipt).waitFor();
    expect(await anna.getByRole("log").textContent()).toContain(scene.receiptCode);
  });

  test("a form with the keyboard alone: errors are named and reached, answers kept, then sent", async () => {
    const luca = person(page, "luca");
    await press(luca, "Start", ...scene.toForm);
    const form = luca.getByRole("dialog", { name: scene.form.name });
    await form.waitFor();
    await pressByKeyboard(luca, scene.form.submit);
    await form.getByText(scene.form.firstError).waitFor();
    const [first = ""] = Object.keys(scene.form.fields);
    const title = form.getByRole("textbox", { name: first });
    expect(await hasFocus(title)).toBe(true);
    expect(await title.getAttribute("aria-invalid")).toBe("true");
    const [error = ""] = ((await title.getAttribute("aria-describedby")) ?? "").split(" ");
    expect(await page.locator(`[id="${error}"]`).textContent()).toBe(scene.form.firstError);
    for (const words of Object.values(scene.form.fields)) {
      await page.keyboard.type(words);
      await page.keyboard.press("Tab");
    }
    await pressByKeyboard(luca, scene.form.submit);
    await luca.getByText(scene.form.sent).waitFor();
    expect(await form.count()).toBe(0);
    expect(await focused(page)).toBe("Current screen");
  });

  test("on paper there is the receipt that is on the screen, and nothing else of any conversation (ORG-10)", async () => {
    const [anna, luca] = [person(page, "anna"), person(page, "luca")];
    await press(luca, "Start", ...scene.toForm);
    await press(anna, "Start", ...scene.toCard, scene.add, ...scene.toReceipt);
    await anna.getByText(scene.receipt).waitFor();
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<string>("document.body.innerText");
    expect(printed).toContain(scene.receiptCode);
    expect(printed).not.toMatch(/Parco Nord|Navile\n|Start|New proposal|Hi /u);
    expect(printed.split("\n")[0]).toContain(scene.receipt);
    const box = await anna.getByText(scene.receipt).boundingBox();
    expect(box?.y).toBeLessThan(200);
  });

  test("what a clerk and a voter read together at a desk is larger than anything else (ORG-10)", async () => {
    const shows = async (flow: string, text: string) => {
      const buttons = [[{ label: "Ballot", press: `1|${flow}|list||1` }]];
      const screen = { kind: "screen", id: "VOT-4", place: "new", text: [{ text }], buttons } as const;
      await service.messenger.send({ platform: "local", chat: "chiara", kind: "private" }, [screen], {});
      await person(page, "chiara").getByText(text).waitFor();
      return page.evaluate<string[]>(
        "[...document.querySelectorAll('#column-chiara .message :is(.bubble, .choice)')].map((one) => getComputedStyle(one).fontSize)",
      );
    };
    expect(await shows("vote", "Your ballot is empty.")).toEqual(["16px", "15px"]);
    expect(await shows("assist", "Their ballot is empty.")).toEqual(["16px", "24px", "24px"]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await page.getByRole("tab", { name: "Chiara" }).click();
    expect(await shows("vote", "Your own ballot.")).toEqual(["16px", "16px", "16px", "15px"]);
  });

  test("Escape leaves a form as its own button does, and takes along what was written", async () => {
    const luca = person(page, "luca");
    await press(luca, "Start", ...scene.toForm);
    await luca.getByRole("dialog").waitFor();
    const [[first, words] = ["", ""]] = Object.entries(scene.form.fields);
    await luca.getByRole("textbox", { name: first }).fill(words);
    await page.keyboard.press("Escape");
    await luca.getByRole("dialog").waitFor({ state: "detached" });
    await luca.getByRole("textbox").waitFor();
    expect(service.inbox.received.at(-1)?.content).toMatchObject({ values: { title: words } });
  });

  test("axe finds nothing: empty, in use, with everything open, dark, and at 320 px", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await violations()).toEqual([]);
    await press(person(page, "anna"), "Start", ...scene.toCard, scene.add);
    await button(person(page, "anna"), scene.remove).waitFor();
    await press(person(page, "luca"), "Start", ...scene.toForm, scene.form.submit);
    await person(page, "luca").getByText(scene.form.firstError).waitFor();
    expect(await violations()).toEqual([]);
    await press(person(page, "chiara"), "Position");
    await button(page, "Try this").click();
    await button(page, "Add a person").click();
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations()).toEqual([]);
  });

  test("at 320 px nothing is wider than the window, one person at a time behind tabs", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await press(person(page, "anna"), "Start", ...scene.toCard);
    await button(person(page, "anna"), scene.add).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole("tab", { name: "Anna" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toContain("Luca");
    await press(person(page, "luca"), "Start", ...scene.toForm);
    await button(page, "Move the clock").click();
    await button(page, "Try this").click();
    expect(await overflow(page)).toBe(0);
    expect(await person(page, "anna").isVisible()).toBe(false);
  });

  const notify = (chat: string) =>
    service.messenger.send(
      { platform: "local", chat, kind: "private" },
      [
        { kind: "message", id: "NOT-1", text: [{ text: "Voting is open in Navile" }], buttons: [] },
        { kind: "screen", id: "INF-1", text: [{ text: "Another screen" }], buttons: [], place: "edit" },
      ],
      {},
    );

  test("what comes in takes no focus: not in one's own chat, not in another's", async () => {
    const [anna, luca] = [person(page, "anna"), person(page, "luca")];
    const box = luca.getByRole("textbox");
    await box.fill("half a wo");
    await notify("anna");
    await notify("luca");
    await anna.getByText("Another screen").waitFor();
    await luca.getByText("Another screen").waitFor();
    expect(await hasFocus(box)).toBe(true);
    expect(await box.inputValue()).toBe("half a wo");
  });

  test("a button of a notice says which one it is on; the screen it opens comes into sight", async () => {
    const anna = person(page, "anna");
    await press(anna, "Start", ...scene.toCard);
    await button(anna, scene.add).waitFor();
    const chat = { platform: "local", chat: "anna", kind: "private" } as const;
    const notice = { kind: "message", id: "NOT-1", text: [{ text: "Voting is open. ".repeat(30) }] } as const;
    for (const label of ["First", "Second"])
      await service.messenger.send(chat, [{ ...notice, buttons: [[{ label, press: "1|vote|gone||" }]] }], {});
    await press(anna, "First");
    await expect
      .poll(() => service.inbox.received.at(-1)?.content)
      .toMatchObject({
        data: "1|vote|gone||",
        message: expect.stringMatching(/^demo1-m/),
      });
    const opened = { kind: "screen", id: "VOT-1", text: [{ text: "Another screen" }], buttons: [] } as const;
    await service.messenger.send(chat, [{ ...opened, place: "new" }], {});
    await anna.getByText("Another screen").waitFor();
    const isInSight = async (): Promise<boolean> => {
      const [log, screen] = await Promise.all([
        anna.getByRole("log").boundingBox(),
        anna.getByText("Another screen").boundingBox(),
      ]);
      return !!log && !!screen && screen.y >= log.y && screen.y + screen.height <= log.y + log.height;
    };
    await expect.poll(isInSight).toBe(true);
    expect(await focused(page)).toBe("Current screen");
  });

  test("what comes in for somebody out of sight is told on their tab", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await notify("luca");
    const tab = page.getByRole("tab", { name: "Luca new messages" });
    await tab.click();
    await page.getByRole("tab", { name: "Luca", exact: true }).waitFor();
    expect(await person(page, "luca").getByText("Another screen").isVisible()).toBe(true);
  });

  test("somebody's markup, script and marks of direction are only text", async () => {
    const anna = person(page, "anna");
    const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202Eabc`;
    await anna.getByRole("textbox").fill(hostile);
    await page.keyboard.press("Enter");
    await anna.getByText(scene.unknown).waitFor();
    expect(await anna.getByRole("log").textContent()).toContain(hostile);
    expect(await anna.locator("img[src=x], script").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
  });
});

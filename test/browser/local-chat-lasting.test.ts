import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium } from "./chromium.js";
import { button, hasFocus, openPage, person, press } from "./page.js";
import { scene } from "./scene.js";

const WAIT = { timeout: 15_000 };

describe.skipIf(!hasChromium())("what the local chat keeps", () => {
  let browser: Browser;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function open() {
    const service = await scene.start();
    ends.push(() => service.stop());
    const { page, close } = await openPage(browser, service.url);
    ends.push(close);
    return { service, page, port: Number(new URL(service.url).port) };
  }

  test("what is written while the service is away is sent once when it is back", async () => {
    const { service, page, port } = await open();
    const anna = person(page, "anna");
    await press(anna, "Start", ...scene.toCard);
    await button(anna, scene.add).waitFor();
    await service.stop();
    await page.getByText("The connection is lost.").waitFor();
    await anna.getByRole("textbox").fill("written in the dark");
    await page.keyboard.press("Enter");
    await anna.getByText("Waiting for the connection.").waitFor();
    const back = await scene.start({ port, run: "demo2" });
    ends.push(() => back.stop());
    await page.getByText("Connected again.").waitFor();
    await anna.getByText("The service was restarted.").waitFor();
    await anna.getByText("Waiting for the connection.").waitFor({ state: "hidden" });
    expect(await anna.getByText("written in the dark", { exact: true }).count()).toBe(1);
    expect(back.inbox.received.filter(({ content }) => content.kind === "text")).toHaveLength(1);
    expect(await button(anna, scene.add).count()).toBe(1);
  });

  test("a reload keeps the conversation, what is half written, and who was added", async () => {
    const { page } = await open();
    const anna = person(page, "anna");
    const first = scene.toCard[0] ?? "";
    await press(anna, "Start", ...scene.toCard);
    await button(anna, scene.add).waitFor();
    await anna.getByRole("textbox").fill("half a wo");
    await button(page, "Add a person").click();
    await page.getByLabel("Name").fill("Marta Bìa");
    await page.keyboard.press("Enter");
    const marta = page.getByRole("region", { name: "Marta Bìa visitor" });
    await press(marta, "Start");
    await button(marta, first).waitFor();
    await page.reload();
    await button(anna, scene.add).waitFor();
    expect(await anna.getByRole("textbox").inputValue()).toBe("half a wo");
    await button(marta, first).waitFor();
  });

  test("a reload keeps an open form open with what is half filled in, and leaves the focus where it is", async () => {
    const { page } = await open();
    const luca = person(page, "luca");
    await press(luca, "Start", ...scene.toForm);
    const form = luca.getByRole("dialog", { name: scene.form.name });
    await form.waitFor();
    expect(await hasFocus(form)).toBe(true);
    for (const [label, words] of Object.entries(scene.form.fields)) await form.getByLabel(label).fill(words);
    await page.reload();
    await form.waitFor();
    for (const [label, words] of Object.entries(scene.form.fields))
      expect(await form.getByLabel(label).inputValue()).toBe(words);
    expect(await page.locator(":focus").count()).toBe(0);
  });

  test("a photo is sent; one over 10 MB is refused in the service's words", async () => {
    const { service, page } = await open();
    const anna = person(page, "anna");
    const photo = anna.getByLabel("Send a photo as Anna");
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(64)]);
    await photo.setInputFiles({ name: "bench.jpg", mimeType: "image/jpeg", buffer: jpeg });
    await expect.poll(() => service.inbox.received.length, WAIT).toBe(1);
    const large = Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]);
    await photo.setInputFiles({ name: "wall.jpg", mimeType: "image/jpeg", buffer: large });
    await anna.getByText("I can use photos up to 10 MB.").waitFor();
    expect(service.inbox.received.map(({ content }) => content)).toMatchObject([
      { kind: "photo", photo: { mime: "image/jpeg" } },
      { kind: "photo", photo: { refused: "too-big" } },
    ]);
  });

  test("a typed position is checked where it is typed, then sent", async () => {
    const { service, page } = await open();
    const anna = person(page, "anna");
    await button(anna, "Position").click();
    await anna.getByLabel("Latitude").fill("144");
    await anna.getByLabel("Longitude").fill("11.34");
    await button(anna, "Send this position").click();
    await anna.getByText("Latitude goes from -90 to 90").waitFor();
    await anna.getByLabel("Latitude").fill("44.49");
    await page.keyboard.press("Enter");
    await anna.getByText("Position 44.49, 11.34").waitFor();
    await expect
      .poll(() => service.inbox.received.map(({ content }) => content), WAIT)
      .toEqual([{ kind: "position", position: { latitude: 44.49, longitude: 11.34 } }]);
  });

  test("the clock jumps to a phase and comes back; the page changes its language", async () => {
    const { service, page } = await open();
    await button(page, "Results").click();
    await page.getByText("moved", { exact: true }).waitFor();
    expect(service.clock.isMoved).toBe(true);
    expect(await button(page, "Results").getAttribute("aria-current")).toBe("step");
    await page.getByLabel("Page language").selectOption("it");
    await button(page, "Torna all’ora reale").click();
    await page.getByText("ora reale", { exact: true }).waitFor();
    expect(service.clock.isMoved).toBe(false);
    expect(await page.locator("html").getAttribute("lang")).toBe("it");
    await press(person(page, "anna"), "Inizia");
    await expect.poll(() => service.inbox.received[0]?.from.language, WAIT).toBe("it");
  });
});

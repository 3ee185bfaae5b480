import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

/** A fresh page on the local chat, in English; `faults` collects script errors and refused resources. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(line.text());
  });
  await page.goto(url);
  await person(page, "anna").waitFor();
  return { page, faults, close: () => context.close() };
}

export const person = (page: Page, id: string): Locator => page.locator(`#column-${id}`);

export const button = (inside: Locator | Page, name: string): Locator =>
  inside.getByRole("button", { name, exact: true });

export async function press(column: Locator, ...labels: string[]): Promise<void> {
  for (const label of labels) await button(column, label).click();
}

/** Name of what the keyboard is on. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
  );

export const hasFocus = async (element: Locator): Promise<boolean> =>
  (await element.and(element.page().locator(":focus")).count()) === 1;

/** Goes on with the Tab key until the keyboard is on that very element, and no other of its name. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reaches ${String(target)}`);
}

/** Each button in turn with the Tab key and Enter, as soon as it is there. */
export async function pressByKeyboard(column: Locator, ...labels: (string | RegExp)[]): Promise<void> {
  for (const label of labels) {
    await tabTo(column.getByRole("button", { name: label, exact: typeof label === "string" }).first());
    await column.page().keyboard.press("Enter");
  }
}

/** How far the page is wider than its window, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>("document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

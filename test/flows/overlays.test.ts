import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parsePress } from "../../src/chat/press.js";
import type { Reply, ScreenReply } from "../../src/chat/reply.js";
import { move, type Plan } from "../../src/flows/position.js";
import type { Place } from "../../src/flows/flow.js";
import { openTestDatabase } from "../support/database.js";
import { MONDAY, TITLE, BODY } from "../support/proposing.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { makeEligible } from "../support/voters.js";
import { QUESTIONS, SLACK, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(() => addSampleProcess(database.prisma));
beforeEach(() => world.clock.moveTo(NOW.toISOString()));

const screenIn = (replies: readonly Reply[]): ScreenReply | undefined =>
  replies.find((reply) => reply.kind === "screen");

describe("what lies over the page", () => {
  test("a card lies over the list it was opened from, and is closed back to it", async () => {
    const anna = world.person("anna", { capabilities: SLACK });
    await anna.sends("/projects");
    const list = anna.sees;
    const [card] = (await anna.sends("12")).filter((reply) => reply.kind === "screen");
    expect(card?.over).toMatchObject({ title: "Project", close: "Close" });
    expect(card?.buttons.flat().map(({ label }) => label)).not.toContain("Home");
    await anna.presses("Where is it");
    expect(anna.sees).toContain("over: Where it is");
    expect(anna.sees).toContain("‹ Back");
    await anna.presses("Close");
    expect(anna.sees).toBe(list);
  });

  test("without overlays there is no frame, and the way back is in the last row", async () => {
    const bea = world.person("bea", { capabilities: { ...SLACK, overlays: false } });
    await bea.sends("/home");
    await bea.sends("12");
    expect(bea.sees).toMatch(/\[‹ Back \| Home\]$/u);
  });

  test("what it is for stands in its frame, and only there", async () => {
    const carla = world.person("carla", { capabilities: SLACK });
    const [why] = (await carla.sends("/vote")).filter((reply) => reply.kind === "screen");
    expect(why?.over?.submit?.label).toBe("Check my right to vote");
    expect(why?.buttons.flat().map(({ label }) => label)).not.toContain("Check my right to vote");
    await carla.presses("Check my right to vote");
    expect(carla.screenId).toBe("ONB-5");
  });

  test("typing the words of a frame's button is pressing it", async () => {
    const dora = world.person("dora", { capabilities: SLACK });
    await dora.sends("/vote");
    await dora.sends("check my right to vote");
    expect(dora.screenId).toBe("ONB-5");
  });

  test("a page that sends on is none to come back to: then it is Home", async () => {
    const elio = world.person("elio", { capabilities: SLACK });
    await makeEligible(world, elio, "navile");
    await elio.sends("/vote");
    await elio.does({ kind: "press", data: "1|vote|list||" });
    expect(elio.screenId).toBe("VOT-2");
    await elio.sends("/help");
    world.clock.moveTo("2026-11-19T12:00:00Z");
    await elio.presses("Close");
    expect(elio.screenId).toBe("INF-1");
  });

  test("closing what was closed before, or left, answers nothing and changes nothing", async () => {
    const fabio = world.person("fabio", { capabilities: SLACK });
    await fabio.sends("/help");
    const closed = fabio.dataOf("Close");
    await fabio.sends("/calendar");
    expect(await fabio.does({ kind: "press", data: closed })).toEqual([]);
    expect(fabio.screenId).toBe("INF-2");
  });

  test("a form is closed to the page under it, with what was written in it", async () => {
    world.clock.moveTo(MONDAY);
    const gaia = world.person("gaia", { capabilities: SLACK });
    await gaia.sends("/calendar");
    await gaia.sends("/propose");
    await gaia.presses("Start a proposal");
    const data = gaia.dataOf("Save and leave");
    await gaia.does({ kind: "press", data, values: { title: TITLE, body: BODY } });
    expect(gaia.screenId).toBe("INF-2");
    expect(gaia.reads).toContain("Saved. You can go on whenever you like.");
    await gaia.sends("/home");
    await gaia.presses(`Continue: ${TITLE}`);
    await gaia.presses("Save and leave");
    expect(gaia.screenId).toBe("INF-1");
  });

  test("in Italian as well", async () => {
    const ida = world.person("ida", { capabilities: SLACK, language: "it" });
    await ida.sends("/aiuto");
    expect(ida.sees).toContain("over: Aiuto");
    expect(ida.sees).toContain("{Chiudi}");
  });
});

/** Closes what is open now and then, and looks where that leads. */
async function wander(person: PlayedPerson, choices: readonly number[]): Promise<void> {
  for (const choice of choices) {
    const presses = person.buttons.flatMap((button) => ("press" in button ? [button.press] : []));
    const closing = presses.find((data) => parsePress(data)?.verb.startsWith("leave"));
    const pressed = closing !== undefined && choice % 5 === 0 ? closing : presses[choice % presses.length];
    if (pressed === undefined) return;
    const screen = screenIn(await person.does({ kind: "press", data: pressed }));
    if (pressed === closing) expect(screen?.over, person.sees).toBeUndefined();
  }
}

test("whatever was pressed before, closing what lies over the page leads to a page", async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("/projects", "/vote", "/help", "/settings", "/mine", "/propose", "12"),
      fc.array(fc.nat(), { minLength: 5, maxLength: 15 }),
      async (start, choices) => {
        const person = world.person(`wanders ${++people}`, { capabilities: SLACK });
        await makeEligible(world, person, "navile");
        await person.sends(start);
        await wander(person, choices);
        expect(world.log.errors).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
});

describe("moving out", () => {
  const place = (step: string): Place => ({ flow: "look", version: 1, step, asking: null, answers: {} });
  const plan: Plan = {
    versionOf: () => ({ version: 1, first: "page" }),
    isPage: ({ step }) => step !== "over",
  };
  const steps = fc.array(fc.constantFrom("page", "list", "over"), { maxLength: 12 });

  test("leads to the last page there was, else Home, in a new turn", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom("page", "over"), (trail, at) => {
        const before = { state: { ...place(at), turn: 4 }, trail: trail.map(place) };
        const { state, trail: after } = move(before, { out: true }, plan);
        expect(plan.isPage(state)).toBe(true);
        expect(state.turn).toBe(5);
        expect(after).toEqual(before.trail.slice(0, after.length));
        if (at === "over" && !trail.some((step) => step !== "over")) expect(state.flow).toBe("home");
      }),
    );
  });

  test("without overlays nothing is closed", async () => {
    const person = world.person("no overlays", { capabilities: QUESTIONS });
    await person.sends("/help");
    expect(person.buttons.some((button) => "press" in button && button.press.includes("leave-over"))).toBe(
      false,
    );
  });
});

import { afterEach, describe, expect, test } from "vitest";
import { openSchedule } from "../../src/queue/schedule.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, setClock } from "../support/delivery.js";
import { Door, eventually } from "../support/eventually.js";
import { testQueues } from "../support/queues.js";

const database = await openTestDatabase();
const TURN_MS = 40;

/** Long enough for both processes' timers to ask for the turn. */
async function askedAgain(): Promise<void> {
  const begun = Date.now();
  await eventually("both asked", () => Date.now() - begun > 3 * TURN_MS);
}

describe.each(testQueues(database))("on $name", ({ open, empty }) => {
  const running: { close(): Promise<void> }[] = [];

  /** Two processes with the same task and the same time. */
  async function startTwo(work: () => Promise<unknown>) {
    const clock = setClock();
    const { log, logged } = deliveryDeps(database.prisma, []);
    for (let i = 0; i < 2; i++) {
      const bull = await open();
      running.push(openSchedule(bull, { tasks: { work }, clock, log, everyMs: TURN_MS }), bull);
    }
    return { clock, logged };
  }

  afterEach(async () => {
    for (const it of running.splice(0)) await it.close();
    await empty();
  });

  test("a task runs once a turn, however many processes ask for it", async () => {
    let runs = 0;
    const { clock } = await startTwo(async () => runs++);
    for (let turn = 1; turn <= 3; turn++) {
      await eventually(`run ${turn}`, () => runs >= turn);
      expect(runs).toBe(turn);
      clock.forward(TURN_MS);
    }
  });

  test("a run that lasts is not joined by another", async () => {
    const hold = new Door();
    let [started, together, most] = [0, 0, 0];
    const { clock } = await startTwo(async () => {
      started++;
      most = Math.max(most, ++together);
      if (started === 1) await hold.opened;
      together--;
    });
    await eventually("the first run", () => started === 1);
    for (let turn = 0; turn < 5; turn++) {
      clock.forward(TURN_MS);
      await askedAgain();
    }
    expect(started).toBe(1);
    hold.open();
    await eventually("the next run", () => {
      clock.forward(TURN_MS);
      return started >= 2;
    });
    expect(most).toBe(1);
  });

  test("a task that fails is logged and runs again in the next turn", async () => {
    let runs = 0;
    const { clock, logged } = await startTwo(async () => {
      if (++runs === 1) throw new RangeError("secret words");
    });
    await eventually("the failure is logged", () => logged.length > 0);
    expect(logged).toMatchObject([
      { level: "error", message: "a recurring task failed", facts: { task: "work", bug: "RangeError" } },
    ]);
    expect(JSON.stringify(logged)).not.toContain("secret");
    clock.forward(TURN_MS);
    await eventually("it runs again", () => runs === 2);
  });

  test("a queue that lost everything does not stop it", async () => {
    let runs = 0;
    const { clock } = await startTwo(async () => runs++);
    await eventually("the first run", () => runs === 1);
    await empty();
    clock.forward(TURN_MS);
    await eventually("the next run", () => runs >= 2);
  });
});

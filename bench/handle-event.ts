// Times `handleEvent` on the store the environment names, one event after the other, and reports to its parent.
import { makeEligible, openBenchCore } from "./core.js";
import { Driver } from "./driver.js";

const WARM_UP = 100;
const EVENTS = 500;
const VOTERS = 150;

const core = await openBenchCore();
const { app, database } = core;

async function menuPresses(): Promise<number[]> {
  const anna = new Driver(core, "menu");
  await anna.types("/home");
  const durations: number[] = [];
  for (let index = 0; index < WARM_UP + EVENTS; index++) {
    const took = await anna.presses(index % 2 === 0 ? "Calendar" : "Home");
    if (index >= WARM_UP) durations.push(took);
  }
  return durations;
}

async function castVotes(): Promise<number[]> {
  const durations: number[] = [];
  for (let index = 0; index < VOTERS; index++) {
    const voter = new Driver(core, `voter-${index}`);
    await voter.types("/home");
    await makeEligible(core, "bench", voter.id);
    await voter.types("/vote");
    await voter.presses("Open my ballot");
    await voter.types("12");
    await voter.presses("Add");
    await voter.presses("My ballot");
    await voter.presses("Review and vote");
    const took = await voter.presses("Cast my vote");
    if (index >= 20) durations.push(took);
  }
  return durations;
}

/** The title of a proposal, answered again and again: the answer is stored in the draft each time. */
async function proposalAnswers(): Promise<number[]> {
  app.clock.now = () => new Date("2026-06-10T10:00:00Z");
  const luca = new Driver(core, "author");
  await luca.types("/propose");
  await luca.presses("Start");
  const durations: number[] = [];
  for (let index = 0; index < WARM_UP + EVENTS; index++) {
    const took = await luca.types(`Benches and trees, version ${index}`);
    if (index >= WARM_UP) durations.push(took);
    await luca.presses("‹ Back");
  }
  return durations;
}

const perSecond = (durations: readonly number[]): number =>
  (durations.length / durations.reduce((sum, one) => sum + one, 0)) * 1_000;

const kinds = { "menu press": menuPresses, "cast vote": castVotes, "proposal answer": proposalAnswers };
for (const [kind, measure] of Object.entries(kinds)) {
  const durations = await measure();
  process.send?.({ kind, durations, perSecond: perSecond(durations) });
}
await database.close();
process.exit(0);

// Times casts of many voters on the store the environment names, eight of them at any moment, and reports to its parent.
import type { BallotRule } from "../src/domain/process.js";
import { answeredBy, PROCESS_ID } from "../test/support/sample-process.js";
import { makeEligible, openBenchCore } from "./core.js";
import { Driver } from "./driver.js";

const VOTERS = 400;
const WARM_UP = 40;
/** Each cast is one transaction on one connection. */
const CONNECTIONS = 8;

const core = await openBenchCore();
const { prisma } = core.database;

const KINDS: readonly { ballot: BallotRule; mark: string }[] = [
  { ballot: { kind: "approval", max: 3, blank: true }, mark: "Add" },
  { ballot: { kind: "budget", blank: true }, mark: "Add" },
  { ballot: { kind: "points", points: 10, blank: true }, mark: "5" },
  { ballot: { kind: "ranking", max: 3, blank: true }, mark: "Put 1st" },
  { ballot: { kind: "yes-no", blank: true }, mark: "For" },
];

async function answeredWith(ballot: BallotRule): Promise<void> {
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: {
      rules: JSON.parse(JSON.stringify({ ...(rules as object), ...answeredBy(ballot) })),
      revision: { increment: 1 },
    },
  });
}

/** So many at a time: whoever is done makes room for the next. */
async function each(voters: readonly Driver[], act: (voter: Driver) => Promise<unknown>): Promise<void> {
  const waiting = voters.toReversed();
  const line = async (): Promise<void> => {
    for (let voter = waiting.pop(); voter; voter = waiting.pop()) await act(voter);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
}

/** From the first word to the last button. */
async function isAboutToVote(voter: Driver, mark: string): Promise<void> {
  await voter.types("/home");
  await makeEligible(core, "bench", voter.id);
  await voter.types("/vote");
  await voter.presses("Open my ballot");
  await voter.types("12");
  await voter.presses(mark);
  await voter.presses("My ballot");
  await voter.presses("Review and vote");
}

for (const { ballot, mark } of KINDS) {
  await answeredWith(ballot);
  const voters = Array.from(
    { length: WARM_UP + VOTERS },
    (_, index) => new Driver(core, `${ballot.kind}-${index}`),
  );
  await each(voters, (voter) => isAboutToVote(voter, mark));
  const cast = (voter: Driver): Promise<number> => voter.presses("Cast my vote");
  await each(voters.slice(0, WARM_UP), cast);
  const durations: number[] = [];
  const start = performance.now();
  await each(voters.slice(WARM_UP), async (voter) => durations.push(await cast(voter)));
  const perSecond = (VOTERS / (performance.now() - start)) * 1_000;
  process.send?.({ kind: ballot.kind, durations, perSecond });
}
await core.database.close();
process.exit(0);

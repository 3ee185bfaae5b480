import * as fc from "fast-check";
import { expect, test } from "vitest";
import { count, countContest } from "../../../src/domain/count/count.js";
import type { CastBallot, Election } from "../../../src/domain/count/election.js";
import type { CountSettings } from "../../../src/domain/count/settings.js";
import { electionFile } from "../../../src/domain/pabulib/election-file.js";
import { readElection } from "../../../src/domain/pabulib/read-election.js";
import { writePb } from "../../../src/domain/pabulib/write-pb.js";
import { countable } from "../../support/elections.js";

/** Elections whose first project has left the ballot. */
const withOneGone = countable
  .filter(({ election: { projects } }) => projects.length > 0)
  .map(({ election, settings }) => ({
    election: {
      ...election,
      projects: election.projects.map((project) => ({ ...project, withdrawn: project.id === "p0" })),
    },
    settings,
  }));

const without = ({ choices, points }: CastBallot): CastBallot => {
  const places = choices.flatMap((id, place) => (id === "p0" ? [] : [place]));
  return {
    choices: places.map((place) => choices[place] ?? ""),
    ...(points && { points: places.map((place) => points[place] ?? 0) }),
  };
};

/** As if it had never been there. */
const asIfNever = (election: Election): Election => ({
  ...election,
  projects: election.projects.filter(({ id }) => id !== "p0"),
  ballots: election.ballots.map(without),
});

/** A place in a ranking is worth what it was when the ballot was cast: there, what left the ballot still moves others down. */
const byPlace = ({ kind }: Election, { rule, ties, minimum }: CountSettings): boolean =>
  kind === "ordinal" &&
  (!["copeland_greedy", "schulze_greedy"].includes(rule) ||
    (ties?.includes("maxVotes") ?? false) ||
    minimum?.score !== undefined);

test("what has left the ballot takes nobody's place: the others win as if it had never been there", () => {
  fc.assert(
    fc.property(withOneGone, ({ election, settings }) => {
      fc.pre(!byPlace(election, settings));
      const counted = count(election, settings);
      const never = count(asIfNever(election), settings);
      expect(counted.winners).toEqual(never.winners);
      expect(counted.partFunded).toEqual(never.partFunded);
      expect(counted.leftOver).toBe(never.leftOver);
      expect(counted.standings.at(-1)).toMatchObject({ projectId: "p0", status: "withdrawn" });
      if (election.kind !== "ordinal") expect(counted.standings.slice(0, -1)).toEqual(never.standings);
    }),
    { numRuns: 600 },
  );
});

test("whoever counts the published ballots again comes to the same", () => {
  fc.assert(
    fc.property(withOneGone, ({ election, settings }) => {
      // The format has no free projects, and says nothing of rules.
      fc.pre(election.projects.every(({ cost }) => cost > 0));
      const meta = { description: "d", country: "Worldwide", unit: "u", instance: "1", rule: "unknown" };
      const text = writePb(electionFile(election, { meta }));
      const read = readElection(new TextEncoder().encode(text));
      if (!read.ok) throw new Error(JSON.stringify(read.refusal));
      const published = count(election, settings);
      const again = countContest(read.value.contest, settings);
      expect([again.winners, again.partFunded, again.voters]).toEqual([
        published.winners,
        published.partFunded,
        published.voters,
      ]);
    }),
    { numRuns: 400 },
  );
});

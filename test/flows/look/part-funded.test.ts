import { beforeAll, expect, test } from "vitest";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { organizer, toApproval } from "../../support/organizers.js";
import { countVotes, publish } from "../../support/published-results.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
let navile = 0;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await askInstead(world, {
    ballot: { kind: "approval", max: 3, blank: false },
    counting: { rule: "knapsack_fractional", ties: ["minCost"] },
  });
  navile = await countVotes(world, "navile", [
    { numbers: [18], times: 4 },
    { numbers: [12, 22], times: 2 },
  ]);
});

test("whoever approves reads the ties that decided, and what is funded in part (ORG-7)", async () => {
  const chiara = await organizer(world, "chiara", "Chiara");
  await toApproval(chiara);
  await chiara.presses("Navile");
  const read = chiara.reads.replaceAll("\u00a0", " ");
  expect(read).toContain(
    "Tie from place 2 on: Parco Nord: shade and benches and Trees in via Fioravanti have 2 votes each. " +
      "Parco Nord: shade and benches comes before Trees in via Fioravanti: it costs less.",
  );
  expect(read).toContain("3. Trees in via Fioravanti · 2 votes · €50,000 · funded in part, with €20,000");
  // Those without a vote are level too, and nothing hangs on it.
  expect(read).not.toContain("Tie from place 4");
});

test("the card of what is funded in part says how much it gets, in both languages, once results are public (INF-6)", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  const ugo = await atHome(world, "ugo", { area: "Navile", language: "it" });
  const read = async (person: PlayedPerson, number: number): Promise<string> => {
    await person.sends(`/start p_${number}`);
    return person.reads.replaceAll("\u00a0", " ");
  };
  expect(await read(anna, 22)).not.toContain("Funded");
  await publish(world, navile);
  expect(await read(anna, 22)).toContain("Green · €50,000\nFunded in part, with €20,000.\n");
  expect(await read(ugo, 22)).toContain("Verde · 50.000 €\nFinanziato in parte, con 20.000 €.\n");
  expect(await read(anna, 12)).toContain("Funded. This project will be done.");
  expect(await read(anna, 19)).not.toContain("unded.");
  expect(world.log.errors).toEqual([]);
});

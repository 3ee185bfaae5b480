import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { addPriorities, TWO_QUESTIONS } from "../../support/two-questions.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

/** Each row of buttons, as it is written on the screen. */
const rows = (person: PlayedPerson): string[] =>
  person.sees.split("\n").filter((line) => /^\[.*\]$/u.test(line));

describe("a project of one's district, and the priorities of the city", async () => {
  const database = await openTestDatabase();
  const world = new World(database);
  let priorities = 0;

  beforeAll(async () => {
    await addSampleProcess(database.prisma, { rules: TWO_QUESTIONS });
    priorities = await addPriorities(database.prisma);
  });

  test("after one vote the next is offered first, on the receipt and on Home, and nothing has a price there", async () => {
    const anna = world.person("anna");
    await makeEligible(world, anna, "navile");
    await anna.sends("/vote");
    expect(rows(anna)).toEqual([
      "[Navile · Projects: not voted]",
      "[Whole city · Priorities: not voted]",
      "[Home]",
    ]);
    await anna.presses("Navile · Projects: not voted");
    await anna.presses("Open my ballot");
    await anna.sends("12");
    await anna.presses("Add Parco Nord");
    await anna.presses("My ballot (1 of 3)");
    await anna.presses("Review and vote");
    await anna.presses("Cast my vote");
    const first = receiptOf(anna);
    expect(anna.reads).toContain("Your vote is in. Navile (Projects), 16 November, 18:42");
    expect(anna.reads).toContain("1 of 2 votes cast.\nNext: Whole city · Priorities");
    expect(rows(anna)[0]).toBe("[Vote on Priorities]");
    await anna.sends("/home");
    expect(anna.reads).toContain("1 of 2 votes cast.");
    expect(rows(anna)[0]).toBe("[Vote on Priorities]");
    await anna.presses("Vote on Priorities");
    expect(anna.reads).toContain("Rank up to 2 of 3 projects, the best one first.");
    await anna.presses("Open my ballot");
    expect(anna.reads).toContain("Ballot › Whole city · Priorities\n1st — · 2nd —");
    await anna.sends("52");
    await anna.presses("Put 1st");
    await anna.sends("51");
    await anna.presses("Put 1st");
    expect(anna.sees).not.toContain("€");
    await anna.presses("My ballot (2 of 2)");
    expect(anna.sees).not.toContain("€");
    await anna.sends("/home");
    expect(anna.reads).toContain("Your ballot is not cast yet.\n1 of 2 votes cast.");
    await anna.presses("Continue my ballot");
    expect(anna.reads).toContain(
      "Your ballot · Whole city · Priorities · not cast yet\n1st Schools · 2nd Parks",
    );
    await anna.presses("Review and vote");
    expect(anna.reads).toContain("1st Schools\n2nd Parks");
    expect(anna.sees).not.toContain("€");
    await anna.presses("Cast my vote");
    expect(receiptOf(anna)).not.toBe(first);
    expect(anna.reads).toContain("2 of 2 votes cast.");
    expect(anna.reads).not.toContain("Next:");
    await anna.sends("/home");
    expect(rows(anna)[0]).toBe("[See or change my vote]");
    await anna.sends("/mine");
    expect(anna.reads).toContain("Navile (Projects)");
    expect(anna.reads).toMatch(/the whole of Bologna \(Priorities\)/u);
    await anna.sends(`/verify ${first}`);
    expect(anna.reads).toContain("This vote is in the ballot box of Navile (Projects).");
    const ballots = await database.prisma.ballot.findMany({ where: { boxId: priorities } });
    const schools = await database.prisma.project.findFirstOrThrow({ where: { number: 51 } });
    expect(ballots.map(({ choices, points }) => [choices[0], choices.length, points])).toEqual([
      [schools.id, 2, []],
    ]);
  });

  test("each draft waits for itself: through other flows, /stop and another language", async () => {
    const bea = world.person("bea");
    await makeEligible(world, bea, "navile");
    await bea.does({ kind: "press", data: "1|vote|card|12|" });
    await bea.presses("Add Parco Nord");
    await bea.does({ kind: "press", data: "1|vote|card|52|" });
    await bea.presses("Put 1st");
    for (const said of ["/stop", "/calendar", "/language", "school", "/projects"]) await bea.sends(said);
    await bea.sends("/vote");
    expect(rows(bea).slice(0, 2)).toEqual([
      "[Navile · Projects: not cast yet]",
      "[Whole city · Priorities: not cast yet]",
    ]);
    await bea.sends("/language");
    await bea.presses("Italiano");
    await bea.sends("/vota");
    expect(rows(bea).slice(0, 2)).toEqual([
      "[Navile · Progetti: da confermare]",
      "[Tutta la città · Priorità: da confermare]",
    ]);
    await bea.presses("Tutta la città · Priorità: da confermare");
    await bea.presses("Continua la tua scheda");
    expect(bea.reads).toContain("La tua scheda · Tutta la città · Priorità · non ancora votata");
    await bea.presses("Controlla e vota");
    await bea.presses("Vota");
    expect(bea.reads).toContain("1 voto dato su 2.\nOra: Navile · Progetti");
    expect(rows(bea)[0]).toBe("[Vota su Progetti]");
    expect(world.log.errors).toEqual([]);
  });

  test("in the form manner as well: the next ballot is one press from the receipt", async () => {
    const carla = world.person("carla", { capabilities: SLACK });
    await makeEligible(world, carla, "navile");
    await carla.sends("/home");
    await carla.presses("Vote on Projects");
    await carla.presses("Open my ballot");
    await carla.fillsIn({ projects: ["12"] });
    await carla.presses("Cast my vote");
    expect(carla.sees).toContain("[Vote on Priorities]");
    await carla.presses("Vote on Priorities");
    expect(carla.reads).toContain("Whole city · Priorities");
  });

  test("when voting closes, each ballot is told for itself", async () => {
    const dora = world.person("dora");
    await makeEligible(world, dora, "navile");
    await dora.does({ kind: "press", data: "1|vote|card|12|" });
    await dora.presses("Add Parco Nord");
    await dora.presses("My ballot (1 of 3)");
    await dora.presses("Review and vote");
    await dora.presses("Cast my vote");
    await dora.does({ kind: "press", data: "1|vote|card|52|" });
    await dora.presses("Put 1st");
    world.clock.moveTo("2026-11-19T11:00:01Z");
    await dora.sends("/vote");
    expect(dora.reads).toContain("Navile (Projects): The vote you cast on 16 November counts.");
    expect(dora.reads).toContain("the whole of Bologna (Priorities): Your ballot was not cast");
  });
});

describe("one's own district, and one more of one's choice", async () => {
  const database = await openTestDatabase();
  const world = new World(database);

  beforeAll(async () => {
    const questions = [{ ...PROJECTS_QUESTION, where: "own-and-one" as const }];
    await addSampleProcess(database.prisma, { rules: { questions } });
    const third = { processId: "11111111-1111-4111-8111-111111111111", key: "porto", position: 2 };
    await database.prisma.area.create({
      data: {
        id: "44444444-4444-4444-8444-000000000009",
        ...third,
        name: { en: "Porto" },
        budget: 15_000_000n,
        streets: [],
        outline: [],
      },
    });
    await database.prisma.ballotBox.create({
      data: { processId: third.processId, areaKey: "porto", state: "open" },
    });
    const { id: _id, ...one } = await database.prisma.project.findFirstOrThrow({ where: { number: 31 } });
    await database.prisma.project.create({
      data: { ...one, number: 61, areaKey: "porto", title: { en: "Canal walk" } } as never,
    });
    await database.prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  });

  const adds = async (person: PlayedPerson, number: string): Promise<void> => {
    await person.sends(number);
    await person.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(person.sees)?.[1] ?? "Add");
    await person.presses("My ballot (1 of 3)");
  };

  test("a second district can be chosen and chosen again, until a vote in it is cast; then it stays", async () => {
    const anna = world.person("anna");
    await makeEligible(world, anna, "navile");
    await anna.sends("/vote");
    expect(rows(anna)).toContain("[Choose a second district]");
    await anna.presses("Choose a second district");
    expect(rows(anna).slice(0, 2)).toEqual(["[Savena]", "[Porto]"]);
    await anna.presses("Savena");
    expect(anna.reads).toContain("This is your second district. You can choose another one until");
    await anna.presses("Open my ballot");
    await adds(anna, "31");
    await anna.sends("/vote");
    expect(rows(anna).slice(0, 2)).toEqual(["[Navile: not voted]", "[Savena: not cast yet]"]);
    await anna.presses("Choose a second district");
    await anna.presses("Porto");
    await anna.presses("Open my ballot");
    await adds(anna, "61");
    await anna.presses("Review and vote");
    await anna.presses("Cast my vote");
    expect(anna.reads).toContain("Your vote is in. Porto");
    expect(anna.reads).toContain("1 of 2 votes cast.\nNext: Navile");
    expect(anna.sees).not.toContain("second district");
    await anna.sends("/vote");
    expect(rows(anna).slice(0, 2)).toEqual(["[Navile: not voted]", "[Porto: voted]"]);
    // The draft of the district that was not chosen in the end is nobody's ballot any more.
    await anna.does({ kind: "press", data: "1|vote|card|31|" });
    expect(anna.screenId).toBe("VOT-8");
    await anna.sends("/vote");
    await anna.presses("Navile: not voted");
    await anna.presses("Open my ballot");
    await adds(anna, "12");
    await anna.presses("Review and vote");
    await anna.presses("Cast my vote");
    expect(anna.reads).toContain("2 of 2 votes cast.");
    const { areaKey } = await database.prisma.eligibility.findFirstOrThrow();
    expect(areaKey).toBe("navile");
  });

  test("the vote in the first district makes it theirs, also when the second one comes first", async () => {
    const bea = world.person("bea");
    const id = await makeEligible(world, bea, null);
    await database.prisma.participant.update({ where: { id }, data: { areaKey: "savena" } });
    await bea.does({ kind: "press", data: "1|vote|card|12|" });
    await bea.presses("Add Parco Nord");
    await bea.presses("My ballot (1 of 3)");
    await bea.presses("Review and vote");
    await bea.presses("Cast my vote");
    expect(bea.reads).toContain("Your vote is in. Navile");
    const { areaKey } = await database.prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
    expect(areaKey).toBe("savena");
    expect(world.log.errors).toEqual([]);
  });
});

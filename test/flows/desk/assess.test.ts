import { beforeAll, expect, test } from "vitest";
import {
  addPublic,
  aMinuteOfVerdicts,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  REASON,
  supportedBy,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { listener, minute, transcriptsOf } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens } from "../../support/together.js";
import { expectChat, SLACK, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const A_DAY_LATER = "2026-07-02T09:00:00Z";

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { assessment: { alternativeFrom: 2 } } });
  world.clock.moveTo(IN_CHECK);
  const anna = await atHome(world, "anna");
  await colleague(world, "olga", "organizer");
  await colleague(world, "carla", "evaluator");
  await colleague(world, "dora", "evaluator");
  const area = "navile";
  await addPublic(world, { number: 218, title: "Benches in via Fioravanti", area, by: anna });
  await addPublic(world, { number: 219, title: "A tunnel below the river", area, by: anna });
  await addPublic(world, { number: 220, title: "Swings for everybody", area: "savena", by: anna });
});

test("an organizer gives proposals to evaluators, one or many (ORG-5)", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await expectChat(
    olga,
    `
    you: [Technical check]
    bot: Technical check · until 30 October, 12:00
         No proposal to check waits for you
         3 proposals to check are given to nobody
         218 · Benches in via Fioravanti · Navile · given to nobody
         219 · A tunnel below the river · Navile · given to nobody
         220 · Swings for everybody · Savena · given to nobody
         [218 · Benches in via Fioravanti]
         [219 · A tunnel below the river]
         [220 · Swings for everybody]
         [Give many to an evaluator]
         [‹ Back | Home]
    you: [Give many to an evaluator]
    bot: Step 1 of 3 · District
         Proposals of which district?
         [All districts]
         [Navile]
         [Savena]
         [‹ Back | Home]
    you: Navile
    bot: Step 2 of 3 · Theme
         About which theme?
         [All themes]
         [Green]
         [Mobility]
         [Culture]
         [‹ Back | Home]
    you: All themes
    bot: Step 3 of 3 · Evaluator
         Who should check it?
         [Carla]
         [Dora]
         [Olga]
         [‹ Back | Home]
    you: Carla
    bot: 2 proposals go to Carla. What they had a part in stays for somebody else.
         [Give 2 proposals]
         [Choose again]
         [‹ Back | Home]
    you: [Give 2 proposals]
    bot: 2 proposals are given, and their evaluator is told.
         Technical check · until 30 October, 12:00
         No proposal to check waits for you
         1 proposal to check is given to nobody
         2 have no published verdict. The check ends on 30 October, 12:00.
         220 · Swings for everybody · Savena · given to nobody
         218 · Benches in via Fioravanti · Navile · to check by 22 July, 23:59 · Carla
         219 · A tunnel below the river · Navile · to check by 22 July, 23:59 · Carla
         [220 · Swings for everybody]
         [218 · Benches in via Fioravanti]
         [219 · A tunnel below the river]
         [Give many to an evaluator]
         [‹ Back | Home]
    `,
  );
  expect(lastMessage(world.person("carla"))).toBe(
    "2 proposals are yours to check.\nPlease say what you found by 22 July, 23:59.",
  );
});

test("an evaluator says what they found, question by question, and keeps a private note", async () => {
  const carla = world.person("carla");
  await carla.presses("Technical check");
  await expectChat(
    carla,
    `
    you: 218
    bot: Proposal 218 · Navile · Green
         Benches in via Fioravanti
         For everybody.
         Where: Navile
         Now: to check by 22 July, 23:59 · Carla
         [Say what you found]
         [Talk with its authors | Write a private note]
         [‹ Back | Home]
    you: [Write a private note]
    bot: Proposal 218 · Benches in via Fioravanti
         Write up to 1,000 characters. Only evaluators read them; they are never published.
         [‹ Back | Home]
    you: Ask whoever lives at number 22 first.
    bot: (The note is kept. Only evaluators read it.)
    bot: Proposal 218 · Navile · Green
         Benches in via Fioravanti
         For everybody.
         Where: Navile
         Now: to check by 22 July, 23:59 · Carla
         Private notes. Only evaluators read them:
         Carla, 1 July:
         Ask whoever lives at number 22 first.
         [Say what you found]
         [Talk with its authors | Write a private note]
         [‹ Back | Home]
    you: [Say what you found]
    bot: Step 1 of 5 · What did you find?
         Can it be done?
         [It can be done]
         [It can be done, with changes]
         [It cannot be done]
         [‹ Back | Home]
    you: [It can be done]
    bot: Step 2 of 5 · What it costs
         What would it cost? Type the amount, for example 40,000 or 40.000 €.
         [‹ Back | Home]
    you: 40.00.0
    bot: I cannot read that as one amount. Type it like 40,000 or 40.000,50 €.
         Step 2 of 5 · What it costs
         What would it cost? Type the amount, for example 40,000 or 40.000 €.
         [‹ Back | Home]
    you: 0
    bot: A project needs a cost of more than zero.
         Step 2 of 5 · What it costs
         What would it cost? Type the amount, for example 40,000 or 40.000 €.
         [‹ Back | Home]
    you: -40.000
    bot: A cost cannot be less than zero.
         Step 2 of 5 · What it costs
         What would it cost? Type the amount, for example 40,000 or 40.000 €.
         [‹ Back | Home]
    you: 40.000,00
    bot: Step 3 of 5 · Office
         Which office says so? People read its name, not yours.
         [‹ Back | Home]
    you: Green Office
    bot: Step 4 of 5 · Reason in plain words
         Why? Write 40–1,000 characters, so that a neighbour understands. Everybody can read it.
         [‹ Back | Home]
    you: There is room.
    bot: That is 14 characters; please write at least 40.
         Step 4 of 5 · Reason in plain words
         Why? Write 40–1,000 characters, so that a neighbour understands. Everybody can read it.
         [‹ Back | Home]
    you: ${REASON}
    bot: Step 4 of 5 · Reason in plain words
         Why? Write 40–1,000 characters, so that a neighbour understands. Everybody can read it.
         So far:
         ${REASON}
         [Done]
         [‹ Back | Home]
    you: [Done]
    bot: Step 5 of 5 · Second reader
         Who should read it before it counts?
         [Whoever is free]
         [Dora]
         [Olga]
         [‹ Back | Home]
    you: [Dora]
    bot: Proposal 218. Everybody will read this:
         It can be done.
         Estimated cost: €40,000
         Green Office says:
         ${REASON}
         You typed 40.000,00, which I read as €40,000.
         Second reader: Dora.
         A second evaluator reads it first. Nobody outside knows it until an organizer publishes it.
         [Send it to be read | Change it]
         [‹ Back | Home]
    you: [Send it to be read]
    bot: Your verdict on proposal 218 waits for a second reader.
         Technical check · until 30 October, 12:00
         1 proposal to check waits for you
         219 · A tunnel below the river · Navile · to check by 22 July, 23:59 · Carla
         [219 · A tunnel below the river]
         [‹ Back | Home]
    `,
  );
});

test("a second evaluator sends it back with a reason, and confirms it once it is better", async () => {
  const dora = world.person("dora");
  await expectChat(
    dora,
    `
    you: [Open it]
    bot: Proposal 218 · Navile · Green
         Benches in via Fioravanti
         For everybody.
         Where: Navile
         Now: waits for a second reader · Carla
         It can be done.
         Estimated cost: €40,000
         Green Office says:
         ${REASON}
         Dora was asked to read it.
         Private notes. Only evaluators read them:
         Carla, 1 July:
         Ask whoever lives at number 22 first.
         [Confirm it | Send it back]
         [Let somebody else read it]
         [Talk with its authors | Write a private note]
         [‹ Back | Home]
    you: [Send it back]
    bot: Proposal 218 · Benches in via Fioravanti
         It can be done.
         Estimated cost: €40,000
         Green Office says:
         ${REASON}
         What should change? Write 10–500 characters to whoever wrote it. Nobody else reads them.
         [‹ Back | Home]
    you: The roots need a barrier, which costs more.
    bot: (Sent back. Whoever wrote it is told why.)
    bot: Technical check · until 30 October, 12:00
         No proposal to check waits for you
         Proposals appear here once they are given to you.
         [‹ Back | Home]
    `,
  );
  const carla = world.person("carla");
  expect(lastMessage(carla)).toBe(
    "Your verdict on proposal 218 came back: Benches in via Fioravanti\nThe roots need a barrier, which costs more.",
  );
  await carla.presses("Open it");
  expect(carla.reads).toContain("The second reader sent it back:\nThe roots need a barrier");
  await carla.presses("Say what you found");
  await carla.presses("Keep it as it is");
  await carla.sends("42,500");
  await carla.presses("Keep it as it is");
  await carla.presses("Keep it as it is");
  await carla.presses("Whoever is free");
  expect(carla.reads).toContain("You typed 42,500, which I read as €42,500.");
  await carla.presses("Send it to be read");
  await confirms(dora, 218);
  await finds(carla, 219, { verdict: "It cannot be done" });
  await confirms(dora, 219);
  const olga = world.person("olga");
  await gives(olga, 220, "Dora");
  await finds(dora, 220, { verdict: "It can be done, with changes", cost: "1,5" });
  expect(dora.reads).toContain("Your verdict on proposal 220 waits");
  await confirms(carla, 220);
});

test("verdicts are published together: their authors know first, everybody a day later by the clock", async () => {
  const [olga, anna] = [world.person("olga"), world.person("anna")];
  const bea = await listener(world, "bea");
  await supportedBy(world, 219, [bea, world.person("dora")]);
  await supportedBy(world, 218, [bea]);
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  await expectChat(
    olga,
    `
    you: [Publish 3 verdicts]
    bot: 3 verdicts become public together.
         1 can be done
         1 can be done with changes
         1 cannot be done
         218 · Benches in via Fioravanti · It can be done · €42,500
         219 · A tunnel below the river · It cannot be done
         220 · Swings for everybody · It can be done, with changes · €1.50
         Their authors are told first, outside quiet hours.
         Everybody can read them from 2 July, 11:00.
         For 1 that many supported, everybody is asked for another idea.
         [Publish 3 verdicts]
         [‹ Back | Home]
    you: [Publish 3 verdicts]
    bot: 3 verdicts are published. Their authors are being told.
         Technical check · until 30 October, 12:00
         No proposal to check waits for you
         218 · Benches in via Fioravanti · Navile · published · Carla
         219 · A tunnel below the river · Navile · published · Carla
         220 · Swings for everybody · Savena · published · Dora
         [218 · Benches in via Fioravanti]
         [219 · A tunnel below the river]
         [220 · Swings for everybody]
         [‹ Back | Home]
    `,
  );
  await aMinuteOfVerdicts(world);
  await aMinuteOfVerdicts(world);
  expect(transcriptsOf(anna, "NOT-5")).toEqual([
    [
      "The technical check of proposal 218 is done.",
      "It can be done.",
      "Estimated cost: €42,500",
      "Green Office says:",
      REASON,
      "",
      "You know first. Everybody can read this from 2 July, 11:00.",
      "[See it]",
      "[Stop these]",
    ].join("\n"),
    [
      "The technical check of proposal 219 is done.",
      "It cannot be done.",
      "Green Office says:",
      REASON,
      "",
      "You know first. Everybody can read this from 2 July, 11:00.",
      "Many people support it. Everybody will then be asked for another idea for the same need.",
      "[See it | Ask for a second look]",
      "[Stop these]",
    ].join("\n"),
    [
      "The technical check of proposal 220 is done.",
      "It can be done, with changes.",
      "Estimated cost: €1.50",
      "Green Office says:",
      REASON,
      "",
      "Do you accept the changes, or would you like to talk about them?",
      "You know first. Everybody can read this from 2 July, 11:00.",
      "[See the changes | Discuss]",
      "[Stop these]",
    ].join("\n"),
  ]);
  world.clock.moveTo("2026-07-02T08:59:59Z");
  await bea.sends("/start s_219");
  expect(bea.reads).toContain("In technical check.");
  expect(bea.sees).not.toContain("It cannot be done");
  world.clock.moveTo(A_DAY_LATER);
  await bea.sends("/start s_219");
  expect(bea.sees).toBe(
    [
      "A tunnel below the river",
      "Proposal 219 · Navile · Green",
      "It cannot be done as it was proposed.",
      "2 supports",
      "",
      "Technical check:",
      "It cannot be done.",
      "Green Office says:",
      REASON,
      "",
      "Who has another idea for the same need? Many people supported this one.",
      "",
      "For everybody.",
      "[I have another idea]",
      "[Choose my messages]",
      "[Share]",
      "[Comments | All proposals]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
});

test("nobody wrote it down yet, and still it can no longer be supported", async () => {
  expect(await prisma.proposal.findFirst({ where: { number: 219 } })).toMatchObject({ state: "in-check" });
  const { id: proposal } = await prisma.proposal.findFirstOrThrow({ where: { number: 219 } });
  const ugo = await atHome(world, "ugo");
  world.clock.moveTo("2026-07-02T08:59:00Z");
  await ugo.sends("/start s_219");
  world.clock.moveTo(A_DAY_LATER);
  await ugo.presses("Support");
  expect(await prisma.support.count({ where: { proposalId: proposal } })).toBe(2);
  await aMinuteOfVerdicts(world);
  expect(await prisma.proposal.findFirst({ where: { number: 219 } })).toMatchObject({
    state: "not-feasible",
  });
  await aMinuteOfVerdicts(world);
  expect(
    await prisma.auditEntry.findMany({
      where: { action: "settle-verdict", subject: "proposal 219" },
      select: { actorId: true, before: true, after: true },
    }),
  ).toEqual([{ actorId: null, before: { state: "in-check" }, after: { state: "not-feasible" } }]);
});

test("whoever supports them is told once, with the search for another idea (NOT-13)", async () => {
  // The first minute tells that the check began.
  for (const _ of [1, 2, 3]) await minute(world);
  expect(transcriptsOf(world.person("bea"), "NOT-13")).toEqual([
    [
      "Bilancio partecipativo 2026",
      "2 proposals you support were checked:",
      "218 · Benches in via Fioravanti · It can be done · €42,500",
      "219 · A tunnel below the river · It cannot be done",
      "",
      "Who has another idea for the same need as proposal 219?",
      "[See proposal 219]",
      "[Stop these]",
    ].join("\n"),
  ]);
});

test("another idea is a comment, or a proposal of one's own that stands beside it", async () => {
  const ugo = world.person("ugo");
  await addPublic(world, { number: 221, title: "A ferry across the river", area: "navile", by: ugo });
  await ugo.sends("/start s_219");
  await expectChat(
    ugo,
    `
    you: [I have another idea]
    bot: Another idea for the same need? Proposal 219: A tunnel below the river
         It cannot be done.
         Green Office says:
         ${REASON}
         New proposals are closed. Write your idea as a comment, or name a proposal of yours.
         [Write it as a comment]
         [Mine: 221 · A ferry across the river]
         [‹ Back | Home]
    you: [Mine: 221 · A ferry across the river]
    bot: (It stands beside this proposal now.)
    bot: A tunnel below the river
         Proposal 219 · Navile · Green
         It cannot be done as it was proposed.
         2 supports
         Technical check:
         It cannot be done.
         Green Office says:
         ${REASON}
         Who has another idea for the same need? Many people supported this one.
         Another idea is below.
         For everybody.
         [I have another idea]
         [221 · A ferry across the river]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    you: [221 · A ferry across the river]
    bot: A ferry across the river
         Proposal 221 · Navile · Green
         Public. Next comes the technical check.
         You wrote this one. Others can support it.
         Another idea for the same need as proposal 219: A tunnel below the river
         For everybody.
         [219 · A tunnel below the river]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    `,
  );
});

test("the author accepts the changes, and it becomes a project with the cost and the words of the check", async () => {
  const [anna, olga] = [world.person("anna"), world.person("olga")];
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  expect(olga.sees).not.toContain("220");
  await opens(anna, "220");
  await expectChat(
    anna,
    `
    you: [Accept changes]
    bot: (Accepted. The office is told.)
    bot: Proposal 220 · In technical check
         It can be done, with changes.
         Estimated cost: €1.50
         Green Office says:
         ${REASON}
         You have accepted the changes.
         Swings for everybody
         For everybody.
         Where: Savena
         Theme: Green
         [Talk with the office]
         [Withdraw it]
         [‹ Back | Home]
    `,
  );
  expect(lastMessage(world.person("dora"))).toContain("The author accepts the changes of proposal 220");
  await olga.sends("/admin");
  await olga.presses("Proposals");
  await olga.presses("Make projects");
  await olga.sends("218");
  await olga.presses("Take €42,500");
  await olga.presses("Put it on the ballot");
  await olga.sends("220");
  await olga.presses("Take €1.50");
  await olga.presses("Put it on the ballot");
  const projects = await prisma.project.findMany({
    where: { number: { gte: 33 } },
    orderBy: { number: "asc" },
  });
  expect(projects).toMatchObject([
    { number: 33, cost: 4_250_000n, areaKey: "navile", title: { en: "Benches in via Fioravanti" } },
    { number: 34, cost: 150n, areaKey: "savena" },
  ]);
  expect(projects[0]?.details).toEqual({ en: `Technical check (Green Office): ${REASON}` });
  expect(world.log.errors).toEqual([]);
});

test("the same as one form where there are forms, with what is wrong under its field", async () => {
  const sara = await colleague(world, "sara", "evaluator", { capabilities: SLACK });
  await gives(world.person("olga"), 221, "Sara");
  await sara.presses("Open it");
  await sara.presses("Say what you found");
  const filled = { verdict: "feasible", office: "Ports", reason: REASON, reader: "anybody" };
  await sara.fillsIn({ ...filled, cost: "40,00,0", reason: "Too short" });
  expect(Object.keys(sara.form?.errors ?? {})).toEqual(["cost", "reason"]);
  await sara.fillsIn({ ...filled, cost: null });
  expect(Object.keys(sara.form?.errors ?? {})).toEqual(["verdict"]);
  await sara.fillsIn({ ...filled, cost: "40,000" });
  expect(sara.reads).toContain("You typed 40,000, which I read as €40,000.");
  await sara.presses("Send it to be read");
  expect(await prisma.assessment.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    state: "waiting",
    verdict: "feasible",
    cost: 4_000_000n,
    office: "Ports",
  });
});

import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
});
beforeEach(() => world.clock.moveTo(MONDAY));

async function opensForm(id: string, language = "en"): Promise<PlayedPerson> {
  const person = world.person(id, { capabilities: SLACK, language });
  await person.sends("/home");
  await person.sends("/propose");
  await person.presses(language === "en" ? "Start a proposal" : "Comincia una proposta");
  return person;
}

const filledIn = (person: PlayedPerson) =>
  Object.fromEntries(
    (person.form?.fields ?? []).map((field) => [field.name, "value" in field ? field.value : undefined]),
  );

const versions = () => prisma.proposalVersion.findMany({ orderBy: { proposalId: "desc" }, take: 1 });

test("a draft is stored as it is written: what can wait unfinished, and nothing else", async () => {
  const anna = await opensForm("anna");
  const { turn } = anna.form ?? {};
  expect(anna.form?.fields.every(({ live }) => live)).toBe(true);
  const replies = await anna.isFillingIn({ title: "Ben", body: "", area: null, address: "", theme: "x" });
  expect(replies.map(({ kind }) => kind)).toEqual(["form"]);
  await anna.isFillingIn({ title: "Benches", body: "The pave", area: "navile", theme: "green" });
  expect(anna.form).toMatchObject({ turn, errors: {} });
  expect(await versions()).toMatchObject([
    { title: "Benches", body: "The pave", areaKey: "navile", themeKey: "green" },
  ]);
  expect(filledIn(anna)).toMatchObject({ title: "Benches", body: "The pave" });
});

test("sent with errors, it keeps what can be kept", async () => {
  const bea = await opensForm("bea");
  await bea.fillsIn({ title: "Benches", body: BODY, area: null, address: null, theme: null });
  expect(Object.keys(bea.form?.errors ?? {})).toEqual(["title"]);
  await bea.sends("/home");
  await bea.presses("Continue: Benches");
  expect(filledIn(bea)).toMatchObject({ title: "Benches", body: BODY });
});

test("closed in mid-form by a person, it says that all is kept; reviewed, it is sent from the frame (PRO-7)", async () => {
  const carla = await opensForm("carla", "it");
  await carla.isFillingIn({ title: TITLE, body: BODY });
  await carla.presses("Salva ed esci");
  expect(carla.reads).toContain("Salvato. Puoi continuare quando vuoi.");
  await carla.presses(`Continua: ${TITLE}`);
  expect(carla.screenId).toBe("PRO-7");
  expect(carla.sees).toContain("over: La tua proposta");
  expect(carla.sees).toMatch(/\{Invia la proposta \| Salva ed esci\}$/u);
  await carla.presses("Invia la proposta");
  expect(carla.sees).toContain("over: Proposta inviata");
  await carla.presses("Chiudi");
  expect(carla.screenId).toBe("INF-1");
});

test("when nobody may write any more, it is said in the form, and nothing is kept", async () => {
  const dora = await opensForm("dora");
  const { turn } = dora.form ?? {};
  world.clock.moveTo("2026-07-02T10:00:00Z");
  await dora.isFillingIn({ title: TITLE, body: BODY });
  expect(dora.form).toMatchObject({ turn });
  expect(JSON.stringify(dora.form?.intro)).toMatch(/closed|over/iu);
  expect(await versions()).toMatchObject([{ title: null, body: null }]);
});

test("while the service is paused nothing is kept, and nobody is thrown out of the form", async () => {
  const elio = await opensForm("elio");
  const { turn } = elio.form ?? {};
  await prisma.participatoryProcess.updateMany({
    data: { pausedUntil: new Date("2026-06-15T10:00:00Z"), revision: { increment: 1 } },
  });
  await elio.isFillingIn({ title: TITLE });
  expect(elio.form).toMatchObject({ turn });
  expect(await versions()).toMatchObject([{ title: null }]);
  await prisma.participatoryProcess.updateMany({ data: { pausedUntil: null, revision: { increment: 1 } } });
});

test("what lies over the page has no line to type in: what is asked there is a form", async () => {
  world.clock.moveTo("2026-11-16T17:42:00Z");
  const fabio = world.person("fabio", { capabilities: SLACK });
  await fabio.sends("/vote");
  await fabio.presses("Check my right to vote");
  await fabio.presses("I have a personal code");
  expect(fabio.form).toMatchObject({ title: "Your right to vote", submit: "Go on" });
  expect(fabio.form?.fields).toMatchObject([{ kind: "text", label: "Your personal code" }]);
  await fabio.fillsIn({ asked: "" });
  expect(fabio.form?.errors).toEqual({ asked: "This one needs an answer." });
  await fabio.fillsIn({ asked: "hello" });
  expect(fabio.form?.errors["asked"]).toContain("That is not a code yet");
  await fabio.fillsIn({ asked: "NAV-4821-KQXX" });
  expect(fabio.screenId).toMatch(/^ONB-[56]$/u);
  await fabio.presses("I have no code");
  expect(fabio.screenId).toMatch(/^ONB-[45]$/u);
  await fabio.sends("/verify");
  await fabio.fillsIn({ asked: "BO-7F3K-92QD" });
  expect(JSON.stringify(fabio.form?.intro)).toContain("BO-7F3K-92QD");
  expect(world.log.errors).toEqual([]);
});

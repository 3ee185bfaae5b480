import { beforeEach, describe, expect, test } from "vitest";
import type { AskedFields } from "../../../src/domain/asked-fields.js";
import type { ProcessRules } from "../../../src/domain/process.js";
import { openTestDatabase } from "../../support/database.js";
import { BODY, endsText, MONDAY, photo, TITLE } from "../../support/proposing.js";
import { changeRules } from "../../support/rules.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { FORMS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
await addSampleProcess(prisma);

beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.proposal.deleteMany();
});

async function asks(fields: AskedFields): Promise<void> {
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const { proposals } = rules as unknown as ProcessRules;
  await changeRules(prisma, { proposals: { ...proposals, fields } });
}

async function begins(id: string, capabilities?: typeof FORMS): Promise<PlayedPerson> {
  const person = world.person(id, capabilities && { capabilities });
  await person.sends("/propose");
  await person.presses("Start a proposal");
  return person;
}

async function writes(person: PlayedPerson): Promise<void> {
  await person.sends(TITLE);
  await person.sends(BODY);
  await endsText(person);
}

const only = () => prisma.proposal.findFirstOrThrow({ include: { versions: true } });

describe("where nothing but words is asked for (ORG-2, PRO-1 to PRO-7)", () => {
  beforeEach(() => asks({ place: "none", theme: "none", photos: "none" }));

  test("there are three steps, and the review speaks of nothing else", async () => {
    const anna = await begins("anna-bare");
    expect(anna.sees).toContain("Step 1 of 3 · Title");
    await writes(anna);
    expect(anna.sees).toContain("Step 3 of 3 · Review");
    for (const word of ["Where:", "Theme:", "photo", "Change place", "Change theme", "Change photos"])
      expect(anna.sees).not.toContain(word);
    await anna.presses("Send proposal");
    expect(anna.reads).toContain("Received:");
  });

  test("a photo or a place out of the blue begins nothing that is not asked for", async () => {
    const bruno = world.person("bruno-bare");
    await bruno.sends("/home");
    await bruno.does(photo());
    expect(bruno.reads).toContain("Proposals have no photos here.");
    await bruno.does({ kind: "position", position: { latitude: 44.52, longitude: 11.35 } });
    expect(bruno.sees).not.toContain("with this place");
    expect(bruno.sees).toContain("You can send up to 3 proposals.");
  });

  test("a photo sent while one writes is refused, and nothing of the draft is lost", async () => {
    const carla = await begins("carla-bare");
    await writes(carla);
    await carla.does(photo());
    expect(carla.reads).toContain("Proposals have no photos here.");
    expect(await prisma.proposalPhoto.count()).toBe(0);
    expect(carla.sees).toContain("Send proposal");
  });

  test("a form has two questions", async () => {
    const dora = await begins("dora-bare", FORMS);
    expect(dora.form?.fields.map(({ name }) => name)).toEqual(["title", "body"]);
  });
});

test("what was on the screen before it was no longer asked for is not stored (I-3)", async () => {
  await asks({});
  const gino = await begins("gino-late", FORMS);
  await asks({ place: "none", theme: "none" });
  await gino.fillsIn({ title: TITLE, body: BODY, area: "navile", theme: "green" });
  expect((await only()).versions).toMatchObject([
    { title: TITLE, body: BODY, areaKey: null, themeKey: null },
  ]);
});

describe("where a place and a theme are needed", () => {
  beforeEach(() => asks({ place: "needed", theme: "needed" }));

  test("it is said before one begins, and neither can be left out", async () => {
    const elsa = world.person("elsa-needed");
    await elsa.sends("/propose");
    expect(elsa.sees).toContain("You need to say where it would be, and to choose a theme.");
    await elsa.presses("Start a proposal");
    await writes(elsa);
    expect(elsa.sees).toContain("Step 3 of 6 · Where");
    expect(elsa.sees).not.toContain("Skip");
    await elsa.presses("Whole city");
    expect(elsa.sees).toContain("Step 4 of 6 · Theme");
    expect(elsa.sees).not.toContain("Skip");
    await elsa.presses("Green");
    await elsa.presses("Skip");
    await elsa.presses("Send proposal");
    expect((await only()).versions).toMatchObject([{ areaKey: "*", themeKey: "green" }]);
  });

  test("a form asks for both", async () => {
    const fina = await begins("fina-needed", FORMS);
    const optional = Object.fromEntries(fina.form?.fields.map((each) => [each.name, each.optional]) ?? []);
    expect(optional).toMatchObject({ area: false, address: true, theme: false });
  });
});

test("a draft that left out what is needed since is not sent: it is asked for first", async () => {
  await asks({});
  const ada = await begins("ada-older");
  await writes(ada);
  await ada.presses("Skip");
  await ada.presses("Skip");
  await ada.presses("Skip");
  const send = ada.dataOf("Send proposal");
  await asks({ place: "needed" });
  await ada.does({ kind: "press", data: send });
  expect((await only()).state).toBe("draft");
  expect(ada.sees).toContain("Step 3 of 6 · Where");
  await ada.sends("via Fioravanti 24");
  await ada.presses("Yes, that is right");
  await ada.presses("Send proposal");
  expect((await only()).state).toBe("submitted");
});

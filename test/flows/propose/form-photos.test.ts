import { beforeAll, beforeEach, expect, test } from "vitest";
import type { IncomingPhoto } from "../../../src/chat/event.js";
import { openTestDatabase } from "../../support/database.js";
import { jpegFromPhone, pngFromPhone, SECRET } from "../../support/photos.js";
import { BODY, MONDAY, photo, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { FORMS, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
});
beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.proposalPhoto.deleteMany();
});

const WORDS = { title: TITLE, body: BODY };
const jpeg = (): IncomingPhoto => ({ bytes: new Uint8Array(jpegFromPhone()), mime: "image/jpeg" });
const png = (): IncomingPhoto => ({ bytes: new Uint8Array(pngFromPhone()), mime: "image/png" });

async function opensForm(id: string, language = "en"): Promise<PlayedPerson> {
  const person = world.person(id, { capabilities: SLACK, language });
  await person.sends("/home");
  await person.sends("/propose");
  await person.presses(language === "en" ? "Start a proposal" : "Comincia una proposta");
  return person;
}

const photosField = (person: PlayedPerson) => person.form?.fields.find(({ kind }) => kind === "photos");
const stored = () => prisma.proposalPhoto.findMany({ orderBy: { position: "asc" } });

test("photos come with the form, each is described after it, and the review shows them (PRO-6, PRO-7)", async () => {
  const anna = await opensForm("anna");
  expect(photosField(anna)).toMatchObject({ max: 3, images: [], optional: true });
  await anna.fillsIn(WORDS, [jpeg(), png()]);
  expect(anna.sees).toContain("Photo 1 · 2 of 3");
  await anna.fillsIn({ asked: "Two broken benches" });
  expect(anna.sees).toContain("Photo 2 · 2 of 3");
  await anna.presses("Skip");
  expect(anna.screenId).toBe("PRO-7");
  expect(anna.reads).toContain("Photo 1: Two broken benches\nPhoto 2, without a description");
  expect((await stored()).map(({ alt }) => alt)).toEqual(["Two broken benches", ""]);
  const files = await prisma.file.findMany();
  expect(files.map(({ mime }) => mime).toSorted()).toEqual(["image/jpeg", "image/png"]);
  for (const { bytes } of files) expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
});

test("the form tells of photos that are there, and takes as many more as fit", async () => {
  const bea = await opensForm("bea");
  await bea.fillsIn(WORDS, [jpeg()]);
  await bea.fillsIn({ asked: "A bench" });
  await bea.presses("Change the answers");
  expect(photosField(bea)).toMatchObject({
    hint: expect.stringContaining("1 photo added; there is room for 2 more."),
    images: [{ alt: "Photo 1: A bench" }],
  });
  await bea.fillsIn(WORDS, [jpeg(), jpeg(), jpeg()]);
  expect(bea.form?.errors).toEqual({
    photos: "There is room for 2 here, 3 in all. Take out the others.",
  });
  expect(await stored()).toHaveLength(1);
  await bea.fillsIn(WORDS, [jpeg(), jpeg()]);
  for (const asked of ["A tree", "A path"]) await bea.fillsIn({ asked });
  expect(bea.reads).toContain("Photo 1: A bench\nPhoto 2: A tree\nPhoto 3: A path");
});

test("one that cannot be taken is refused under its field: no other is stored yet, and the words are", async () => {
  const carla = await opensForm("carla");
  const why = async (...photos: IncomingPhoto[]) => {
    await carla.fillsIn(WORDS, photos);
    return carla.form?.errors["photos"];
  };
  expect(await why(jpeg(), { refused: "not-a-photo", what: "document" })).toBe(
    "Photo 2: I can use photos up to 10 MB. This is a document.",
  );
  expect(await why({ refused: "too-big", what: "document" })).toContain("This one is bigger.");
  expect(await why({ refused: "not-fetched", what: "document" })).toContain("Nothing else was lost");
  expect(await why({ refused: "on-its-way", what: "document" })).toContain("send the form again");
  expect(await stored()).toEqual([]);
  expect(await prisma.proposalVersion.findMany({ where: { title: TITLE, body: BODY } })).not.toEqual([]);
  await carla.fillsIn(WORDS, [jpeg()]);
  expect(await stored()).toHaveLength(1);
});

test("what only begins like a photo leaves the form open, with its words stored", async () => {
  const dora = await opensForm("dora");
  await dora.fillsIn(WORDS, [{ bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2]), mime: "image/jpeg" }]);
  expect(dora.sees).toContain("This file is something else.");
  expect(dora.form?.fields.find(({ name }) => name === "title")).toMatchObject({ value: TITLE });
  expect(await stored()).toEqual([]);
});

test("the last photo can be taken out, and others added in the form, in Italian", async () => {
  const elio = await opensForm("elio", "it");
  await elio.fillsIn(WORDS);
  expect(elio.screenId).toBe("PRO-7");
  expect(elio.sees).not.toContain("[Cambia foto]");
  await elio.presses("Cambia le risposte");
  await elio.fillsIn(WORDS, [jpeg()]);
  await elio.presses("Salta");
  await elio.presses("Cambia foto");
  expect(elio.sees).toContain("[Aggiungi una foto]");
  await elio.presses("Togli l'ultima foto");
  expect(elio.screenId).toBe("PRO-7");
  expect(await stored()).toEqual([]);
});

test("a photo sent in the chat meanwhile is described, and leads back to the review", async () => {
  const fabio = await opensForm("fabio");
  await fabio.fillsIn(WORDS);
  await fabio.does(photo("A bench without a back"));
  expect(fabio.screenId).toBe("PRO-7");
  await fabio.does(photo());
  await fabio.fillsIn({ asked: "A tree" });
  expect(fabio.reads).toContain("Photo 1: A bench without a back\nPhoto 2: A tree");
});

test("forms that cannot take photos do not ask for any", async () => {
  const gaia = world.person("gaia", { capabilities: FORMS });
  await gaia.sends("/propose");
  await gaia.presses("Start a proposal");
  expect(photosField(gaia)).toBeUndefined();
  await gaia.fillsIn(WORDS);
  expect(gaia.sees).toContain("[Change photos | ");
});

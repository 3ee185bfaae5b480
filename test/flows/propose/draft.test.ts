import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import {
  BODY,
  MONDAY,
  photo,
  sendsProposal,
  TITLE,
  writesProposal,
  endsText,
} from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { FORMS, QUESTIONS, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});
beforeEach(() => world.clock.moveTo(MONDAY));

test("what was answered is stored at once: another process goes on at the first question without an answer", async () => {
  const anna = world.person("anna");
  await anna.sends("/propose");
  await anna.presses("Start a proposal");
  await anna.sends(TITLE);
  await anna.sends(BODY);
  await endsText(anna);
  await anna.presses("Whole city");
  expect(anna.reads).toContain("Step 4 of 6 · Theme");

  const later = new World(database, "another process");
  later.clock.moveTo("2026-06-16T09:00:00Z");
  const again = later.person("anna");
  await again.does({ kind: "command", name: "home", args: "" }, "test:anna:home-later");
  await again.does({ kind: "press", data: again.dataOf(`Continue: ${TITLE}`) }, "test:anna:continue");
  expect(again.reads).toContain("Step 4 of 6 · Theme");
  await again.does({ kind: "press", data: again.dataOf("Skip") }, "test:anna:skip");
  expect(again.reads).toContain("Step 5 of 6 · Photos");
});

test("save and leave, come back; a second one is never begun silently", async () => {
  const bea = world.person("bea");
  await bea.sends("/propose");
  await bea.presses("Start a proposal");
  await bea.sends(TITLE);
  await bea.presses("Save and leave");
  expect(bea.reads).toContain("Saved. You can go on whenever you like.");
  await bea.sends("/propose");
  expect(bea.reads).toContain(`You have a draft, kept until 14 August: ${TITLE}`);
  await bea.presses("Start another one");
  expect(bea.reads).toContain("Step 1 of 6 · Title");
  await bea.sends("/mine");
  expect(bea.sees).toContain("[Draft: Without a title]");
  expect(bea.sees).toContain(`[Draft: ${TITLE}]`);
});

test("an interruption destroys nothing, and back leads through the answers", async () => {
  const carla = world.person("carla");
  await carla.sends("/propose");
  await carla.presses("Start a proposal");
  await carla.sends(TITLE);
  await carla.sends("/help");
  await carla.sends("/propose");
  await carla.presses("Continue my draft");
  expect(carla.reads).toContain("Step 2 of 6");
  await carla.presses("‹ Back");
  expect(carla.reads).toContain(`Your answer now:\n${TITLE}`);
  await carla.presses("Keep it as it is");
  expect(carla.reads).toContain("Step 2 of 6");
});

test("a place is an address, a point, a district, the city or left out; never outside the city", async () => {
  const dino = world.person("dino");
  await writesProposal(dino);
  await dino.presses("Change place");
  expect(dino.reads).toContain("Now: Via Fioravanti 24, Navile");
  await dino.does({ kind: "position", position: { latitude: 45.46, longitude: 9.19 } });
  expect(dino.reads).toContain("That point is outside Bologna.");
  await dino.does({ kind: "position", position: { latitude: 44.47, longitude: 11.4 } });
  expect(dino.reads).toContain("a point on the map, Savena. Right?");
  await dino.presses("Change place");
  await dino.sends("Vicolo Oscuro 7");
  expect(dino.reads).toContain("I do not know “Vicolo Oscuro 7”. Which district is it in?");
  await dino.presses("Navile");
  expect(dino.reads).toContain("Where: Vicolo Oscuro 7, Navile");
  await dino.presses("Change place");
  await dino.sends("navile");
  expect(dino.reads).toContain("Navile. Right?");
  await dino.presses("Yes, that is right");
  await dino.presses("Change place");
  await dino.presses("Skip");
  expect(dino.reads).toContain("Where: not said");
});

test("an album of three that arrives at once, and one of them twice, is three photos", async () => {
  const eva = world.person("eva");
  await writesProposal(eva);
  await eva.presses("Change photos");
  await Promise.all([
    eva.does(photo(), "test:eva:album-1"),
    eva.does(photo(), "test:eva:album-2"),
    eva.does(photo("The corner"), "test:eva:album-3"),
    eva.does(photo(), "test:eva:album-1"),
  ]);
  expect(eva.reads).toContain("3 of 3");
  await eva.does(photo());
  expect(eva.reads).toContain("You have 3 photos already.");
  await eva.sends("An empty pavement in the sun");
  await eva.presses("Skip");
  expect(eva.reads).toContain("3 of 3 photos");
  for (const words of [": An empty pavement in the sun", ": The corner", ", without a description"])
    expect(eva.reads).toContain(words);
  await eva.presses("Remove last photo");
  expect(eva.reads).toContain("2 of 3 photos");
  await eva.presses("Done");
  expect(eva.reads).toContain("Step 6 of 6");
});

test("files keep no position, whatever their name says; what is no photo is refused", async () => {
  const files = await database.prisma.file.findMany();
  expect(files.length).toBeGreaterThan(2);
  for (const { bytes, mime, public: isPublic } of files) {
    expect(Buffer.from(bytes).includes("11.3514E")).toBe(false);
    expect(mime).toBe("image/jpeg");
    expect(isPublic).toBe(false);
  }
  const eva = world.person("eva");
  await eva.presses("Change photos");
  await eva.does(photo("cat.jpg", Buffer.from("<svg onload=alert(1)>")), "test:eva:svg");
  expect(eva.reads).toContain("I can use photos as JPEG, PNG or WebP, up to 10 MB.");
  await eva.does(photo("big.jpg", new Uint8Array(10 * 1024 * 1024 + 1)), "test:eva:big");
  expect(eva.reads).toContain("This one is bigger.");
});

test("hostile text is only text", async () => {
  const gino = world.person("gino");
  await gino.sends("/propose");
  await gino.presses("Start a proposal");
  await gino.sends("🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳");
  expect(gino.reads).toContain("I need a few words here, not only signs.");
  await gino.sends("x".repeat(96));
  expect(gino.reads).toContain("That is 96 characters; the limit is 80. Here is your text to shorten:");
  await gino.sends("<b>Trees</b> & <!channel> @everyone **now** `x`\u202E");
  expect(gino.reads).toContain("Step 2 of 6");
  await gino.sends("y".repeat(5000));
  expect(gino.reads).toContain("That makes 5,000 characters; the limit is 1,500.");
  expect(gino.reads.length).toBeLessThan(1_200);
  await gino.sends(BODY);
  await gino.sends("z".repeat(1500));
  expect(gino.reads).toContain("What you sent before is kept.");
  expect(gino.reads).toContain(BODY);
  await gino.presses("Done");
  await gino.sends("/mine");
  expect(gino.reads).toContain("<b>Trees</b> & <!channel> @everyone **now** `x` · Draft");
});

test("pressing anything twice sends once", async () => {
  const ida = world.person("ida");
  await writesProposal(ida);
  const send = ida.dataOf("Send proposal");
  await Promise.all([
    ida.does({ kind: "press", data: send }, "test:ida:send-1"),
    ida.does({ kind: "press", data: send }, "test:ida:send-2"),
    ida.does({ kind: "press", data: send }, "test:ida:send-1"),
  ]);
  expect(ida.reads).toContain("Received: proposal");
  await ida.sends("/mine");
  expect(ida.sees.match(/Being read/g)).toHaveLength(1);
});

test("the quota counts what was sent, and drafts are kept when it is full", async () => {
  const lea = world.person("lea");
  for (const title of ["A first good idea", "A second good idea", "A third good idea"])
    await sendsProposal(lea, title);
  await lea.sends("/propose");
  expect(lea.sees).toBe(
    [
      "You can send up to 3 proposals.",
      "You have sent 3. That is all of them; you can still change what you sent.",
      "Now: Proposals, until 30 June, 24:00 (in 15 days).",
      "[See an example | My activity]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
});

test("before and after their phase proposals say when, and what is possible now", async () => {
  const mia = world.person("mia");
  await mia.sends("/propose");
  await mia.presses("Start a proposal");
  await mia.sends(TITLE);
  world.clock.moveTo("2026-11-16T17:42:00Z");
  await mia.sends(BODY);
  expect(mia.reads).toContain("Proposals are closed now. What you wrote is kept.");
  await mia.sends("/propose");
  expect(mia.sees).toBe(
    [
      "Proposals opened on 1 June and closed on 30 June.",
      "Now: Voting, until 19 November, 12:00 (in 3 days).",
      "",
      `You have a draft, kept until 14 August: ${TITLE}`,
      "[Vote]",
      "[Remind me of the next step]",
      "[Projects | Calendar]",
      "[My activity]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  const [toast] = await mia.presses("Remind me of the next step");
  expect(toast).toMatchObject({
    text: expect.stringContaining("I will write to you when the next phase opens."),
  });
  expect(mia.sees).not.toContain("Remind me");
  world.clock.moveTo("2026-05-01T09:00:00Z");
  await mia.sends("/propose");
  expect(mia.reads).toContain("Proposals: from 1 June");
});

test("a suspended person is told why and until when, and may ask for a second look (ERR-8)", async () => {
  const nino = world.person("nino");
  await nino.sends("/propose");
  await database.prisma.participant.updateMany({
    where: { accounts: { some: { externalId: "nino" } } },
    data: { suspendedUntil: new Date("2026-06-20T10:00:00Z"), suspendedReason: "Insults" },
  });
  await nino.presses("Start a proposal");
  expect(nino.reads).toContain("You cannot do that while your account is suspended.");
  await nino.sends("/propose");
  expect(nino.reads).toBe(
    "You cannot propose or support from this account until 20 June, 12:00.\nThe reason: Insults",
  );
  await nino.presses("Ask for a second look");
  await nino.sends("It was not me");
  const request = await database.prisma.helpRequest.findFirst({ where: { kind: "second-look" } });
  expect(request?.text).toBe("It was not me");
});

test("a photo or a place out of the blue may begin a proposal (UX-20)", async () => {
  const olga = world.person("olga");
  await olga.sends("/home");
  await olga.does(photo());
  expect(olga.reads).toBe("Start a proposal with this photo?");
  await olga.presses("Start a proposal");
  await olga.sends(TITLE);
  await olga.presses("Save and leave");
  await olga.does({ kind: "position", position: { latitude: 44.47, longitude: 11.4 } });
  expect(olga.reads).toBe(`Start a proposal with this place, in Savena?\nYou also have a draft: ${TITLE}`);
  await olga.presses("Add it to my draft");
  await olga.sends(BODY);
  await endsText(olga);
  await olga.presses("Skip");
  expect(olga.reads).toContain("Photo 1 · 1 of 3");
  await olga.presses("Skip");
  await olga.presses("Done");
  expect(olga.reads).toContain("Where: a point on the map, Savena");
  expect(olga.reads).toContain("Photo 1, without a description");
});

test("nobody opens or touches the proposal of somebody else", async () => {
  const olga = world.person("olga");
  await olga.sends("/propose");
  const own = await database.prisma.proposal.findFirstOrThrow({
    where: { state: "draft", author: { accounts: { some: { externalId: "olga" } } } },
  });
  const pia = world.person("pia");
  await pia.sends("/home");
  for (const [flow, verb] of [
    ["propose", "draft"],
    ["propose", "change"],
    ["mine", "view"],
  ]) {
    await pia.does({ kind: "press", data: `1|${flow}|${verb}|${own.id}|` });
    expect(pia.reads).toContain("That proposal is no longer here, or it is not yours.");
  }
});

const pause = (pausedUntil: Date | null) =>
  database.prisma.participatoryProcess.updateMany({ data: { pausedUntil, revision: { increment: 1 } } });

test("while the service is paused nothing is written, and nothing is lost (ERR-7)", async () => {
  const sara = world.person("sara");
  await sara.sends("/propose");
  await sara.presses("Start a proposal");
  await sara.sends(TITLE);
  await pause(new Date("2026-06-15T12:00:00Z"));
  await sara.sends("/propose");
  expect(sara.screenId).toBe("ERR-7");
  await pause(null);
  await sara.sends("/propose");
  await sara.presses("Continue my draft");
  expect(sara.reads).toContain("Step 2 of 6");
});

test("somebody with forms goes on with the whole form", async () => {
  const rosa = world.person("rosa", { capabilities: FORMS });
  await rosa.sends("/propose");
  await rosa.presses("Start a proposal");
  await rosa.presses("Save and leave");
  await rosa.sends("/propose");
  await rosa.presses("Continue my draft");
  expect(rosa.screenId).toBe("PRO-2");
  expect(world.log.errors).toEqual([]);
});

test("leaving a form keeps what is written in it, even unfinished; only what is finished is sent", async () => {
  const nina = world.person("nina", { capabilities: FORMS });
  await nina.sends("/propose");
  await nina.presses("Start a proposal");
  await leaves(nina, { title: "Benches", body: BODY, area: null, address: "", theme: "green" });
  expect(nina.reads).toContain("Saved. You can go on whenever you like.");
  await nina.presses("Continue: Benches");
  expect(filledIn(nina)).toMatchObject({ title: "Benches", body: BODY, theme: "green" });
  const later = new World(database, "phone", world.messenger);
  later.clock.moveTo(MONDAY);
  const onPhone = later.person("nina", { capabilities: QUESTIONS });
  await onPhone.does({ kind: "command", name: "propose", args: "" }, "test:nina:phone");
  await onPhone.does({ kind: "press", data: onPhone.dataOf("Continue my draft") }, "test:nina:go-on");
  expect(onPhone.reads).toContain("Step 1 of 6 · Title");
  await onPhone.does({ kind: "text", text: TITLE }, "test:nina:title");
  expect(onPhone.reads).toContain("These look close to yours:");
});

test("a form of a change that is left untouched is no change", async () => {
  const tea = world.person("tea", { capabilities: FORMS });
  await tea.sends("/propose");
  await tea.presses("Start a proposal");
  expect(tea.form?.title).toBe("New proposal");
  await tea.fillsIn({ title: TITLE, body: BODY, area: "navile", address: null, theme: null });
  await tea.presses("Send proposal");
  await tea.presses("See it");
  await tea.presses("Change it");
  await tea.presses("Change the answers");
  expect(tea.form?.title).toBe("Your change");
  await leaves(tea, { title: TITLE, body: BODY, area: "navile", address: "", theme: null });
  await tea.sends("/mine");
  expect(tea.reads).toContain(`${TITLE} · Being read`);
  expect(tea.reads).not.toContain("change not sent");
});

test("a form begins with the person's own district", async () => {
  const vera = world.person("vera", { capabilities: FORMS });
  await vera.sends("/start");
  await vera.presses("Continue in English");
  await vera.presses("Savena");
  await vera.sends("/propose");
  await vera.presses("Start a proposal");
  expect(filledIn(vera)).toMatchObject({ area: "savena" });
});

const filledIn = (person: PlayedPerson) =>
  Object.fromEntries(
    (person.form?.fields ?? []).map((field) => [field.name, "value" in field ? field.value : null]),
  );

const leaves = (person: PlayedPerson, values: Record<string, string | null>) =>
  person.does({ kind: "press", data: person.dataOf("Save and leave"), values });

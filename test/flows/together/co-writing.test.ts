import { afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { MONDAY, TITLE, writesProposal } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens, writeTogether } from "../../support/together.js";
import { expectChat, FORMS, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const anna = world.person("anna");
const luca = world.person("luca", { name: "Luca" });
const bea = world.person("bea", { name: "Bea", language: "it" });
const eva = world.person("eva", { name: "Eva", capabilities: FORMS });
const DRAFT = "Draft: ";

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  await writesProposal(anna);
  for (const other of [luca, eva]) await other.sends("/home");
  await writeTogether(anna, DRAFT, [luca, eva]);
  await bea.sends("/home");
});
afterEach(() => expect(world.log.errors).toEqual([]));

const asks = async (person: typeof anna, what: "Change title" | "Change text" | "Change the answers") => {
  await opens(person, DRAFT);
  await person.presses(person === anna ? "Continue my draft" : "Read and edit it");
  await person.presses(what);
};

const versions = async () => {
  const rows = await database.prisma.proposalVersion.findMany({ orderBy: { version: "asc" } });
  return rows.map(({ version, title }) => `${version} ${title}`);
};

test("two write the title at once, question by question: the later one sees both and chooses", async () => {
  await asks(anna, "Change title");
  await asks(luca, "Change title");
  await luca.sends("Trees along via Fioravanti");
  await expectChat(
    anna,
    `
    you: Benches along via Fioravanti
    bot: Luca changed the title while you were writing. Nothing is lost: choose.
         Yours:
         Benches along via Fioravanti
         What Luca wrote:
         Trees along via Fioravanti
         [Use mine | Keep theirs]
         [Write again]
         [‹ Back | Save and leave]
    `,
  );
  expect(await versions()).toEqual([`1 ${TITLE}`, "2 Trees along via Fioravanti"]);
  await asks(luca, "Change title");
  await luca.sends("Big trees along via Fioravanti");
  await anna.presses("Use mine");
  expect(anna.reads).toContain("The text was changed meanwhile. Here are both texts as they are now.");
  expect(anna.reads).toContain("Big trees along via Fioravanti");
  await anna.presses("Use mine");
  expect(anna.reads).toContain("Review\n\nBenches along via Fioravanti".replace("\n\n", "\n"));
  expect((await versions()).slice(2)).toEqual([
    "3 Big trees along via Fioravanti",
    "4 Benches along via Fioravanti",
  ]);
});

test("the other text stays, or one is written anew with one's own in sight", async () => {
  await asks(anna, "Change title");
  await asks(luca, "Change title");
  await luca.sends("Shade for via Fioravanti");
  await anna.sends("Water for via Fioravanti");
  await anna.presses("Keep theirs");
  expect(anna.reads).toContain("Shade for via Fioravanti");
  await asks(luca, "Change title");
  await asks(anna, "Change title");
  await anna.sends("Benches for via Fioravanti");
  await luca.sends("Flowers for via Fioravanti");
  await luca.presses("Write again");
  expect(luca.reads).toContain("Yours was: Flowers for via Fioravanti");
  expect(luca.reads).toContain("Your answer now:\nBenches for via Fioravanti");
  await luca.sends("Benches and flowers, via Fioravanti");
  expect((await versions()).at(-1)).toContain("Benches and flowers, via Fioravanti");
  expect(await database.prisma.suggestion.count({ where: { state: "open" } })).toBe(0);
});

test("whoever leaves without choosing finds the words among the suggestions", async () => {
  await asks(anna, "Change text");
  await asks(luca, "Change text");
  await luca.sends("Nobody can sit down in the shade here.");
  await luca.presses("Done");
  await anna.sends("In summer the pavement burns.");
  expect(anna.reads).toContain("Luca changed the text while you were writing.");
  await anna.presses("Save and leave");
  await opens(anna, DRAFT);
  await anna.presses("Work together");
  await anna.presses("Suggestions (1)");
  expect(anna.reads).toBe(`Anna wrote this text while somebody else wrote it too.

Now:
Nobody can sit down in the shade here.
Suggested:
In summer the pavement burns.`);
  await anna.presses("Accept");
  await anna.presses("Read and edit it");
  expect(anna.reads).toContain("In summer the pavement burns.");
});

test("a form writes only over what its person saw, and leaves the rest as others wrote it", async () => {
  await opens(eva, DRAFT);
  await eva.presses("Read and edit it");
  await eva.presses("Change the answers");
  const values = Object.fromEntries(
    (eva.form?.fields ?? []).map((field) => [field.name, "value" in field ? (field.value as string) : null]),
  );
  await asks(luca, "Change title");
  await luca.sends("Benches for everybody, via Fioravanti");
  await eva.fillsIn({ ...values, body: "A place to rest on the way to the market." });
  expect(eva.reads).toContain("Benches for everybody, via Fioravanti");
  expect(eva.reads).toContain("A place to rest on the way to the market.");
  await eva.presses("Change the answers");
  await asks(luca, "Change title");
  await luca.sends("Benches for all, via Fioravanti");
  await eva.fillsIn({ ...values, title: "Seats in via Fioravanti", body: "A place to rest." });
  expect(eva.reads).toContain("Luca changed the title while you were writing.");
  expect(eva.reads).toContain("Yours:\nSeats in via Fioravanti");
  await eva.presses("Use mine");
  expect(eva.reads).toContain("Seats in via Fioravanti");
  expect(eva.reads).toContain("A place to rest.");
});

test("what the same person stores in sequence is no conflict", async () => {
  await eva.presses("Change the answers");
  const leave = (title: string) =>
    eva.does({ kind: "press", data: eva.dataOf("Save and leave"), values: { title } });
  await leave("One title after another");
  await asks(eva, "Change the answers");
  await leave("One title after another, again");
  expect((await versions()).at(-1)).toContain("One title after another, again");
  expect(await database.prisma.suggestion.count({ where: { state: "open" } })).toBe(0);
});

test("a suggestion: one field, both texts for whoever began it (SLK-4)", async () => {
  await opens(luca, DRAFT);
  await luca.presses("Work together");
  await expectChat(
    luca,
    `
    you: [Suggest a change]
    bot: What do you suggest to change in the draft “One title after another, again”?
         [The title | The text]
         [‹ Back | Home]
    you: [The title]
    bot: title
         Send it as it should be. Nothing changes until whoever began it takes your words.
         Your answer now:
         One title after another, again
         [Keep it as it is]
         [‹ Back | Home]
    you: Short
    bot: That is 5 characters; please write at least 10.
         title
         Send it as it should be. Nothing changes until whoever began it takes your words.
         Your answer now:
         One title after another, again
         [Keep it as it is]
         [‹ Back | Home]
    `,
  );
  await luca.sends("Seats and shade in via Fioravanti");
  expect(luca.reads).toContain("Sent. Whoever began it sees both texts and decides.");
  expect(lastMessage(anna)).toContain("Luca suggests another title");
  await expectChat(
    anna,
    `
    you: [See the suggestion]
    bot: Luca suggests another title.
         Now:
         One title after another, again
         Suggested:
         Seats and shade in via Fioravanti
         [Accept | Decline]
         [‹ Back | Home]
    `,
  );
  await asks(eva, "Change the answers");
  await eva.fillsIn({ title: "Eva wrote meanwhile", body: "A place to rest." });
  await anna.presses("Accept");
  expect(anna.reads).toContain("The text was changed meanwhile.");
  expect(anna.reads).toContain("Now:\nEva wrote meanwhile");
  await anna.presses("Accept");
  expect((await versions()).at(-1)).toContain("Seats and shade in via Fioravanti");
  expect(lastMessage(luca)).toContain("was accepted");
  await opens(anna, DRAFT);
  await anna.presses("Work together");
  expect(anna.reads).toMatch(/Version \d+ by Luca/);
});

test("ready to send: each is asked once about a version; whoever began it reads the answers", async () => {
  await anna.presses("Ready to send?");
  expect(anna.reads).toContain("2 co-authors are asked.");
  await anna.presses("Ready to send?");
  expect(anna.reads).toContain("Everybody was asked about this version already.");
  expect(lastMessage(luca)).toContain("ready to send?");
  await luca.presses("Looks good");
  await luca.presses("Looks good");
  await eva.presses("Not yet, because…");
  await eva.fillsIn({ reason: "Where would it be?" });
  expect(lastMessage(anna)).toContain("Eva would not send");
  await anna.presses("Work together");
  expect(anna.reads).toContain("Luca: looks good\nEva: not yet. Where would it be?");
  await anna.presses("Read and edit it");
  await anna.presses("Send proposal");
  expect(anna.reads).toContain("Received: proposal 218");
  await opens(luca, "218 · ");
  expect(luca.sees).not.toContain("Withdraw");
});

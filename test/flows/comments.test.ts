import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../src/chat/text.js";
import { tellComments } from "../../src/services/comments/tell-comments.js";
import { openTestDatabase } from "../support/database.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { MONDAY } from "../support/proposing.js";
import { addProposal } from "../support/public-proposals.js";
import { changeRules, silentFrom } from "../support/rules.js";
import { addSampleProcess } from "../support/sample-process.js";
import { faultsOf } from "../support/screen-checks.js";
import { sendWhatWaits } from "../support/sending.js";
import { expectChat, FORMS, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addProposal(prisma, { number: 218, title: "Trees in via Arno", area: "savena" });
});

beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.comment.deleteMany();
});
afterEach(async () => {
  await changeRules(prisma, { comments: { heldFirst: true } });
  expect(world.log.errors).toEqual([]);
});

const opens = (person: PlayedPerson) => person.does({ kind: "press", data: "1|comments|proposal|218|" });

async function writes(person: PlayedPerson, text: string): Promise<void> {
  await opens(person);
  await person.presses("Write a comment");
  await person.sends(text);
  await person.presses("Post");
}

/** Written while comments are not read first. */
async function saysPublicly(person: PlayedPerson, text: string): Promise<void> {
  await changeRules(prisma, { comments: { heldFirst: false } });
  await writes(person, text);
  await changeRules(prisma, { comments: { heldFirst: true } });
}

const heard = (person: PlayedPerson): string[] =>
  person.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));

async function threeMinutesLater(): Promise<void> {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 180_000).toISOString());
  await tellComments(world.app);
  await sendWhatWaits(world);
}

test("from the card to a comment that waits for staff (SUP-2)", async () => {
  const anna = await atHome(world, "anna");
  await anna.sends("/start s_218");
  await expectChat(
    anna,
    `
    you: [Comments]
    bot: Comments · Proposal 218 · Trees in via Arno
         Nobody has written one yet. You can be the first.
         [Write a comment]
         [‹ Back | Home]
    you: [Write a comment]
    bot: Your comment
         What would you like to say? Up to 500 characters.
         It appears with the name Anna.
         Staff remove comments that insult, tell private things of others, are off topic, or advertise.
         [‹ Back | Home]
    you: Will there be <b>water</b> too?
    bot: Not posted yet · Proposal 218 · Trees in via Arno
         Will there be <b>water</b> too?
         It appears with the name Anna.
         Staff read it first, usually within a day. Then everybody can read it.
         [Post]
         [Change | Cancel]
         [‹ Back | Home]
    you: [Change]
    bot: Your comment
         What would you like to say? Up to 500 characters.
         It appears with the name Anna.
         Staff remove comments that insult, tell private things of others, are off topic, or advertise.
         Your answer now:
         Will there be <b>water</b> too?
         [Keep it as it is]
         [‹ Back | Home]
    you: [Keep it as it is]
    bot: Not posted yet · Proposal 218 · Trees in via Arno
         Will there be <b>water</b> too?
         It appears with the name Anna.
         Staff read it first, usually within a day. Then everybody can read it.
         [Post]
         [Change | Cancel]
         [‹ Back | Home]
    you: [Post]
    bot: Thanks, staff read comments first; usually within a day.
         Comments · Proposal 218 · Trees in via Arno
         1. Anna · 15 June · waits to be read
         Will there be <b>water</b> too?
         [Write a comment]
         [Delete comment 1]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Trees in via Arno
         Proposal 218 · Savena · Green
         Public. Next comes the technical check.
         Supports are open until 30 October, 12:00.
         For everybody.
         [Support]
         [Share]
         [Comments | All proposals]
         [‹ Back | Home]
    `,
  );
  const bea = await atHome(world, "bea");
  await opens(bea);
  expect(bea.reads).toContain("Nobody has written one yet.");
});

test("the same in Italian, posted at once where the process says so, about a project", async () => {
  await changeRules(prisma, { comments: { heldFirst: false } });
  const ugo = world.person("ugo", { name: "Ugo", language: "it" });
  await atHome(world, "ugo", { language: "it" });
  await ugo.sends("/start p_18");
  await ugo.presses("Commenti");
  await ugo.presses("Scrivi un commento");
  expect(ugo.reads).toContain("Compare con il nome Ugo.");
  await ugo.sends("Finalmente.");
  expect(ugo.reads).toContain("Quando lo pubblichi, lo possono leggere tutte le persone.");
  const [toast] = await ugo.presses("Pubblica");
  expect(toast).toMatchObject({ text: "Pubblicato. Ora lo possono leggere tutte le persone." });
  expect(ugo.reads).toContain("Progetto 18 · Ciclabile via Corticella\n\n1. Ugo · 15 giugno\nFinalmente.");
  await ugo.sends("/start p_18");
  expect(ugo.sees).toContain("[Commenti (1) | Tutti i progetti]");
});

test("as one form where the platform has forms", async () => {
  const flo = world.person("flo", { capabilities: FORMS });
  await flo.sends("/start s_218");
  await flo.presses("Comments");
  await flo.presses("Write a comment");
  await flo.fillsIn({ text: "x" });
  expect(flo.form?.errors["text"]).toContain("at least 2");
  await flo.fillsIn({ text: "A fine idea." });
  await flo.presses("Post");
  expect(await prisma.comment.findMany()).toMatchObject([{ text: "A fine idea.", state: "held" }]);
});

test("newest five on a page, and no more than five an hour", async () => {
  const eva = await atHome(world, "eva");
  for (let index = 1; index <= 5; index++) await saysPublicly(eva, `Comment number ${index}`);
  await writes(eva, "One too many");
  expect(eva.reads).toContain("You have written 5 comments in an hour. Please wait a little");
  world.clock.moveTo("2026-06-15T10:30:00Z");
  await saysPublicly(eva, "One hour later");
  expect(eva.reads).toContain("Page 1 of 2, the newest first.\n\n1. Anna · 15 June\nOne hour later");
  await eva.presses("Next ›");
  expect(eva.reads).toContain("1. Anna · 15 June\nComment number 1");
  expect(eva.reads).not.toContain("number 2");
});

test("a report has a reason and no names; told twice it is one", async () => {
  const eva = await atHome(world, "eva2");
  await saysPublicly(eva, "Buy my <!channel> shoes @everyone");
  const ida = world.person("ida", { name: "Ida" });
  await atHome(world, "ida");
  for (let time = 0; time < 2; time++) {
    await opens(ida);
    await ida.presses("Report comment 1");
    expect(ida.reads).toContain("Buy my <!channel> shoes @everyone");
    await ida.presses("It advertises something");
    expect(ida.reads).toContain("Thanks. Staff will look at that comment.");
  }
  expect(await prisma.commentReport.count()).toBe(1);
  await opens(eva);
  expect(eva.sees).not.toContain("Report comment");
});

test("at the desk: reported ones first, decided with a reason, undone, told to the author (ORG-4)", async () => {
  const eva = await atHome(world, "eva3");
  await writes(eva, "Nobody has read me");
  await saysPublicly(eva, "Buy shoes");
  const ida = await atHome(world, "ida3");
  await opens(ida);
  await ida.presses("Report comment 1");
  await ida.presses("It advertises something");
  const [held, shoes] = (await prisma.comment.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
  const mod = await atTheDesk(world, "mod", "moderator", { name: "Marta" });
  await mod.sends("/admin");
  expect(mod.reads).toContain("2 comments to read · 1 reported");
  await expectChat(
    mod,
    `
    you: [Comments to read]
    bot: 2 comments to read · 1 reported
         ${shoes} · Buy shoes · reported
         ${held} · Nobody has read me
         [${shoes} · Buy shoes]
         [${held} · Nobody has read me]
         [‹ Back | Home]
    you: [${shoes} · Buy shoes]
    bot: Comment ${shoes} on proposal 218 · Anna · 15 June
         Buy shoes
         Reported by 1 person: It advertises something.
         [Leave it public | Remove…]
         [‹ Back | Home]
    you: [Remove…]
    bot: Why is it removed? Its author reads the reason, and not who you are.
         Buy shoes
         [It insults people | It tells private things]
         [It is off topic | It advertises something]
         [‹ Back | Home]
    you: [It advertises something]
    bot: (Comment ${shoes} is removed. Its author is told in 2 minutes.)
    bot: Comment ${shoes} is removed. You can undo this until 11:02.
         Comment ${held} on proposal 218 · Anna · 15 June
         Nobody has read me
         [Publish | Remove…]
         [Undo: comment ${shoes}]
         [‹ Back | Home]
    you: [Publish]
    bot: (Comment ${held} is public.)
    bot: No comment waits to be read.
         New comments come here first, and those that people report.
         Comment ${shoes} is removed. You can undo this until 11:02.
         Comment ${held} is public. You can undo this until 11:02.
         [Undo: comment ${shoes}]
         [Undo: comment ${held}]
         [‹ Back | Home]
    you: [Undo: comment ${held}]
    bot: Comment ${shoes} is removed. You can undo this until 11:02.
         Comment ${held} on proposal 218 · Anna · 15 June
         Nobody has read me
         [Publish | Remove…]
         [Undo: comment ${shoes}]
         [‹ Back | Home]
    you: [Publish]
    bot: (Comment ${held} is public.)
    bot: No comment waits to be read.
         New comments come here first, and those that people report.
         Comment ${shoes} is removed. You can undo this until 11:02.
         Comment ${held} is public. You can undo this until 11:02.
         [Undo: comment ${shoes}]
         [Undo: comment ${held}]
         [‹ Back | Home]
    `,
  );
  await tellComments(world.app);
  await sendWhatWaits(world);
  expect(heard(eva)).toEqual([]);
  await silentFrom(prisma, "2026-06-15", 1);
  await threeMinutesLater();
  expect(heard(eva)).toEqual([]);
  await silentFrom(prisma, "2026-06-15", 0);
  await threeMinutesLater();
  await threeMinutesLater();
  expect(heard(eva).toSorted()).toEqual([
    "Everybody can read your comment on proposal 218 now.\nNobody has read me",
    "Staff did not leave your comment on proposal 218 public.\nBuy shoes\nWhy: It advertises something.",
  ]);
  expect(eva.log.filter(({ kind }) => kind === "message").flatMap(faultsOf)).toEqual([]);
  const audit = await prisma.auditEntry.findMany({
    where: { subject: { startsWith: "comment" } },
    orderBy: { id: "asc" },
  });
  expect(audit.map(({ action, why }) => [action, why])).toEqual([
    ["remove-comment", "advertising"],
    ["publish-comment", null],
    ["undo-comment", null],
    ["publish-comment", null],
  ]);
  expect(JSON.stringify(audit.map(({ before, after, why }) => [before, after, why]))).not.toMatch(
    /shoes|Marta|Nobody has/u,
  );
});

test("rights are checked on every press: not staff, one's own, somebody faster", async () => {
  const mod = await atTheDesk(world, "mod2");
  await writes(mod, "By a moderator");
  const [own] = await prisma.comment.findMany();
  await mod.sends("/admin");
  await mod.presses("Proposals");
  await mod.presses("Comments to read");
  expect(mod.sees).toContain("your own: somebody else reads it");
  expect(mod.sees).not.toContain(`[${own?.id}`);

  const other = await atTheDesk(world, "mod3");
  await other.sends("/admin");
  await other.presses("Comments to read");
  await other.presses(`${own?.id} · By a moderator`);
  await prisma.role.updateMany({ data: { revokedAt: world.clock.now() } });
  await other.presses("Publish");
  expect(other.reads).toContain("Only organizers and moderators can do this.");
  await prisma.role.updateMany({ data: { revokedAt: null } });
  expect(await prisma.comment.findMany()).toMatchObject([{ state: "held" }]);

  const third = await atTheDesk(world, "mod4");
  for (const person of [other, third]) {
    await person.sends("/admin");
    await person.presses("Comments to read");
    await person.presses(`${own?.id} · By a moderator`);
  }
  await other.presses("Publish");
  await third.presses("Publish");
  expect(third.reads).toContain("Somebody has already decided about this comment.");
  expect(await prisma.auditEntry.count({ where: { subject: `comment ${own?.id}` } })).toBe(1);
});

test("one's own comment is deleted after a question; its words are gone, what staff decided stays (SUP-2)", async () => {
  const eva = await atHome(world, "eva9");
  const ida = await atHome(world, "ida9");
  await saysPublicly(eva, "I take this back");
  await opens(ida);
  await ida.presses("Report comment 1");
  await ida.presses("It insults people");
  const mod = await atTheDesk(world, "mod9", "moderator", { name: "Marta" });
  await mod.sends("/admin");
  await mod.presses("Comments to read");
  const { id } = await prisma.comment.findFirstOrThrow();
  await mod.presses(`${id} · I take this back`);
  await mod.presses("Leave it public");
  await opens(ida);
  expect(ida.sees).not.toContain("Delete comment");
  await opens(eva);
  await expectChat(
    eva,
    `
    you: [Delete comment 1]
    bot: Delete this comment of yours?
         I take this back
         Its words are gone for good. Nobody can read it any more.
         [Delete the comment | Keep it]
         [‹ Back | Home]
    you: [Keep it]
    bot: Comments · Proposal 218 · Trees in via Arno
         1. Anna · 15 June
         I take this back
         [Write a comment]
         [Delete comment 1]
         [‹ Back | Home]
    you: [Delete comment 1]
    bot: Delete this comment of yours?
         I take this back
         Its words are gone for good. Nobody can read it any more.
         [Delete the comment | Keep it]
         [‹ Back | Home]
    you: [Delete the comment]
    bot: (Your comment is deleted.)
    bot: Comments · Proposal 218 · Trees in via Arno
         Nobody has written one yet. You can be the first.
         [Write a comment]
         [‹ Back | Home]
    `,
  );
  expect(await prisma.comment.findFirstOrThrow()).toMatchObject({
    state: "deleted",
    text: "",
    decidedBy: expect.any(String) as unknown,
    earlier: "public",
  });
  expect(await prisma.commentReport.count()).toBe(1);
  await mod.presses(`Undo: comment ${id}`);
  expect(mod.reads).toContain("Somebody has already decided about this comment.");
  expect(await prisma.comment.findFirstOrThrow()).toMatchObject({ state: "deleted" });
});

test("nobody deletes what is not theirs, or what staff removed; one that is held can be", async () => {
  const eva = await atHome(world, "eva10");
  const ida = await atHome(world, "ida10");
  await writes(eva, "Still to be read");
  expect(eva.sees).toContain("[Delete comment 1]");
  const { id } = await prisma.comment.findFirstOrThrow();
  await opens(eva);
  await eva.presses("Delete comment 1");
  await prisma.comment.update({ where: { id }, data: { state: "removed" } });
  await eva.presses("Delete the comment");
  expect(eva.reads).toContain("That comment is no longer here.");
  await prisma.comment.update({ where: { id }, data: { state: "public" } });
  await opens(ida);
  const forged = ida.dataOf("Report comment 1").replace("|report|", "|delete|");
  await ida.does({ kind: "press", data: forged });
  expect(ida.reads).toContain("That comment is no longer here.");
  expect(await prisma.comment.findFirstOrThrow()).toMatchObject({
    state: "public",
    text: "Still to be read",
  });
});

test("what is deleted before its author is told of a decision is no news any more", async () => {
  const eva = await atHome(world, "eva11");
  await writes(eva, "Read me first");
  const mod = await atTheDesk(world, "mod11", "moderator", { name: "Marta" });
  await mod.sends("/admin");
  await mod.presses("Comments to read");
  const { id } = await prisma.comment.findFirstOrThrow();
  await mod.presses(`${id} · Read me first`);
  await mod.presses("Publish");
  await opens(eva);
  await eva.presses("Delete comment 1");
  await eva.presses("Delete the comment");
  await threeMinutesLater();
  expect(heard(eva).filter((text) => text.includes("comment"))).toEqual([]);
});

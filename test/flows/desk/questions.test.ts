import { afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { asks, messagesTo, twoMinutesLater } from "../../support/help.js";
import { atTheDesk } from "../../support/moderating.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let luca: PlayedPerson;
let nina: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  nina = await atTheDesk(world, "nina", "organizer", { name: "Nina", language: "it" });
});

afterEach(async () => {
  expect(world.log.errors).toEqual([]);
  await prisma.helpRequest.deleteMany();
  world.clock.moveTo(MONDAY);
});

async function opens(person: PlayedPerson, text: string): Promise<void> {
  await person.sends("/admin");
  await person.presses(person === nina ? "Vedi le domande" : "See questions");
  await person.presses(`1 · ${text}`);
}

test("a question is answered in the name of the office, and nobody sees who asked (ORG-9)", async () => {
  const marco = world.person("marco", { name: "Marco", language: "it" });
  await marco.sends("/aiuto");
  await marco.presses("Parla con una persona");
  await marco.sends("Quando si vota <b>qui</b>?");
  await luca.sends("/admin");
  await expectChat(
    luca,
    `
    you: [See questions]
    bot: Questions · 1 waiting
         Question · answer by 17 June · Quando si vota <b>qui</b>?
         [1 · Quando si vota <b>qui</b>?]
         [‹ Back | Home]
    you: 1
    bot: Question · 15 June · answer by 17 June
         Quando si vota <b>qui</b>?
         It is yours to answer until 11:15.
         Type the answer, up to 1,000 characters. You will see it before it goes. Your name is not shown.
         [Choose a standard answer]
         [Pass it on | Close it]
         [Leave it for others]
         [‹ Back | Home]
    you: Dal 30 ottobre.
    bot: They will get this:
         Answer from the participation office:
         Dal 30 ottobre.
         You asked:
         Quando si vota <b>qui</b>?
         You can answer here if something is missing.
         [Send the answer | Change the answer]
         [‹ Back | Home]
    you: [Send the answer]
    bot: (Answered. You can take it back for 2 minutes.)
    bot: Questions · 0 waiting
         Nobody is waiting for an answer.
         "Quando si vota <b>qui</b>?": done. You can take it back until 11:02; then the person is told.
         [Take back: Quando si vot…]
         [Answered, open: 1]
         [‹ Back | Home]
    `,
  );
  expect(messagesTo(marco)).toEqual([]);
  await twoMinutesLater(world);
  expect(messagesTo(marco)).toEqual([
    "Risponde l'ufficio partecipazione:\nDal 30 ottobre.\nHai chiesto:\nQuando si vota <b>qui</b>?\n" +
      "Se manca qualcosa, puoi rispondere qui.",
  ]);
  const entry = await prisma.auditEntry.findFirst({ where: { action: "answer-request" } });
  expect(JSON.stringify(entry?.after)).toBe('{"kind":"question","state":"answered","passedTo":null}');
  await luca.presses("Take back: Quando si vot…");
  expect(luca.reads).toMatch(/^It can no longer be taken back/);
});

test("taken back within two minutes, nobody hears of it and the question waits as before", async () => {
  const eva = world.person("eva");
  await asks(eva, "Is the desk open on Friday?");
  await opens(luca, "Is the desk open on Friday?");
  await luca.sends("It is closed.");
  await luca.presses("Send the answer");
  await luca.presses("Take back: Is the desk o…");
  expect(luca.reads).toMatch(/^Questions · 1 waiting/);
  await twoMinutesLater(world);
  expect(messagesTo(eva)).toEqual([]);
  expect(await prisma.auditEntry.count({ where: { action: "undo-answer" } })).toBe(1);
});

test("what was written after a closing line that is taken back still waits, and no less long", async () => {
  const eva = world.person("eva");
  await asks(eva, "Is the desk open on Friday?");
  await opens(luca, "Is the desk open on Friday?");
  await luca.sends("It is closed on Fridays.");
  await luca.presses("Send the answer");
  await twoMinutesLater(world);
  await luca.sends("/admin");
  await luca.presses("See questions");
  await luca.presses("Answered, open: 1");
  await luca.presses("1 · Is the desk open on Friday?");
  await luca.presses("Close it");
  await luca.presses("Close the question");
  await eva.presses("Answer back");
  await eva.sends("And on Saturday?");
  const waiting = await prisma.helpRequest.findFirstOrThrow();
  expect(waiting.state).toBe("waiting");
  await luca.presses("Take back: Is the desk o…");
  expect(await prisma.helpRequest.findFirst()).toMatchObject({
    state: "waiting",
    waitingSince: waiting.waitingSince,
  });
  expect(luca.reads).toMatch(/^Questions · 1 waiting/);
});

test("two at one question: the second sees that it is being answered, and may only read", async () => {
  const ugo = world.person("ugo");
  await asks(ugo, "Is there a desk near me?");
  await opens(luca, "Is there a desk near me?");
  await opens(nina, "Is there a desk near me?");
  expect(nina.reads).toContain("Risponde un'altra persona, fino alle 11:15");
  expect(nina.sees).not.toContain("Scegli chi risponde");
  await nina.sends("Non lo so.");
  expect(nina.screenId).toBe("ORG-9");
  expect(await prisma.helpMessage.count()).toBe(0);
  world.clock.moveTo("2026-06-15T09:16:00Z");
  await opens(nina, "Is there a desk near me?");
  await nina.sends("Sì, in via Saliceto 3.");
  await nina.presses("Invia la risposta");
  // Luca still has the question as it was on his screen.
  await luca.sends("No idea, sorry.");
  await luca.presses("Send the answer");
  expect(luca.reads).toMatch(/^Something new was said in this question\. Read it before you answer\./);
  await twoMinutesLater(world);
  expect(messagesTo(ugo)).toHaveLength(1);
});

test("whoever asked answers back in the same thread, and opens what was closed", async () => {
  const bea = world.person("bea");
  await asks(bea, "Can tourists vote?");
  await opens(luca, "Can tourists vote?");
  await luca.sends("No, only people with a tie to the city.");
  await luca.presses("Send the answer");
  await twoMinutesLater(world);
  await expectChat(
    bea,
    `
    you: [Answer back]
    bot: Your answer
         Write your answer in one message. It goes to the same people, below your question.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    you: I study here one term.
    bot: Thank you, it is below your question. We answer here by 17 June.
         The answer comes as a message from the office. You can answer it.
         [Home]
    `,
  );
  await opens(luca, "Can tourists vote?");
  expect(luca.reads).toContain(
    "Luca answered, 15 June:\nNo, only people with a tie to the city.\nThey wrote again, 15 June:\nI study here one term.",
  );
  await luca.presses("Close it");
  await luca.presses("Add a closing line");
  await luca.sends("Then you can. Welcome!");
  await luca.presses("Close the question");
  await twoMinutesLater(world);
  expect(messagesTo(bea).at(-1)).toBe(
    "Answer from the participation office:\nThen you can. Welcome!\n" +
      "We have closed this question. If something is still open, answer here: that opens it again.\n" +
      "You asked:\nCan tourists vote?",
  );
  expect(await prisma.helpRequest.findFirst()).toMatchObject({ state: "closed" });
  await bea.presses("Answer back");
  await bea.sends("Thanks. And my sister?");
  expect(await prisma.helpRequest.findFirst()).toMatchObject({ state: "waiting" });
  const mallory = world.person("mallory");
  const { id } = await prisma.helpRequest.findFirstOrThrow();
  await mallory.does({ kind: "press", data: `1|help|reply|${id}|` });
  await mallory.sends("Let me in");
  expect(mallory.reads).toMatch(/^That question is no longer here\./);
});

test("a standard answer in the language of whoever asked is changed before it goes, in Italian", async () => {
  await asks(world.person("tom"), "How do I vote?");
  await opens(nina, "How do I vote?");
  await nina.presses("Scegli una risposta pronta");
  const { topics } = await topicsOf();
  const [first] = topics;
  await nina.presses(first?.title["it"] ?? "");
  expect(nina.reads).toContain(first?.text["en"]);
  await nina.presses("Cambia la risposta");
  expect(nina.reads).toContain("Cambia la risposta, fino a 1.000 caratteri. La vedrai prima che parta.");
  await nina.sends("On your phone, until Thursday.");
  await nina.presses("Invia la risposta");
  await twoMinutesLater(world);
  expect(messagesTo(world.person("tom"))[0]).toContain("On your phone, until Thursday.");
});

const topicsOf = async () =>
  (await prisma.participatoryProcess.findFirstOrThrow({ select: { topics: true } })) as unknown as {
    topics: { title: Record<string, string>; text: Record<string, string> }[];
  };

test("passed on to a desk, which answers in its own name; the day it is due stays", async () => {
  const rita = world.person("rita");
  await asks(rita, "Is there a ramp?");
  await opens(luca, "Is there a ramp?");
  await luca.presses("Pass it on");
  expect(luca.reads).toBe(
    "Who answers this question?\nA desk answers in its own name. The day by which an answer is due stays the same.",
  );
  const { desks } = (await prisma.participatoryProcess.findFirstOrThrow()) as unknown as {
    desks: { name: string }[];
  };
  const desk = desks[0]?.name ?? "";
  expect(luca.sees).not.toContain(desk);
  await atTheDesk(world, "carlo", "desk", { name: "Carlo" });
  await luca.presses("‹ Back");
  await luca.presses("Pass it on");
  await luca.presses(desk);
  expect(luca.reads).toContain(`Question · answer by 17 June · for ${desk} · Is there a ramp?`);
  await opens(nina, "Is there a ramp?");
  expect(nina.reads).toContain(`risposta entro il 17 giugno · per ${desk}`);
  await nina.sends("Yes, on the left.");
  await nina.presses("Invia la risposta");
  await twoMinutesLater(world);
  expect(messagesTo(rita)[0]).toMatch(new RegExp(`^Answer from ${desk}:`));
  expect(await prisma.auditEntry.findFirst({ where: { action: "pass-request" } })).toMatchObject({
    after: { passedTo: `desk:${desk}` },
  });
});

test("a question is passed on only to those who are there to answer it", async () => {
  await asks(luca, "Who am I?");
  await opens(nina, "Who am I?");
  await nina.presses("Scegli chi risponde");
  // Luca asked, and Nina passes it on.
  expect(nina.sees).not.toContain("chi modera");
  expect(nina.sees).not.toContain("chi organizza]");
  expect(nina.sees).not.toContain("chi valuta");
  const olga = await atTheDesk(world, "olga", "evaluator", { name: "Olga" });
  await nina.presses("‹ Indietro");
  await nina.presses("Scegli chi risponde");
  const data = nina.dataOf("chi valuta");
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: olga.id } });
  await prisma.role.deleteMany({ where: { participantId } });
  await nina.does({ kind: "press", data });
  expect(await prisma.helpRequest.findFirst()).toMatchObject({ passedTo: null });
});

test("an evaluator sees what was passed on to evaluators, and nothing else of the help desk", async () => {
  const vera = await atTheDesk(world, "vera", "evaluator", { name: "Vera" });
  await asks(world.person("pia"), "Can a fountain stand there?");
  await asks(world.person("leo"), "Who are you?");
  await vera.sends("/admin");
  expect(vera.reads).not.toContain("question");
  await opens(luca, "Can a fountain stand there?");
  await luca.presses("Pass it on");
  await luca.presses("the evaluators");
  await vera.sends("/admin");
  expect(vera.reads).toContain("1 question waiting");
  await vera.presses("See questions");
  expect(vera.reads).not.toContain("Who are you?");
  await vera.presses("1 · Can a fountain stand there?");
  await vera.sends("Yes, there is water below.");
  await vera.presses("Send the answer");
  await twoMinutesLater(world);
  expect(messagesTo(world.person("pia"))[0]).toMatch(/^Answer from the participation office:/);
});

test("two working days: overdue ones are counted at the desk and come first", async () => {
  await asks(world.person("old"), "An old question");
  world.clock.moveTo("2026-06-17T21:00:00Z");
  await asks(world.person("new"), "A new question");
  await luca.sends("/admin");
  expect(luca.reads.split("\n")).toContain("2 questions waiting");
  world.clock.moveTo("2026-06-17T22:00:01Z");
  await luca.sends("/admin");
  expect(luca.reads).toContain("2 questions waiting · 1 overdue");
  await luca.presses("See questions");
  expect(luca.reads).toContain(
    "Question · overdue since 17 June · An old question\nQuestion · answer by 19 June · A new",
  );
});

test("in quiet hours an answer waits for the morning; one's own question is somebody else's to answer", async () => {
  const ada = world.person("ada");
  await asks(ada, "Late at night?");
  world.clock.moveTo("2026-06-15T20:00:00Z");
  await opens(luca, "Late at night?");
  await luca.sends("Yes, even then.");
  await luca.presses("Send the answer");
  await twoMinutesLater(world);
  expect(messagesTo(ada)).toEqual([]);
  world.clock.moveTo("2026-06-16T06:40:00Z");
  await twoMinutesLater(world);
  expect(messagesTo(ada)).toHaveLength(1);
  await asks(luca, "Whom do I ask?");
  await opens(luca, "Whom do I ask?");
  expect(luca.reads).toContain("This is your own question. Somebody else answers it.");
});

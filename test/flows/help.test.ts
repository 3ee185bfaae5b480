import { beforeAll, expect, test } from "vitest";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { expectChat, FORMS, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

const pause = (until: string | null) =>
  inTransaction(database.prisma, async (tx) => {
    await tx.participatoryProcess.update({ where: { id: PROCESS_ID }, data: { pausedUntil: until } });
    await touchProcess(tx, PROCESS_ID);
  });

test("help says what it is, and leads to a person, places and questions (INF-10)", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await expectChat(
    anna,
    `
    you: /help
    bot: I am an automatic assistant, run by the participation office.
         I can: show projects, take your proposal and your vote, follow the works. Type a word to search.
         /home · Where you are and what comes next
         /vote · Vote, while voting is open
         /projects · Projects, by district
         /propose · Make a proposal
         /mine · My proposals and votes
         /calendar · Dates and phases
         /results · Results and how they were counted
         /verify · Check a receipt code
         /language · Change language
         /settings · Messages, photos, district
         /privacy · How your data is used
         /help · What I can do, and a person to ask
         /stop · No more messages from me
         /cancel · Stop what you are doing; it is kept as a draft
         [Vote]
         [Common questions | My data]
         [Talk to a person]
         [Places with assisted voting]
         [‹ Back | Home]
    you: [Common questions]
    bot: Common questions. Which one is yours?
         [How are votes counted?]
         [Somebody pressured me]
         [Talk to a person]
         [‹ Back | Home]
    you: how are votes counted
    bot: How are votes counted?
         The most voted projects come first.
         [Common questions]
         [Talk to a person]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Common questions. Which one is yours?
         [How are votes counted?]
         [Somebody pressured me]
         [Talk to a person]
         [‹ Back | Home]
    you: /help
    bot: I am an automatic assistant, run by the participation office.
         I can: show projects, take your proposal and your vote, follow the works. Type a word to search.
         /home · Where you are and what comes next
         /vote · Vote, while voting is open
         /projects · Projects, by district
         /propose · Make a proposal
         /mine · My proposals and votes
         /calendar · Dates and phases
         /results · Results and how they were counted
         /verify · Check a receipt code
         /language · Change language
         /settings · Messages, photos, district
         /privacy · How your data is used
         /help · What I can do, and a person to ask
         /stop · No more messages from me
         /cancel · Stop what you are doing; it is kept as a draft
         [Vote]
         [Common questions | My data]
         [Talk to a person]
         [Places with assisted voting]
         [‹ Back | Home]
    you: [Places with assisted voting]
    bot: Places where somebody helps you vote:
         Quartiere Navile · via Saliceto 3
         Mon–Fri 9–13 · step-free
         [Talk to a person]
         [‹ Back | Home]
    you: [Talk to a person]
    bot: Your question
         Write your question in one message. People of the office read it and answer you here.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    you: ?
    bot: I need a few words here, not only signs.
         Your question
         Write your question in one message. People of the office read it and answer you here.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    you: Can my <b>son</b> vote? He is 15.
    bot: Thank you, your message is with us. We answer here by 18 November.
         The answer comes as a message from the office. You can answer it.
         [Home]
    `,
  );
  const [request] = await database.prisma.helpRequest.findMany();
  expect(request).toMatchObject({
    processId: PROCESS_ID,
    kind: "question",
    text: "Can my <b>son</b> vote? He is 15.",
    state: "waiting",
  });
});

test("help offers only what is open: to propose, to vote, or neither", async () => {
  const uma = world.person("uma", { language: "it" });
  const offered = async (at: string) => {
    world.clock.moveTo(at);
    await uma.sends("/help");
    return uma.buttons.map(({ label }) => label).filter((label) => /^(?:Vota|Fai una proposta)/u.test(label));
  };
  const now = world.clock.at.toISOString();
  await uma.sends("/start");
  expect(await offered("2026-06-10T08:00:00Z")).toEqual(["Fai una proposta"]);
  expect(await offered("2026-08-10T08:00:00Z")).toEqual([]);
  expect(await offered("2026-11-16T08:00:00Z")).toEqual(["Vota"]);
  expect(await offered("2026-12-20T08:00:00Z")).toEqual([]);
  world.clock.moveTo(now);
});

test("too many open questions are refused; nothing is lost on the way", async () => {
  const ugo = await atHome(world, "ugo");
  for (let asked = 0; asked < 5; asked++) {
    await ugo.sends("/help");
    await ugo.presses("Talk to a person");
    await ugo.sends(`Question number ${asked + 1}`);
    expect(ugo.reads).toContain("We answer here by 18 November.");
  }
  await ugo.sends("/help");
  await ugo.presses("Talk to a person");
  await ugo.sends("One more question");
  expect(ugo.reads).toMatch(/^You already have 5 questions waiting for an answer\./);
  expect(ugo.screenId).toBe("INF-10");
  expect(await database.prisma.helpRequest.count({ where: { text: { contains: "more" } } })).toBe(0);
});

test("a command interrupts a question and destroys nothing", async () => {
  const bea = await atHome(world, "bea");
  await bea.sends("/help");
  await bea.presses("Talk to a person");
  await bea.sends("/calendar");
  expect(bea.screenId).toBe("INF-2");
  await bea.presses("‹ Back");
  expect(bea.reads).toContain("Write your question in one message.");
});

test("a report and a second look keep what they are about", async () => {
  const leo = world.person("leo");
  await leo.does({ kind: "press", data: "1|help|second-look||" });
  expect(leo.reads).toContain("Tell us why we should look again.");
  await leo.sends("I did not write that comment.");
  expect(await database.prisma.helpRequest.findFirst({ where: { kind: "second-look" } })).toMatchObject({
    text: "I did not write that comment.",
  });
});

test("with forms, the question is one form", async () => {
  const eva = world.person("eva", { capabilities: FORMS });
  await eva.sends("/help");
  await eva.presses("Talk to a person");
  await eva.fillsIn({ text: "" });
  expect(eva.sees).toContain("! This one needs an answer.");
  await eva.fillsIn({ text: "Where do I vote?" });
  expect(eva.reads).toContain("We answer here by 18 November.");
});

test("a topic that is gone, and a forged one", async () => {
  const rosa = world.person("rosa");
  for (const key of ["gone", "__proto__", ""]) {
    await rosa.does({ kind: "press", data: `1|help|topic|${key}|` });
    expect(rosa.reads).toBe("That answer is no longer here. Here are the others.");
  }
});

test("paused: until when, and what is possible meanwhile (ERR-7)", async () => {
  await pause("2026-11-16T20:00:00Z");
  const gino = await atHome(world, "gino");
  await gino.does({ kind: "press", data: "1|verify|why||" });
  expect(gino.reads).toBe(
    "The service is paused until 16 November, 21:00.\nIf deadlines move, the calendar shows it. You can still read everything.",
  );
  await gino.sends("/projects");
  expect(gino.screenId).toBe("INF-4");
  await pause(null);
  await gino.presses("‹ Back");
  expect(gino.reads).toBe("The service is running again. Nothing was lost.");
});

test("suspended: why, until when, and a second look (ERR-8)", async () => {
  const otto = await atHome(world, "otto");
  const { participantId } = await database.prisma.account.findFirstOrThrow({ where: { externalId: "otto" } });
  await database.prisma.participant.update({
    where: { id: participantId },
    data: { suspendedUntil: "2026-12-01T11:00:00Z", suspendedReason: "Three proposals with insults." },
  });
  await otto.does({ kind: "press", data: "1|help|suspended||" });
  expect(otto.sees).toBe(
    [
      "You cannot propose or support from this account until 1 December, 12:00.",
      "The reason: Three proposals with insults.",
      "[Ask for a second look]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
});

test("the same by typing only, in Italian", async () => {
  const marco = await atHome(world, "marco", { language: "it" });
  await marco.sends("/aiuto");
  expect(marco.reads).toContain("Sono un assistente automatico: mi gestisce l'ufficio partecipazione.");
  await marco.sends("parla con una persona");
  await marco.sends("Mia nonna può votare da casa?");
  expect(marco.reads).toBe(
    "Grazie, il tuo messaggio è arrivato. Rispondiamo qui entro il 18 novembre.\n" +
      "La risposta arriva come messaggio dell'ufficio. Puoi rispondere a tua volta.",
  );
  expect(world.log.errors).toEqual([]);
});

test("what was typed and not found goes along to a person, and is read once more first", async () => {
  const ada = await atHome(world, "ada", { language: "it" });
  const long = `Vorrei sapere se xyzzy ${"davvero ".repeat(30)}qui`;
  await expectChat(
    ada,
    `
    you: Dove trovo xyzzy?
    bot: Niente per “Dove trovo xyzzy?”. Prova con meno lettere, o cerca per tema.
         [Temi | Tutti i progetti]
         [Parla con una persona]
         [‹ Indietro | Inizio]
    you: [Parla con una persona]
    bot: Questa domanda va alle persone dell'ufficio, che ti rispondono qui:
         Dove trovo xyzzy?
         Non scrivere il tuo voto, il tuo codice o i tuoi documenti.
         [Invia la domanda | Cambia la domanda]
         [‹ Indietro | Inizio]
    `,
  );
  await ada.presses("Cambia la domanda");
  expect(ada.reads).toContain("Dove trovo xyzzy?");
  await ada.sends("Dove trovo il parco?");
  const last = () => database.prisma.helpRequest.findFirst({ orderBy: { id: "desc" } });
  expect(await last()).toMatchObject({ text: "Dove trovo il parco?", kind: "question" });
  await ada.sends("/inizio");
  await ada.sends(long);
  await ada.presses("Parla con una persona");
  expect(ada.reads).toContain(long);
  await ada.presses("Invia la domanda");
  expect(await last()).toMatchObject({ text: long });
});

test("nor is it typed again after a topic that was offered for it, unless it is no question", async () => {
  const ivo = await atHome(world, "ivo");
  await ivo.sends("how do you count?");
  await ivo.presses("How are votes counted?");
  await ivo.presses("Talk to a person");
  expect(ivo.reads).toContain("how do you count?");
  await ivo.sends("/home");
  await ivo.sends("zq");
  await ivo.presses("Talk to a person");
  expect(ivo.reads).toContain("Write your question in one message.");
});

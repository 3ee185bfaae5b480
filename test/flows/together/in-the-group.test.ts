import { afterEach, beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { forgetDraftsBefore } from "../../../src/persistence/forget-drafts.js";
import { openTestDatabase } from "../../support/database.js";
import { BODY, MONDAY, TITLE } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { channelWorld, PlayedGroup } from "../../support/groups.js";
import { inGroup, lastMessage, opens, pointedAt, postedIn, writeTogether } from "../../support/together.js";
import { expectChat } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const anna = world.person("anna");
const luca = world.person("luca", { name: "Luca" });
const marta = world.person("marta", { name: "Marta", language: "it" });
const outsider = world.person("olga", { name: "Olga" });
/** Of another group. */
const neighbour = world.person("nora", { name: "Nora" });
const command = (name: string) => ({ kind: "command", name, args: "" }) as const;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  await outsider.sends("/home");
  await new PlayedGroup(world, "our-channel").adds(anna);
  for (const person of [anna, luca, marta]) {
    await person.sends("/home");
    await inGroup(person, command("home"));
  }
});
afterEach(() => expect(world.log.errors).toEqual([]));

test("ideas of a group, taken and written up (SLK-3)", async () => {
  await expectChat(
    anna,
    `
    you: [Our group's proposals]
    bot: Our group's proposals
         Nothing here yet. Add an idea in one line: somebody can take it and write it up.
         [Add an idea]
         [‹ Back | Home]
    you: [Add an idea]
    bot: The idea
         In one line: what should change? 3–120 characters.
         [‹ Back | Home]
    you: Trees for the market square
    bot: Added. Anybody in the group can take it.
         Our group's proposals
         Ideas
         Trees for the market square · nobody yet · next: somebody takes it
         [Take this: Trees for the market square]
         [Add an idea]
         [‹ Back | Home]
    `,
  );
  await luca.presses("Our group's proposals");
  await anna.presses("Take this: Trees for the market square");
  expect(anna.reads).toContain("It is yours now; the group sees your name.");
  await luca.presses("Take this: Trees for the market square");
  expect(luca.reads).toContain("Somebody else takes care of that idea.");
  expect(luca.reads).toContain("Trees for the market square · Anna · next: write it up");
  await anna.presses("Make a draft of it");
  await anna.sends(BODY);
  await anna.presses("Done");
  await expectChat(
    marta,
    `
    you: [Le proposte del gruppo]
    bot: Le proposte del nostro gruppo
         Bozze
         Trees for the market square · Anna · poi: finirla e inviarla
         [Aggiungi un'idea]
         [‹ Indietro | Inizio]
    `,
  );
});

test("what is begun from the group is the group's; what is begun elsewhere is not", async () => {
  await inGroup(luca, command("propose"));
  expect(luca.reads).toContain("is the group's too: its members see the title.");
  await luca.presses("Start a proposal");
  await luca.sends(TITLE);
  await opens(luca, `Draft: ${TITLE}`);
  expect(luca.reads).toContain("Your group sees its title, and the rest only once it is discussed there.");
  await marta.sends("/proposta");
  await marta.presses("Comincia una proposta");
  await marta.sends("Una mia proposta tutta per me");
  await anna.sends("/home");
  await anna.presses("Our group's proposals");
  expect(anna.reads).toContain(`${TITLE} · Luca`);
  expect(anna.sees).not.toContain("Una mia proposta");
});

test("it goes from stage to stage, and each says what comes next", async () => {
  const proposal = await database.prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: TITLE } } },
  });
  const shows = async (data: object, at = MONDAY) => {
    await database.prisma.proposal.update({ where: { id: proposal.id }, data });
    world.clock.moveTo(at);
    await anna.sends("/home");
    await anna.presses("Our group's proposals");
    return anna.reads;
  };
  const waitingSince = new Date(MONDAY);
  expect(await shows({ state: "submitted", number: 218, sentVersion: 1, waitingSince })).toContain(
    `Sent\n218 · ${TITLE} · Luca · next: staff read it by 22 June`,
  );
  expect(await shows({ state: "public", publicVersion: 1, waitingSince: null })).toContain(
    `Public\n218 · ${TITLE} · Luca · next: make it known`,
  );
  expect(anna.sees).toContain(`[218 · ${TITLE}]`);
  const onBallot = { state: "on-ballot" };
  expect(await shows(onBallot)).toContain("next: voting opens on 30 October, 12:00");
  expect(await shows(onBallot, "2026-11-16T17:42:00Z")).toContain("next: vote until 19 November, 12:00");
  const project = await database.prisma.project.findFirstOrThrow();
  await database.prisma.project.update({
    where: { id: project.id },
    data: { proposalId: proposal.id, status: "funded" },
  });
  expect(await shows(onBallot)).toContain(`Works\n218 · ${TITLE} · Luca · funded; next: follow the works`);
  await shows({ state: "draft", number: null, sentVersion: null, publicVersion: null });
});

test("nobody outside the group sees or takes anything of it", async () => {
  expect(outsider.sees).not.toContain("Our group's proposals");
  await outsider.does({ kind: "press", data: "1|ideas|pipeline||" });
  expect(outsider.reads).toContain("This is for members of a group.");
});

test("a discussion in the group, shown before it is there (SLK-5)", async () => {
  await opens(anna, "Draft: Trees for");
  await writeTogether(anna, "Draft: Trees for", [luca]);
  await opens(anna, "Draft: Trees for");
  await anna.presses("Work together");
  await anna.presses("Discuss in the group");
  expect(anna.reads).toBe(`This goes to everybody in your group:
They can then read all of it, and suggest changes to you.

Let us discuss: Trees for the market square
the draft “Trees for the market square” · Draft
${BODY}

Open questions:
Where would it be?
Answer below. This is a talk, not the vote.`);
  expect(postedIn(world)).toEqual([]);
  await anna.presses("Post it in the group");
  const [opener] = postedIn(world);
  expect(opener).toMatchObject({
    kind: "message",
    id: "SLK-5",
    name: expect.stringMatching(/^discuss-draft-\d+$/) as unknown,
  });
  if (opener?.kind !== "message") throw new Error("nothing was posted");
  expect(plainText(opener.text)).toContain("Let us discuss: Trees for the market square");
  expect(opener.buttons.flat()).toMatchObject([
    { label: "Suggest a change", inPrivate: true },
    { label: "Work together", inPrivate: true },
  ]);
  const [suggest] = opener.buttons.flat();
  const data = suggest && "press" in suggest ? suggest.press : "";
  await inGroup(luca, { kind: "press", data });
  expect(luca.reads).toContain("What do you suggest to change");
  await inGroup(neighbour, { kind: "press", data }, "another-channel");
  expect(neighbour.reads).toContain("That proposal is no longer here, or it is not yours.");
  await opens(anna, "Draft: Trees for");
  expect(anna.reads).toContain("Your group can read it, because it was shown there.");
});

/** What a button of the newest message in the group sends. */
function dataIn(label: string): string {
  const message = postedIn(world).findLast((reply) => reply.kind === "message");
  const buttons = message?.kind === "message" ? message.buttons.flat() : [];
  const button = buttons.find((one) => one.label === label);
  return button && "press" in button ? button.press : "";
}

test("a member of the group who does not write it suggests a change, once it was shown there (SLK-4)", async () => {
  await inGroup(marta, { kind: "press", data: dataIn("Work together") });
  await expectChat(
    marta,
    `
    you: [Suggerisci una modifica]
    bot: Che cosa suggerisci di cambiare? bozza «Trees for the market square»
         [Il titolo | Il testo]
         [‹ Indietro | Inizio]
    `,
  );
  await marta.presses("Il titolo");
  await marta.sends("Ten lime trees for the market");
  expect(marta.reads).toContain(
    "Puoi suggerire una modifica. Chi l'ha cominciata legge le tue parole e decide.",
  );
  expect(lastMessage(anna)).toContain("Marta suggests another title");
  await anna.presses("See the suggestion");
  await anna.presses("Decline");
  expect(lastMessage(marta)).toContain("Il tuo suggerimento (titolo) non è accolto");
  expect(marta.log.at(-1)).toMatchObject({ buttons: [[{ press: "1|settings|stop|||11111111" }]] });
});

test("ready to send asks the group too, once about a version; members answer in private (SLK-4)", async () => {
  await opens(anna, "Draft: Trees for");
  await anna.presses("Work together");
  await anna.presses("Ready to send?");
  expect(anna.reads).toContain("1 co-author and your group are asked.");
  await anna.presses("Ready to send?");
  expect(anna.reads).toContain("Everybody was asked about this version already.");
  const asked = postedIn(world).at(-1);
  expect(asked).toMatchObject({ id: "SLK-4", below: expect.stringMatching(/^discuss-draft-/) as unknown });
  await inGroup(marta, { kind: "press", data: dataIn("Not yet, because…") });
  await marta.sends("Chi li annaffia?");
  expect(marta.reads).toContain("Marta: non ancora. Chi li annaffia?");
  expect(lastMessage(anna)).toContain("Marta would not send the draft");
  await anna.presses("Work together");
  expect(anna.reads).toContain("Marta: not yet. Chi li annaffia?");
  await inGroup(neighbour, { kind: "press", data: dataIn("Looks good") }, "another-channel");
  expect(neighbour.reads).toContain("That proposal is no longer here, or it is not yours.");
  expect(await database.prisma.readyAnswer.count()).toBe(1);
});

test("members read and do nothing more of it, and nothing of a draft that was not shown (I-3)", async () => {
  const [, id = ""] = /\|(\d+)\|/.exec(dataIn("Suggest a change")) ?? [];
  await marta.does({ kind: "press", data: `1|together|suggestion|${id}-1|` });
  expect(marta.reads).toContain("Puoi suggerire una modifica.");
  const hidden = await database.prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: TITLE } } },
  });
  for (const entry of [`suggest|${hidden.id}`, `good|${hidden.id}-1`, `not-yet|${hidden.id}-1`]) {
    await marta.does({ kind: "press", data: `1|together|${entry}|` });
    expect(marta.reads).toContain("Questa proposta non c'è più");
  }
  await database.prisma.proposal.update({ where: { id: Number(id) }, data: { state: "withdrawn" } });
  await marta.does({ kind: "press", data: `1|together|with|${id}|` });
  expect(marta.reads).toContain("Questa proposta non c'è più");
  await database.prisma.proposal.update({ where: { id: Number(id) }, data: { state: "draft" } });
});

test("a discussion of a project, by members only", async () => {
  world.clock.moveTo("2026-11-16T17:42:00Z");
  await marta.sends("/start p_12");
  await marta.presses("Parlatene nel gruppo");
  await marta.presses("Pubblica nel gruppo");
  const opener = postedIn(world).at(-1);
  expect(opener).toMatchObject({ name: "discuss-project-12" });
  await outsider.sends("/start p_12");
  expect(outsider.sees).not.toContain("Discuss in the group");
  world.clock.moveTo(MONDAY);
});

test("a message is kept once its author agrees (SLK-5)", async () => {
  const words = "My uncle has a nursery: he would give us ten lime trees.";
  await inGroup(anna, pointedAt("marta", words));
  expect(anna.reads).toBe(
    `Which of your proposals is this message for?\n${words}\nWhoever wrote it is asked first.`,
  );
  await anna.presses("Save to the draft “Trees for the market square”");
  expect(anna.reads).toContain("I have asked whoever wrote it.");
  await anna.presses("Work together");
  expect(anna.sees).not.toContain("Notes");
  expect(lastMessage(marta)).toBe(`Anna vorrebbe tenere il tuo messaggio: bozza «Trees for the market square».
${words}
Lo leggerebbe solo chi scrive la proposta, con il tuo nome.`);
  await marta.presses("Tienilo");
  expect(marta.reads).toBe("Grazie. Resta con la proposta.");
  await opens(luca, "Draft: Trees for");
  await luca.presses("Work together");
  await luca.presses("Notes (1)");
  expect(luca.reads).toContain(`1. Marta, 15 June\n${words}`);
  await inGroup(luca, pointedAt("marta", words));
  await luca.presses("Save to the draft “Trees for the market square”");
  expect(luca.reads).toContain("This message is saved there already");
});

test("one's own is kept at once; a refusal, or no answer, and it is gone", async () => {
  await inGroup(luca, pointedAt("luca", "I can draw a map of it."));
  await luca.presses("Save to the draft “Trees for the market square”");
  expect(luca.reads).toBe("Saved among the notes.");
  await inGroup(luca, pointedAt("anna", "Between us: I would not."));
  await luca.presses("Save to the draft “Trees for the market square”");
  await anna.presses("No");
  expect(anna.reads).toBe("It is not kept.");
  await inGroup(luca, pointedAt("newcomer", "I am new here, count me in."));
  await luca.presses("Save to the draft “Trees for the market square”");
  expect(lastMessage(world.person("newcomer"))).toContain("Luca would like to keep your message");
  const texts = async () => (await database.prisma.note.findMany()).map(({ text }) => text);
  expect(await texts()).toContain("I am new here, count me in.");
  await forgetDraftsBefore(database.prisma, new Date("2026-06-30T09:00:00Z"));
  expect(await texts()).toHaveLength(2);
});

test("the author of a message is asked only where they can be", async () => {
  await inGroup(luca, {
    ...pointedAt("guest", "From elsewhere"),
    author: { id: "guest", guest: true },
  } as never);
  await luca.presses("Save to the draft “Trees for the market square”");
  expect(luca.reads).toContain("I cannot ask whoever wrote it, so I do not keep it.");
  await inGroup(outsider, pointedAt("anna", "Words"));
  expect(outsider.reads).toContain("You write no proposal yet.");
});

import type { FormValue } from "../../../../../src/chat/event.js";
import type { ProcessRules, Question, VerificationMethod } from "../../../../../src/domain/process.js";
import { digitsIn, messagesSent } from "../../../checking.js";
import { PROCESS_ID } from "../../../sample-process.js";
import { issueCodes } from "../../../linked-voters.js";
import { receiptOf, makeEligible } from "../../../voters.js";
import { hostile } from "../long-text.js";
import type { Scenes } from "../scenes.js";
import type { Walker } from "../walker.js";

const CODE = "NAV-4821-KQRT";

/** The right to vote: by a code that works once, by a list that somebody is not on. */
export async function verifying(scenes: Scenes): Promise<void> {
  await issueCodes(scenes.world, [CODE]);
  await (await verifiesBy(scenes, "vito", "code")).fillsIn({ asked: CODE });
  const ugo = await verifiesBy(scenes, "ugo", "code");
  await ugo.fillsIn({ asked: CODE });
  await ugo.presses("report-code");
  const lia = await verifiesBy(scenes, "lia", "list");
  await lia.fillsIn({ birthDate: "07/03/1990", tie: "live" });
  await lia.pressesAll("other", "places", "page");
  const rita = await verifiesBy(scenes, "rita", "phone");
  await rita.fillsIn({ tie: "live" });
  await rita.fillsIn({ asked: "+39 333 1234567" });
  await rita.fillsIn({ asked: digitsIn(await messagesSent(scenes.world)) });
  const piero = await verifiesBy(scenes, "piero", "login");
  await piero.fillsIn({ tie: "work" });
  await piero.presses("again");
}

/** A code on a screen, and the desk that types it. */
export async function atADesk(scenes: Scenes): Promise<void> {
  const gina = await verifiesBy(scenes, "gina", "desk");
  const code = /[2-9A-Z]{6}(?=\n)/u.exec(gina.person.reads)?.[0] ?? "";
  const dina = await scenes.somebody("dina");
  await scenes.gets(dina, "desk");
  await dina.commands("home");
  await dina.enters("counter", "start");
  await dina.fillsIn({ asked: code });
  await dina.fillsIn({ birthDate: "07/03/1990", tie: "live", area: "navile" });
  await dina.presses("confirm");
}

async function verifiesBy(scenes: Scenes, id: string, method: VerificationMethod): Promise<Walker> {
  const walker = await scenes.somebody(id);
  await walker.commands("vote");
  await walker.presses("check");
  await walker.presses("method", method);
  return walker;
}

export async function voter(scenes: Scenes, id: string): Promise<Walker> {
  const walker = await scenes.somebody(id);
  await makeEligible(scenes.world, walker.person, "navile", { language: scenes.language });
  return walker;
}

const NUMBERS = ["101", "103", "104"];

/** A ballot as a form, from its first choice to the receipt, and changed. */
export async function voting(scenes: Scenes): Promise<void> {
  const vera = await voter(scenes, "vera");
  await vera.commands("vote");
  await vera.presses("counting");
  await vera.commands("vote");
  await vera.presses("ballot");
  await vera.fillsIn({ projects: NUMBERS });
  await vera.presses("cast");
  const code = receiptOf(vera.person);
  await vera.presses("show");
  await vera.presses("change");
  await vera.presses("empty");
  await vera.fillsIn({ projects: [] });
  await vera.commands("verify", code);
  await vera.commands("mine");
}

/** Until this is done, the first question is another one. */
async function asking(
  scenes: Scenes,
  question: Partial<Question>,
  scene: () => Promise<void>,
): Promise<void> {
  const { prisma } = scenes.world;
  const where = { id: PROCESS_ID };
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where });
  const { questions } = rules as unknown as ProcessRules;
  const set = (now: readonly Question[]) =>
    prisma.participatoryProcess.update({
      where,
      data: {
        rules: JSON.parse(JSON.stringify({ ...(rules as object), questions: now })),
        revision: { increment: 1 },
      },
    });
  await set(questions.map((one, index) => (index === 0 ? { ...one, ...question } : one)));
  try {
    await scene();
  } finally {
    await set(questions);
  }
}

/** Begins a ballot of this kind and fills in its first form. */
async function begins(scenes: Scenes, id: string, values: Record<string, FormValue>): Promise<Walker> {
  const walker = await voter(scenes, id);
  await walker.commands("vote");
  await walker.presses("ballot");
  await walker.fillsIn(values);
  return walker;
}

/** Points, a ranking, yes or no: each as its forms, and as the card of a project. */
export async function otherKinds(scenes: Scenes): Promise<void> {
  await asking(scenes, { ballot: { kind: "points", points: 100, blank: true } }, async () => {
    const piero = await begins(scenes, "piero", { projects: NUMBERS });
    await piero.fillsIn();
    await piero.fillsIn({ "points-101": "40", "points-103": "30", "points-104": "30" });
    await piero.presses("cast");
    await piero.enters("vote", "card", "107");
    await piero.presses("points");
  });
  await asking(scenes, { ballot: { kind: "ranking", max: 10, blank: false } }, async () => {
    const places = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`place-${at + 1}`, null]));
    const rachele = await begins(scenes, "rachele", { ...places, "place-1": "101", "place-2": "101" });
    await rachele.fillsIn({ ...places, "place-1": "101", "place-3": "103" });
    await rachele.presses("compare");
    await rachele.presses("ballot");
    await rachele.enters("vote", "card", "104");
    await rachele.presses("rank", 1);
  });
  await asking(scenes, { ballot: { kind: "yes-no", blank: true } }, async () => {
    const yann = await begins(scenes, "yann", {});
    await yann.fillsIn();
    await yann.presses("page");
    await yann.enters("vote", "card", "104");
    await yann.presses("answer", 1);
    await yann.enters("vote", "review");
    await yann.presses("cast");
  });
}

/** One's own district and one more, among 60 of them. */
export async function secondDistrict(scenes: Scenes): Promise<void> {
  await asking(scenes, { where: "own-and-one" }, async () => {
    const sara = await voter(scenes, "sara");
    await sara.commands("vote");
    await sara.presses("second");
    await sara.presses("box");
    await sara.presses("ballot");
  });
}

/** The same ballot as a page with lists and menus, where a message or what is typed leads to it. */
export async function browsing(scenes: Scenes): Promise<void> {
  const bruna = await voter(scenes, "bruna");
  await bruna.enters("vote", "list");
  await bruna.pressesAll("pages", "page", "open");
  await bruna.types(hostile(60));
  await bruna.types("101");
  await bruna.presses("add");
}

/** Paused: nobody can vote, and everybody is told until when. */
export async function paused(scenes: Scenes): Promise<void> {
  const { prisma } = scenes.world;
  const pause = (pausedUntil: Date | null) =>
    prisma.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { pausedUntil, revision: { increment: 1 } },
    });
  const pia = await scenes.somebody("pia");
  await pause(new Date("2026-11-18T10:00:00Z"));
  await pia.commands("vote");
  await pause(null);
}

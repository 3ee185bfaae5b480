import type { VerificationMethod } from "../../../../../src/domain/process.js";
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
  await dina.commands("desk");
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

import { beforeAll, describe, expect, test } from "vitest";
import { TRIES } from "../../../src/services/eligibility/verification-attempts.js";
import { addProcessFor, atTheCheck } from "../../support/checking.js";
import { backends, openTestDatabase } from "../../support/database.js";
import { QUESTIONS, World, type PlayedPerson } from "../../support/world.js";

const ACCOUNTS = 8;
const WITHOUT_CONTACTS = { capabilities: { ...QUESTIONS, asksContact: false } };

describe.each(backends)("accounts at the same instant, on the %s database", async (kind) => {
  const database = await openTestDatabase(kind);
  const world = new World(database);
  const { prisma } = database;

  beforeAll(() => addProcessFor(database, { methods: ["code", "phone"], phoneCountries: ["IT"] }));

  /** All of them stand before the same question, and answer it at once. */
  async function allSend(text: string, ...buttons: string[]): Promise<PlayedPerson[]> {
    const people = Array.from({ length: ACCOUNTS }, (_, at) =>
      world.person(`${buttons[0]} ${at}`, WITHOUT_CONTACTS),
    );
    for (const person of people) {
      await atTheCheck(person);
      for (const button of buttons) await person.presses(button);
    }
    await Promise.all(people.map((person) => person.sends(text)));
    expect(world.log.errors).toEqual([]);
    return people;
  }

  test("use up the tries of one code together", async () => {
    const people = await allSend("NAV-4821-KQRT", "I have a personal code");
    expect(await prisma.verificationAttempt.count()).toBe(TRIES);
    expect(people.filter(({ reads }) => reads.includes("used all 5 tries"))).toHaveLength(ACCOUNTS - TRIES);
  });

  test("have one message sent to one number", async () => {
    await allSend("+39 333 1234567", "With my phone number", "I live here");
    expect(await prisma.phoneCode.count()).toBe(1);
  });
});

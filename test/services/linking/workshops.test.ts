import { beforeEach, beforeAll, describe, expect, test } from "vitest";
import { shortId } from "../../../src/domain/short-id.js";
import { addWorkshop } from "../../../src/persistence/workshops.js";
import { backends, openTestDatabase } from "../../support/database.js";
import { minuteAt, transcriptsOf } from "../../support/notices.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { arrives, linkCodeOf, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import type { PlayedPerson } from "../../support/world.js";

const ID = "55555555-5555-4555-8555-555555555555";
const IN_MAY = "2026-05-04T08:00:00Z";

/** One person with two chats, who signed up in both. Embedded, transactions take turns; on a server they meet. */
describe.each(backends)("on the %s database", (kind) => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  const opened = openTestDatabase(kind);
  let world: ReturnType<typeof worldOfTwo>;
  let people = 0;
  let slack: PlayedPerson;
  let telegram: PlayedPerson;
  let ugo: PlayedPerson;
  let eva: PlayedPerson;

  beforeAll(async () => {
    database = await opened;
    world = worldOfTwo(database, "workshops");
    await addSampleProcess(database.prisma);
  });

  beforeEach(async () => {
    await database.prisma.meeting.deleteMany();
    await database.prisma.announcement.deleteMany();
    world.clock.moveTo(IN_MAY);
    people += 1;
    slack = await arrives(onSlack(world, `T1/U${people}`));
    telegram = await arrives(onTelegram(world, `anna-${people}`));
    ugo = await arrives(world.person(`ugo-${people}`, { language: "it" }));
    eva = await arrives(world.person(`eva-${people}`));
    await addWorkshop(database.prisma, {
      id: ID,
      processId: PROCESS_ID,
      name: "Benches and shade",
      names: { en: "Benches and shade", it: "Panchine e ombra" },
      at: new Date("2026-05-12T16:00:00Z"),
      areaKey: "navile",
      place: { address: "Casa Gialla" },
      stepFree: true,
      childcare: false,
      capacity: 2,
      createdBy: await participantOf(world, ugo),
      now: world.clock.now(),
    });
  });

  async function atWorkshop(person: PlayedPerson): Promise<void> {
    await person.does({ kind: "press", data: `1|meeting|workshop|${shortId(ID)}|` });
  }

  async function signsUp(person: PlayedPerson): Promise<void> {
    await atWorkshop(person);
    const labels = ["I will come", "Wait for a place", "Ci vengo", "Aspetta un posto"];
    await person.presses(person.buttons.find(({ label }) => labels.includes(label))?.label ?? person.sees);
  }

  /** Who has what, by the name of one of their chats. */
  async function seats(): Promise<string[]> {
    const rows = await database.prisma.meetingSignUp.findMany({
      where: { meetingId: ID },
      include: { participant: { include: { accounts: { orderBy: { externalId: "asc" } } } } },
      orderBy: { id: "asc" },
    });
    return rows.map(
      ({ seat, participant }) => `${participant.accounts.at(-1)?.externalId.split("-")[0] ?? ""} ${seat}`,
    );
  }

  test("two places of one person: one is kept, the other goes to the first in the line, who is told (LAB-1)", async () => {
    for (const person of [slack, telegram, ugo, eva]) await signsUp(person);
    expect(await seats()).toEqual([`T1/U${people} coming`, "anna coming", "ugo waiting", "eva waiting"]);
    await links(slack, telegram);
    expect(await seats()).toEqual(["anna coming", "ugo coming", "eva waiting"]);
    await atWorkshop(telegram);
    expect(telegram.reads).toContain("You have a place.");
    await minuteAt(world, "2026-05-04T08:02:00Z");
    expect(transcriptsOf(ugo, "LAB-1").join("\n")).toContain(
      "Si è liberato un posto: Panchine e ombra. È tuo.",
    );
    for (const person of [slack, telegram, eva]) expect(transcriptsOf(person, "LAB-1")).toEqual([]);
  });

  test.each([
    ["the older", true],
    ["the newer", false],
  ])("a place is more than a place in the line, when %s chat has it", async (_which, older) => {
    const [first, last] = older ? [slack, telegram] : [telegram, slack];
    for (const person of [first, ugo, last, eva]) await signsUp(person);
    await links(slack, telegram);
    expect(await seats()).toEqual(["anna coming", "ugo coming", "eva waiting"]);
    expect(await database.prisma.announcement.count({ where: { kind: "workshop-place" } })).toBe(0);
  });

  test("in the line twice, the earlier of both counts, whoever goes on", async () => {
    for (const person of [ugo, world.person(`zoe-${people}`), telegram, eva, slack]) await signsUp(person);
    await links(slack, telegram);
    expect(await seats()).toEqual(["ugo coming", "zoe coming", "anna waiting", "eva waiting"]);
    await atWorkshop(slack);
    expect(slack.reads).toContain("You wait for a place, as number 1 in the line.");
  });

  test("chats become one while somebody else leaves, or signs up: never more than fit, nobody is passed over", async () => {
    for (const person of [slack, telegram, ugo, eva]) await signsUp(person);
    const zoe = await arrives(world.person(`zoe-${people}`));
    await atWorkshop(zoe);
    await telegram.sends(await linkCodeOf(slack));
    const presses = (person: PlayedPerson, label: string) => ({ person, data: person.dataOf(label) });
    const all = [
      presses(telegram, "Link"),
      presses(zoe, "Wait for a place"),
      presses(ugo, "Esci dalla fila"),
    ];
    await Promise.all(all.map(({ person, data }) => person.does({ kind: "press", data })));
    expect(await seats()).toEqual(["anna coming", "eva coming", "zoe waiting"]);
    expect(world.log.errors).toEqual([]);
  });
});

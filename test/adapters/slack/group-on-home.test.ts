import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { startSlackService, type SlackService } from "../../support/running-slack.js";
import { addSampleProcess } from "../../support/sample-process.js";
import {
  startSlackServer,
  type Person,
  type SlackServer,
  type Workspace,
} from "../../support/slack-server.js";

const database = await openTestDatabase();
let server: SlackServer;
let navile: Workspace;
let service: SlackService;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  server = await startSlackServer();
  navile = server.workspace({ id: "T0NAVILE" });
  service = await startSlackService({ database, server, slack: { botToken: navile.token } });
});

afterAll(async () => {
  await service.stop();
  await server.close();
});

const does = async <T>(act: Promise<T>): Promise<T> => {
  const done = await act;
  await service.settled();
  return done;
};

async function settles(person: Person): Promise<void> {
  await does(person.opensHome());
  for (const label of ["Continue in English", "Skip for now", "Home"]) await does(person.presses(label));
}

test("a channel is set up, and its members add and take ideas on the Home tab (SLK-3)", async () => {
  const luca = navile.user({ id: "U0LUCA", name: "Luca" });
  const anna = navile.user({ id: "U0ANNA", name: "Anna" });
  const channel = navile.channel("il-ponte", { members: [luca, anna], withApp: false });
  for (const person of [luca, anna]) await settles(person);
  await does(channel.invitesApp(luca));
  await does(luca.presses("Set up", { in: channel }));
  await does(luca.fills("Association", "Il Ponte"));
  for (const [menu, option] of [
    ["Weekly message", "Monday"],
    ["Language", "English"],
  ] as const)
    await does(luca.picks(menu, option));
  await does(luca.submits());
  if (luca.modal) await does(luca.closesAll());
  await does(luca.opensHome());
  expect(luca.home?.text).toContain("*Our group's proposals*\nNothing here yet.");

  await does(luca.presses("Add an idea"));
  await does(luca.fills("The idea", "Trees for the market square"));
  await does(luca.submits());
  expect(luca.modal).toBeUndefined();
  expect(luca.home?.text).toContain("Added. Anybody in the group can take it.");

  await does(anna.types("/partecipo", channel));
  await does(anna.opensHome());
  expect(anna.home?.text).toContain("Ideas 1 → Drafts 0");
  await does(anna.presses("Take this: Trees for the market square"));
  expect(anna.modal?.text).toContain("It is yours now; the group sees your name.");
  await does(anna.closesAll());
  expect(anna.home?.text).toContain("Idea · Anna · next: write it up");
  expect([...luca.troubles, ...anna.troubles]).toEqual([]);
});

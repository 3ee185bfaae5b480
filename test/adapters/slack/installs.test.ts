import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
const { prisma } = database;
let server: SlackServer;
let service: SlackService;

beforeAll(async () => {
  await addSampleProcess(prisma);
  server = await startSlackServer();
  const { clientId, clientSecret } = server.app;
  const installs = { clientId, clientSecret, stateSecret: "stand-in-state" };
  service = await startSlackService({ database, server, slack: { installs } });
});

afterAll(async () => {
  await service.stop();
  await server.close();
});

beforeEach(() => prisma.installation.deleteMany());

/** Somebody in charge of a workspace opens our page, agrees on Slack's, and comes back to us. */
async function installs(workspace: Workspace, by: Person, orgWide = false): Promise<Response> {
  const page = await fetch(`${service.url}/slack/install`);
  const [, authorize = ""] = /href="([^"]*oauth[^"]*)"/.exec(await page.text()) ?? [];
  const back = workspace.agrees(authorize.replaceAll("&amp;", "&"), by, orgWide);
  const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
  return fetch(back, { headers: { cookie } });
}

const keptOf = (key: string) =>
  prisma.installation.findUnique({ where: { platform_key: { platform: "slack", key } } });
const accountOf = (externalId: string) => prisma.account.findFirst({ where: { externalId } });

const toPerson = (chat: string) => ({ platform: "slack", chat, kind: "private" as const });
const news = { kind: "message", id: "NOT-1", text: [{ text: "News" }], buttons: [] } as const;

test("installed, it answers; uninstalled, it forgets the token, and people keep what they did", async () => {
  const navile = server.workspace({ id: "T0NAVILE", install: "none" });
  const anna = navile.user({ id: "U0ANNA", name: "Anna" });
  const answer = await installs(navile, anna);
  expect(answer.status).toBe(200);
  expect(await keptOf("T0NAVILE")).toMatchObject({
    uninstalledAt: null,
    scopes: [...server.app.scopes].filter((scope) => scope !== "pins:write").sort(),
  });

  await anna.opensHome();
  await service.settled();
  expect(anna.home?.text).toContain("Anna");
  expect(await service.slack.messenger.send(toPerson("T0NAVILE/U0ANNA"), [news], {})).toMatchObject({
    outcome: "sent",
  });

  server.forward(60_000);
  await navile.uninstalls();
  expect(await keptOf("T0NAVILE")).toMatchObject({ secret: null, uninstalledAt: expect.any(Date) });
  const account = await accountOf("T0NAVILE/U0ANNA");
  expect(account?.unreachableSince).toBeInstanceOf(Date);
  expect(await service.slack.messenger.send(toPerson("T0NAVILE/U0ANNA"), [news], {})).toMatchObject({
    outcome: "unreachable",
  });

  await installs(navile, anna);
  await anna.opensHome();
  await service.settled();
  expect((await accountOf("T0NAVILE/U0ANNA"))?.participantId).toBe(account?.participantId);
  expect((await accountOf("T0NAVILE/U0ANNA"))?.unreachableSince).toBeNull();
});

test("an uninstall that is told late leaves a newer install alone", async () => {
  const workspace = server.workspace({ id: "T0LATE", install: "none" });
  const admin = workspace.user({ id: "U0ADMIN" });
  await installs(workspace, admin);
  const late = { type: "app_uninstalled", event_ts: "1.1" };
  const told = await workspace.tells({ type: "team_rename" });
  await server.replay({ ...told, body: { ...told.body, event: late, event_time: 1_700_000_000 } });
  expect((await keptOf("T0LATE"))?.secret).not.toBeNull();
});

test("tokens are kept sealed", async () => {
  const workspace = server.workspace({ id: "T0SEALED", install: "none" });
  await installs(workspace, workspace.user({ id: "U0ADMIN" }));
  const row = await keptOf("T0SEALED");
  const kept = Buffer.from(row?.secret ?? []);
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.includes("xoxb-")).toBe(false);
  expect(kept.includes(workspace.token)).toBe(false);
});

test("the same user id in two workspaces is two people", async () => {
  const here = server.workspace({ id: "T0HERE", install: "none" });
  const there = server.workspace({ id: "T0THERE", install: "none" });
  const people = [here, there].map((workspace) => workspace.user({ id: "U0SAME", name: workspace.id }));
  for (const [n, workspace] of [here, there].entries()) await installs(workspace, people[n] as Person);
  for (const person of people) await person.opensHome();
  await service.settled();
  expect(people.map(({ home }) => /T0\w+/.exec(home?.text ?? "")?.[0])).toEqual(["T0HERE", "T0THERE"]);
  const [one, other] = [await accountOf("T0HERE/U0SAME"), await accountOf("T0THERE/U0SAME")];
  expect(one?.participantId).toBeDefined();
  expect(other?.participantId).toBeDefined();
  expect(other?.participantId).not.toBe(one?.participantId);
});

test("an organization installs it once for all of its workspaces", async () => {
  const enterprise = { id: "E0BOLOGNA", name: "Bologna" };
  const one = server.workspace({ id: "T0ONE", enterprise, install: "none" });
  const two = server.workspace({ id: "T0TWO", enterprise, install: "none" });
  const admin = one.user({ id: "U0ADMIN" });
  const eva = two.user({ id: "U0EVA", name: "Eva" });
  await installs(one, admin, true);
  await eva.opensHome();
  await service.settled();
  expect(eva.home?.text).toContain("Eva");
  expect(await accountOf("E0BOLOGNA/U0EVA")).not.toBeNull();
  const pressed = await eva.presses(eva.home?.buttons[0] ?? "");
  await service.settled();
  expect([pressed.acknowledged, eva.troubles]).toEqual([true, []]);
});

test("from a workspace that never installed it nothing is heard, and nothing is tried again", async () => {
  const navile = server.workspace({ id: "T0FORGOTTEN" });
  const anna = navile.user({ id: "U0ANNA" });
  const { attempts } = await anna.opensHome();
  expect(attempts.map(({ status }) => status)).toEqual([200]);
  expect(await accountOf("T0FORGOTTEN/U0ANNA")).toBeNull();
});

test("whoever comes back to us without having begun here installs nothing", async () => {
  const workspace = server.workspace({ id: "T0FORGED", install: "none" });
  const page = await fetch(`${service.url}/slack/install`);
  const [, authorize = ""] = /href="([^"]*oauth[^"]*)"/.exec(await page.text()) ?? [];
  const back = workspace.agrees(authorize.replaceAll("&amp;", "&"), workspace.user({ id: "U0EVIL" }));
  expect((await fetch(back)).status).toBe(400);
  expect(await keptOf("T0FORGED")).toBeNull();
});

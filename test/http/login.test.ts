import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { oidcLogin } from "../../adapters/oidc/oidc-login.js";
import { plainText } from "../../src/chat/text.js";
import { loginPages } from "../../src/http/login.js";
import { startServer, type RunningServer } from "../../src/http/server.js";
import { testLogin } from "../../src/http/test-login.js";
import { systemClock } from "../../src/ports/clock.js";
import { testClient } from "../../src/start/test-client.js";
import { Browser } from "../support/browser-without-scripts.js";
import { addProcessFor, atTheCheck } from "../support/checking.js";
import { openTestDatabase } from "../support/database.js";
import { NOW } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

type App = Hono<{ Bindings: HttpBindings }>;

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

/** How the provider lies in this test; it is honest otherwise. */
let lie:
  ((request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response>) | undefined;
let server: RunningServer;

const ADA = {
  name: "Ada Prova",
  birthdate: "1990-03-07",
  fiscal_number: "TINIT-PRVDAA90C47A944X",
  district: "Savena",
};

beforeAll(async () => {
  await addProcessFor(database, { methods: ["login"], strength: 3 });
  const [provider, pages]: [App, App] = [new Hono(), new Hono()];
  const logins = [
    { path: "/provider", app: provider },
    { path: "/login", app: pages },
  ];
  let honest: App | undefined;
  let service: App | undefined;
  provider.all("*", (c) => {
    const answer = (request: Request) => Promise.resolve(honest?.fetch(request) ?? c.notFound());
    const request = new Request(c.req.url.replace("/provider", ""), c.req.raw);
    return lie ? lie(request, answer) : answer(request);
  });
  pages.all(
    "*",
    (c) => service?.fetch(new Request(c.req.url.replace("/login", ""), c.req.raw)) ?? c.notFound(),
  );
  server = await startServer({ host: "127.0.0.1", port: 0, prisma, logins });
  const publicUrl = `http://127.0.0.1:${server.port}`;
  const [issuer, redirectUri] = [`${publicUrl}/provider`, `${publicUrl}/login/callback`];
  world.app.checks = { ...world.app.checks, loginAt: `${publicUrl}/login/start` };
  const { randomness } = world.app;
  honest = testLogin({ issuer, redirectUri, clock: systemClock, randomness });
  service = loginPages({
    app: world.app,
    login: oidcLogin({ ...testClient(issuer), redirectUri }),
    publicUrl,
    deliver: (chat) => world.queue.deliverLater(chat),
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  world.clock.at = NOW;
  lie = undefined;
  await prisma.eligibility.deleteMany();
});
afterEach(() => expect(world.log.errors).toEqual([]));

let people = 0;

/** Somebody whose chat shows a link to the login. */
async function atTheLink(options: Parameters<World["person"]>[1] = {}): Promise<PlayedPerson> {
  const person = world.person(`login-${++people}`, { platform: "telegram", ...options });
  await atTheCheck(person, options.language === "it" ? "Verifica il mio diritto" : undefined);
  await person.presses(options.language === "it" ? "Vivo qui" : "I live here");
  return person;
}

function linkOf(person: PlayedPerson): string {
  const button = person.buttons.find((one) => "url" in one);
  return button && "url" in button ? button.url : "";
}

const wordOf = (person: PlayedPerson): string =>
  /[2-9A-Z]{2}-[2-9A-Z]{2}/u.exec(person.reads)?.[0] ?? "no word";

async function logsIn(link: string, as: Record<string, string> = ADA): Promise<Browser> {
  const browser = new Browser();
  await browser.open(link);
  await browser.submits();
  await browser.submits(as);
  return browser;
}

function told(person: PlayedPerson): string {
  const message = person.log.findLast((reply) => reply.kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
}

const rights = () => prisma.eligibility.count();

/** The id token in the provider's answer, changed. */
function withToken(change: (claims: Record<string, unknown>, parts: string[]) => string): typeof lie {
  return async (request, answer) => {
    const response = await answer(request);
    if (!request.url.endsWith("/token")) return response;
    const tokens = (await response.json()) as { id_token: string };
    const parts = tokens.id_token.split(".");
    const claims = JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString()) as Record<string, unknown>;
    return Response.json({ ...tokens, id_token: change(claims, parts) });
  };
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

test("from the chat to the login and back: the chat says that it is done (ONB-5 a, ONB-6)", async () => {
  const anna = await atTheLink();
  expect(anna.reads).toContain("The page shows this word. If it shows another one, close it:");
  const browser = new Browser();
  await browser.open(linkOf(anna));
  expect(browser.reads).toContain("You confirm the right to vote of the chat of Anna on");
  expect(browser.reads).toContain(wordOf(anna));
  await browser.submits();
  expect(browser.reads).toContain("Test login — not a real identity");
  await browser.submits(ADA);
  expect(browser.reads).toContain("Done Your chat tells you more.");
  expect(browser.page).toContain("start=v_done");
  expect(told(anna)).toContain("Done. Your right to vote is confirmed.");
  await anna.presses("Go to my ballot");
  expect(anna.reads).toContain("Savena");
  const right = await prisma.eligibility.findFirstOrThrow({ include: { identifiers: true } });
  expect(right).toMatchObject({
    method: "login",
    strength: 3,
    ageBand: "35-44",
    areaKey: "savena",
    tie: "live",
  });
  expect(right.identifiers.map(({ kind }) => kind).toSorted()).toEqual(["fiscal", "list", "login"]);
});

test("in Italian", async () => {
  const rosa = await atTheLink({ language: "it", name: "Rosa" });
  const browser = await logsIn(linkOf(rosa));
  expect(browser.reads).toContain("Fatto La tua chat ti dice di più.");
  expect(told(rosa)).toContain("Fatto. Il tuo diritto di voto è confermato.");
});

test("a second chat with the same login is told so; with the same name and birth date too", async () => {
  await logsIn(linkOf(await atTheLink()));
  const again = await atTheLink();
  const browser = await logsIn(linkOf(again));
  expect(browser.reads).toContain("This login has already been used for a ballot.");
  expect(told(again)).toContain("This login has already been used for a ballot.");
  const other = await atTheLink();
  await logsIn(linkOf(other), { ...ADA, fiscal_number: "TINIT-OTHER" });
  expect(told(other)).toContain("already been used");
  expect(await rights()).toBe(1);
});

test("an id token that somebody changed, or signed with another key, or not at all, is worth nothing", async () => {
  const forgeries = [
    withToken((claims, [head, , signature]) =>
      [head, encoded({ ...claims, fiscal_number: "OF-ANOTHER" }), signature].join("."),
    ),
    withToken((claims) => [encoded({ alg: "none" }), encoded(claims), ""].join(".")),
    withToken((claims) => [encoded({ alg: "HS256" }), encoded(claims), "AAAA"].join(".")),
    withToken((_claims, [head, claims, signature = ""]) =>
      [head, claims, Buffer.from(signature, "base64url").reverse().toString("base64url")].join("."),
    ),
  ];
  for (const forgery of forgeries) {
    const person = await atTheLink();
    lie = forgery;
    const browser = await logsIn(linkOf(person));
    expect(browser.reads).toContain("The login did not work Nothing was lost.");
  }
  expect(await rights()).toBe(0);
});

test("an answer to another login, with another nonce, is worth nothing", async () => {
  lie = async (request, answer) => {
    const url = new URL(request.url);
    if (request.method !== "GET" || !url.searchParams.has("nonce")) return answer(request);
    url.searchParams.set("nonce", "another");
    return answer(new Request(url, request));
  };
  const browser = await logsIn(linkOf(await atTheLink()));
  expect(browser.reads).toContain("The login did not work");
  expect(await rights()).toBe(0);
});

test("what came back once does not come back again", async () => {
  const person = await atTheLink();
  const browser = await logsIn(linkOf(person));
  const { url } = browser;
  expect(await rights()).toBe(1);
  await prisma.eligibility.deleteMany();
  await browser.open(url);
  expect(browser.reads).toContain("This link no longer works");
  expect(await rights()).toBe(0);
});

test("what somebody else's browser brings back is not taken: nobody is logged in for another", async () => {
  const person = await atTheLink();
  const attacker = new Browser();
  await attacker.open(linkOf(person));
  await attacker.submits();
  const atTheProvider = { url: attacker.url, page: attacker.page };
  const victim = Object.assign(new Browser(), atTheProvider);
  await victim.submits(ADA);
  expect(victim.reads).toContain("This link no longer works");
  expect(await rights()).toBe(0);
});

test("a link works once, for fifteen minutes, and only the newest; a preview of it uses nothing up", async () => {
  const person = await atTheLink();
  const link = linkOf(person);
  for (let preview = 0; preview < 3; preview++) await new Browser().open(link);
  await person.presses("Make a new link");
  const old = new Browser();
  await old.open(link);
  expect(old.reads).toContain("This link no longer works");
  const newest = linkOf(person);
  const [first, second] = [new Browser(), new Browser()];
  await first.open(newest);
  await second.open(newest);
  await first.submits();
  await second.submits();
  expect(second.reads).toContain("This link no longer works");
  const late = await atTheLink();
  world.clock.at = new Date(+NOW + 15 * 60_000);
  const tooLate = new Browser();
  await tooLate.open(linkOf(late));
  expect(tooLate.reads).toContain("This link no longer works");
});

test("whoever opens the link of another sees whose chat it is for, and another word than their own chat's", async () => {
  const [mine, theirs] = [await atTheLink({ name: "Mia" }), await atTheLink({ name: "<b>Eve</b>" })];
  const browser = new Browser();
  await browser.open(linkOf(theirs));
  expect(browser.page).toContain("&lt;b&gt;Eve&lt;/b&gt;");
  expect(browser.reads).toContain(wordOf(theirs));
  expect(wordOf(theirs)).not.toBe(wordOf(mine));
  expect(browser.reads).not.toContain(wordOf(mine));
});

test("nothing of a login is kept or logged but hashes", async () => {
  const person = await atTheLink();
  const link = linkOf(person);
  await logsIn(link);
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT concat((SELECT string_agg(c::text, '') FROM "Conversation" c), (SELECT string_agg(l::text, '') FROM "LoginLink" l),
      (SELECT string_agg(i::text, '') FROM "EligibilityIdentifier" i), (SELECT string_agg(e::text, '') FROM "Eligibility" e)) AS all`;
  const secrets = [new URL(link).searchParams.get("link") ?? "", "Ada Prova", "1990", "PRVDAA90C47A944X"];
  for (const secret of secrets) {
    expect(row?.all).not.toContain(secret);
    expect(world.log.lines.join()).not.toContain(secret);
  }
});

test("too young, whatever they declare", async () => {
  const person = await atTheLink();
  await logsIn(linkOf(person), { ...ADA, birthdate: "2015-01-01" });
  expect(told(person)).toContain("You can vote from 16 years of age");
  expect(await rights()).toBe(0);
});

import { afterEach, describe, expect, test } from "vitest";
import { BOARD_PATH, openBoard } from "../../src/http/board.js";
import { startServer } from "../../src/http/server.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, setClock } from "../support/delivery.js";
import { testQueues } from "../support/queues.js";
import { ScriptedMessenger } from "../support/scripted-messenger.js";

const database = await openTestDatabase();
const { prisma } = database;
const PASSWORD = "sixteen letters or more";
const CHAT = "4711-the-chat-of-anna";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.close();
});

describe.each(testQueues(database))("on $name", ({ connection, empty, open: openBull }) => {
  afterEach(empty);

  async function serve() {
    const deps = deliveryDeps(prisma, [new ScriptedMessenger("telegram")]);
    const queue = await startQueue({ ...connection, ...deps, works: false });
    open.push(queue);
    const machine = setClock();
    const app = openBoard({ password: PASSWORD, queues: await queue.boardQueues(), machine });
    const server = await startServer({
      host: "127.0.0.1",
      port: 0,
      prisma,
      operations: [{ path: BOARD_PATH, app }],
    });
    open.push(server);
    const ask = (path: string, password?: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${server.port}${BOARD_PATH}${path}`, {
        ...init,
        headers: password === undefined ? {} : { authorization: `Basic ${btoa(`anna:${password}`)}` },
      });
    return { ask, queue, machine };
  }

  test("shows the queues and their jobs, and nobody's chat", async () => {
    const { ask, queue } = await serve();
    const conversationId = crypto.randomUUID();
    await queue.deliverLater({ conversationId, platform: "telegram" });
    const to = { platform: "telegram", chat: CHAT, kind: "private" } as const;
    await queue.hideLater({ to, ref: "message-9", afterSeconds: 3_600 });

    const page = await (await ask("/", PASSWORD)).text();
    expect(page).toContain('<base href="/board/" />');
    const script = /src="(static\/js\/main\.[^"]+)"/.exec(page)?.[1];
    expect((await ask(`/${script}`, PASSWORD)).status).toBe(200);

    const answer = await ask("/api/queues?activeQueue=deliver-telegram&page=1&jobsPerPage=10", PASSWORD);
    expect(answer.status).toBe(200);
    const said = await answer.text();
    const { queues } = JSON.parse(said) as {
      queues: { name: string; counts: object; jobs: { data: object }[]; readOnlyMode: boolean }[];
    };
    expect(queues.map(({ name }) => name)).toEqual([
      "announce",
      "deliver-telegram",
      "every-minute",
      "notices-telegram",
    ]);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    const delivering = queues.find(({ name }) => name === "deliver-telegram");
    expect(delivering?.counts).toMatchObject({ waiting: 1, delayed: 1 });
    expect(delivering?.jobs.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { kind: "deliver", conversationId },
        { kind: "hide", platform: "telegram" },
      ]),
    );
    expect(said).not.toContain(CHAT);
    expect(said).not.toContain("message-9");
  });

  test("of a job that failed it shows where, not what was said", async () => {
    const { ask } = await serve();
    const bull = await openBull();
    const queue = bull.queue<object>("every-minute", {});
    const fails = bull.worker<object>(
      "every-minute",
      () => Promise.reject(new Error("Anna wrote: more trees")),
      {},
    );
    open.push(bull, queue, fails); // closed from the last to the first
    const failed = new Promise((resolve) => fails.once("failed", resolve));
    const { id } = await queue.add("tidy", {});
    await failed;
    const [list, one] = [
      await (
        await ask("/api/queues?activeQueue=every-minute&status=failed&page=1&jobsPerPage=10", PASSWORD)
      ).text(),
      await (await ask(`/api/queues/every-minute/${id}`, PASSWORD)).text(),
    ];
    for (const said of [list, one]) {
      expect(said).toContain("see the log");
      expect(said).toContain("board.test.ts");
      expect(said).not.toContain("Anna");
    }
  });

  test("is only for looking", async () => {
    const { ask, queue } = await serve();
    await queue.deliverLater({ conversationId: crypto.randomUUID(), platform: "telegram" });
    for (const method of ["PUT", "POST", "PATCH", "DELETE"])
      expect((await ask("/api/queues/deliver-telegram/empty", PASSWORD, { method })).status).toBe(405);
    expect(await queue.watch.states()).toContainEqual(
      expect.objectContaining({ queue: "deliver-telegram", waiting: 1 }),
    );
  });

  test("has a password for every part of it, and limited tries", async () => {
    const { ask, machine } = await serve();
    const login = await ask("/");
    expect([login.status, login.headers.get("www-authenticate")]).toEqual([
      401,
      'Basic realm="Portico board"',
    ]);
    for (const path of ["/api/queues", "/static/favicon.ico", "/queue/deliver-telegram", "/api/redis/stats"])
      expect((await ask(path)).status, path).toBe(401);
    for (let i = 0; i < 10; i++) expect((await ask("/", `wrong ${i}`)).status).toBe(401);
    expect((await ask("/", PASSWORD)).status).toBe(429);
    machine.forward(15 * 60_000);
    const inside = await ask("/", PASSWORD);
    expect([inside.status, inside.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(inside.headers.get("content-security-policy")).toContain("default-src 'self'");
  });
});

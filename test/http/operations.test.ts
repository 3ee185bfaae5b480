import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Prometheus } from "../../src/http/metrics/prometheus.js";
import { operations } from "../../src/http/operations.js";
import { startServer, type RunningServer } from "../../src/http/server.js";
import type { QueueWatch } from "../../src/ports/queue-watch.js";
import { startQueue, type RunningQueue } from "../../src/queue/start-queue.js";
import { openTestDatabase } from "../support/database.js";
import { deliveryDeps, openChat, setClock, write } from "../support/delivery.js";
import { eventually } from "../support/eventually.js";
import { announce } from "../support/announced.js";
import { testQueues } from "../support/queues.js";
import { addSampleProcess } from "../support/sample-process.js";
import { ScriptedMessenger } from "../support/scripted-messenger.js";
import { testServers } from "../support/servers.js";
import { Wire } from "../support/wire.js";

const database = await openTestDatabase();
const { prisma } = database;
await addSampleProcess(prisma);
const process = await prisma.participatoryProcess.findFirstOrThrow();
const ids = { processId: process.id, communityId: process.communityId };
const NEVER_MS = 3_600_000;

const open: { close(): Promise<void> }[] = [];
const clock = setClock("2026-11-16T18:00:00Z");
let machine: ReturnType<typeof setClock>;
beforeEach(() => (machine = setClock(new Date().toISOString())));
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.close();
  await prisma.announcement.deleteMany();
  await prisma.lane.deleteMany();
  await prisma.conversation.deleteMany();
});

const idleQueues: QueueWatch = {
  answers: () => Promise.resolve(),
  states: () => Promise.resolve([]),
  unworked: () => [],
};

interface Asked {
  queues?: QueueWatch;
  token?: string;
  isPublic?: boolean;
}

async function serve({ queues = idleQueues, token, isPublic = false }: Asked = {}) {
  const metrics = new Prometheus();
  const app = operations({
    prisma,
    queues,
    clock,
    machine,
    log: deliveryDeps(prisma, []).log,
    registry: metrics.registry,
    insiders: { token, isPublic },
  });
  const server: RunningServer = await startServer({
    host: "127.0.0.1",
    port: 0,
    prisma,
    operations: [{ path: "/", app }],
  });
  open.push(server);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
  const scrape = async () => {
    machine.forward(60_000);
    return (await (await ask("/metrics")).text()).split("\n");
  };
  return { ask, scrape, metrics };
}

const seconds = (lines: readonly string[], series: string): number =>
  Number(lines.find((line) => line.startsWith(`${series} `))?.split(" ")[1]);

describe("metrics", () => {
  test("what waits in the outbox, by platform", async () => {
    const { id } = await openChat(prisma, { platform: "telegram" });
    await write(prisma, id, ["one", "two"], new Date(machine.now().getTime() - 60_000));
    const slack = await openChat(prisma, { platform: "slack" });
    await write(prisma, slack.id, ["three"]);
    await prisma.outboxMessage.updateMany({ where: { conversationId: slack.id }, data: { state: "failed" } });
    const lines = await (await serve()).scrape();
    expect(lines).toContain('portico_up{part="database"} 1');
    expect(lines).toContain('portico_outbox_pending{platform="telegram"} 2');
    expect(lines).toContain('portico_outbox_pending{platform="slack"} 0');
    expect(lines).toContain('portico_outbox_failed{platform="slack"} 1');
    const age = seconds(lines, 'portico_outbox_oldest_seconds{platform="telegram"}');
    expect(age).toBeGreaterThanOrEqual(119.9);
    expect(age).toBeLessThan(130);
  });

  test("notices by state, how late the oldest is, lanes that rest, how far an announcement is", async () => {
    const dueAt = new Date("2026-11-16T17:50:00Z");
    const sending = { ...ids, kind: "closing", state: "sending", dueAt };
    await announce(prisma, { ...sending, deliveries: { pending: 3, sending: 1, sent: 2, failed: 1 } });
    const later = { notBefore: new Date("2026-11-17T07:00:00Z") };
    const weekly = { ...ids, kind: "weekly", state: "paused", dueAt, lane: "slack/T1" };
    await announce(prisma, { ...weekly, deliveries: { pending: 1 }, delivery: later });
    await prisma.lane.deleteMany();
    await prisma.lane.createMany({
      data: [
        { name: "telegram", platform: "telegram", nextAt: dueAt, pauses: 4 },
        {
          name: "slack/T1",
          platform: "slack",
          nextAt: dueAt,
          pauses: 1,
          pausedUntil: new Date(Date.now() + NEVER_MS),
        },
        { name: "slack/T2", platform: "slack", nextAt: dueAt, pauses: 2, pausedUntil: dueAt },
      ],
    });
    const lines = await (await serve()).scrape();
    expect(lines).toEqual(
      expect.arrayContaining([
        'portico_notices_open{platform="telegram",state="pending"} 3',
        'portico_notices_open{platform="telegram",state="sending"} 1',
        'portico_notices_open{platform="telegram",state="failed"} 1',
        'portico_notices_open{platform="slack",state="pending"} 1',
        'portico_notices_oldest_due_seconds{platform="telegram"} 600',
        'portico_notices_oldest_due_seconds{platform="slack"} 0',
        'portico_lane_pauses{platform="telegram"} 4',
        'portico_lane_pauses{platform="slack"} 3',
        'portico_lanes_paused{platform="telegram"} 0',
        'portico_lanes_paused{platform="slack"} 1',
        'portico_announcement_notices{kind="closing",state="sent"} 2',
      ]),
    );
    expect(lines.join("\n")).not.toMatch(/T1|Anna/);
  });

  test("what is gone is not shown any more, and scrapes in a row ask the database once", async () => {
    const { id } = await openChat(prisma, { platform: "telegram" });
    await write(prisma, id, ["one"]);
    const { ask, scrape } = await serve();
    expect((await scrape()).join("\n")).toContain('portico_outbox_pending{platform="telegram"} 1');
    await prisma.outboxMessage.deleteMany();
    expect(await (await ask("/metrics")).text()).toContain('portico_outbox_pending{platform="telegram"} 1');
    expect((await scrape()).join("\n")).not.toContain("portico_outbox_pending{");
  });

  test("what is counted as it happens, and node's own", async () => {
    const { metrics, scrape } = await serve();
    metrics.eventEnded("telegram", "stored", 40);
    metrics.eventEnded("telegram", "put-off", 5_000);
    metrics.noticeEnded("slack", "unreachable");
    expect(await scrape()).toEqual(
      expect.arrayContaining([
        'portico_event_seconds_bucket{le="0.05",platform="telegram"} 1',
        'portico_event_seconds_count{platform="telegram"} 1',
        'portico_events_total{platform="telegram",end="put-off"} 1',
        'portico_notices_total{platform="slack",end="unreachable"} 1',
        expect.stringMatching(/^nodejs_eventloop_lag_seconds /),
      ]),
    );
  });

  test("a queue that is away leaves the rest readable", async () => {
    const away = { ...idleQueues, states: () => Promise.reject(new Error("away")) };
    const lines = await (await serve({ queues: away })).scrape();
    expect(lines).toContain('portico_up{part="queue"} 0');
    expect(lines).toContain('portico_up{part="database"} 1');
  });
});

describe("who may read them", () => {
  const TOKEN = "a-token-of-24-characters";
  const basic = (password: string) => ({ authorization: `Basic ${btoa(`prometheus:${password}`)}` });

  test("without a token: this machine, and nobody who comes through a proxy or another name", async () => {
    const { ask } = await serve();
    expect((await ask("/metrics")).status).toBe(200);
    for (const header of ["x-forwarded-for", "forwarded", "via", "x-real-ip"])
      expect((await ask("/metrics", { [header]: "203.0.113.7" })).status, header).toBe(404);
  });

  test("without a token, where the service is reached from outside: nobody", async () => {
    const { ask } = await serve({ isPublic: true });
    expect((await ask("/metrics")).status).toBe(404);
  });

  test("with a token: whoever shows it, as Bearer or as the password of Basic", async () => {
    const { ask } = await serve({ token: TOKEN, isPublic: true });
    expect((await ask("/metrics", { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await ask("/metrics", basic(TOKEN))).status).toBe(200);
    for (const wrong of [{}, basic(""), basic(`${TOKEN}x`), { authorization: "Bearer" }])
      expect((await ask("/metrics", wrong)).status).toBe(401);
  });

  test("whether it is ready anybody may know, what is missing only they", async () => {
    const { ask } = await serve({ token: TOKEN, queues: { ...idleQueues, unworked: () => ["announce"] } });
    const outside = await ask("/readyz");
    expect([outside.status, await outside.json()]).toEqual([503, { ready: false }]);
    const inside = await ask("/readyz", basic(TOKEN));
    expect([inside.status, await inside.json()]).toEqual([503, { ready: false, missing: ["workers"] }]);
  });
});

describe("readiness", () => {
  test("a part that does not answer in two seconds is missing", async () => {
    const silent = { ...idleQueues, answers: () => new Promise<never>(() => {}) };
    const { ask } = await serve({ queues: silent });
    const begun = Date.now();
    const answers = await Promise.all([ask("/readyz"), ask("/readyz")]);
    expect(Date.now() - begun).toBeLessThan(5_000);
    for (const answer of answers) expect(await answer.json()).toEqual({ ready: false, missing: ["queue"] });
  });
});

describe.each(testQueues(database))("on $name", ({ connection, empty }) => {
  afterEach(empty);

  async function start(options: { works?: boolean; redisUrl?: string } = {}): Promise<RunningQueue> {
    const deps = deliveryDeps(prisma, [new ScriptedMessenger("scripted")]);
    const queue = await startQueue({ ...connection, ...deps, sweepEveryMs: NEVER_MS, ...options });
    open.push(queue);
    return queue;
  }

  test("a process that works is ready once its workers run, and not when one has stopped", async () => {
    const queue = await start();
    const { ask } = await serve({ queues: queue.watch });
    await eventually("ready", async () => {
      machine.forward(2_000);
      return (await ask("/readyz")).status === 200;
    });
    expect(queue.watch.unworked()).toEqual([]);
    await queue.close();
    open.splice(open.indexOf(queue), 1);
    expect(queue.watch.unworked()).toEqual(["deliver-scripted", "every-minute"]);
  });

  test("jobs by queue and state, and the age of the oldest", async () => {
    const queue = await start({ works: false });
    const to = { platform: "scripted", chat: "1", kind: "private" } as const;
    await queue.hideLater({ to, ref: "r", afterSeconds: 3_600 });
    for (let i = 0; i < 3; i++)
      await queue.deliverLater({ conversationId: crypto.randomUUID(), platform: "scripted" });
    const lines = await (await serve({ queues: queue.watch })).scrape();
    expect(lines).toContain('portico_queue_jobs{queue="deliver-scripted",state="waiting"} 3');
    expect(lines).toContain('portico_queue_jobs{queue="deliver-scripted",state="delayed"} 1');
    expect(lines).toContain('portico_queue_jobs{queue="every-minute",state="waiting"} 0');
    expect(lines).toContain('portico_queue_oldest_seconds{queue="every-minute"} 0');
    const age = seconds(lines, 'portico_queue_oldest_seconds{queue="deliver-scripted"}');
    expect(age).toBeGreaterThan(50);
    expect(age).toBeLessThan(70);
  });

  test.skipIf(!connection.redisUrl)(
    "the queue's server goes away: not ready, and ready again when it is back",
    async () => {
      const wire = new Wire(testServers.redisUrl ?? "");
      await wire.mend();
      const queue = await start({ redisUrl: wire.url });
      const { ask } = await serve({ queues: queue.watch });
      const says = async () => {
        machine.forward(2_000);
        return (await (await ask("/readyz")).json()) as object;
      };
      expect(await says()).toEqual({ ready: true, missing: [] });
      await wire.cut();
      expect(await says()).toEqual({ ready: false, missing: ["queue"] });
      await wire.mend();
      await eventually("ready again", async () => JSON.stringify(await says()).includes("true"));
      await queue.close();
      open.splice(open.indexOf(queue), 1);
      await wire.cut();
    },
  );
});

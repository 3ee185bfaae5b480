// npm run bench: everything side by side in one run on this machine. Ratios, never assertions.
// npm run bench -- broadcasts, npm run bench -- answers, npm run bench -- counts: only that part.
import { broadcastRows, pacedRow, type Place } from "./broadcasts.js";
import { countRows, countsTable } from "./counts.js";
import { ms, statsOf, table } from "./stats.js";
import { newStore, startSubject, type Backend } from "./subject.js";
import { acknowledgementRows } from "./through-slack.js";
import { pressesPerSecond, throughputRow } from "./through-telegram.js";

const serverUrl = process.env["TEST_DATABASE_URL"] ?? process.env["BENCH_DATABASE_URL"];
const backends: Backend[] = serverUrl ? ["PGlite", "PostgreSQL"] : ["PGlite"];
/** A bare bot as grammY starts it takes one update at a time; with grammY's runner it takes as many as come. */
const BARE = { "as grammY starts it": {}, "with grammY's runner": { BENCH_RUNNER: "yes" } };
const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function handleEventRows(backend: Backend): Promise<string[][]> {
  const store = await newStore(backend, serverUrl);
  const subject = startSubject("./handle-event.ts", store.env);
  const rows: string[][] = [];
  for (let kinds = 0; kinds < 3; kinds++) {
    const { kind, durations, perSecond } = await subject.next<{
      kind: string;
      durations: number[];
      perSecond: number;
    }>();
    const { p50, p99 } = statsOf(durations);
    rows.push([kind, backend, `${perSecond.toFixed(0)} /s`, ms(p50), ms(p99)]);
  }
  await subject.stop();
  await store.drop();
  return rows;
}

async function slackHomeRow(): Promise<string[]> {
  const store = await newStore("PGlite", serverUrl);
  const subject = startSubject("./slack-home.ts", store.env);
  const { each, bytes, blocks } = await subject.next<{ each: number; bytes: number; blocks: number }>();
  await subject.stop();
  await store.drop();
  const microseconds = `${(each * 1_000).toFixed(0)} µs`;
  return [
    "Home, 120 projects",
    `${(1_000 / each).toFixed(0)} /s`,
    microseconds,
    String(bytes),
    String(blocks),
  ];
}

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;

async function memoryRow(backend: Backend, participants: number): Promise<string[]> {
  const store = await newStore(backend, serverUrl);
  const subject = startSubject("./memory.ts", { ...store.env, BENCH_PARTICIPANTS: String(participants) });
  const { rss, heap } = await subject.next<{ rss: number; heap: number }>();
  await subject.stop();
  await store.drop();
  return [participants.toLocaleString("en"), backend, mib(rss), mib(heap)];
}

const redisUrl = process.env["TEST_REDIS_URL"] ?? process.env["BENCH_REDIS_URL"];
const places: Place[] = [
  { name: "PGlite", backend: "PGlite" },
  ...(serverUrl ? [{ name: "PostgreSQL", backend: "PostgreSQL" } as const] : []),
  ...(serverUrl && redisUrl
    ? [{ name: "PostgreSQL and Redis", backend: "PostgreSQL", redisUrl } as const]
    : []),
];

async function broadcasts(): Promise<void> {
  print("\nA broadcast through a local Bot API, as fast as it goes\n");
  const head = [
    "on",
    "people",
    "planning",
    "memory for it",
    "sent",
    "of a bare loop",
    "peak memory",
    "deliveries on disk",
  ];
  print(table([head, ...(await broadcastRows(places, serverUrl, [1_000, 10_000, 100_000]))]));
  print("\nThe same with Telegram's allowance of 25 a second\n");
  const paced = [];
  for (const place of places) paced.push(await pacedRow(place, serverUrl));
  print(table([["on", "people", "sent", "of the allowance"], ...paced]));
}

async function answers(): Promise<void> {
  print("handleEvent, one event after the other\n");
  const events: string[][] = [["event", "on", "alone", "p50", "p99"]];
  for (const backend of backends) events.push(...(await handleEventRows(backend)));
  print(table(events));

  print("\nMenu presses through a local Bot API, 40 people, answered = edited and acknowledged\n");
  const presses: string[][] = [["bot", "throughput", "p50", "p99", "Portico's share of it"]];
  for (const backend of backends) {
    const ours = await pressesPerSecond("./portico-bot.ts", backend, serverUrl);
    presses.push(throughputRow(`Portico, ${backend}`, ours));
    for (const [how, env] of Object.entries(BARE)) {
      const bare = await pressesPerSecond("./bare-bot.ts", backend, serverUrl, env);
      const share = `${((ours.perSecond / bare.perSecond) * 100).toFixed(0)} %`;
      presses.push([...throughputRow(`bare bot with one INSERT, ${how}, ${backend}`, bare), share]);
    }
  }
  print(table(presses));

  print(
    "\nFrom a request of Slack to its acknowledgement, 50 people who do things as soon as they are answered\n",
  );
  const acknowledgements: string[][] = [
    ["request", "on", "count", "p50", "p99", "over 3 s", "lost its modal"],
  ];
  for (const backend of backends) acknowledgements.push(...(await acknowledgementRows(backend, serverUrl)));
  print(table(acknowledgements));

  print("\nScreens rendered for Slack, in memory\n");
  print(table([["screen", "views", "each", "bytes", "blocks"], await slackHomeRow()]));

  print("\nMemory after 3,000 events\n");
  const memory: string[][] = [["participants", "on", "resident", "heap"]];
  for (const backend of backends) {
    for (const participants of [1_000, 100_000]) memory.push(await memoryRow(backend, participants));
  }
  print(table(memory));
}

async function counts(): Promise<void> {
  print("\nA recount of Łódź 2022 (90,494 ballots, 160 projects) from a file, with start and reading\n");
  const rows = await countRows();
  print(rows ? countsTable(rows) : "Left out: PABULIB_DIR has no real elections.");
}

if (!serverUrl) print("PostgreSQL is left out: BENCH_DATABASE_URL names no server.\n");
const [, , part] = process.argv;
const PARTS = { answers, broadcasts, counts };
for (const [name, run] of Object.entries(PARTS)) {
  if (part === undefined || part === name) await run();
}

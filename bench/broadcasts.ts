import { startSendingOnlyBotApi } from "./sending-only-bot-api.js";
import { newStore, startSubject, type Backend } from "./subject.js";

export interface Place {
  name: string;
  backend: Backend;
  redisUrl?: string | undefined;
}

interface Broadcast {
  people: number;
  planMs: number;
  planPeak: number;
  sendMs: number;
  peak: number;
  disk: number;
}

/** Platforms allow a bot so many a second; the rest of what they allow is for answers. */
const ALLOWED = 25;
/** Enough for a steady pace, in seconds. */
const PACED_SECONDS = 40;

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
const perSecond = (count: number, ms: number): number => count / (ms / 1_000);

async function broadcast(
  { backend, redisUrl }: Place,
  serverUrl: string | undefined,
  env: Record<string, string>,
): Promise<Broadcast & { rate: number }> {
  const api = await startSendingOnlyBotApi();
  const store = await newStore(backend, serverUrl);
  const redis = redisUrl ? { REDIS_URL: redisUrl } : {};
  const address = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  const subject = startSubject("./broadcast.ts", { ...store.env, ...redis, ...address, ...env });
  try {
    const result = await subject.next<Broadcast>();
    return { ...result, rate: perSecond(api.sent - 1, api.span.last - api.span.first) };
  } finally {
    await subject.stop();
    await api.close();
    await store.drop();
  }
}

async function bareLoop(people: number): Promise<number> {
  const api = await startSendingOnlyBotApi();
  const subject = startSubject("./bare-broadcast.ts", {
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    BENCH_PEOPLE: String(people),
  });
  try {
    const { sendMs } = await subject.next<{ sendMs: number }>();
    return perSecond(people, sendMs);
  } finally {
    await subject.stop();
    await api.close();
  }
}

/** Planning, and sending as fast as it goes, from a thousand people to a hundred thousand; beside a bare loop. */
export async function broadcastRows(
  places: readonly Place[],
  serverUrl: string | undefined,
  sizes: readonly number[],
): Promise<string[][]> {
  const bare = await bareLoop(20_000);
  const rows = [["bare loop of sendMessage", "20,000", "", "", `${bare.toFixed(0)} /s`, "", "", ""]];
  for (const place of places)
    for (const people of sizes) {
      const { planMs, planPeak, rate, peak, disk } = await broadcast(place, serverUrl, {
        BENCH_PEOPLE: String(people),
      });
      rows.push([
        place.name,
        people.toLocaleString("en"),
        `${(planMs / 1_000).toFixed(2)} s`,
        `+${mib(planPeak)}`,
        `${rate.toFixed(0)} /s`,
        `${((rate / bare) * 100).toFixed(0)} %`,
        mib(peak),
        mib(disk),
      ]);
    }
  return rows;
}

/** With the platform's allowance: how much of it is used. */
export async function pacedRow(place: Place, serverUrl: string | undefined): Promise<string[]> {
  const people = ALLOWED * PACED_SECONDS;
  const env = { BENCH_PEOPLE: String(people), BENCH_PACE: String(ALLOWED) };
  const { rate } = await broadcast(place, serverUrl, env);
  return [place.name, String(people), `${rate.toFixed(2)} /s`, `${((rate / ALLOWED) * 100).toFixed(1)} %`];
}

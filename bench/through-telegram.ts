import { startTelegramServer } from "../test/support/telegram-server.js";
import type { Person } from "../test/support/telegram/person.js";
import { ms, statsOf, type Stats } from "./stats.js";
import { newStore, startSubject, type Backend } from "./subject.js";

const PEOPLE = 40;
const WARM_UP = 400;
const PRESSES = 2_000;

export interface Throughput extends Stats {
  perSecond: number;
}

/** How many menu presses a bot answers in a second, through a local Bot API, with people who press as soon as they are answered. */
export async function pressesPerSecond(
  bot: string,
  backend: Backend,
  serverUrl: string | undefined,
  env: Record<string, string> = {},
): Promise<Throughput> {
  const server = await startTelegramServer({ keepCalls: 0, keepMessages: 3 });
  const store = await newStore(backend, serverUrl);
  const subject = startSubject(bot, {
    ...store.env,
    ...env,
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
  });
  try {
    await subject.next();
    const people = Array.from({ length: PEOPLE }, (_, index) =>
      server.person({ id: index + 1, first_name: `P${index}` }),
    );
    for (const person of people) await greet(server, person);
    await press(server, people, WARM_UP);
    const start = performance.now();
    const durations = await press(server, people, PRESSES);
    return { ...statsOf(durations), perSecond: (durations.length / (performance.now() - start)) * 1_000 };
  } finally {
    await subject.stop();
    await server.close();
    await store.drop();
  }
}

type Server = Awaited<ReturnType<typeof startTelegramServer>>;

const sees = (person: Person, label: string): boolean =>
  person.screen.some(({ keyboard }) => keyboard.flat().some(({ text }) => text === label));

/** Gets each person to a screen with a Calendar button, and one with a Home button behind it. */
async function greet(server: Server, person: Person): Promise<void> {
  person.sends("/start");
  await server.until(() => person.screen.some(({ keyboard }) => keyboard.length > 0));
  if (sees(person, "Calendar")) return;
  person.sends("/home");
  await server.until(() => sees(person, "Calendar"));
}

async function press(server: Server, people: readonly Person[], total: number): Promise<number[]> {
  const durations: number[] = [];
  let left = total;
  /** Answered and edited: some bots stop the spinner before the new screen is there, some after. */
  const pressOnce = async (person: Person, label: string, next: string): Promise<void> => {
    await person.presses(label).answered;
    await server.until(() => sees(person, next));
  };
  const presses = async (person: Person): Promise<void> => {
    for (; left > 0; left -= 2)
      for (const [label, next] of [
        ["Calendar", "Home"],
        ["Home", "Calendar"],
      ] as const) {
        const start = performance.now();
        await pressOnce(person, label, next);
        durations.push(performance.now() - start);
      }
  };
  await Promise.all(people.map(presses));
  return durations;
}

export const throughputRow = (name: string, { perSecond, p50, p99 }: Throughput): string[] => [
  name,
  `${perSecond.toFixed(0)} /s`,
  ms(p50),
  ms(p99),
];

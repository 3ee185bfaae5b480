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
): Promise<Throughput> {
  const server = await startTelegramServer({ keepCalls: 0, keepMessages: 3 });
  const store = await newStore(backend, serverUrl);
  const subject = startSubject(bot, {
    ...store.env,
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
  });
  try {
    await subject.next();
    const people = Array.from({ length: PEOPLE }, (_, index) =>
      server.person({ id: index + 1, first_name: `P${index}` }),
    );
    for (const person of people) await greet(server, person);
    await press(people, WARM_UP);
    const start = performance.now();
    const durations = await press(people, PRESSES);
    return { ...statsOf(durations), perSecond: (PRESSES / (performance.now() - start)) * 1_000 };
  } finally {
    await subject.stop();
    await server.close();
    await store.drop();
  }
}

/** Gets each person to a screen with a Calendar button, and one with a Home button behind it. */
async function greet(server: Awaited<ReturnType<typeof startTelegramServer>>, person: Person): Promise<void> {
  const buttons = (): string[] =>
    person.screen.flatMap(({ keyboard }) => keyboard.flat().map(({ text }) => text));
  person.sends("/start");
  await server.until(() => buttons().length > 0);
  if (buttons().includes("Calendar")) return;
  person.sends("/home");
  await server.until(() => buttons().includes("Calendar"));
}

async function press(people: readonly Person[], total: number): Promise<number[]> {
  const durations: number[] = [];
  let left = total;
  const presses = async (person: Person): Promise<void> => {
    for (let calendar = true; left > 0; calendar = !calendar) {
      left--;
      const start = performance.now();
      await person.presses(calendar ? "Calendar" : "Home").answered;
      durations.push(performance.now() - start);
    }
    // Everybody ends on the home screen, where the next round begins.
    if (person.last.keyboard.flat().every(({ text }) => text !== "Calendar"))
      await person.presses("Home").answered;
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

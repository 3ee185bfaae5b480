// A process of the service that takes deliveries from the platform that a test is: one a line, each answered by its number.
import { createInterface } from "node:readline";
import type { ChatEvent } from "../../src/chat/event.js";
import type { Reply } from "../../src/chat/reply.js";
import { isOutage } from "../../src/persistence/is-outage.js";
import { openDatabase } from "../../src/persistence/open-database.js";
import type { Address, Delivery } from "../../src/ports/messenger.js";
import { ChatMessenger } from "./chat-messenger.js";
import { World } from "./world.js";

export interface VotingProcess {
  databaseUrl: string;
  /** Of its ids and keys: another one for each process. */
  seed: string;
}

export interface DeliveredUpdate {
  number: number;
  event: ChatEvent;
}

/** What it prints. Said is what people see; of a delivery that it could not take, `taken` is false. */
export type PrintedLine =
  | { said: { to: Address; replies: readonly Reply[] } }
  | { number: number; taken: boolean }
  | { errors: readonly string[] };

const order = JSON.parse(process.argv[2] ?? "") as VotingProcess;
const print = (line: PrintedLine) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const fail = (message: unknown) => {
  throw new Error(String(message));
};

/** What is said is looked at where people are. */
class PrintingMessenger extends ChatMessenger {
  override send(to: Address, replies: readonly Reply[]): Promise<Delivery> {
    print({ said: { to, replies } });
    return Promise.resolve({ outcome: "sent", screen: "1", messages: [] });
  }
}

const { databaseUrl, seed } = order;
const database = await openDatabase({ databaseUrl, dataDir: "", onWarning: fail, onFatal: fail });
const world = new World({ ...database, kind: "server", warnings: [] }, seed, new PrintingMessenger("test"));

async function take({ number, event }: DeliveredUpdate): Promise<void> {
  try {
    await world.inbox.receive(event, {});
    print({ number, taken: true });
  } catch (error) {
    if (!isOutage(error)) throw error;
    print({ number, taken: false });
  }
}

print({ errors: [] });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "errors") print({ errors: world.log.errors });
  else void take(JSON.parse(line) as DeliveredUpdate);
}

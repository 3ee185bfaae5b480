import type { ChatEvent } from "../../src/chat/event.js";
import { startChild, type Child } from "./child.js";
import type { ChatMessenger } from "./chat-messenger.js";
import { seededRandomness } from "./seeded-randomness.js";
import type { PrintedLine, VotingProcess } from "./voting-process.js";

const SCRIPT = new URL("voting-process.ts", import.meta.url);

/** One process of the service, as the platform sees it: never more than so many deliveries without an answer. */
class Receiver {
  readonly #child: Child;
  readonly #messenger: ChatMessenger;
  readonly #inFlight: number;
  readonly #answers = new Map<number, (taken: boolean) => void>();
  readonly #waiting: (() => void)[] = [];
  #numbers = 0;
  #tellErrors: (errors: readonly string[]) => void = () => {};

  private constructor(child: Child, messenger: ChatMessenger, inFlight: number) {
    this.#child = child;
    this.#messenger = messenger;
    this.#inFlight = inFlight;
  }

  /** Resolves when it runs. It then listens until its process ends. */
  static async start(order: VotingProcess, messenger: ChatMessenger, inFlight: number): Promise<Receiver> {
    const child = await startChild(SCRIPT, JSON.stringify(order));
    if ((await child.line()) === undefined) throw new Error("a process of the service did not start");
    const receiver = new Receiver(child, messenger, inFlight);
    void receiver.#listens();
    return receiver;
  }

  async #listens(): Promise<void> {
    for (let line = await this.#child.line(); line !== undefined; line = await this.#child.line())
      await this.#hears(JSON.parse(line) as PrintedLine);
    for (const answer of this.#answers.values()) answer(false);
  }

  async #hears(line: PrintedLine): Promise<void> {
    if ("said" in line) await this.#messenger.send(line.said.to, line.said.replies, {});
    else if ("errors" in line) this.#tellErrors(line.errors);
    else this.#answers.get(line.number)?.(line.taken);
  }

  /** False when it was not acknowledged. */
  async delivers(event: ChatEvent): Promise<boolean> {
    if (this.#answers.size >= this.#inFlight) await new Promise<void>((free) => this.#waiting.push(free));
    const number = ++this.#numbers;
    const taken = await new Promise<boolean>((resolve) => {
      this.#answers.set(number, resolve);
      this.#child.tell(JSON.stringify({ number, event }));
    });
    this.#answers.delete(number);
    this.#waiting.shift()?.();
    return taken;
  }

  /** What it logged as an error so far. */
  errors(): Promise<readonly string[]> {
    return new Promise((resolve) => {
      this.#tellErrors = resolve;
      this.#child.tell("errors");
    });
  }
}

/** Loses one acknowledgement in so many, as networks do. */
const LOSES_ONE_IN = 20;
const MOST_TIMES = 3;

/**
 * A platform in front of two processes of the service on one database: it delivers each update one to three times at the
 * same time, to whichever of the two, and again whatever was not acknowledged, or whose acknowledgement got lost.
 */
export class RepeatingPlatform {
  readonly #processes: readonly Receiver[];
  readonly #chance = seededRandomness("platform");
  /** How many deliveries there were, and how many came again because they were not acknowledged. */
  deliveries = 0;
  repeated = 0;

  private constructor(processes: readonly Receiver[]) {
    this.#processes = processes;
  }

  static async start(
    databaseUrl: string,
    messenger: ChatMessenger,
    inFlight: number,
  ): Promise<RepeatingPlatform> {
    const starts = ["one", "other"].map((seed) => Receiver.start({ databaseUrl, seed }, messenger, inFlight));
    return new RepeatingPlatform(await Promise.all(starts));
  }

  /** Resolves when every delivery of this update was acknowledged. */
  async delivers(event: ChatEvent): Promise<void> {
    const times = 1 + this.#oneOf(MOST_TIMES);
    await Promise.all(Array.from({ length: times }, () => this.#untilAcknowledged(event)));
  }

  async #untilAcknowledged(event: ChatEvent): Promise<void> {
    for (;;) {
      this.deliveries++;
      const receiver = this.#processes[this.#oneOf(this.#processes.length)];
      if ((await receiver?.delivers(event)) && this.#oneOf(LOSES_ONE_IN) > 0) return;
      this.repeated++;
    }
  }

  #oneOf(count: number): number {
    return (this.#chance.bytes(1)[0] ?? 0) % count;
  }

  /** What both logged as errors. */
  async errors(): Promise<string[]> {
    return (await Promise.all(this.#processes.map((receiver) => receiver.errors()))).flat();
  }
}

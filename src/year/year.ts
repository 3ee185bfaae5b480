import { DateTime } from "luxon";
import type { Database } from "../persistence/open-database.js";
import type { DeliveryQueue } from "../ports/delivery-queue.js";
import type { Log } from "../ports/log.js";
import type { Randomness } from "../ports/randomness.js";
import { chatsLeftWaiting } from "../persistence/outbox.js";
import { loadProcess } from "../persistence/processes.js";
import type { Process } from "../domain/process.js";
import { NO_CHECKS, type App } from "../services/app.js";
import { deliverChat } from "../services/deliver-chat.js";
import { createEngine } from "../services/engine.js";
import { createInbox, type InboxDeps } from "../services/inbox.js";
import { announceDue } from "../services/notices/announce.js";
import { planCalendar } from "../services/notices/plan-calendar.js";
import { sendNotices } from "../services/notices/send-notices.js";
import { ProcessCache } from "../services/process-cache.js";
import { Dice } from "../services/seed-demo/dice.js";
import { sampleName } from "../services/seed-demo/sample-names.js";
import { Citizen, FORMS, QUESTIONS, type Role } from "./citizen.js";
import { stopsBetween } from "./stops.js";
import { YearClock } from "./year-clock.js";
import { YearPlatform } from "./year-platform.js";

export interface YearOptions {
  prisma: Database["prisma"];
  secretKey: Uint8Array;
  randomness: Randomness;
  log: Log;
  /** The first day of the story. */
  from: Date;
  /** What a service does every minute besides notices. */
  tidy: (app: App) => Promise<void>;
  /** How many people take part. */
  people: number;
}

/** A whole edition of a process, played by invented people on two platforms through the real engine. */
export class Year {
  readonly app: App;
  readonly clock: YearClock;
  readonly dice = new Dice(2026);
  readonly platforms: readonly YearPlatform[];
  readonly from: Date;
  readonly #inbox;
  readonly #tidy: YearOptions["tidy"];
  readonly #options: YearOptions;
  readonly #people = new Map<string, Citizen>();
  #processId = "";
  #communityId = "";

  constructor(options: YearOptions) {
    const { prisma, secretKey, randomness, log, from, tidy } = options;
    this.#options = options;
    this.#tidy = tidy;
    this.from = from;
    this.clock = new YearClock(from);
    this.platforms = [new YearPlatform("telegram", this.clock), new YearPlatform("slack", this.clock)];
    this.app = {
      prisma,
      clock: this.clock,
      machine: this.clock,
      randomness,
      secretKey,
      processes: new ProcessCache(),
      log,
      checks: NO_CHECKS,
      platforms: this.platforms.map(({ platform }) => platform),
      linkTo: () => undefined,
      standingOn: () => undefined,
    };
    const delivery: InboxDeps = {
      prisma,
      messengers: new Map(this.platforms.map((one) => [one.platform, one])),
      clock: this.clock,
      randomness,
      log,
      queue: {
        deliverLater: async ({ conversationId }) => {
          await deliverChat(delivery, conversationId);
        },
        hideLater: () => Promise.resolve(),
      },
    };
    this.#queue = delivery.queue;
    this.#inbox = createInbox(createEngine(this.app), delivery);
  }

  readonly #queue: DeliveryQueue;

  /** The process whose year it is. */
  about({ processId, communityId }: { processId: string; communityId: string }): void {
    this.#processId = processId;
    this.#communityId = communityId;
  }

  get ids(): { processId: string; communityId: string } {
    return { processId: this.#processId, communityId: this.#communityId };
  }

  process(): Promise<Process> {
    return loadProcess(this.app.prisma, this.#processId);
  }

  /** Somebody by a name of one's own; asked for again, the same one. */
  somebody(role: Role, on: "telegram" | "slack" = "telegram"): Citizen {
    const known = this.#people.get(role.id);
    if (known) return known;
    const platform = this.platforms.find((one) => one.platform === on);
    if (!platform) throw new Error(`there is no ${on} in this year`);
    const capabilities = on === "slack" ? FORMS : QUESTIONS;
    const person = new Citizen(role, { platform, inbox: this.#inbox, capabilities });
    this.#people.set(role.id, person);
    return person;
  }

  /** Everybody who has had a part so far, the office too. */
  get everybody(): Citizen[] {
    return [...this.#people.values()];
  }

  /** Everybody who takes part, one on each platform in turn, and in each district in turn. */
  get crowd(): Citizen[] {
    return Array.from({ length: this.#options.people }, (_, index) => {
      const id = `person-${index + 1}`;
      const known = this.#people.get(id);
      if (known) return known;
      const area = index % 4 < 2 ? "north" : "south";
      const language = index % 5 === 4 ? "en" : "it";
      const role = { id, name: sampleName(this.dice), language, area };
      return this.somebody(role, index % 2 === 0 ? "telegram" : "slack");
    });
  }

  /** So many days after the first one, at an hour where the process is. */
  day(days: number, hour = 10, minute = 0): Date {
    const first = DateTime.fromJSDate(this.from, { zone: "Europe/Rome" }).startOf("day");
    return first.plus({ days }).set({ hour, minute }).toJSDate();
  }

  /** Time goes on until then; whatever falls due on the way happens at its time. */
  async comesTo(at: Date): Promise<void> {
    const { phases, timeZone } = await this.process();
    for (const stop of stopsBetween({ phases, timeZone }, this.clock.now(), at)) {
      this.clock.moveTo(stop);
      await this.minute();
    }
  }

  /** What a service does every minute. */
  async minute(): Promise<void> {
    await this.#tidy(this.app);
    await planCalendar(this.app);
    await announceDue(this.app, async () => {});
    for (const messenger of this.platforms) await sendNotices({ app: this.app, messenger }, () => false);
    await this.#deliverAll();
  }

  /** What was written to somebody's chat by the way. */
  async #deliverAll(): Promise<void> {
    const { prisma, platforms } = this.app;
    const left = { platforms, now: this.clock.now(), quietMs: 0, take: 500 };
    for (const chat of await chatsLeftWaiting(prisma, left)) await this.#queue.deliverLater(chat);
  }
}

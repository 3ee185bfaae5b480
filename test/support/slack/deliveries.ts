import type { Json } from "./limits/texts.js";

/** What Slack tells the app: something happened, somebody acted, somebody typed a command. */
export interface Request {
  kind: "event" | "interactive" | "command";
  body: Json;
}

/** One try to hand a request to the app. */
export interface Attempt {
  /** The answer's status; over a socket an acknowledgement counts as 200. */
  status: number | "timeout" | "failed";
  /** What the acknowledgement carried. */
  ack: unknown;
  ms: number;
  noRetry?: boolean;
}

/** A request and what became of it. */
export interface Delivery extends Request {
  /** `block_actions`, `view_submission`, `app_home_opened`, `/command` … */
  type: string;
  attempts: Attempt[];
  acknowledged: boolean;
  /** What the app answered in its acknowledgement. */
  ack: unknown;
}

/** A signature that is not in order: made with another secret, or long ago. */
export interface Forgery {
  secret?: string;
  ageSeconds?: number;
}

export interface Retry {
  num: number;
  reason: "http_timeout" | "http_error" | "connection_failed";
}

export interface Line {
  send(request: Request, limitMs: number, retry?: Retry, forgery?: Forgery): Promise<Attempt>;
}

export interface DeliveryOptions {
  /** How long the app may take; Slack gives 3 s, a busy machine that runs tests is given more. */
  limitMs: number;
  /** How long to wait before each next try of an event: Slack waits not at all, a minute and five. */
  retryAfterMs: readonly number[];
}

/** Hands requests to the app, again if it must, and remembers all of them. */
export class Deliveries {
  /** Oldest first. */
  readonly all: Delivery[] = [];
  /** How the app is reached. */
  line: Line | undefined;
  readonly options: DeliveryOptions;
  readonly #changed: () => void;
  readonly #timers = new Map<NodeJS.Timeout, () => void>();
  #running = 0;
  #closed = false;

  constructor(options: DeliveryOptions, changed: () => void) {
    this.options = options;
    this.#changed = changed;
  }

  get running(): number {
    return this.#running;
  }

  /** Resolves when the app has acknowledged the request, or when there are no more tries. */
  async send(request: Request, forgery?: Forgery): Promise<Delivery> {
    const delivery: Delivery = {
      ...request,
      type: typeOf(request),
      attempts: [],
      acknowledged: false,
      ack: undefined,
    };
    this.all.push(delivery);
    this.#running += 1;
    try {
      await this.#deliver(delivery, forgery);
    } finally {
      this.#running -= 1;
      this.#changed();
    }
    return delivery;
  }

  close(): void {
    this.#closed = true;
    for (const [timer, wake] of this.#timers) {
      clearTimeout(timer);
      wake();
    }
  }

  async #deliver(delivery: Delivery, forgery: Forgery | undefined): Promise<void> {
    const waits = delivery.kind === "event" ? this.options.retryAfterMs : [];
    let retry: Retry | undefined;
    for (const wait of [0, ...waits]) {
      if (wait > 0) await this.#pause(wait);
      if (this.#closed) return;
      const attempt = await this.#try(delivery, retry, forgery);
      if (delivery.acknowledged || attempt.noRetry) return;
      retry = { num: (retry?.num ?? 0) + 1, reason: reasonOf(attempt) };
    }
  }

  async #try(delivery: Delivery, retry: Retry | undefined, forgery: Forgery | undefined): Promise<Attempt> {
    if (!this.line) throw new Error("the app is not connected: call deliverTo(url), or start its socket");
    const attempt = await this.line.send(delivery, this.options.limitMs, retry, forgery);
    delivery.attempts.push(attempt);
    delivery.acknowledged = attempt.status === 200;
    if (delivery.acknowledged) delivery.ack = attempt.ack;
    this.#changed();
    return attempt;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, ms);
      this.#timers.set(timer, resolve);
    });
  }
}

function typeOf({ kind, body }: Request): string {
  if (kind === "command") return String(body["command"]);
  return String(kind === "event" ? (body["event"] as Json)["type"] : body["type"]);
}

function reasonOf({ status }: Attempt): Retry["reason"] {
  if (status === "timeout") return "http_timeout";
  return status === "failed" ? "connection_failed" : "http_error";
}

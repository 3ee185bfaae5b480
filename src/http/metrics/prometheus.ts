import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { EventEnd, Metrics, NoticeEnd } from "../../ports/metrics.js";

/** Seconds. An answer within a third of a second feels like one. */
const LATENCY = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 5, 10, 30];

/** Counts what happens in this process, in the words of Prometheus. */
export class Prometheus implements Metrics {
  readonly registry = new Registry();
  readonly #latency = new Histogram({
    name: "portico_event_seconds",
    help: "From when an event came in until what it did was committed",
    labelNames: ["platform"],
    buckets: LATENCY,
    registers: [this.registry],
  });
  readonly #events = new Counter({
    name: "portico_events_total",
    help: "Events by how they ended: stored, broken (a bug; answered with an apology), put-off (to come again)",
    labelNames: ["platform", "end"],
    registers: [this.registry],
  });
  readonly #notices = new Counter({
    name: "portico_notices_total",
    help: "Notices this process has settled: sent, failed, unreachable, skipped",
    labelNames: ["platform", "end"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  eventEnded(platform: string, end: EventEnd, ms: number): void {
    this.#events.inc({ platform, end });
    if (end === "stored") this.#latency.observe({ platform }, ms / 1_000);
  }

  noticeEnded(platform: string, end: NoticeEnd): void {
    this.#notices.inc({ platform, end });
  }
}

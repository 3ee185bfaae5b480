import type { ServerResponse } from "node:http";

/** How a call of the Web API can go wrong on the way. */
export type Fault =
  | { status: 429; retryAfter: number }
  | { status: 404 | 500 | 503 }
  /** A refusal of the platform's own, whatever was asked. */
  | { error: string }
  | "hang"
  | "drop";

interface Plan {
  fault: Fault;
  method: string | undefined;
  left: number;
}

/** Which of the coming calls fail, and how: calls of `method`, or any when none is named. */
export class Faults {
  readonly #plans: Plan[] = [];

  next(count: number, fault: Fault, method?: string): void {
    this.#plans.push({ fault, method, left: count });
  }

  clear(): void {
    this.#plans.length = 0;
  }

  take(method: string): Fault | undefined {
    const plan = this.#plans.find(({ left, method: only }) => left > 0 && (only ?? method) === method);
    if (!plan) return undefined;
    plan.left -= 1;
    return plan.fault;
  }
}

/** Lets a call go wrong. */
export function fail(response: ServerResponse, fault: Fault): void {
  if (fault === "hang") return;
  if (fault === "drop") {
    response.destroy();
    return;
  }
  const status = "error" in fault ? 200 : fault.status;
  if ("retryAfter" in fault) response.setHeader("retry-after", String(fault.retryAfter));
  const error = "error" in fault ? fault.error : (CODES[status] ?? "fatal_error");
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ ok: false, error }));
}

const CODES: Record<number, string> = { 429: "ratelimited", 503: "service_unavailable" };

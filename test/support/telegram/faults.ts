import { Refusal } from "./refusal.js";

/** How a call can go wrong on the way: an error answer, no answer at all, or a broken connection. */
export type Fault =
  | { status: 429; retryAfter: number }
  | { status: 500 | 502 | 401 | 403; description?: string }
  | "hang"
  | "break"
  /** What a proxy in between sends: not JSON. */
  | "garbage";

interface Plan {
  fault: Fault;
  method: string | undefined;
  left: number;
  every: number;
  seen: number;
}

const WORDS: Record<number, string> = {
  401: "Unauthorized",
  403: "Forbidden: bot was blocked by the user",
  500: "Internal Server Error",
  502: "Bad Gateway",
};

/** Which of the coming calls fail, and how: calls of `method`, or all but `getUpdates` when none is named. */
export class Faults {
  readonly #plans: Plan[] = [];

  next(count: number, fault: Fault, method?: string): void {
    this.#plans.push({ fault, method, left: count, every: 1, seen: 0 });
  }

  every(nth: number, fault: Fault, method?: string): void {
    this.#plans.push({ fault, method, left: Infinity, every: nth, seen: 0 });
  }

  clear(): void {
    this.#plans.length = 0;
  }

  take(method: string): Fault | undefined {
    for (const plan of this.#plans) {
      if (plan.left === 0 || !concerns(plan, method)) continue;
      plan.seen += 1;
      if (plan.seen % plan.every !== 0) continue;
      plan.left -= 1;
      return plan.fault;
    }
    return undefined;
  }
}

const concerns = (plan: Plan, method: string): boolean =>
  plan.method === undefined ? method !== "getUpdates" : plan.method === method;

export function refusalFor(fault: Exclude<Fault, string>): Refusal {
  if (fault.status === 429) {
    const { retryAfter } = fault;
    return new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
  }
  return new Refusal(fault.status, fault.description ?? WORDS[fault.status] ?? "Error");
}

import { setTimeout as pause } from "node:timers/promises";

const DEADLINE_MS = 50_000;

/** Looks again and again until `look` gives something, and fails saying `what` never happened. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  deadlineMs = DEADLINE_MS,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false)
      return found as Exclude<T, undefined | null | false>;
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await pause(10);
  }
}

/** A door that a test opens when it wants: whoever waits at it goes on. */
export class Door {
  readonly open: () => void;
  readonly opened: Promise<void>;

  constructor() {
    const waiting: (() => void)[] = [];
    this.opened = new Promise((resolve) => waiting.push(resolve));
    this.open = () => waiting.forEach((goOn) => goOn());
  }
}

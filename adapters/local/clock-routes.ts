import type { Hono } from "hono";
import { z } from "zod";
import { jsonBody } from "./json-body.js";
import type { MovableClock } from "./movable-clock.js";

const YEAR_MS = 366 * 24 * 3_600_000;

const clockMove = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ forwardMs: z.int().min(1).max(YEAR_MS) }),
  z.strictObject({ reset: z.literal(true) }),
]);

export function serveClock(app: Hono, clock: MovableClock): void {
  app.get("/clock", (c) => c.json(clockNow(clock)));
  app.post("/clock", async (c) => {
    const move = clockMove.safeParse(await jsonBody(c));
    if (!move.success) return c.json({ refused: "malformed" }, 400);
    if ("to" in move.data) clock.moveTo(new Date(move.data.to));
    else if ("forwardMs" in move.data) clock.forward(move.data.forwardMs);
    else clock.reset();
    return c.json(clockNow(clock));
  });
}

export const clockNow = (clock: MovableClock): { now: string; moved: boolean } => ({
  now: clock.now().toISOString(),
  moved: clock.isMoved,
});

import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Registry } from "prom-client";
import { isInsider, type InsiderOptions } from "./insider.js";
import { gaugesOn, type GaugeSources } from "./metrics/gauges.js";
import { readinessOf } from "./readiness.js";

export interface OperationsOptions extends GaugeSources {
  /** Who may read the metrics, and why the service is not ready. */
  insiders: InsiderOptions;
  registry: Registry;
}

/** What supervisors and dashboards ask. */
export function operations(options: OperationsOptions): Hono<{ Bindings: HttpBindings }> {
  const { insiders, registry } = options;
  const missingParts = readinessOf(options);
  const refreshGauges = gaugesOn(registry, options);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get("/readyz", async (c) => {
    const missing = await missingParts();
    const ready = missing.length === 0;
    return c.json({ ready, ...(isInsider(c, insiders) && { missing }) }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    if (!isInsider(c, insiders)) return refused(insiders.token !== undefined);
    await refreshGauges();
    return c.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
  return app;
}

/** Without a token nobody from outside is told that there is anything. */
const refused = (hasToken: boolean): Response =>
  hasToken
    ? new Response(null, { status: 401, headers: { "www-authenticate": 'Basic realm="Portico metrics"' } })
    : new Response(null, { status: 404 });

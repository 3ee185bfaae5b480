import type { App } from "./app.js";
import type { Deliveries } from "./deliveries.js";
import type { Json } from "./limits/texts.js";
import type { Install } from "./records.js";
import type { World } from "./world.js";

/** One call of a Web API method: its arguments, JSON inside a form already parsed. */
export interface Call {
  method: string;
  args: Json;
  token: string;
}

/** What everything in the stand-in works on. */
export interface Desk {
  app: App;
  world: World;
  deliveries: Deliveries;
  /** Where the stand-in listens, without a slash at its end. */
  url: () => string;
}

/** A method of the Web API; `install` is whom the token belongs to. */
export interface Method {
  /** Any of these scopes lets a token call it. */
  scopes?: readonly string[];
  run: (args: Json, install: Install, desk: Desk) => Json;
}

/** `true` in JSON and in a form. */
export const isOn = (value: unknown): boolean => value === true || value === "true" || value === "1";

import { playAndOpen } from "./start/play-and-open.js";
import { runWithSettings } from "./start/run-with-settings.js";

/** `npm run demo`: plays a year in the terminal, then opens the local chat on the result. */
await runWithSettings((config) => playAndOpen(config));

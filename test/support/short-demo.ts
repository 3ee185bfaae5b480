// `npm run demo` with a story of seconds, in a process of its own.
import { playAndOpen } from "../../src/start/play-and-open.js";
import { runWithSettings } from "../../src/start/run-with-settings.js";
import { SHORT_STORY } from "./short-story.js";

await runWithSettings((config) => playAndOpen(config, SHORT_STORY));

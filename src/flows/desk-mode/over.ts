import type { Over } from "../flow.js";
import { say } from "../screen.js";

export const DESK: Over = { title: say("over-assist") };

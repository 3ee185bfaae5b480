import type { At } from "../flow.js";
import type { WelcomeFacts } from "../welcome.js";

/** Languages and processes to choose from, as at the first hello. */
export type SettingsFacts = WelcomeFacts;
export type Here = At<SettingsFacts>;

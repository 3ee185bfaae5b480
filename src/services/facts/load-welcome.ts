import type { WelcomeFacts } from "../../flows/welcome.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/catalogue.js";
import { listProcesses } from "../../persistence/process-directory.js";
import { countWorkshopsAfter } from "../../persistence/workshops.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadWelcome: LoadFacts<WelcomeFacts> = async ({ tx }, facts) => {
  const all = await listProcesses(tx);
  const choices = all.filter(({ endsAt }) => endsAt > facts.now).map(({ id, title }) => ({ id, title }));
  const languages = LANGUAGES.map((tag) => ({ tag, name: LANGUAGE_NAMES[tag] }));
  const workshops = await countWorkshopsAfter(tx, facts.process.id, facts.now);
  return { ...facts, choices, languages, workshops };
};

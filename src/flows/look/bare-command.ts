import { plainWords } from "../../domain/clean-text.js";
import type { Go } from "../flow.js";

const VOTE: Go = { flow: "vote", step: "entry" };
const PROPOSE: Go = { flow: "propose", step: "gate" };
const HELP: Go = { flow: "help", step: "help" };
const STOP: Go = { flow: "settings", step: "stop" };
const CALENDAR: Go = { flow: "look", step: "calendar" };
const RESULTS: Go = { flow: "look", step: "results" };

/** Commands as people type them who know no slash. */
const WORDS = new Map<string, Go>([
  ["vote", VOTE],
  ["vota", VOTE],
  ["voto", VOTE],
  ["votare", VOTE],
  ["propose", PROPOSE],
  ["proposta", PROPOSE],
  ["help", HELP],
  ["aiuto", HELP],
  ["stop", STOP],
  ["basta", STOP],
  ["calendar", CALENDAR],
  ["calendario", CALENDAR],
  ["results", RESULTS],
  ["risultati", RESULTS],
]);

/** Where one of these words leads when it is all that was typed. */
export const bareCommand = (typed: string): Go | undefined =>
  WORDS.get(plainWords(typed.replace(/[.!?]+$/u, "")).trim());

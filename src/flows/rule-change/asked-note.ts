import type { Process } from "../../domain/process.js";
import { entry, local, say, type Note } from "../screen.js";

/** To organizers who can agree: a change of frozen rules was asked for, or a project is to leave the ballot. */
export const askedToAgreeNote = ({ title }: Pick<Process, "title">, what: "withdrawal" | "rules"): Note => ({
  id: "ORG-3",
  lines: [say(`rule-change-asks-you-${what}`, { title: local(title) })],
  buttons: [[entry(say("button-rule-change"), "rules", "read")]],
});

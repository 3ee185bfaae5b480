import { targetNamed } from "../../domain/help/targets.js";
import { say, type Arg } from "../screen.js";

/** "the moderators", "Casa di Quartiere" */
export function targetWords(name: string): Arg {
  const target = targetNamed(name);
  if (!target) return say("target-office");
  return "desk" in target ? target.desk : say(`target-${target.role}`);
}

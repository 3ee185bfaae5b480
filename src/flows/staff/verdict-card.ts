import type { Assessment } from "../../domain/assessment/assessment.js";
import type { Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { tags } from "../propose/words.js";
import { joined } from "../process-words.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import { gap, say, type Note } from "../screen.js";

export const verdictCardName = (id: number): string => `verdict-${id}`;

/** ORG-5 in the staff channel: that a verdict waits, and not what it says, which its authors know first. */
export function verdictCardNote({
  process,
  linkTo,
  proposal: { number = 0, text },
  assessment,
}: {
  process: Process;
  linkTo: LinkTo;
  proposal: Proposal;
  assessment: Assessment;
}): Note & { name: string } {
  return {
    id: "ORG-5",
    name: verdictCardName(assessment.id),
    lines: [
      joined([say("desk-card", { number: String(number) }), ...tags(process, text)]),
      say("propose-title-line", { title: text.title ?? "" }),
      gap,
      say(`verdict-card-${assessment.state}`),
    ],
    buttons:
      assessment.state === "waiting"
        ? [[privateDoor(linkTo, say("button-open-check"), "assess", "open", number)]]
        : [],
  };
}

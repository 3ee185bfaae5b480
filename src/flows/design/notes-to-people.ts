import type { DesignPart, DesignSide } from "../../domain/assessment/co-design.js";
import type { Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { entry, quote, say, type ButtonSpec, type Line, type Note } from "../screen.js";
import { officeName } from "./words.js";

/** Who says something: the office by its name, or the authors. */
export interface Said {
  process: Process;
  proposal: Proposal;
  side: DesignSide;
  office: string | undefined;
}

const note = (lines: readonly Line[], buttons: readonly ButtonSpec[]): Note => ({
  id: "ORG-5",
  lines,
  buttons: [buttons, [entry(say("button-stop-these"), "settings", "stop")]],
});

/** "{office}, about proposal 218:" — never a name of staff. */
function lead(key: string, { process, proposal, side, office }: Said): Line {
  const number = String(proposal.number ?? "");
  return side === "office"
    ? say(`design-note-${key}-office`, { office: officeName(process, office), number })
    : say(`design-note-${key}-authors`, { number });
}

const talk = ({ proposal }: Pick<Said, "proposal">, label: string): ButtonSpec =>
  entry(say(label), "design", "thread", proposal.id);

/** What the other side wrote, in one's own chat. */
export const lineNote = (said: Said, text: string): Note =>
  note(
    [lead("line", said), quote(text)],
    [entry(say("button-reply"), "design", "write", said.proposal.id), talk(said, "button-see-talk")],
  );

/** The other side would have other words. */
export const changeNote = (said: Said, { message, part }: { message: number; part: DesignPart }): Note =>
  note(
    [lead(`change-${part}`, said)],
    [entry(say("button-see-words"), "design", "change", `${said.proposal.id}-${message}`)],
  );

/** What the other side says to words. */
export const settledNote = (said: Said, { agree }: { agree: boolean }): Note =>
  note([lead(agree ? "agreed" : "declined", said)], [talk(said, "button-see-talk")]);

/** What everybody reads of it from now on. */
export const summaryNote = ({ number, id }: Proposal, text: string): Note =>
  note(
    [say("design-note-summary", { number: String(number ?? "") }), quote(text)],
    [entry(say("button-see-talk"), "design", "thread", id)],
  );

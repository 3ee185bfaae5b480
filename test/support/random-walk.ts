import type { Button } from "../../src/chat/reply.js";
import { seededRandomness } from "./seeded-randomness.js";
import type { PlayedPerson } from "./world.js";

/** What people also type: words, numbers, commands, and things nobody should. */
const TYPED = [
  "school",
  "12",
  "via Fioravanti",
  "A bench and two trees in front of the library",
  "/help",
  "/projects",
  "/vote",
  "/propose",
  "/calendar",
  "/settings",
  "/results",
  "/mine",
  "/cancel",
  "/home",
  "<b>bold</b> & <!channel> @everyone",
  "x".repeat(5000),
  "🎉",
  "\u202Eevil\u200B",
];

/** The same choices for the same seed. */
export function chooser(seed: string): (count: number) => number {
  const randomness = seededRandomness(seed);
  return (count) => {
    const [a = 0, b = 0] = randomness.bytes(2);
    return (a * 256 + b) % count;
  };
}

export type Step =
  | { kind: "press"; data: string; label: string }
  | { kind: "type"; text: string }
  | { kind: "fill"; values: Record<string, string | null> }
  | { kind: "place" };

const typed = (choose: (count: number) => number): string => TYPED[choose(TYPED.length)] ?? "";

/** What somebody with no plan does next: mostly presses what is there, sometimes types, seldom sends a place. */
export function nextStep(person: PlayedPerson, choose: (count: number) => number): Step {
  const presses = person.buttons.filter((button): button is Button & { press: string } => "press" in button);
  const kind = choose(10);
  const fields = person.form?.fields;
  if (fields && kind > 3) {
    const values = fields.map(({ name }) => [name, choose(3) === 0 ? null : typed(choose)]);
    return { kind: "fill", values: Object.fromEntries(values) as Record<string, string | null> };
  }
  if (kind === 0) return { kind: "place" };
  const button = presses[choose(Math.max(1, presses.length))];
  if (kind < 3 || !button) return { kind: "type", text: typed(choose) };
  return { kind: "press", data: button.press, label: button.label };
}

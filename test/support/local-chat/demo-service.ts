import type { ChatEvent } from "../../../src/chat/event.js";
import { parsePress } from "../../../src/chat/press.js";
import type { Reply } from "../../../src/chat/reply.js";
import {
  ballot,
  card,
  district,
  hello,
  home,
  list,
  proposalForm,
  receipt,
  type Stand,
} from "./demo-screens.js";
import { message, screen } from "./replies.js";
import type { Script } from "./scripted-inbox.js";

const toast = (text: string): Reply => ({ kind: "toast", text });

/** A small service in memory: onboarding, a ballot, a proposal. It stands in until the real one is wired to the page. */
export function demoService(): Script {
  const stands = new Map<string, Stand>();
  return (event) => {
    const stand = stands.get(event.chat.id) ?? {
      name: event.from.name ?? "",
      turn: 0,
      ballot: [],
      forms: false,
    };
    stands.set(event.chat.id, stand);
    stand.turn += 1;
    stand.forms = event.capabilities.forms;
    return answer(stand, event);
  };
}

function answer(stand: Stand, { content }: ChatEvent): readonly Reply[] {
  switch (content.kind) {
    case "command":
    case "resume":
      return [stand.turn === 1 ? hello(stand) : home(stand, "new")];
    case "press":
      return pressed(stand, content.data);
    case "form":
      return submitted(stand, content.values);
    case "text":
      return [
        message(
          "ERR-1",
          `I could not find “${content.text}”. I can search projects, take a proposal, or take your vote.`,
        ),
        home(stand, "new"),
      ];
    case "unsupported":
      return [
        message("ERR-6", `I can use photos up to 10 MB. This is a ${content.what}.`),
        home(stand, "new"),
      ];
    case "photo":
      return [
        message(
          "ERR-6",
          "refused" in content.photo ? "I can use photos up to 10 MB." : "Start a proposal with this?",
        ),
        home(stand, "new"),
      ];
    case "position":
      return [
        { ...content.position, kind: "pin", title: "Parco Nord", address: "Via di Corticella, Navile" },
        home(stand, "new"),
      ];
    default:
      return [];
  }
}

function pressed(stand: Stand, data: string): readonly Reply[] {
  const press = parsePress(data);
  const key = press ? `${press.flow}.${press.verb}` : "";
  const arg = press?.arg ?? "";
  switch (key) {
    case "welcome.continue":
      return [district(stand)];
    case "home.open":
      return [home(stand)];
    case "vote.list":
      return [list(stand)];
    case "vote.card":
      return [card(stand, arg)];
    case "vote.add":
      stand.ballot = [...new Set([...stand.ballot, arg])];
      return [toast(`Added. ${3 - stand.ballot.length} choices left.`), card(stand, arg)];
    case "vote.remove":
      stand.ballot = stand.ballot.filter((id) => id !== arg);
      return [toast(`Removed. ${3 - stand.ballot.length} choices left.`), card(stand, arg)];
    case "vote.ballot":
      return [ballot(stand)];
    case "vote.clear":
      stand.ballot = [];
      return [ballot(stand)];
    case "vote.cast":
      return receipt(stand);
    case "propose.start":
      return stand.forms
        ? [proposalForm(stand, {}, {})]
        : [screen("PRO-2", "Step 1 of 6 · Title\nIn a few words: what should change?", [], { place: "new" })];
    default:
      return [toast("That is not part of this demo.")];
  }
}

function submitted(stand: Stand, values: Record<string, unknown>): readonly Reply[] {
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
  const errors: Record<string, string> = {};
  if ((given["title"] ?? "").length < 10)
    errors["title"] = "That is too short; please write at least 10 characters.";
  if ((given["body"] ?? "").length < 30)
    errors["body"] = "That is too short; please write at least 30 characters.";
  if (Object.keys(errors).length > 0) return [proposalForm(stand, given, errors)];
  return [
    message("PRO-8", "Received: **proposal 218**. Next: reading by staff, within 5 working days."),
    home(stand, "new"),
  ];
}
